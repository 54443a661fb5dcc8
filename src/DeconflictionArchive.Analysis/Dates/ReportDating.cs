using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Concludes when a report was published, from clues that can each be quoted.</summary>
public sealed class ReportDating
{
    private const int MostTold = 200; // expressions read for dating; a report has a dozen, a list of dates is none

    private readonly StampFinder _stamps = new();
    private readonly OfficeClues _offices = new();

    /// <summary>Collects what the text and its metadata say about the day of publication, the register of incidents left out.</summary>
    public DatingClues Gather(ReportText text, Page page, IReadOnlyList<DateExpression> expressions, IReadOnlyList<Mention> mentions, ReportMetadata? metadata)
    {
        IReadOnlyList<DateExpression> told = [.. expressions.Where(expression => !expression.InFurniture && expression.Reading is not null)];
        var (stamps, withoutYear) = _stamps.Find(text, page, expressions);
        var outside = stamps.Where(stamp => stamp.Kind != StampKind.Today).Select(stamp => stamp.Span).Concat(withoutYear.Select(clue => clue.Evidence.Span!.Value)).ToHashSet();
        var prose = told.Where(expression => !outside.Contains(expression.Span)).Take(MostTold).ToList();
        var weighed = WeighedClues.Of([.. withoutYear, .. ToldClues.Of(text, prose), .. _offices.Of(text, mentions, prose)]);
        var stated = StatedDate.Choose(text, stamps, prose, weighed, metadata);
        var date = stated.Date ?? weighed.Conclude(stated.Rejected);
        return new DatingClues(text, prose, date, weighed.Days, stated.Date is null ? stated.Weak : [], weighed.Evidence);
    }

    // With nothing else to go by, the day a page was last changed is the day it was made, unless the story speaks against it.
    private static ReportDate? FromWeakStamp(DatingClues clues)
    {
        var stamp = clues.WeakStamps.FirstOrDefault(stamp => stamp.Kind == StampKind.Updated && clues.Days.Contains(stamp.Day));
        return stamp is null || stamp.Doubt is not null ? null : StatedDate.Of(clues.Text, stamp, clues.FromText.Rejected);
    }

    /// <summary>The narrowest interval the clues allow, narrowed further by the incidents the report tells as news.</summary>
    public ReportDate Date(DatingClues clues, IReadOnlyList<IncidentMatch> incidents)
    {
        if (clues.FromText.Basis is DateBasis.Stated or DateBasis.Metadata || clues.FromText.Precision == DatePrecision.Day)
            return clues.FromText;
        return new RegisterDating(clues, incidents).Conclude() ?? FromWeakStamp(clues) ?? clues.FromText;
    }
}
