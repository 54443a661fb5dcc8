using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Search.Query;

namespace DeconflictionArchive.Search.Snippets;

/// <summary>A found stretch of the original.</summary>
/// <param name="Term">Which of the query's terms it is of.</param>
internal sealed record FoundMark(TextSpan Span, int Term);

/// <summary>The terms of a query that a report can show: all but the excluded ones.</summary>
internal sealed class QueryTerms
{
    private readonly List<QueryNode> _terms = [];
    private readonly Dictionary<string, int> _lexemes = new(StringComparer.Ordinal);

    public QueryTerms(QueryNode root) => Collect(root);

    public bool IsEmpty => _terms.Count == 0;

    /// <summary>Where the terms occur, in the order of the text, overlapping ones joined.</summary>
    public IReadOnlyList<FoundMark> MarksIn(IReadOnlyList<SearchedWord> words, IReadOnlyList<Mention> mentions)
    {
        var marks = new List<FoundMark>();
        for (var index = 0; index < words.Count; index++)
        {
            if (TermOf(words[index]) is { } term)
                marks.Add(new FoundMark(words[index].Span, term));
            for (var phrase = 0; phrase < _terms.Count; phrase++)
            {
                if (_terms[phrase] is LexemePhrase sought && IsAt(sought.Lexemes, words, index))
                    marks.Add(new FoundMark(words[index].Span.Union(words[index + sought.Lexemes.Count - 1].Span), phrase));
            }
        }

        foreach (var mention in mentions)
        {
            if (_lexemes.TryGetValue(Lexeme.Entity(mention.Id), out var term))
                marks.Add(new FoundMark(mention.Span, term));
        }

        return Joined(marks);
    }

    private void Collect(QueryNode node)
    {
        switch (node)
        {
            case AllOf all:
                foreach (var part in all.Parts)
                    Collect(part);
                break;
            case AnyOf any:
                foreach (var part in any.Parts)
                    Collect(part);
                break;
            case AnyLexeme any:
                foreach (var lexeme in any.Lexemes)
                    _lexemes.TryAdd(lexeme, _terms.Count);
                _terms.Add(node);
                break;
            case AnyPrefix or LexemePhrase:
                _terms.Add(node);
                break;
        }
    }

    private int? TermOf(SearchedWord word)
    {
        if (_lexemes.TryGetValue(Lexeme.Stem(word.Stem), out var term) || _lexemes.TryGetValue(Lexeme.Exact(word.Form), out term))
            return term;
        for (var index = 0; index < _terms.Count; index++)
        {
            if (_terms[index] is AnyPrefix any && any.Prefixes.Any(prefix => Begins(word, prefix)))
                return index;
        }

        return null;
    }

    private static bool Begins(SearchedWord word, string prefix) =>
        Lexeme.Stem(word.Stem).StartsWith(prefix, StringComparison.Ordinal) || Lexeme.Exact(word.Form).StartsWith(prefix, StringComparison.Ordinal);

    private static bool IsAt(IReadOnlyList<string> phrase, IReadOnlyList<SearchedWord> words, int first)
    {
        if (first + phrase.Count > words.Count)
            return false;
        for (var offset = 0; offset < phrase.Count; offset++)
        {
            var word = words[first + offset];
            if (word.Position != words[first].Position + offset || (Lexeme.Stem(word.Stem) != phrase[offset] && Lexeme.Exact(word.Form) != phrase[offset]))
                return false;
        }

        return true;
    }

    private static List<FoundMark> Joined(List<FoundMark> marks)
    {
        marks.Sort((left, right) => left.Span.CompareTo(right.Span));
        var joined = new List<FoundMark>(marks.Count);
        foreach (var mark in marks.Where(mark => mark.Span.Length > 0))
        {
            if (joined.Count > 0 && joined[^1].Span.Overlaps(mark.Span))
                joined[^1] = joined[^1] with { Span = joined[^1].Span.Union(mark.Span) };
            else
                joined.Add(mark);
        }

        return joined;
    }
}
