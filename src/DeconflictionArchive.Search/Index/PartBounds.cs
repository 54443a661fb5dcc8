using DeconflictionArchive.Search.Ranking;

namespace DeconflictionArchive.Search.Index;

/// <summary>
/// How large the part of a posting in a score can be, in steps of 1/255 rounded upwards, counted with the average length a
/// segment had when it was made. When the archive's average is another by now, the bound is widened by as much.
/// </summary>
internal sealed class PartBounds(int[] lengths)
{
    private const double Steps = 255;
    private const double Rounding = 1 + 1e-9; // far above what a few operations on doubles can lose

    private readonly double _slope = Bm25.K1 * Bm25.B / Math.Max(1, lengths.Length == 0 ? 1 : lengths.Average());

    /// <summary>Between 0 and 1, or hardly above it.</summary>
    public double Part(int frequency, int length) => Rounding * frequency / (frequency + (Bm25.K1 * (1 - Bm25.B)) + (_slope * length));

    public static byte Rounded(double part) => (byte)Math.Min(Steps, Math.Ceiling(Steps * part));

    /// <summary>By what a part times a term's factor is multiplied to hold for a ranking.</summary>
    public double Widened(Bm25 ranking) => Math.Max(1, _slope / ranking.NormSlope) * Rounding;

    /// <summary>The same for a part in steps.</summary>
    public double Scale(Bm25 ranking) => Widened(ranking) / Steps;
}
