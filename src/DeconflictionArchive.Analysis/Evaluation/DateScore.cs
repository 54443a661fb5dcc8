using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Evaluation;

/// <summary>The report's own date and the expressions in its text.</summary>
internal sealed class DateScore
{
    private const int NarrowGold = 2; // days
    private const int NarrowOurs = 3; // days

    private readonly Tally _stated = new();
    private readonly Tally _holds = new();
    private readonly Tally _narrow = new();
    private readonly Tally _expressions = new();

    public IEnumerable<Figure> Figures =>
    [
        Figure.Share("stated-dates", _stated),
        Figure.Share("dates-hold", _holds),
        Figure.Share("narrow-dates", _narrow),
        Figure.F1("date-expressions", _expressions),
    ];

    public void Add(GoldReport gold, AnalyzedReport report)
    {
        AddPublished(gold, report.Published);
        AddExpressions(gold, report);
    }

    private void AddPublished(GoldReport gold, ReportDate ours)
    {
        var what = $"{gold.Id}: {gold.TruePublished?.From:yyyy-MM-dd}..{gold.TruePublished?.To:yyyy-MM-dd} | ours: {ours.From:yyyy-MM-dd}..{ours.To:yyyy-MM-dd} ({ours.Basis})";
        if (gold.Published is { Basis: "stated", Precision: "day" } stated)
            Count(_stated, ours.From == stated.From && ours.To == stated.From, what);
        var holds = ours is { From: { } from, To: { } to } && gold.TruePublished?.Overlaps(from, to) == true;
        if (ours.From is not null)
            Count(_holds, holds, what);
        if (Days(gold.PublishedWithRegister?.From, gold.PublishedWithRegister?.To) <= NarrowGold)
            Count(_narrow, holds && Days(ours.From, ours.To) <= NarrowOurs, what);
    }

    private void AddExpressions(GoldReport gold, AnalyzedReport report)
    {
        var furniture = gold.BodyJunkSpans.Select(GoldReport.Span).ToList();
        var leftOut = gold.DateExpressions.Where(expression => expression.InFurniture).Select(expression => GoldReport.Span(expression.Span)).ToList();
        var ours = report.DateExpressions
            .Where(expression => !leftOut.Exists(expression.Span.Overlaps) && !furniture.Exists(expression.Span.Overlaps))
            .ToList();
        foreach (var expected in gold.DateExpressions.Where(expression => !expression.InFurniture))
        {
            var span = GoldReport.Span(expected.Span);
            var match = ours.Find(found => found.Span.Overlaps(span) && found.From == expected.ResolvedFrom && found.To == expected.ResolvedTo);
            var near = ours.Find(found => found.Span.Overlaps(span));
            if (match is null)
                _expressions.AddMissed($"{gold.Id}: {expected.Text} = {expected.ResolvedFrom:yyyy-MM-dd}..{expected.ResolvedTo:yyyy-MM-dd} | ours: {Describe(report.Text, near)}");
            else
                _expressions.AddRight();
            if (match is not null)
                ours.Remove(match);
        }

        foreach (var invented in ours)
            _expressions.AddInvented($"{gold.Id}: {Describe(report.Text, invented)}");
    }

    private static string Describe(ReportText text, DateExpression? expression) =>
        expression is null ? "nothing" : $"{text.Slice(expression.Span)} = {expression.From:yyyy-MM-dd}..{expression.To:yyyy-MM-dd} [{expression.Rule}]";

    private static int? Days(DateOnly? from, DateOnly? to) => to?.DayNumber - from?.DayNumber + 1;

    private static void Count(Tally tally, bool right, string what)
    {
        if (right)
            tally.AddRight();
        else
            tally.AddMissed(what);
    }
}
