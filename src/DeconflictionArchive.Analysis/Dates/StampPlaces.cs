using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Tells where on a page a printed date stands.</summary>
internal static class StampPlaces
{
    /// <summary>Words of a stamp's line that are no date: city, agency, author.</summary>
    public const int MostWordsBeside = 4;

    private const int DatelineReach = 6; // tokens from the line's start, and to the mark that ends the dateline

    // At once, or with nothing but a bar of buttons between.
    public static bool IsBelowReport(List<PageLineFacts> lines, int at, int lastProse)
    {
        if (at == lastProse + 1)
            return lines[at].Furniture is not (FurnitureKind.Comments or FurnitureKind.Teaser);
        for (var between = lastProse + 1; between < at; between++)
        {
            if (!lines[between].IsBody && lines[between].Furniture is not (FurnitureKind.ShareBar or FurnitureKind.FontWidget or FurnitureKind.Other))
                return false;
        }

        return lines[at] is { Furniture: null, Words: 0 };
    }

    // "اقرأ أيضا / حظك اليوم السبت 29/10/2016" within the story.
    public static bool IsUnderHeadlines(List<PageLineFacts> lines, int at)
    {
        if (lines[at].Furniture is FurnitureKind.Teaser or FurnitureKind.Comments)
            return lines[at].Words > 0 || at == 0 || lines[at - 1].Furniture is FurnitureKind.Teaser or FurnitureKind.Comments;
        return at > 0 && lines[at - 1].Furniture is FurnitureKind.Teaser or FurnitureKind.Comments;
    }

    // "الخميس 2 مارس   بواسطة فلان   لا توجد تعليقات"
    public static bool IsEntry(ReportText text, PageLineFacts line, DateExpression expression)
    {
        var first = text.FirstTokenFrom(expression.Span.Start);
        var next = text.FirstTokenFrom(expression.Span.End);
        return (first == line.FirstToken || MenuReader.Separates(text, first)) && (next == line.EndToken || MenuReader.Separates(text, next));
    }

    // Over the menu: no title stands above it, and neither title nor story follows at once.
    public static bool IsPageHead(List<PageLineFacts> lines, int at, int firstProse)
    {
        if (firstProse < 0)
            return at == 0;
        if (IndexOf(lines, line => line.LooksLikeTitle, 0) is var title && title >= 0 && title < at)
            return false;
        return at + 1 < lines.Count && at + 1 < firstProse && !lines[at + 1].LooksLikeTitle;
    }

    // Under the browser's title, with furniture between it and the title that the page itself prints: the day of a visit, if the page
    // prints another below.
    public static bool IsOverTitleAgain(List<PageLineFacts> lines, TextSpan stamp)
    {
        var parted = false;
        foreach (var line in lines)
        {
            if (line.Span.Start < stamp.End)
                continue;
            if (line.IsProse || line.IsTitle)
                return line.IsTitle && parted;
            parted |= line.Furniture is not null;
        }

        return false;
    }

    /// <summary>"واشنطن 28 يناير 2016 (شينخوا) --": a date near the line's start, with the mark of a dateline behind it.</summary>
    public static bool IsDateline(ReportText text, PageLineFacts line, DateExpression expression)
    {
        var first = text.FirstTokenFrom(expression.Span.Start);
        var next = text.FirstTokenFrom(expression.Span.End);
        if (first - line.FirstToken > DatelineReach)
            return false;
        var marked = first == line.FirstToken;
        for (var token = line.FirstToken; token < first; token++)
            marked |= text.Tokens[token].Text is "-" or "/" or ":" or "," or "(";
        var words = 0;
        for (var token = line.FirstToken; token < first; token++)
            words += text.Tokens[token].IsWord ? 1 : 0;
        if (first > line.FirstToken && text.Tokens[first - 1].Text == "," && next < line.EndToken && text.Tokens[next].Text == ".")
            return words <= 2; // "موسكو، 3 يناير. "
        for (var token = next; token < line.EndToken && token < next + DatelineReach; token++)
        {
            if (text.Tokens[token].Text is "-" or "/" or ":" or "(" or ")")
                return words <= MostWordsBeside && (marked || words <= 2);
        }

        return false;
    }

    public static int IndexOf(List<PageLineFacts> lines, Func<PageLineFacts, bool> holds, int from)
    {
        for (var index = from; index < lines.Count; index++)
        {
            if (holds(lines[index]))
                return index;
        }

        return -1;
    }

    public static int LastIndexOf(List<PageLineFacts> lines, Func<PageLineFacts, bool> holds)
    {
        for (var index = lines.Count - 1; index >= 0; index--)
        {
            if (holds(lines[index]))
                return index;
        }

        return -1;
    }
}
