using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Concludes when a report was published, from clues that can each be quoted.</summary>
public sealed class ReportDating
{
    private readonly StampFinder _stamps = new();
    private readonly OfficeClues _offices = new();

    /// <summary>Collects what the text and its metadata say about the day of publication, the register of incidents left out.</summary>
    public DatingClues Gather(ReportText text, Page page, IReadOnlyList<DateExpression> expressions, IReadOnlyList<Mention> mentions, ReportMetadata? metadata)
    {
        IReadOnlyList<DateExpression> told = [.. expressions.Where(expression => !expression.InFurniture && expression.Reading is not null)];
        var stamps = _stamps.Find(text, page, expressions);
        var prose = told.Where(expression => !stamps.Any(stamp => stamp.Kind != StampKind.Today && stamp.Span == expression.Span)).ToList();
        var weighed = WeighedClues.Of([.. ToldClues.Of(text, prose), .. _offices.Of(text, mentions)]);
        var stated = StatedDate.Choose(text, stamps, prose, weighed, metadata);
        var date = stated.Date ?? weighed.Conclude(stated.Rejected);
        return new DatingClues(text, prose, date, weighed.Days, stated.Date is null ? stated.Weak : [], weighed.Evidence);
    }

    /// <summary>The narrowest interval the clues allow, narrowed further by the incidents the report tells as news.</summary>
    public ReportDate Date(DatingClues clues, IReadOnlyList<IncidentMatch> incidents)
    {
        if (clues.FromText.Basis is DateBasis.Stated or DateBasis.Metadata || clues.FromText.Precision == DatePrecision.Day)
            return clues.FromText;
        return new RegisterDating(clues, incidents).Conclude() ?? clues.FromText;
    }
}
