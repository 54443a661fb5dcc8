using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Search.Snippets;

/// <summary>Cuts a stretch out of a text as one line of plain text.</summary>
internal static class SnippetText
{
    private const string Ellipsis = "…";

    /// <param name="marks">Marks inside the stretch, counted in the text.</param>
    /// <param name="moreBefore">Whether an ellipsis says that the text goes on before.</param>
    public static Snippet Cut(SnippetField field, string text, TextSpan span, IReadOnlyList<FoundMark> marks, bool moreBefore = false, bool moreAfter = false)
    {
        var before = moreBefore ? Ellipsis : "";

        // Unit for unit, so that the marks stay where they are.
        var line = string.Create(span.Length, (text, span), static (units, from) =>
        {
            from.text.AsSpan(from.span.Start, from.span.Length).CopyTo(units);
            for (var index = 0; index < units.Length; index++)
            {
                if (char.IsControl(units[index]) || units[index] is '\u2028' or '\u2029')
                    units[index] = ' ';
            }
        });
        return new Snippet(
            field,
            before + line + (moreAfter ? Ellipsis : ""),
            [.. marks.Select(mark => new Mark(mark.Span.Start - span.Start + before.Length, mark.Span.Length))]);
    }
}
