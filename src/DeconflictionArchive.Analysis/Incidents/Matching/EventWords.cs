using System.Collections.Frozen;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>
/// Reads words as what they say of an event: inflections of a word as one, and words that mean the same
/// ("غارة", "قصف") as one, a number in digits or in words as one.
/// Words are known only after they were asked for with <see cref="Item"/>; everything else is passed over.
/// </summary>
internal sealed class EventWords
{
    private const char Number = 'n'; // "n14" is a number, "su24" a model

    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _items = new(StringComparer.Ordinal);
    private readonly List<List<Form>> _byFirstKey = [];
    private readonly List<int> _formCounts = [];
    private readonly HashSet<int> _models = [];
    private readonly HashSet<int> _broad = [];
    private readonly int _concepts;
    private WordMemo<Known>? _remembered;
    private FrozenDictionary<string, int> _mentioned = FrozenDictionary<string, int>.Empty;

    /// <param name="Next">Keys of the words after the first.</param>
    private readonly record struct Form(int Item, int[] Next);

    /// <param name="Forms">Those that begin with one of the keys.</param>
    private sealed record Known(int[] Keys, Form[] Forms);

    public EventWords()
    {
        foreach (var row in LexiconFile.Read("event_words.tsv"))
        {
            var item = Item(Concept(row["concept"]));
            _formCounts.Add(row.Values("forms").Count);
            if (row["broad"] == "yes")
                _broad.Add(item);
            if (char.IsAsciiDigit(row["concept"][^1]) && row["concept"][0] != Number)
                _models.Add(item);
            foreach (var form in row.Values("forms"))
            {
                var exact = form[0] == '=';
                Add(exact ? form[1..] : form, exact, item);
            }
        }

        _concepts = _items.Count;
        Threats = [Item(Concept("threatened"))];
        Markers = [Item(Concept("recalled")), Item(Concept("aside"))];
    }

    public int ItemCount => _items.Count;

    /// <summary>Items that tell a sentence looks back or aside.</summary>
    public int[] Markers { get; }

    /// <summary>Items that tell of what may come.</summary>
    public int[] Threats { get; }

    /// <summary>The item of a name such as a mention's "@tanf"; made when it is new.</summary>
    public int Item(string name)
    {
        if (!_items.TryGetValue(name, out var item))
            _items[name] = item = _items.Count;
        return item;
    }

    /// <summary>The item of a mention's id; null when nobody asked for it.</summary>
    public int? Mentioned(string id) => _mentioned.TryGetValue(id, out var item) ? item : null;

    public static string Concept(string name) => "<" + name + ">";

    /// <summary>Whether an item stands for many words, so that seeing one of them says little.</summary>
    public bool IsBroad(int item) => _broad.Contains(item);

    /// <summary>Whether an item is a model of aircraft.</summary>
    public bool IsModel(int item) => _models.Contains(item);

    /// <summary>The items a phrasing of the register or lexicon asks for, its longest known forms first.</summary>
    public int[] ItemsOf(string phrasing)
    {
        var tokens = new TokenList([.. Tokenizer.Tokenize(FoldedText.Of(phrasing)).Where(token => token.Kind != TokenKind.Punctuation)]);
        var items = new List<int>();
        for (var at = 0; at < tokens.Count;)
        {
            var (item, count) = LongestForm(tokens, at);
            if (count == 0)
            {
                item = Word(tokens[at].Text);
                count = 1;
            }

            if (!items.Contains(item))
                items.Add(item);
            at += count;
        }

        return [.. items];
    }

    /// <summary>Adds every item that begins at a token.</summary>
    /// <param name="end">Index after the last token of its sentence.</param>
    public void Read(TokenList tokens, int first, int end, List<(int Item, TokenRun Run)> found)
    {
        if (KnownAs(tokens[first]) is not { } known)
            return;
        foreach (ref readonly var form in known.Forms.AsSpan())
        {
            var length = form.Next.Length == 0 ? 1 : Match(form.Next, tokens, first, end);
            if (length > 0)
                found.Add((form.Item, new TokenRun(first, length)));
        }
    }

    /// <summary>Call once, after the last word was asked for: from now on, what a word is known by is remembered.</summary>
    public void Freeze()
    {
        _mentioned = _items.Where(item => item.Key[0] == '@').ToFrozenDictionary(item => item.Key[1..], item => item.Value, StringComparer.Ordinal);
        _remembered = new WordMemo<Known>(LookUp);
    }

    private Known? KnownAs(Token token) => _remembered is null ? LookUp(token.Text) : _remembered.Of(token);

    private Known? LookUp(string word)
    {
        Span<int> found = stackalloc int[EventWordForms.MostReadings];
        var keys = found[..EventWordForms.Keys(word, _keys, found)].ToArray();
        return keys.Length == 0 ? null : new Known(keys, [.. keys.SelectMany(key => _byFirstKey[key])]);
    }

    private int Word(string word)
    {
        var item = Item(EventWordForms.Root(word));
        Add(word, exact: false, item);
        return item;
    }

    private void Add(string form, bool exact, int item)
    {
        var keys = Tokenizer.Tokenize(FoldedText.Of(form))
            .Where(token => token.Kind != TokenKind.Punctuation)
            .Select(token => Key(token.Text, exact))
            .ToArray();
        var forms = _byFirstKey[keys[0]];
        if (!forms.Exists(known => known.Item == item && known.Next.AsSpan().SequenceEqual(keys.AsSpan(1))))
            forms.Add(new Form(item, keys[1..]));
    }

    private int Key(string word, bool exact)
    {
        var name = exact ? EventWordForms.Bare(word) : EventWordForms.RootKey(word);
        if (!_keys.TryGetValue(name, out var key))
        {
            _keys[name] = key = _keys.Count;
            _byFirstKey.Add([]);
        }

        return key;
    }

    // Of two that take the same words the one with fewer forms says more: "إف 22" before "aircraft".
    private (int Item, int Count) LongestForm(TokenList tokens, int first)
    {
        var (best, length) = (0, 0);
        var found = new List<(int Item, TokenRun Run)>();
        Read(tokens, first, tokens.Count, found);
        foreach (var (item, run) in found)
        {
            if (IsConcept(item) && (run.Count > length || (run.Count == length && _formCounts[item] < _formCounts[best])))
                (best, length) = (item, run.Count);
        }

        return (best, length);
    }

    // Concepts are made first, from the lexicon; the register's own words come after them.
    private bool IsConcept(int item) => item < _concepts;

    private int Match(int[] next, TokenList tokens, int first, int end)
    {
        var at = first + 1;
        foreach (var key in next)
        {
            while (at < end && tokens[at].Kind == TokenKind.Punctuation && at - first < 8)
                at++;
            if (at >= end || KnownAs(tokens[at]) is not { } known || !known.Keys.Contains(key))
                return 0;
            at++;
        }

        return at - first;
    }
}
