using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>What a heading of furniture does to the lines after it.</summary>
internal enum Opening
{
    Nothing,

    /// <summary>Headlines that follow belong to it, until the story goes on.</summary>
    Soft,

    /// <summary>Everything that follows belongs to it.</summary>
    Hard,
}

/// <summary>What a line of furniture was recognised by.</summary>
/// <param name="Label">Only a name of a section or menu entry, which inside a story could be a heading of its own.</param>
/// <param name="HasContent">The phrase opens a longer line, so that the line itself carries what it announces.</param>
internal sealed record FurnitureMatch(FurnitureKind Kind, Opening Opens, bool Label, bool HasContent, string Rule)
{
    /// <summary>It lists or heads the report's tags.</summary>
    public bool Tags { get; init; }
}

/// <summary>The phrases of page furniture, and the lines made of them.</summary>
internal sealed class LayoutPhrases
{
    private const int LongestUnknown = 9; // words
    private const int LongestCode = 4; // tokens
    private const int MostForeign = 6; // words of another script in a list
    private const int LongestList = 40; // tokens of a line that is tried as a list of phrases

    private readonly Dictionary<string, List<Phrase>> _entries = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<Phrase>> _notices = new(StringComparer.Ordinal);

    private readonly HashSet<string> _vocabulary = new(StringComparer.Ordinal);

    private LayoutPhrases()
    {
        foreach (var row in LexiconFile.Read("layout_phrases.tsv"))
            Add(row);
    }

    public static LayoutPhrases Shared { get; } = new();

    private enum Mode
    {
        Line,
        Label,
        Start,
        Colon,
        Tail,
    }

    private sealed record Phrase(string[] Words, Mode Mode, FurnitureKind Kind, Opening Opens, int Longest, bool Tags, string Text);

    /// <summary>The phrases a line consists of or begins with; null when it is not furniture by its words.</summary>
    public FurnitureMatch? Match(TokenList tokens, LineShape line)
    {
        if (line.Words == 0 || !line.MayBegin(LayoutWord.Entry | LayoutWord.Notice))
            return null;
        return (line.End - line.First <= LongestList ? MatchWhole(tokens, line) : null) ?? MatchStart(tokens, line);
    }

    /// <summary>The phrases of furniture that a folded word begins.</summary>
    public LayoutWord Beginnings(string word) =>
        (_entries.ContainsKey(Key(word)) ? LayoutWord.Entry : LayoutWord.None) | (_notices.ContainsKey(Key(word)) ? LayoutWord.Notice : LayoutWord.None);

    /// <summary>Whether a folded word is one of furniture.</summary>
    public bool Has(string word) => _vocabulary.Contains(word);

    /// <summary>Whether most words of a short line are words of furniture, though not in a phrase the lexicon has.</summary>
    public bool SoundsLikeFurniture(TokenList tokens, LineShape line) => CountKnown(tokens, line) is > 0 and var known && known * 2 >= line.Words;

    /// <summary>Whether a short line sounds so and names a thing of the page: "حجم الضربة" and "عودة الهاتف" are headings of a story.</summary>
    public bool SoundsLikeNothingElse(TokenList tokens, LineShape line)
    {
        if (CountKnown(tokens, line) is not (> 1 and var known) || known * 3 < line.Words * 2)
            return false;
        var ofPage = line.Words > 3;
        for (var at = line.First; at < line.End && !ofPage; at++)
            ofPage = SectionNames.Shared.IsOfPage(tokens[at].Text);
        return ofPage;
    }

    private static int CountKnown(TokenList tokens, LineShape line)
    {
        if (line.Words is 0 or > LongestUnknown || line.IsParagraph || !line.Has(LayoutWord.Furniture))
            return 0;
        var known = 0;
        for (var at = line.First; at < line.End; at++)
            known += tokens[at].IsWord && LayoutWords.Is(LayoutWord.Furniture, tokens[at]) ? 1 : 0;
        return known;
    }

    /// <summary>A phrase that announces other stories or the house's channels, where a sentence of a paragraph begins.</summary>
    public FurnitureMatch? MatchInline(TokenList tokens, int first, int end) =>
        Find(LayoutWord.Notice, tokens, first, end, static phrase => phrase.Mode == Mode.Start && phrase.Kind is FurnitureKind.Teaser or FurnitureKind.ShareBar && phrase.Words.Length > 1, out _) is { } found
            && end - first <= found.Longest + 10
            ? new FurnitureMatch(found.Kind, Opening.Nothing, false, true, "inline:" + found.Text)
            : null;

    /// <summary>Where a phrase such as "اقرأ المزيد" ends a paragraph; its first token, or <paramref name="end"/> when none does.</summary>
    public int FindTrailing(TokenList tokens, int first, int end)
    {
        const int longest = 4; // tokens
        for (var at = Math.Max(first + 1, end - longest); at < end - 1; at++)
        {
            if (Find(LayoutWord.Entry, tokens, at, end, static phrase => phrase.Mode == Mode.Line && phrase.Kind == FurnitureKind.Teaser && phrase.Words.Length > 1, out var count) is not null && at + count == end)
                return at;
        }

        return end;
    }

    // A line is a list when phrases tile it: "0 تعليق | أخبار | شارك". Numbers between them are counters.
    private FurnitureMatch? MatchWhole(TokenList tokens, LineShape line)
    {
        Phrase? strong = null, label = null;
        int entries = 0, foreign = 0;
        var mixed = false;
        for (var at = line.First; at < line.End;)
        {
            if (tokens[at].Kind == TokenKind.Punctuation)
            {
                at++;
                continue;
            }

            var phrase = Find(LayoutWord.Entry, tokens, at, line.End, static _ => true, out var count);
            if (phrase is null && tokens[at].IsNumber)
            {
                at++;
                continue;
            }

            // "increase حجم الخط decrease": what stands on a button in another script.
            if (phrase is null && foreign++ < MostForeign && line.HasArabic && tokens[at].Text[0] < '\u0590')
            {
                at++;
                continue;
            }

            if (phrase is null)
                return null;
            if (phrase.Mode == Mode.Line)
                strong ??= phrase;
            else
                label ??= phrase;
            entries++;
            mixed |= (strong ?? label)!.Kind != phrase.Kind;
            at += count;
        }

        var found = strong ?? (foreign == 0 ? label : null);
        if (found is null || foreign > entries * 2)
            return null;
        var kind = strong is null && entries == 1 ? FurnitureKind.SectionLabel : found.Kind;

        // "إغلاق الخط" and "مشاركة تركيا" are words of two kinds that nothing parts; a story may have them as a heading.
        var heading = mixed && line.Words == 2 && line.End - line.First == 2;

        // In a bar of several entries a heading opens nothing: "0 تعليق | أخبار | شارك".
        return new FurnitureMatch(kind, entries > 2 ? Opening.Nothing : found.Opens, (strong is null && entries < 3) || heading, false, "phrase:" + found.Text) { Tags = found.Tags };
    }

    private FurnitureMatch? MatchStart(TokenList tokens, LineShape line)
    {
        var first = line.First;
        while (first < line.End && tokens[first].Kind != TokenKind.Word)
            first++;
        if (first < line.End && LayoutWords.Begins(LayoutWord.Notice, tokens[first]) && ReadNotice(tokens, first, line) is { } notice)
            return notice;

        // "AA-0226 تابعونا ...": a code before the notice.
        if (first == line.End || !line.HasArabic || tokens[first].Text[0] >= '\u0590')
            return null;
        while (first < line.End && (tokens[first].Kind != TokenKind.Word || tokens[first].Text[0] < '\u0590'))
            first++;
        return first - line.First <= LongestCode && first < line.End && LayoutWords.Begins(LayoutWord.Notice, tokens[first]) ? ReadNotice(tokens, first, line) : null;
    }

    private FurnitureMatch? ReadNotice(TokenList tokens, int first, LineShape line)
    {
        var phrase = Find(LayoutWord.Notice, tokens, first, line.End, candidate => line.Words <= candidate.Longest, out _);
        if (phrase is null)
            return null;

        // Notices about comments stand above or below the comments; they do not announce what follows.
        var opens = phrase.Opens == Opening.Hard ? Opening.Hard : Opening.Nothing;
        return new FurnitureMatch(phrase.Kind, opens, phrase.Mode == Mode.Tail, true, "begins:" + phrase.Text) { Tags = phrase.Tags };
    }

    // Any number stands for "#".
    private static string Key(string word) => char.IsAsciiDigit(word[0]) ? "#" : word;

    private Phrase? Find(LayoutWord kind, TokenList tokens, int first, int end, Func<Phrase, bool> wanted, out int count)
    {
        count = 0;
        if (!LayoutWords.Begins(kind, tokens[first]))
            return null;
        foreach (var phrase in (kind == LayoutWord.Entry ? _entries : _notices)[Key(tokens[first].Text)])
        {
            if (wanted(phrase) && Fits(phrase, tokens, first, end, out count))
                return phrase;
        }

        return null;
    }

    // The first word is known to fit.
    private static bool Fits(Phrase phrase, TokenList tokens, int first, int end, out int count)
    {
        count = 0;
        var at = first + 1;
        for (var index = 1; index < phrase.Words.Length; index++)
        {
            while (at < end && tokens[at].Kind == TokenKind.Punctuation)
                at++;
            var word = phrase.Words[index];
            if (at >= end || (word == "#" ? !tokens[at].IsNumber : tokens[at].Text != word))
                return false;
            at++;
        }

        count = at - first;
        return phrase.Mode != Mode.Colon || (at < end && tokens[at].Text == ":");
    }

    private void Add(LexiconRow row)
    {
        // "#" is punctuation to the tokenizer; a digit stands in for it.
        var words = NameTable<string>.Words(row["phrase"].Replace('#', '0'));
        for (var index = 0; index < words.Length; index++)
            words[index] = words[index] == "0" ? "#" : words[index];
        if (words.Length == 0)
            return;
        var phrase = new Phrase(
            words,
            Enum.Parse<Mode>(row["mode"], ignoreCase: true),
            Enum.Parse<FurnitureKind>(row["kind"], ignoreCase: true),
            row["opens"] switch { "soft" or "tags" => Opening.Soft, "hard" => Opening.Hard, _ => Opening.Nothing },
            row["max"] is { Length: > 0 } max ? int.Parse(max, System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue,
            row["opens"] == "tags",
            row["phrase"]);
        if (phrase.Mode != Mode.Label)
            _vocabulary.UnionWith(words.Where(word => word.Length > 2 && !LayoutWords.Shared.Is(LayoutWord.Stop, word)));
        var table = phrase.Mode is Mode.Line or Mode.Label ? _entries : _notices;
        if (!table.TryGetValue(words[0], out var phrases))
            table[words[0]] = phrases = [];
        var at = phrases.FindIndex(other => other.Words.Length < words.Length);
        phrases.Insert(at < 0 ? phrases.Count : at, phrase);
    }
}
