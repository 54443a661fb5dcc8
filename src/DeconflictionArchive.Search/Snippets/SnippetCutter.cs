using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Snippets;

/// <summary>
/// Cuts the stretches of a report that show best why it was found: the title when it holds a match, and the window of
/// the body with most different terms; at most two. Marks come from our own offsets, so what is shown is the original.
/// </summary>
public sealed class SnippetCutter(LexemeAnalyzer analyzer)
{
    private const int MaxSnippets = 2;

    /// <summary>UTF-16 units of a report that are looked at; what stands beyond is found, but not shown.</summary>
    private const int MaxText = 200_000;

    /// <param name="shared">Gives one string for all that are equal; for those who keep many texts.</param>
    /// <returns>Null where the report was read without its text.</returns>
    public ShownText? Read(FoundReport report, Func<string, string>? shared = null)
    {
        if (report.Text is not { } original || report.Reading is not { } reading)
            return null;
        shared ??= word => word;
        var text = new ReportText(original.Length <= MaxText ? original : original[..MaxText]);
        var title = reading.Page.Title is { } printed && printed.End <= text.Original.Length ? printed : (TextSpan?)null;
        var mentions = reading.Mentions.Where(mention => mention.Span.End <= text.Original.Length).ToList();
        var words = analyzer.Words(text, title, LexemeAnalyzer.SkippedIn(reading.Page), mentions);
        var outside = title is null ? report.Card.Title : null;
        return new ShownText(
            text.Original,
            title,
            outside,
            new ShownWords(words, shared),
            outside is null ? null : new ShownWords(analyzer.Words(outside), shared),
            words.TakeWhile(word => word.Field == LexemeField.Title).Count(),
            [.. mentions.Select(mention => (shared(Lexeme.Entity(mention.Id)), mention.Span))]);
    }

    public static IReadOnlyList<Snippet> Cut(ShownText text, QueryTerms terms)
    {
        if (terms.IsEmpty)
            return [];
        var marks = terms.MarksIn(text.Words, text.Mentions);
        var snippets = new List<Snippet>(MaxSnippets);
        if (TitleOf(text, marks, terms) is { } title)
            snippets.Add(title);
        snippets.AddRange(new SnippetWindow(text, marks).Best(MaxSnippets - snippets.Count));
        return snippets;
    }

    private static Snippet? TitleOf(ShownText text, IReadOnlyList<FoundMark> marks, QueryTerms terms)
    {
        if (text.Title is { } span)
        {
            var inside = marks.Where(mark => span.Contains(mark.Span)).ToList();
            return inside.Count == 0 ? null : SnippetText.Cut(SnippetField.Title, text.Original, span, inside);
        }

        if (text.TitleOutside is not { } title)
            return null;
        var found = terms.MarksIn(text.OutsideWords!, []);
        return found.Count == 0 ? null : SnippetText.Cut(SnippetField.Title, title, new TextSpan(0, title.Length), found);
    }
}
