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

    /// <summary>The nearest word before the number decides ("مقتل 62 جنديا وإصابة مئة"); else those after it, which may be two ("بين قتيل وجريح").</summary>
    /// <param name="first">First token of the number's words.</param>
    /// <param name="end">Token after their last.</param>
    public string What(TokenList tokens, Sentence sentence, int first, int end, string otherwise)
    {
        for (var at = first - 1; at >= Math.Max(sentence.FirstToken, first - Reach); at--)
        {
            if (Is(tokens[at], _killed))
                return "killed";
            if (Is(tokens[at], _wounded))
                return "wounded";
        }

        var (killed, wounded) = (false, false);
        for (var at = end; at < Math.Min(sentence.EndToken, end + Reach); at++)
        {
            killed |= Is(tokens[at], _killed);
            wounded |= Is(tokens[at], _wounded);
        }

        return (killed, wounded) switch
        {
            (true, true) => "killed+wounded",
            (true, false) => "killed",
            (false, true) => "wounded",
            _ => otherwise,
        };
    }

    private static bool Is(Token token, HashSet<string> words)
    {
        foreach (var (word, _) in Proclitics.Readings(token))
        {
            if (words.Contains(word))
                return true;
        }

        return false;
    }
}
