using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

public enum PageLineKind
{
    Title,

    /// <summary>The title printed once more.</summary>
    TitleRepeat,
    Standfirst,
    Body,
    Caption,
    Dateline,
    Byline,

    /// <summary>The line of a credit or a stamp (agency, date) that belongs to the report but is not its prose.</summary>
    Credit,
    Furniture,
}

/// <summary>What a piece of furniture is on the page.</summary>
public enum FurnitureKind
{
    Menu,
    SectionLabel,
    ShareBar,
    FontWidget,
    Stamp,
    Comments,
    Teaser,
    Footer,
    Advertisement,
    Repeat,
    Other,
}

/// <summary>A line, or a part of one, and what it is.</summary>
/// <param name="Furniture">Set only when <paramref name="Kind"/> is Furniture.</param>
/// <param name="Rule">Name of the rule that decided.</param>
public sealed record PageLine(TextSpan Span, PageLineKind Kind, FurnitureKind? Furniture, string Rule);

/// <summary>The place and source at the head of a report: "اسطنبول – ميكروسيريا".</summary>
/// <param name="Place">Id of a place; null when the words name none we know.</param>
/// <param name="Source">Id of an outlet or agency; null when none is named.</param>
/// <param name="Span">The dateline's words, without the dash that ends it.</param>
public sealed record Dateline(string? Place, string? Source, TextSpan Span);

/// <summary>Who wrote or compiled the report, as printed.</summary>
public sealed record Byline(string Name, TextSpan Span);

/// <summary>What of a page is title, standfirst, body, caption and furniture; its parts in the order of the text, not overlapping.</summary>
public sealed record Page(
    IReadOnlyList<PageLine> Lines,
    TextSpan? Title,
    Dateline? Dateline,
    Byline? Byline)
{
    /// <summary>Stretches that tell the report: title, standfirst, captions and body; searched and read for parties.</summary>
    public IReadOnlyList<TextSpan> Prose { get; } =
        SpansOf(Lines, static kind => kind is PageLineKind.Title or PageLineKind.Standfirst or PageLineKind.Body or PageLineKind.Caption);

    public IReadOnlyList<TextSpan> Body { get; } = SpansOf(Lines, static kind => kind is PageLineKind.Body or PageLineKind.Standfirst);

    /// <summary>What is not the report: furniture and repeats of the title. A block of furniture has no gaps at its line breaks.</summary>
    public IReadOnlyList<PageLine> Furniture { get; } = JoinNeighbours(Lines);

    /// <summary>What the line at an offset is; body when no line claims it.</summary>
    public PageLineKind KindAt(int offset)
    {
        int low = 0, high = Lines.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = Lines[middle].Span;
            if (span.Contains(offset))
                return Lines[middle].Kind;
            if (span.Start > offset)
                high = middle - 1;
            else
                low = middle + 1;
        }

        return PageLineKind.Body;
    }

    public bool IsFurniture(TextSpan span)
    {
        int low = 0, high = Furniture.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Furniture[middle].Span.End <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < Furniture.Count && Furniture[low].Span.Start < span.End; low++)
        {
            if (Furniture[low].Kind == PageLineKind.Furniture && Furniture[low].Span.Overlaps(span))
                return true;
        }

        return false;
    }

    private static List<TextSpan> SpansOf(IReadOnlyList<PageLine> lines, Func<PageLineKind, bool> wanted)
    {
        var spans = new List<TextSpan>(lines.Count);
        foreach (var line in lines)
        {
            if (wanted(line.Kind))
                spans.Add(line.Span);
        }

        return spans;
    }

    private static List<PageLine> JoinNeighbours(IReadOnlyList<PageLine> lines)
    {
        const int lineBreak = 2; // units of the longest line break
        var furniture = new List<PageLine>();
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].Kind is not (PageLineKind.Furniture or PageLineKind.TitleRepeat))
                continue;
            var touches = index + 1 < lines.Count
                && lines[index].Kind == PageLineKind.Furniture
                && lines[index + 1].Kind == PageLineKind.Furniture
                && lines[index + 1].Span.Start - lines[index].Span.End <= lineBreak;
            furniture.Add(touches
                ? lines[index] with { Span = TextSpan.FromBounds(lines[index].Span.Start, lines[index + 1].Span.Start) }
                : lines[index]);
        }

        return furniture;
    }
}
