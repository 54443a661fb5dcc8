namespace DeconflictionArchive.Analysis.Text;

/// <summary>Brings the spellings of one word together: سوريا and سورية, أميركي and أمريكي, غيراسيموف and جيراسيموف.</summary>
internal sealed class SpellingVariants
{
    /// <summary>Letters a beginning is looked up by.</summary>
    private const int Key = 3;

    // A foreign g is written غ in the Levant and ج in Egypt; these endings mark a Russian surname, so the two are one in it.
    private static readonly string[] SurnameEndings = ["وف", "يف", "وفا", "يفا", "سكي", "سكايا", "نكو", "فيتش", "شفيلي"];

    private const int ShortestSurname = 6;

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Spelling, string Canonical)>> _beginnings = new(StringComparer.Ordinal);

    public static SpellingVariants Read()
    {
        var variants = new SpellingVariants();
        foreach (var row in LexiconFile.Read("spelling_variants.tsv"))
        {
            foreach (var spelling in row.Values("spellings"))
                variants.Add(spelling, row["canonical"], row["reach"] == "begins");
        }

        return variants;
    }

    public string Unify(string word)
    {
        if (_words.TryGetValue(word, out var canonical))
            return canonical;
        if (word.Length < Key)
            return word;
        if (_beginnings.TryGetValue(word[..Key], out var beginnings))
        {
            foreach (var (spelling, begins) in beginnings)
            {
                if (word.StartsWith(spelling, StringComparison.Ordinal))
                    return begins + word[spelling.Length..];
            }
        }

        return word.Length >= ShortestSurname && word.Contains('غ') && Array.Exists(SurnameEndings, ending => word.EndsWith(ending, StringComparison.Ordinal))
            ? word.Replace('غ', 'ج')
            : word;
    }

    private void Add(string spelling, string canonical, bool begins)
    {
        if (!begins)
        {
            _words[spelling] = canonical;
            return;
        }

        if (!_beginnings.TryGetValue(spelling[..Key], out var list))
            _beginnings[spelling[..Key]] = list = [];
        list.Add((spelling, canonical));
    }
}
