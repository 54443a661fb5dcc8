using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Concludes when a report was published, from clues that can each be quoted.</summary>
public sealed class ReportDating
{
    /// <summary>Collects what the text and its metadata say about the day of publication, the register of incidents left out.</summary>
    public DatingClues Gather(ReportText text, Page page, IReadOnlyList<DateExpression> expressions, IReadOnlyList<Mention> mentions, ReportMetadata? metadata) =>
        new();

    /// <summary>The narrowest interval the clues allow, narrowed further by the incidents the report tells as news.</summary>
    public ReportDate Date(DatingClues clues, IReadOnlyList<IncidentMatch> incidents) => ReportDate.Unknown;
}
