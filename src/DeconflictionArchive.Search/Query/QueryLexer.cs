using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Search.Query;

/// <summary>
/// Cuts a query into words, quoted phrases, prefixes and OR. Whatever is none of these (operators of other languages,
/// a quote without its other half, an OR without two sides) is read as the words it holds.
/// </summary>
internal sealed class QueryLexer(LexemeAnalyzer analyzer)
{
    private const int ShortestPrefix = 2;

    // Marks that part words; all others, such as the points of "ا.ف.ب" or the hyphen of "سو-35", keep them together.
    private const string Separators = ",;:!?()[]{}|&<>/\\+=،؛؟…~^";

    private const string Quotes = "\"«»“”„‟＂";

    public IReadOnlyList<QueryItem> Cut(string text)
    {
        var items = new List<QueryItem>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var negated = false;
            while (at < text.Length && text[at] == '-')
            {
                negated = at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
                at++;
            }

            if (at < text.Length && Quotes.Contains(text[at]))
                at = CutQuoted(text, at, negated, items);
            else
                at = CutChunk(text, at, negated, items);
        }

        return WithoutStrayOr(items);
    }

    private int CutQuoted(string text, int open, bool negated, List<QueryItem> items)
    {
        var close = open + 1;
        while (close < text.Length && !Quotes.Contains(text[close]))
            close++;
        if (close == text.Length)
            return open + 1;
        Add(QueryItemKind.Quoted, text[(open + 1)..close], negated, items);
        return close + 1;
    }

    private int CutChunk(string text, int start, bool negated, List<QueryItem> items)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !Quotes.Contains(text[end]))
            end++;
        if (text.AsSpan(start, end - start).SequenceEqual("OR") && !negated)
        {
            Add(QueryItemKind.Or, "OR", negated: false, items);
            return end;
        }

        for (var first = start; first < end;)
        {
            var last = first;
            while (last < end && !Separators.Contains(text[last]))
                last++;
            var piece = text[first..last];
            Add(piece.EndsWith('*') ? QueryItemKind.Prefix : QueryItemKind.Words, piece, negated, items);
            first = last + 1;
        }

        return end;
    }

    private void Add(QueryItemKind kind, string piece, bool negated, List<QueryItem> items)
    {
        var words = analyzer.Words(piece);
        if (words.Count == 0)
            return;
        if (kind == QueryItemKind.Prefix && (words.Count > 1 || words[0].Form.Length < ShortestPrefix || words[0].Span.End != piece.IndexOf('*', StringComparison.Ordinal)))
            kind = QueryItemKind.Words;
        var written = kind == QueryItemKind.Quoted
            ? Spaced(piece, words)
            : piece[words[0].Span.Start..words[^1].Span.End];
        items.Add(new QueryItem(kind, words, written, negated));
    }

    // The words of a ligature such as "ﷺ" share a unit, so they are written as one.
    private static string Spaced(string piece, IReadOnlyList<SearchedWord> words)
    {
        var spans = new List<TextSpan>();
        foreach (var word in words)
        {
            if (spans.Count > 0 && spans[^1].Overlaps(word.Span))
                spans[^1] = spans[^1].Union(word.Span);
            else
                spans.Add(word.Span);
        }

        return string.Join(' ', spans.Select(span => span.Of(piece)));
    }

    private static List<QueryItem> WithoutStrayOr(List<QueryItem> items)
    {
        var joins = items.Select((item, index) => item.Kind == QueryItemKind.Or && IsOperand(items, index - 1) && IsOperand(items, index + 1)).ToList();
        return [.. items.Select((item, index) => item.Kind == QueryItemKind.Or && !joins[index] ? item with { Kind = QueryItemKind.Words } : item)];
    }

    private static bool IsOperand(List<QueryItem> items, int index) => index >= 0 && index < items.Count && items[index].Kind != QueryItemKind.Or;
}
