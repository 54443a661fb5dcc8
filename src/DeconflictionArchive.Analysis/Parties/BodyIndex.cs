using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>The forces and ministries that are named by a head and a nation, and which party each pair is.</summary>
internal sealed class BodyIndex
{
    private readonly Dictionary<(string Body, string Nation), (string Party, HashSet<int> NotAfter)> _parties = [];
    private readonly Dictionary<(string Body, int Word), string> _tails = [];
    private readonly HashSet<int> _modifiers;
    private readonly List<(string Head, NameEntry Entry)> _heads = [];

    public BodyIndex(WordTable table)
    {
        foreach (var row in LexiconFile.Read("body_parties.tsv"))
            _parties[(row["body"], row["nation"])] = (row["party"], [.. row.Values("not_after").Select(ArabicFolding.Fold).Select(table.Intern)]);
        _modifiers = [.. LexiconFile.Read("body_modifiers.tsv").Select(row => table.Intern(ArabicFolding.Fold(row["word"])))];
        foreach (var row in LexiconFile.Read("body_tails.tsv"))
        {
            foreach (var word in row.Values("words"))
                _tails[(row["body"], table.Intern(ArabicFolding.Fold(word)))] = row["becomes"];
        }

        foreach (var row in LexiconFile.Read("bodies.tsv"))
        {
            var entry = new NameEntry(NameKind.Body, row["body"])
            {
                Feminine = row["agrees"] == "f",
                NotAfter = [.. row.Values("not_after").Select(ArabicFolding.Fold).Select(table.Intern)],
            };
            foreach (var head in row.Values("head"))
                _heads.Add((head, entry));
        }
    }

    public IEnumerable<(string Head, NameEntry Entry)> Heads() => _heads;

    /// <summary>The party that is this body of this nation; null when the lexicon knows none, or the words are a person's title.</summary>
    public string? PartyOf(BodyPhrase phrase, string nation, WordStream stream)
    {
        if (!_parties.TryGetValue((phrase.Body, nation), out var named))
            return null;
        var titled = phrase.Start > 0 && stream[phrase.Start].Before < Gap.Comma && stream.ReadsAny(phrase.Start - 1, named.NotAfter);
        return titled ? null : named.Party;
    }

    /// <summary>The body that a word after the nation makes of another: "القوات الأميركية الخاصة"; null when it makes none.</summary>
    public string? Tail(string body, int word) => _tails.GetValueOrDefault((body, word));

    /// <summary>Whether a word may stand between head and nation: "القوات المسلحة الروسية".</summary>
    public bool IsModifier(int word) => _modifiers.Contains(word);
}
