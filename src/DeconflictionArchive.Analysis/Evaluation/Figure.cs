namespace DeconflictionArchive.Analysis.Evaluation;

/// <summary>One line of the evaluation's table.</summary>
/// <param name="Name">Stable name, kebab-case, the key in a file of floors.</param>
/// <param name="Value">Between 0 and 1 (F1 where both precision and recall are given, else a share), or a count.</param>
/// <param name="Cases">How many findings or reports it was counted on.</param>
public sealed record Figure(string Name, double Value, double? Precision, double? Recall, int Cases, IReadOnlyList<string> Misses)
{
    /// <summary>True for a figure that should be low, such as the count of invented sources.</summary>
    public bool LowIsGood { get; init; }

    internal static Figure F1(string name, Tally tally) =>
        new(name, tally.F1, tally.Precision, tally.Recall, tally.Right + tally.Missed, tally.Misses);

    internal static Figure Of(string name, double precision, double recall, int cases, IReadOnlyList<string> misses) =>
        new(name, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0, precision, recall, cases, misses);

    internal static Figure Share(string name, Tally tally) =>
        new(name, tally.Recall, null, null, tally.Right + tally.Missed, tally.Misses);
}
