namespace DeconflictionArchive.Analysis.Text;

/// <summary>The particles written together with the word that follows them.</summary>
public static class Proclitics
{
    private const int ShortestWord = 2; // letters that must remain, so that "لي" is not read as ل + ي

    private static readonly WordMemo<(string Word, int Length)[]> Memo = new(word => [.. Read(word)]);

    /// <summary>
    /// The ways to read a folded word as particles and a word: the word itself first, then without و or ف, then without
    /// ب, ل or ك as well. "للتحالف" is read as ل + "التحالف": its article shows only as a second lam.
    /// </summary>
    /// <returns>Each reading with the number of letters taken off the front.</returns>
    public static IReadOnlyList<(string Word, int Length)> Readings(string word) => Memo.Of(word)!;

    internal static (string Word, int Length)[] Readings(Token token) => Memo.Of(token)!;

    private static IEnumerable<(string Word, int Length)> Read(string word)
    {
        yield return (word, 0);
        foreach (var reading in WithoutPreposition(word, 0))
            yield return reading;
        if (word.Length > ShortestWord && word[0] is 'و' or 'ف')
        {
            yield return (word[1..], 1);
            foreach (var reading in WithoutPreposition(word, 1))
                yield return reading;
        }
    }

    private static IEnumerable<(string Word, int Length)> WithoutPreposition(string word, int from)
    {
        var rest = word.Length - from;
        if (rest > ShortestWord + 1 && word[from] == 'ل' && word[from + 1] == 'ل')
            yield return ("ال" + word[(from + 2)..], from + 1);
        if (rest > ShortestWord && word[from] is 'ب' or 'ل' or 'ك')
            yield return (word[(from + 1)..], from + 1);
    }
}
