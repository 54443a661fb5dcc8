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
        var (stamps, withoutYear) = _stamps.Find(text, page, expressions);
        var told = Told(page, expressions, stamps, withoutYear);
        var clues = new List<DatingClue>(withoutYear);
        var lead = Lead(text, page);
        ToldClues.Add(clues, text, told, lead);
        _offices.Add(clues, text, mentions, told);
        var weighed = WeighedClues.Of(clues);
        var stated = StatedDate.Choose(text, stamps, told, weighed, metadata);
        var date = stated.Date ?? weighed.Conclude(stated.Rejected);
        return new DatingClues(text, told, date, weighed, stated.Date is null ? stated.Weak : []) { Lead = lead };
    }

    // The first sentence of the story; in later ones a weekday may be that of something to come.
    private static TextSpan Lead(ReportText text, Page page) =>
        page.Body.Count > 0 && text.FirstTokenFrom(page.Body[0].Start) is var first && first < text.Tokens.Count ? text.Sentences[text.SentenceOf(first)].Span : default;

    // What the prose tells: furniture, what stands below the story and the dates printed as the page's own are none of it.
    private static List<DateExpression> Told(Page page, IReadOnlyList<DateExpression> expressions, IReadOnlyList<Stamp> stamps, IReadOnlyList<DatingClue> withoutYear)
    {
        var outside = new HashSet<TextSpan>();
        foreach (var stamp in stamps)
        {
            if (stamp.Kind != StampKind.Today)
                outside.Add(stamp.Span);
        }

        foreach (var clue in withoutYear)
            outside.Add(clue.Span);
        var told = new List<DateExpression>();
        var end = page.Body.Count > 0 ? page.Body[^1].End : int.MaxValue;
        foreach (var expression in expressions)
        {
            if (expression.Span.Start < end && !expression.InFurniture && expression.Reading is not null && told.Count < MostTold && !outside.Contains(expression.Span))
                told.Add(expression);
        }

        return told;
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
        if (clues.FromText.Basis is DateBasis.Stated or DateBasis.Metadata || clues.FromText.Precision == DatePrecision.Day || clues.FromText.Evidence.Any(evidence => evidence.Rule == StampFinder.MonthRule))
            return clues.FromText;
        return new RegisterDating(clues, incidents).Conclude() ?? FromWeakStamp(clues) ?? clues.FromText;
    }
}
