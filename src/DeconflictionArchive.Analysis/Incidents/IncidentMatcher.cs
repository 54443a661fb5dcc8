using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents;

/// <summary>Matches a report with the register of incidents.</summary>
public sealed class IncidentMatcher(IncidentRegister register)
{
    public IncidentRegister Register { get; } = register;

    public IReadOnlyList<IncidentMatch> Match(
        ReportText text, Page page, IReadOnlyList<Mention> mentions, IReadOnlyList<DateExpression> expressions, DatingClues clues) => [];
}
