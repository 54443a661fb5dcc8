using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Lexemes;

/// <summary>Words so common that a search outside quotes neither requires nor counts them.</summary>
public static class StopWords
{
    private static readonly HashSet<string> Words = [.. LexiconFile.Read("stop_words.tsv").Select(row => row["word"])];

    /// <param name="form">Folded.</param>
    public static bool Contains(string form) => Words.Contains(form);

    /// <param name="form">Folded.</param>
    public static bool Contains(ReadOnlySpan<char> form) => Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);
}
