using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>A line of the page as the search for stamps sees it.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last.</param>
/// <param name="Words">Words that are neither of time nor labels of stamps; counted no farther than matters.</param>
/// <param name="Furniture">What piece of furniture the layout took it for; null when it took it for none.</param>
/// <param name="IsTitle">The layout took it for the title, or for the title again.</param>
/// <param name="IsBody">The layout took it for part of the story.</param>
/// <param name="IsOfVisit">The layout took it for the day on which somebody fetched the page.</param>
/// <param name="IsOfAnother">The layout took it for the day of another story, or of a comment.</param>
internal sealed record PageLineFacts(
    TextSpan Span, int FirstToken, int EndToken, int Words, FurnitureKind? Furniture, bool IsTitle, bool IsBody, bool IsOfVisit, bool IsOfAnother)
{
    private const int ShortestProse = 14; // words; captions and titles hardly reach it
    private const int ShortestTitle = 4;
    private const int LongestTitle = (ShortestProse * 2) - 1;

    public bool IsProse => Words >= ShortestProse;

    public bool LooksLikeTitle => Words is >= ShortestTitle and <= LongestTitle && Furniture is null;

    /// <param name="part">Index of a part of the page that does not lie behind the line; moved on to the one the line stands in.</param>
    public static PageLineFacts Of(ReportText text, Page page, TextSpan line, ref int part, WordMemo<string> ofTime)
    {
        while (part < page.Lines.Count - 1 && page.Lines[part].Span.End <= line.Start)
            part++;
        var (first, end) = text.TokensIn(line);
        var words = 0;
        for (var token = first; token < end && words <= LongestTitle; token++)
        {
            if (text.Tokens[token].IsWord && ofTime.Of(text.Tokens[token]) is null)
                words++;
        }

        var decided = part < page.Lines.Count && page.Lines[part].Span.Overlaps(line) ? page.Lines[part] : null;
        return new PageLineFacts(
            line,
            first,
            end,
            words,
            decided?.Furniture,
            decided?.Kind is PageLineKind.Title or PageLineKind.TitleRepeat,
            decided?.Kind is PageLineKind.Body,
            decided?.Rule == StampLines.VisitRule,
            decided?.Rule == StampLines.OthersRule);
    }
}
