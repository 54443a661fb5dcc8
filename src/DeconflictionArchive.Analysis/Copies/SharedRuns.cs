namespace DeconflictionArchive.Analysis.Copies;

/// <summary>Three-word runs two bodies share.</summary>
/// <param name="Compared">Runs of the body that has fewer.</param>
/// <param name="LeastOfPart">The share in that quarter of the shorter body which has the smallest.</param>
public readonly record struct SharedRuns(int Shared, int Compared, double LeastOfPart)
{
    internal const int Parts = 4;

    // Fewer are alike by chance: a formula of two lines.
    private const int MinShared = 12;

    // Half of the shorter body, wherever it stands: more than an outlet's notice below each of its reports, or a paragraph of
    // background that two outlets took from an archive.
    private const double MinShare = 0.5;

    // An edited copy shares something everywhere; what is only set into a report of its own stands in one place.
    private const double MinShareThroughout = 0.3;
    private const double MinShareOfPart = 0.15;

    /// <summary>Share of the shorter body; 1 when it stands whole in the other.</summary>
    public double Share => Compared == 0 ? 0 : (double)Shared / Compared;

    public bool IsCopy => Shared >= MinShared && (Share >= MinShare || (Share >= MinShareThroughout && LeastOfPart >= MinShareOfPart));

    /// <summary>Whether so many runs can be those of a copy, wherever they stand.</summary>
    internal static bool MayBeCopy(int shared, int compared) => shared >= MinShared && shared >= MinShareThroughout * compared;
}
