using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Search.Snippets;

/// <summary>A report's text with its searched words, cut once, so that stretches of it can be shown for any query.</summary>
public sealed class ShownText
{
    /// <param name="words">The title's first.</param>
    internal ShownText(string original, TextSpan? title, string? titleOutside, ShownWords words, ShownWords? outside, int bodyFrom, IReadOnlyList<(string Lexeme, TextSpan Span)> mentions)
    {
        Original = original;
        Title = title;
        TitleOutside = titleOutside;
        Words = words;
        OutsideWords = outside;
        Mentions = mentions;
        Runs = [.. RunsFrom(bodyFrom)];
    }

    internal string Original { get; }

    /// <summary>Null where none is printed.</summary>
    internal TextSpan? Title { get; }

    /// <summary>A title that came with the report and is not printed in it.</summary>
    internal string? TitleOutside { get; }

    internal ShownWords Words { get; }

    internal ShownWords? OutsideWords { get; }

    internal IReadOnlyList<(string Lexeme, TextSpan Span)> Mentions { get; }

    /// <summary>Stretches of the body without furniture between.</summary>
    internal IReadOnlyList<WordRun> Runs { get; }

    /// <summary>Bytes, about.</summary>
    internal long Size => (2L * Original.Length) + (Words.Count * 36L) + (Mentions.Count * 16L) + (Runs.Count * 40L) + 500;

    private IEnumerable<WordRun> RunsFrom(int first)
    {
        for (var index = first + 1; index <= Words.Count; index++)
        {
            if (index < Words.Count && Words.Position(index) == Words.Position(index - 1) + 1)
                continue;
            yield return new WordRun(first, index, Words.Span(first).Union(Words.Span(index - 1)));
            first = index;
        }
    }
}

/// <summary>Neighbouring words.</summary>
internal sealed record WordRun(int First, int End, TextSpan Span);

/// <summary>Words as columns. What is sought is found by its hash, many words at a time, and compared where that agrees.</summary>
internal sealed class ShownWords
{
    private readonly int[] _positions;
    private readonly TextSpan[] _spans;
    private readonly string[] _stems;
    private readonly string[] _exact;
    private readonly int[] _stemHashes;
    private readonly int[] _exactHashes;

    /// <param name="shared">Gives one string for all that are equal.</param>
    public ShownWords(IReadOnlyList<SearchedWord> words, Func<string, string> shared)
    {
        _positions = [.. words.Select(word => word.Position)];
        _spans = [.. words.Select(word => word.Span)];
        _stems = [.. words.Select(word => shared(Lexeme.Stem(word.Stem)))];
        _exact = [.. words.Select(word => shared(Lexeme.Exact(word.Form)))];
        _stemHashes = Array.ConvertAll(_stems, Hash);
        _exactHashes = Array.ConvertAll(_exact, Hash);
    }

    public int Count => _positions.Length;

    public int Position(int word) => _positions[word];

    public TextSpan Span(int word) => _spans[word];

    public string Stem(int word) => _stems[word];

    public string Exact(int word) => _exact[word];

    public static int Hash(string lexeme) => string.GetHashCode(lexeme, StringComparison.Ordinal);

    /// <summary>Adds the words that may be a lexeme to a set with a bit for each.</summary>
    public void AddTo(Span<ulong> bits, int hash)
    {
        AddTo(bits, _stemHashes, hash);
        AddTo(bits, _exactHashes, hash);
    }

    private static void AddTo(Span<ulong> bits, ReadOnlySpan<int> hashes, int hash)
    {
        for (var word = hashes.IndexOf(hash); word >= 0;)
        {
            bits[word >> 6] |= 1UL << (word & 63);
            var next = hashes[(word + 1)..].IndexOf(hash);
            word = next < 0 ? -1 : word + 1 + next;
        }
    }
}
