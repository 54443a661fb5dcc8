using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Quantities;

/// <summary>A noun that reports count.</summary>
/// <param name="What">Id of what is counted.</param>
/// <param name="Kind">person, casualty, thing, act, measure or duration.</param>
/// <param name="Two">True when the word itself says two.</param>
internal sealed record Countable(string What, string Kind, bool Two);

/// <summary>The nouns of countables.tsv, found bare or with the endings of possession.</summary>
internal sealed class Countables
{
    private static readonly string[] Possessives = ["ها", "هم", "هما", "نا", "ه"];

    private readonly Dictionary<string, Countable> _byForm = new(StringComparer.Ordinal);

    public Countables()
    {
        foreach (var row in LexiconFile.Read("countables.tsv"))
        {
            foreach (var form in row.Values("forms").Where(form => !form.Contains(' ', StringComparison.Ordinal)))
                _byForm.TryAdd(ArabicFolding.Fold(form), new Countable(row["what"], row["kind"], Two: false));
            foreach (var form in row.Values("dual"))
                _byForm.TryAdd(ArabicFolding.Fold(form), new Countable(row["what"], row["kind"], Two: true));
        }
    }

    public Countable? Find(string word) => _byForm.GetValueOrDefault(word);

    /// <summary>Also reads "المهاجمين", "عناصرها", "مقاتليها", as they follow "ستة من".</summary>
    public Countable? FindInflected(string word)
    {
        var bare = word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;
        if (Find(bare) is { } found)
            return found;
        foreach (var ending in Possessives)
        {
            if (bare.Length > ending.Length + 2 && bare.EndsWith(ending, StringComparison.Ordinal) && Find(bare[..^ending.Length]) is { } possessed)
                return possessed;
        }

        return null;
    }
}
