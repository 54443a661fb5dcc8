using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Finds the longest known name that begins at a token, with one lookup and no allocation.</summary>
/// <param name="kind">What the words that begin its names are noted as.</param>
internal sealed class NameTable<T>(LayoutWord kind)
{
    private static readonly string[] Particles = ["و", "ف", "ب", "ل", "ك", "ول", "وب", "فب", "فل"];

    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);

    /// <param name="Particle">Letters written onto the first word.</param>
    private sealed record Entry(string[] Words, T Value, int Particle);

    /// <summary>Adds a name in any spelling.</summary>
    /// <param name="particles">Whether و, ب, ل and the like may be written onto its first word.</param>
    public void Add(string name, T value, bool particles)
    {
        var words = Words(name);
        if (words.Length == 0)
            return;
        Add(words[0], words, value, 0);
        if (!particles || words[0].Length < 3)
            return;
        foreach (var particle in Particles)
            Add(particle + words[0], words, value, particle.Length);

        // ل and ال meet as لل: "للأناضول".
        if (words[0].StartsWith("ال", StringComparison.Ordinal))
        {
            Add("لل" + words[0][2..], words, value, 1);
            Add("ولل" + words[0][2..], words, value, 2);
        }
    }

    /// <summary>Whether a folded word, particles included, begins a name.</summary>
    public bool MayBegin(string word) => _byFirstWord.ContainsKey(word);

    /// <returns>How many tokens the longest name takes; 0 when none begins here.</returns>
    public int Find(TokenList tokens, int first, int end, out T? value) => Find(tokens, first, end, out value, out _);

    /// <param name="particle">Letters of the first token that are not part of the name.</param>
    public int Find(TokenList tokens, int first, int end, out T? value, out int particle)
    {
        value = default;
        particle = 0;
        if (!LayoutWords.Begins(kind, tokens[first]) || !_byFirstWord.TryGetValue(tokens[first].Text, out var entries))
            return 0;
        foreach (var entry in entries)
        {
            var count = Match(entry.Words, tokens, first, end);
            if (count == 0)
                continue;
            value = entry.Value;
            particle = entry.Particle;
            return count;
        }

        return 0;
    }

    private void Add(string first, string[] words, T value, int particle)
    {
        if (!_byFirstWord.TryGetValue(first, out var entries))
            _byFirstWord[first] = entries = [];

        // Longest first; of two equal names the one added first wins, so the order of the lexicon decides.
        var at = entries.FindIndex(entry => entry.Words.Length < words.Length);
        entries.Insert(at < 0 ? entries.Count : at, new Entry(words, value, particle));
    }

    private static int Match(string[] words, TokenList tokens, int first, int end)
    {
        var at = first + 1;
        for (var word = 1; word < words.Length; word++)
        {
            // The points of "أ.ف.ب" and the hyphen of "إيتار-تاس" are part of a name.
            if (at + 1 < end && tokens[at].Text is "." or "-")
                at++;
            if (at >= end || tokens[at].Text != words[word])
                return 0;
            at++;
        }

        return at - first;
    }

    internal static string[] Words(string name) =>
        [.. Tokenizer.Tokenize(FoldedText.Of(name)).Where(token => token.Kind != TokenKind.Punctuation).Select(token => token.Text)];
}
