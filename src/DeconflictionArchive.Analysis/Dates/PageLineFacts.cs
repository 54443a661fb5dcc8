using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>A line of the page as the search for stamps sees it.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last.</param>
/// <param name="Words">Words that are neither of time nor labels of stamps.</param>
/// <param name="Furniture">What piece of furniture the layout took it for; null when it took it for none.</param>
internal sealed record PageLineFacts(TextSpan Span, int FirstToken, int EndToken, int Words, FurnitureKind? Furniture)
{
    private const int ShortestProse = 14; // words; captions and titles hardly reach it
    private const int ShortestTitle = 4;

    public bool IsProse => Words >= ShortestProse;

    public bool LooksLikeTitle => Words is >= ShortestTitle and < ShortestProse * 2 && Furniture is null;

    public static IReadOnlyList<PageLineFacts> Of(ReportText text, Page page, Func<string, bool> isOfTime)
    {
        var facts = new List<PageLineFacts>(text.Lines.Count);
        var part = 0;
        var token = 0;
        foreach (var line in text.Lines)
        {
            while (part < page.Lines.Count - 1 && page.Lines[part].Span.End <= line.Start)
                part++;
            while (token < text.Tokens.Count && text.Tokens[token].Span.Start < line.Start)
                token++;
            var first = token;
            var words = 0;
            for (; token < text.Tokens.Count && text.Tokens[token].Span.Start < line.End; token++)
            {
                if (text.Tokens[token].IsWord && !isOfTime(text.Tokens[token].Text))
                    words++;
            }

            var furniture = part < page.Lines.Count && page.Lines[part].Span.Overlaps(line) ? page.Lines[part].Furniture : null;
            facts.Add(new PageLineFacts(line, first, token, words, furniture));
        }

        return facts;
    }
}
