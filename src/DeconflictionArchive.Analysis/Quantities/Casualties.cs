using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Quantities;

/// <summary>Tells from the words near a number of people whether they were killed, wounded, or only counted.</summary>
internal sealed class Casualties
{
    private const int Reach = 5; // tokens before or after the number's own words

    private readonly HashSet<string> _killed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wounded = new(StringComparer.Ordinal);

    public Casualties()
    {
        foreach (var row in LexiconFile.Read("casualties.tsv"))
            (row["what"] == "killed" ? _killed : _wounded).UnionWith(row.Values("forms").Select(ArabicFolding.Fold));
    }

    /// <param name="first">First token of the number's words.</param>
    /// <param name="end">Token after their last.</param>
    public string What(IReadOnlyList<Token> tokens, Sentence sentence, int first, int end, string otherwise)
    {
        var killed = IsNear(tokens, sentence, first, end, _killed);
        var wounded = IsNear(tokens, sentence, first, end, _wounded);
        return (killed, wounded) switch
        {
            (true, true) => "killed+wounded",
            (true, false) => "killed",
            (false, true) => "wounded",
            _ => otherwise,
        };
    }

    private static bool IsNear(IReadOnlyList<Token> tokens, Sentence sentence, int first, int end, HashSet<string> words)
    {
        for (var at = Math.Max(sentence.FirstToken, first - Reach); at < Math.Min(sentence.EndToken, end + Reach); at++)
        {
            if (at >= first && at < end)
                continue;
            if (Proclitics.Readings(tokens[at]).Any(reading => words.Contains(reading.Word)))
                return true;
        }

        return false;
    }
}
