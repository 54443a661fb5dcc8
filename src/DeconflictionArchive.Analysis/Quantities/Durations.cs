using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Quantities;

/// <summary>The words that make a unit of time without a number one whole of it: "ساعة كاملة", "قضى ساعة".</summary>
internal sealed class Durations
{
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spent = new(StringComparer.Ordinal);

    public Durations()
    {
        foreach (var row in LexiconFile.Read("duration_words.tsv"))
            (row["kind"] == "Whole" ? _whole : _spent).UnionWith(row.Values("forms").Select(ArabicFolding.Fold));
    }

    /// <summary>Behind the unit.</summary>
    public bool IsWhole(Token token) => _whole.Contains(token.Text);

    /// <summary>Before the unit.</summary>
    public bool IsSpent(Token token) => _spent.Contains(token.Text);
}
