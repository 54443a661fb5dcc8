using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Numbers the folded words that occur in the lexicons, so that a report's words are looked up once.</summary>
internal sealed class WordTable
{
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<(WordRoles Begins, WordRoles Continues)> _roles = [];

    private WordMemo<WordForm>? _forms;

    public WordTable() => _bySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The skeletons of foreign names, numbered like the words.</summary>
    public SkeletonTable Skeletons { get; } = new();

    public int Intern(string folded)
    {
        if (_ids.TryGetValue(folded, out var id))
            return id;
        _ids[folded] = id = _ids.Count;
        _roles.Add(default);
        _forms = null; // what was remembered of words may no longer hold
        return id;
    }

    /// <summary>Numbers the words of a name and notes what each can be.</summary>
    public int[] Intern(IReadOnlyList<string> name, WordRoles role)
    {
        var ids = new int[name.Count];
        for (var at = 0; at < ids.Length; at++)
        {
            ids[at] = Intern(name[at]);
            var (begins, continues) = _roles[ids[at]];
            _roles[ids[at]] = at == 0 ? (begins | role, continues) : (begins, continues | role);
        }

        _forms = null;
        return ids;
    }

    public int Find(ReadOnlySpan<char> folded) => _bySpan.TryGetValue(folded, out var id) ? id : Unknown;

    public WordRoles Begins(int word) => word == Unknown ? WordRoles.None : _roles[word].Begins;

    public WordRoles Continues(int word) => word == Unknown ? WordRoles.None : _roles[word].Continues;

    /// <summary>The first word in a token; remembered, since the words of news come again and again.</summary>
    public WordForm FormOf(Token token) => (_forms ??= new WordMemo<WordForm>(new WordReader(this).Read)).Of(token) ?? WordForm.Unknown;

    /// <summary>The words of a name in any spelling, folded; punctuation is left out.</summary>
    public static IReadOnlyList<string> Cut(string name) =>
        [.. Tokenizer.Tokenize(FoldedText.Of(name)).Where(token => token.Kind != TokenKind.Punctuation).Select(token => token.Text)];
}
