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
        [.. Lines.Where(line => line.Kind is PageLineKind.Title or PageLineKind.Standfirst or PageLineKind.Body or PageLineKind.Caption).Select(line => line.Span)];

    public IReadOnlyList<TextSpan> Body { get; } =
        [.. Lines.Where(line => line.Kind is PageLineKind.Body or PageLineKind.Standfirst).Select(line => line.Span)];

    /// <summary>What is not the report: furniture and repeats of the title. Neighbours touch: the blank between two belongs to the first.</summary>
    public IReadOnlyList<PageLine> Furniture { get; } = JoinNeighbours(Lines);

    /// <summary>What the line at an offset is; body when no line claims it.</summary>
    public PageLineKind KindAt(int offset)
    {
        foreach (var line in Lines)
        {
            if (line.Span.Contains(offset))
                return line.Kind;
        }

        return PageLineKind.Body;
    }

    private static List<PageLine> JoinNeighbours(IReadOnlyList<PageLine> lines)
    {
        var furniture = new List<PageLine>();
        for (var index = 0; index < lines.Count; index++)
        {
            if (!IsLeftOut(lines[index]))
                continue;
            var touches = index + 1 < lines.Count && IsLeftOut(lines[index + 1]);
            furniture.Add(touches
                ? lines[index] with { Span = TextSpan.FromBounds(lines[index].Span.Start, lines[index + 1].Span.Start) }
                : lines[index]);
        }

        return furniture;
    }

    private static bool IsLeftOut(PageLine line) => line.Kind is PageLineKind.Furniture or PageLineKind.TitleRepeat;

    public bool IsFurniture(TextSpan span) => Furniture.Any(line => line.Kind == PageLineKind.Furniture && line.Span.Overlaps(span));
}
