using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Search.Query;
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

    public IReadOnlyList<Snippet> Cut(FoundReport report, ReadQuery query)
    {
        if (query.Root is null || report.Text is not { } original || report.Reading is not { } reading)
            return [];
        var terms = new QueryTerms(query.Root);
        if (terms.IsEmpty)
            return [];
        var text = new ReportText(original.Length <= MaxText ? original : original[..MaxText]);
        var title = reading.Page.Title is { } printed && printed.End <= text.Original.Length ? printed : (TextSpan?)null;
        var mentions = reading.Mentions.Where(mention => mention.Span.End <= text.Original.Length).ToList();
        var words = analyzer.Words(text, title, LexemeAnalyzer.SkippedIn(reading.Page), mentions);
        var marks = terms.MarksIn(words, mentions);

        var snippets = new List<Snippet>(MaxSnippets);
        if (TitleOf(report.Title, original, title, marks, terms) is { } titleSnippet)
            snippets.Add(titleSnippet);
        var body = words.Where(word => word.Field == LexemeField.Body).ToList();
        snippets.AddRange(new SnippetWindow(text.Original, body, marks).Best(MaxSnippets - snippets.Count));
        return snippets;
    }

    private Snippet? TitleOf(string? title, string text, TextSpan? printed, IReadOnlyList<FoundMark> marks, QueryTerms terms)
    {
        if (printed is { } span)
        {
            var inside = marks.Where(mark => span.Contains(mark.Span)).ToList();
            return inside.Count == 0 ? null : SnippetText.Cut(SnippetField.Title, text, span, inside);
        }

        if (title is null)
            return null;
        var found = terms.MarksIn(analyzer.Words(title), []);
        return found.Count == 0 ? null : SnippetText.Cut(SnippetField.Title, title, new TextSpan(0, title.Length), found);
    }
}
