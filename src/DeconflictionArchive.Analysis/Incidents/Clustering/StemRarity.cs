using System.Globalization;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>How much alike two sets of stems are, where rare stems weigh more. The rarity is frozen data: were it counted in the archive, each import would change all of it.</summary>
internal sealed class StemRarity
{
    private const int Reports = 40; // in which the lexicon was counted

    private static readonly double Rarest = Weight(1);

    private readonly Dictionary<string, double> _weights = LexiconFile.Read("stem_counts.tsv")
        .ToDictionary(row => row["stem"], row => Weight(int.Parse(row["reports"], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    /// <summary>Cosine, from 0 (nothing in common) to 1; 0 when one of them is empty.</summary>
    public double Alike(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        double shared = 0, all = 0, others = 0;
        var known = other.ToHashSet(StringComparer.Ordinal);
        foreach (var stem in one)
        {
            var weight = Of(stem);
            all += weight;
            shared += known.Contains(stem) ? weight : 0;
        }

        foreach (var stem in other)
            others += Of(stem);
        return shared == 0 ? 0 : shared / Math.Sqrt(all * others);
    }

    private double Of(string stem) => _weights.GetValueOrDefault(stem, Rarest);

    private static double Weight(int reports) => Math.Pow(Math.Log((Reports + 1.0) / reports), 2);
}
