using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>The classes of words the layout rules ask for.</summary>
[Flags]
internal enum LayoutWord
{
    None = 0,
    Calendar = 1,
    Weekday = 1 << 1,
    Clock = 1 << 2,
    Published = 1 << 3,
    Updated = 1 << 4,
    Ago = 1 << 5,
    AgoUnit = 1 << 6,
    Desk = 1 << 7,
    Byline = 1 << 8,
    Generic = 1 << 9,
    Caption = 1 << 10,
    CaptionStart = 1 << 11,
    Web = 1 << 12,
    Media = 1 << 13,
    MediaHead = 1 << 14,
    AgencyCue = 1 << 15,
    Mark = 1 << 16,
    House = 1 << 17,
    Place = 1 << 18,
    Stop = 1 << 19,
    Social = 1 << 20,
    Crumb = 1 << 21,
    Continues = 1 << 22,
    LeadVerb = 1 << 23,
    Follow = 1 << 24,

    /// <summary>A word of page furniture, of whatever phrase.</summary>
    Furniture = 1 << 25,

    /// <summary>A phrase that lines of page furniture are made of.</summary>
    Entry = 1 << 26,

    /// <summary>A phrase that a line of page furniture begins with.</summary>
    Notice = 1 << 27,

    /// <summary>The name of an agency.</summary>
    Agency = 1 << 28,

    /// <summary>The name of an outlet.</summary>
    Outlet = 1 << 29,

    /// <summary>A verb by which a house speaks of its own work in the prose: "بحسب ما ترجم موقع كذا".</summary>
    OwnWork = 1 << 30,
}

/// <summary>Looks up words and short phrases by class.</summary>
internal sealed class LayoutWords
{
    private readonly Dictionary<LayoutWord, NameTable<string>> _phrases = [];
    private readonly Dictionary<string, LayoutWord> _beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LayoutWord> _words = new(StringComparer.Ordinal);

    private LayoutWords()
    {
        foreach (var row in LexiconFile.Read("layout_words.tsv"))
            Add(Enum.Parse<LayoutWord>(row["class"], ignoreCase: true), row["phrase"], row["phrase"]);
        foreach (var row in LexiconFile.Read("dateline_places.tsv"))
        {
            foreach (var name in row.Values("names"))
                Add(LayoutWord.Place, name, row["id"]);
        }
    }

    public static LayoutWords Shared { get; } = new();

    /// <summary>Whether a folded word by itself is of a class.</summary>
    public bool Is(LayoutWord kind, string word) => (ClassesOf(word) & kind) != LayoutWord.None;

    public static bool Is(LayoutWord kind, Token token) => (WordTraits.Of(token).Is & kind) != LayoutWord.None;

    /// <summary>The classes of a folded word by itself.</summary>
    public LayoutWord ClassesOf(string word) => _words.GetValueOrDefault(word);

    /// <summary>The classes of the phrases that begin with a folded word.</summary>
    public LayoutWord Beginnings(string word) => _beginnings.GetValueOrDefault(word);

    /// <summary>How many tokens a phrase of the class takes at a token; 0 when there is none.</summary>
    public int Match(LayoutWord kind, TokenList tokens, int first, int end) => Begins(kind, tokens[first]) ? _phrases[kind].Find(tokens, first, end, out _) : 0;

    /// <summary>Whether a phrase of one of some classes may begin at a token.</summary>
    public static bool Begins(LayoutWord kinds, Token token) => (WordTraits.Of(token).Begins & kinds) != LayoutWord.None;

    /// <summary>The id of the place whose name begins at a token; null also for a city the archive has no place for.</summary>
    public string? Place(TokenList tokens, int first, int end, out int count)
    {
        count = 0;
        if (!Begins(LayoutWord.Place, tokens[first]))
            return null;
        count = _phrases[LayoutWord.Place].Find(tokens, first, end, out var id);
        return string.IsNullOrEmpty(id) ? null : id;
    }

    private void Add(LayoutWord kind, string phrase, string value)
    {
        if (!_phrases.TryGetValue(kind, out var table))
            _phrases[kind] = table = new NameTable<string>(kind);
        table.Add(phrase, value, particles: false);
        var words = NameTable<string>.Words(phrase);
        if (words.Length > 0)
            _beginnings[words[0]] = _beginnings.GetValueOrDefault(words[0]) | kind;
        if (words.Length == 1)
            _words[words[0]] = _words.GetValueOrDefault(words[0]) | kind;
    }
}
