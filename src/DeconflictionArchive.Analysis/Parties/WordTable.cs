using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Numbers the folded words that occur in the lexicons, so that a report's words are looked up once.</summary>
internal sealed class WordTable
{
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private WordMemo<TokenPart[]>? _parts;

    public WordTable() => _bySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Intern(string folded)
    {
        if (_ids.TryGetValue(folded, out var id))
            return id;
        _ids[folded] = id = _ids.Count;
        _parts = null; // what was remembered of words may no longer hold
        return id;
    }

    public int Find(ReadOnlySpan<char> folded) => _bySpan.TryGetValue(folded, out var id) ? id : Unknown;

    /// <summary>The words in a token and the ways to read each; remembered, since the words of news come again and again.</summary>
    public TokenPart[] PartsOf(Token token) => (_parts ??= new WordMemo<TokenPart[]>(new WordReader(this).Read)).Of(token) ?? [];

    /// <summary>The words of a name in any spelling, folded; punctuation is left out.</summary>
    public static IReadOnlyList<string> Cut(string name) =>
        [.. Tokenizer.Tokenize(FoldedText.Of(name)).Where(token => token.Kind != TokenKind.Punctuation).Select(token => token.Text)];
}
