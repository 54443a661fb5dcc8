namespace DeconflictionArchive.Analysis.Evaluation;

internal static class Sets
{
    /// <summary>Counts ids of one report: in both, only found, only expected.</summary>
    public static void Compare(Tally tally, string report, IEnumerable<string> expected, IEnumerable<string> found)
    {
        var gold = expected.ToHashSet(StringComparer.Ordinal);
        var ours = found.ToHashSet(StringComparer.Ordinal);
        tally.AddRight(gold.Intersect(ours, StringComparer.Ordinal).Count());
        foreach (var id in ours.Except(gold, StringComparer.Ordinal))
            tally.AddInvented($"{report}: {id}");
        foreach (var id in gold.Except(ours, StringComparer.Ordinal))
            tally.AddMissed($"{report}: {id}");
    }
}
