using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Finds the full dates that a page prints as its own: stamps, datelines, "today" with its date.</summary>
internal sealed class StampFinder
{
    private const int LabelReach = 8; // tokens from a label to its date
    private const int MostOverTitle = 3; // days printed over the title, in a menu or by a crawl

    /// <summary>The rule of a stamp that gives a month alone.</summary>
    public const string MonthRule = "stamp-without-day";

    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    // Words of time and labels of stamps.
    private readonly WordMemo<string> _ofTime;

    public StampFinder()
    {
        foreach (var row in LexiconFile.Read("date_labels.tsv"))
        {
            foreach (var form in row.Values("variants").Prepend(row["name"]))
                _labels.TryAdd(ArabicFolding.Fold(form), row["kind"]);
        }

        _ofTime = new WordMemo<string>(word => _labels.ContainsKey(word) || TimeLexicon.Shipped.Find(word) is not null ? word : null);
    }

    /// <summary>The dates printed as the page's own; one without its year gives no day, but leaves one day of each year.</summary>
    public (IReadOnlyList<Stamp> Stamps, IReadOnlyList<DatingClue> WithoutYear) Find(ReportText text, Page page, IReadOnlyList<DateExpression> expressions)
    {
        if (!expressions.Any(expression => IsFullDay(expression) || IsDayOfYear(expression) || IsMonthOfYear(expression)))
            return ([], []);
        var stamps = new List<Stamp>();
        var withoutYear = new List<DatingClue>();
        var lines = LinesOf(text, page);
        var firstProse = StampPlaces.IndexOf(lines, line => line.IsProse, 0);
        var lastProse = StampPlaces.LastIndexOf(lines, line => line.IsProse);
        var at = 0;
        var previousEnd = 0;
        foreach (var expression in expressions)
        {
            while (at < lines.Count - 1 && lines[at].Span.End <= expression.Span.Start)
                at++;
            var full = IsFullDay(expression);
            if ((full || IsDayOfYear(expression)) && Classify(text, lines, at, expression, previousEnd, firstProse, lastProse) is { } kind)
            {
                if (full)
                    stamps.Add(new Stamp(DayOf(expression, kind), kind, expression.Span));
                else if (kind is StampKind.Dateline or StampKind.BesideTitle or StampKind.Published)
                    withoutYear.Add(DayOfAnyYear(text, expression));
            }

            else if (at < firstProse && IsMonthOfYear(expression) && lines[at] is { Words: 0, Furniture: null, IsTitle: false })
            {
                withoutYear.Add(SomeDayOf(text, expression));
            }

            previousEnd = expression.Span.End;
        }

        // A day printed whole says more than one without its year, which may be that of a photo.
        if (stamps.Exists(stamp => stamp.Kind >= StampKind.BelowReport))
            withoutYear.RemoveAll(clue => !stamps.Exists(stamp => clue.Days.Contains(stamp.Day)));
        for (var index = 0; index < Math.Min(stamps.Count - 1, MostOverTitle); index++)
        {
            if (stamps[index].Kind == StampKind.BesideTitle && stamps[^1].Kind == StampKind.BesideTitle && StampPlaces.IsOverTitleAgain(lines, stamps[index].Span))
                stamps[index] = stamps[index] with { Kind = StampKind.PageHead };
        }

        return (stamps, withoutYear);
    }

    private List<PageLineFacts> LinesOf(ReportText text, Page page)
    {
        var lines = new List<PageLineFacts>(text.Lines.Count);
        var part = 0;
        foreach (var line in text.Lines)
            lines.Add(PageLineFacts.Of(text, page, line, ref part, _ofTime));
        return lines;
    }

    private static DatingClue DayOfAnyYear(ReportText text, DateExpression expression)
    {
        var reading = expression.Reading!;
        var days = DaySet.OfDate(reading.Month!.Value, reading.Day!.Value, 0, reading.Weekday);
        return new DatingClue(text, expression.Span, days, ClueWeight.Today, "stamp-without-year", () => "the day of the report is printed without its year");
    }

    // "آب / أغسطس 2023" beside the title of a paper: what comes out once a month is of no day.
    private static DatingClue SomeDayOf(ReportText text, DateExpression expression) =>
        new(text, expression.Span, DaySet.Between(expression.From!.Value, expression.To!.Value), ClueWeight.Today, MonthRule, () => "the report gives its month, and no day");

    private static bool IsMonthOfYear(DateExpression expression) =>
        expression is { Reading: { Day: null, Month: not null, Year: not null, Until: null, IsHijri: false, DayOffset: null }, From: not null, To: not null };

    private static bool IsDayOfYear(DateExpression expression) =>
        expression.Reading is { Day: not null, Month: not null, Year: null, Until: null, IsHijri: false, DayOffset: null, Shift: TimeShift.None, YearShift: TimeShift.None };

    private static bool IsFullDay(DateExpression expression) =>
        expression is { Reading: { IsFullDate: true, Until: null }, From: not null } && expression.From == expression.To;

    private static DateOnly DayOf(DateExpression expression, StampKind kind) =>
        kind == StampKind.Today && expression.Reading?.DayOffset is { } offset ? expression.From!.Value.AddDays(-offset) : expression.From!.Value;

    private StampKind? Classify(
        ReportText text, List<PageLineFacts> lines, int at, DateExpression expression, int previousEnd, int firstProse, int lastProse)
    {
        var line = lines[at];
        if (line.Words > StampPlaces.MostWordsBeside && !(line.Furniture == FurnitureKind.Menu && StampPlaces.IsEntry(text, line, expression)))
        {
            if (expression.Reading?.DayOffset is not null && line.Furniture is null)
                return StampKind.Today;
            return (firstProse < 0 || at <= firstProse + 1) && StampPlaces.IsDateline(text, line, expression) ? StampKind.Dateline : null;
        }

        if (line.IsOfVisit)
            return StampKind.PageHead;
        if (line.IsOfAnother)
            return null;
        switch (LabelOf(text, lines, at, expression, previousEnd))
        {
            case "published":
                return StampKind.Published;
            case "updated":
                return StampKind.Updated;
            case "shown":
                return null;
        }

        if (at > firstProse && StampPlaces.IsUnderHeadlines(lines, at))
            return null;
        if (lastProse >= 0 && at > lastProse)
            return StampPlaces.IsBelowReport(lines, at, lastProse) ? StampKind.BelowReport : null;
        return StampPlaces.IsPageHead(lines, at, firstProse) ? StampKind.PageHead : StampKind.BesideTitle;
    }

    /// <summary>The label nearest before the date on its line, or alone on the line above.</summary>
    private string? LabelOf(ReportText text, List<PageLineFacts> lines, int at, DateExpression expression, int previousEnd)
    {
        var first = text.FirstTokenFrom(expression.Span.Start);
        for (var token = first - 1; token >= lines[at].FirstToken && token >= first - LabelReach && text.Tokens[token].Span.Start >= previousEnd; token--)
        {
            if (_labels.TryGetValue(text.Tokens[token].Text, out var label))
                return label;
        }

        // "بث مباشر" is an entry of the menu, not when something was broadcast.
        if (at == 0 || lines[at - 1].Words > 1 || lines[at - 1].Furniture is FurnitureKind.Menu or FurnitureKind.SectionLabel || lines[at - 1].EndToken - lines[at - 1].FirstToken > LabelReach)
            return null;
        for (var token = lines[at - 1].EndToken - 1; token >= lines[at - 1].FirstToken; token--)
        {
            if (text.Tokens[token].IsNumber)
                return null;
            if (_labels.TryGetValue(text.Tokens[token].Text, out var label))
                return label;
        }

        return null;
    }
}
