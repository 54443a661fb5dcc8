using DeconflictionArchive.Analysis.Layout;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Answers what line of the page an offset stands in, for questions asked in the order of the text.</summary>
internal sealed class LineKinds(Page page)
{
    private int _line;

    /// <param name="offset">Not smaller than in the call before.</param>
    public PageLineKind At(int offset)
    {
        while (_line < page.Lines.Count && page.Lines[_line].Span.End <= offset)
            _line++;
        return _line < page.Lines.Count && page.Lines[_line].Span.Contains(offset) ? page.Lines[_line].Kind : PageLineKind.Body;
    }
}
