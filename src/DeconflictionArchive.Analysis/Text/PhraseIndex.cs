namespace DeconflictionArchive.Analysis.Text;

/// <summary>What a phrase lookup found.</summary>
/// <param name="FirstToken">Index of the phrase's first token.</param>
/// <param name="TokenCount">Tokens covered, punctuation skipped inside the phrase included.</param>
/// <param name="ProcliticLength">Folded letters of the first token that are particles before the name ("و", "بال" ...).</param>
public sealed record PhraseMatch<T>(T Value, int FirstToken, int TokenCount, int ProcliticLength);

/// <summary>
/// Finds the longest entry of a lexicon that begins at a token, looking through proclitics on the first word
/// (و ف, then ب ل ك, then ال with its assimilation in لل) and through quotes and brackets inside the phrase.
/// All entries are added before the first is looked for.
/// </summary>
public sealed class PhraseIndex<T>
{
    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);

    private const int Many = 8; // entries; so many of one first word are asked for by their second

    private readonly WordMemo<Candidates> _candidates;

    private sealed record Entry(string[] Words, T Value);

    /// <summary>An entry that the first word may begin.</summary>
    private readonly record struct Candidate(Entry Entry, int Proclitic);

    /// <summary>All entries that a first word may begin; of many, those of one word and those of more by their second word.</summary>
    private sealed record Candidates(Candidate[] All, Candidate[] Alone, Dictionary<string, Candidate[]>? BySecondWord);

    public PhraseIndex() => _candidates = new WordMemo<Candidates>(CandidatesOf);

    /// <summary>Adds a name in any spelling; it is folded and cut here.</summary>
    public void Add(string phrase, T value)
    {
        var words = Tokenizer.Tokenize(FoldedText.Of(phrase))
            .Where(token => token.Kind != TokenKind.Punctuation)
            .Select(token => token.Text)
            .ToArray();
        if (words.Length == 0)
            return;
        if (!_byFirstWord.TryGetValue(words[0], out var entries))
            _byFirstWord[words[0]] = entries = [];
        entries.Add(new Entry(words, value));
        entries.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
    }

    /// <summary>Whether a word, with or without particles, begins an entry at all.</summary>
    public bool MayBegin(Token token) => Begun(token) is not null;

    /// <summary>The same of a folded word by itself.</summary>
    public bool MayBegin(string word) => _candidates.Of(word) is not null;

    /// <summary>The longest entry that begins at the token; null when there is none.</summary>
    public PhraseMatch<T>? Longest(TokenList tokens, int first)
    {
        if (Begun(tokens[first]) is not { } begun)
            return null;
        Candidate best = default;
        var longest = 0;
        if (begun.BySecondWord is { } bySecond)
        {
            if (Next(tokens, first + 1) is var second && second < tokens.Count && bySecond.TryGetValue(tokens[second].Text, out var those))
                Longest(those, tokens, first, ref best, ref longest);
            if (longest == 0)
                Longest(begun.Alone, tokens, first, ref best, ref longest);
        }
        else
        {
            Longest(begun.All, tokens, first, ref best, ref longest);
        }

        return longest == 0 ? null : new PhraseMatch<T>(best.Entry.Value, first, longest, best.Proclitic);
    }

    private static void Longest(Candidate[] candidates, TokenList tokens, int first, ref Candidate best, ref int longest)
    {
        foreach (var candidate in candidates)
        {
            if (Match(candidate.Entry.Words, tokens, first) is var count && count > longest)
                (best, longest) = (candidate, count);
        }
    }

    /// <summary>Every entry that begins at the token, bare readings of the first word before those without its proclitics.</summary>
    public IEnumerable<PhraseMatch<T>> All(TokenList tokens, int first) =>
        Begun(tokens[first]) is { } begun ? All(begun.All, tokens, first) : [];

    private static IEnumerable<PhraseMatch<T>> All(Candidate[] candidates, TokenList tokens, int first)
    {
        foreach (var candidate in candidates)
        {
            if (Match(candidate.Entry.Words, tokens, first) is var count && count > 0)
                yield return new PhraseMatch<T>(candidate.Entry.Value, first, count, candidate.Proclitic);
        }
    }

    private Candidates? Begun(Token token) => token.Kind == TokenKind.Punctuation ? null : _candidates.Of(token);

    private Candidates? CandidatesOf(string word)
    {
        var candidates = new List<Candidate>();
        foreach (var (reading, proclitic) in Proclitics.Readings(word))
        {
            if (_byFirstWord.TryGetValue(reading, out var entries))
                candidates.AddRange(entries.Select(entry => new Candidate(entry, proclitic)));
        }

        if (candidates.Count == 0)
            return null;
        return candidates.Count <= Many
            ? new Candidates([.. candidates], [], null)
            : new Candidates(
                [.. candidates],
                [.. candidates.Where(candidate => candidate.Entry.Words.Length == 1)],
                candidates.Where(candidate => candidate.Entry.Words.Length > 1).GroupBy(candidate => candidate.Entry.Words[1], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));
    }

    // Past quotes and brackets inside a phrase.
    private static int Next(TokenList tokens, int at)
    {
        while (at < tokens.Count && tokens[at].Text is "\"" or "'" or "(" or ")" or "-" or ".")
            at++;
        return at;
    }

    private static int Match(string[] words, TokenList tokens, int first)
    {
        var at = first + 1;
        for (var word = 1; word < words.Length; word++)
        {
            at = Next(tokens, at);
            if (at >= tokens.Count || tokens[at].Text != words[word])
                return 0;
            at++;
        }

        return at - first;
    }
}
