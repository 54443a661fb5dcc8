using System.Globalization;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>How much alike two sets of stems are, where rare stems weigh more. The rarity is frozen data: were it counted in the archive, each import would change all of it.</summary>
public static class StemRarity
{
    private const int Reports = 40; // in which the lexicon was counted
    private const double Unit = 1 << 20; // weights are whole, so that a sum is the same in whatever order

    private static readonly long Rarest = Weight(1);

    private static readonly Dictionary<string, long> Weights = LexiconFile.Read("stem_counts.tsv")
        .ToDictionary(row => row["stem"], row => Weight(int.Parse(row["reports"], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    /// <summary>Cosine, from 0 (nothing in common) to 1; 0 when one of them is empty.</summary>
    public static double Alike(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one is StemPool.PooledStems mine && other is StemPool.PooledStems theirs && mine.WeightShared(theirs) is { } weight)
            return Cosine(weight, mine.Weight, theirs.Weight);
        var known = other.ToHashSet(StringComparer.Ordinal);
        return Cosine(one.Where(known.Contains).Sum(Of), one.Sum(Of), other.Sum(Of));
    }

    /// <summary>What a stem counts; the rarest counts most.</summary>
    public static long Of(string stem) => Weights.GetValueOrDefault(stem, Rarest);

    private static double Cosine(long shared, long one, long other) => shared == 0 ? 0 : shared / Math.Sqrt((double)one * other);

    private static long Weight(int reports) => (long)Math.Round(Math.Pow(Math.Log((Reports + 1.0) / reports), 2) * Unit);
}
