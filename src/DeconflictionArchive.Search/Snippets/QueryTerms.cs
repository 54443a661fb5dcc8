using System.Numerics;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Search.Query;

namespace DeconflictionArchive.Search.Snippets;

/// <summary>A found stretch of the original.</summary>
/// <param name="Term">Which of the query's terms it is of.</param>
internal readonly record struct FoundMark(TextSpan Span, int Term);

/// <summary>The terms of a query that a report can show: all but the excluded ones.</summary>
public sealed class QueryTerms
{
    private const int MostOnStack = 512; // sets of 64 words

    private readonly List<QueryNode> _terms = [];
    private readonly Dictionary<string, int> _lexemes = new(StringComparer.Ordinal);
    private readonly int[] _sought;
    private readonly List<int> _phrases = [];
    private readonly List<int> _prefixes = [];

    public QueryTerms(QueryNode root)
    {
        Collect(root);
        _sought = [.. _lexemes.Keys.Concat(_phrases.Select(phrase => ((LexemePhrase)_terms[phrase]).Lexemes[0])).Select(ShownWords.Hash).Distinct()];
    }

    public bool IsEmpty => _terms.Count == 0;

    /// <summary>Where the terms occur, in the order of the text, overlapping ones joined.</summary>
    internal IReadOnlyList<FoundMark> MarksIn(ShownWords words, IReadOnlyList<(string Lexeme, TextSpan Span)> mentions)
    {
        var marks = new List<FoundMark>();
        var sets = (words.Count + 63) >> 6;
        Span<ulong> candidates = sets <= MostOnStack ? stackalloc ulong[MostOnStack] : new ulong[sets];
        candidates = candidates[..sets];
        // A word that begins as asked has any hash.
        candidates.Fill(_prefixes.Count > 0 ? ulong.MaxValue : 0);
        foreach (var hash in _prefixes.Count > 0 ? [] : _sought)
            words.AddTo(candidates, hash);
        for (var set = 0; set < sets; set++)
        {
            for (var rest = candidates[set]; rest != 0; rest &= rest - 1)
            {
                var word = (set << 6) + BitOperations.TrailingZeroCount(rest);
                if (word < words.Count)
                    AddMarks(marks, words, word);
            }
        }

        foreach (var (lexeme, span) in mentions)
        {
            if (_lexemes.TryGetValue(lexeme, out var term))
                marks.Add(new FoundMark(span, term));
        }

        return Joined(marks);
    }

    private void AddMarks(List<FoundMark> marks, ShownWords words, int word)
    {
        if (TermOf(words, word) is { } term)
            marks.Add(new FoundMark(words.Span(word), term));
        foreach (var phrase in _phrases)
        {
            if (_terms[phrase] is LexemePhrase sought && IsAt(sought.Lexemes, words, word))
                marks.Add(new FoundMark(words.Span(word).Union(words.Span(word + sought.Lexemes.Count - 1)), phrase));
        }
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
            case AnyPrefix:
                _prefixes.Add(_terms.Count);
                _terms.Add(node);
                break;
            case LexemePhrase:
                _phrases.Add(_terms.Count);
                _terms.Add(node);
                break;
        }
    }

    private int? TermOf(ShownWords words, int word)
    {
        if (_lexemes.TryGetValue(words.Stem(word), out var term) || _lexemes.TryGetValue(words.Exact(word), out term))
            return term;
        foreach (var index in _prefixes)
        {
            if (((AnyPrefix)_terms[index]).Prefixes.Any(prefix => Begins(words, word, prefix)))
                return index;
        }

        return null;
    }

    private static bool Begins(ShownWords words, int word, string prefix) =>
        words.Stem(word).StartsWith(prefix, StringComparison.Ordinal) || words.Exact(word).StartsWith(prefix, StringComparison.Ordinal);

    private static bool IsAt(IReadOnlyList<string> phrase, ShownWords words, int first)
    {
        if (first + phrase.Count > words.Count)
            return false;
        for (var offset = 0; offset < phrase.Count; offset++)
        {
            var word = first + offset;
            if (words.Position(word) != words.Position(first) + offset || (words.Stem(word) != phrase[offset] && words.Exact(word) != phrase[offset]))
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
