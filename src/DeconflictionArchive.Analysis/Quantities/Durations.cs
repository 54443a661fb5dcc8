using System.Globalization;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Quantities;

/// <summary>The words that make a unit of time without a number one whole of it or a part: "ساعة كاملة", "قضى ساعة", "ربع ساعة".</summary>
internal sealed class Durations
{
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _fractions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spent = new(StringComparer.Ordinal);

    public Durations()
    {
        foreach (var row in LexiconFile.Read("duration_words.tsv"))
        {
            var forms = row.Values("forms").Select(ArabicFolding.Fold);
            if (int.TryParse(row["kind"], CultureInfo.InvariantCulture, out var minutes))
                AddFractions(forms, minutes);
            else
                (row["kind"] == "Whole" ? _whole : _spent).UnionWith(forms);
        }
    }

    public bool IsFraction(string word) => _fractions.ContainsKey(word);

    /// <summary>Minutes of "ربع", "نصف" before an hour; null for other words.</summary>
    public int? MinutesOf(Token token) => _fractions.TryGetValue(token.Text, out var minutes) ? minutes : null;

    /// <summary>Behind the unit.</summary>
    public bool IsWhole(Token token) => _whole.Contains(token.Text);

    /// <summary>Before the unit.</summary>
    public bool IsSpent(Token token) => _spent.Contains(token.Text);

    private void AddFractions(IEnumerable<string> forms, int minutes)
    {
        foreach (var form in forms)
            _fractions[form] = minutes;
    }
}
