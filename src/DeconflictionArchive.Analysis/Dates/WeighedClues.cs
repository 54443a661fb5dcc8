namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Clues taken together, the weightiest first; one that excludes all the others leave is rejected, and said to be.</summary>
internal sealed class WeighedClues
{
    private static readonly WeighedClues None = new(DaySet.All, [], []);

    private readonly IReadOnlyList<DatingClue> _narrowing;
    private IReadOnlyList<Evidence>? _evidence;

    private WeighedClues(DaySet days, IReadOnlyList<DatingClue> narrowing, IReadOnlyList<RejectedDate> rejected)
    {
        Days = days;
        _narrowing = narrowing;
        Rejected = rejected;
    }

    public DaySet Days { get; }

    /// <summary>What leaves those days; written out when it is first asked for.</summary>
    public IReadOnlyList<Evidence> Evidence => _evidence ??= [.. _narrowing.Select(clue => clue.Evidence)];

    public IReadOnlyList<RejectedDate> Rejected { get; }

    public static WeighedClues Of(IReadOnlyList<DatingClue> clues)
    {
        if (clues.Count == 0)
            return None;
        var days = DaySet.All;
        var narrowing = new List<DatingClue>();
        var rejected = new List<RejectedDate>();
        foreach (var clue in clues.OrderByDescending(clue => clue.Weight))
        {
            var left = days.Intersect(clue.Days);
            if (left.IsEmpty)
            {
                rejected.Add(Reject(clue, narrowing));
                continue;
            }

            if (left.Count < days.Count || clue.Weight is ClueWeight.Today)
                narrowing.Add(clue);
            days = left;
        }

        return new WeighedClues(days, narrowing, rejected);
    }

    /// <summary>What the clues alone give: an interval only where they bound it on both sides.</summary>
    public ReportDate Conclude(IReadOnlyList<RejectedDate> rejectedStamps)
    {
        IReadOnlyList<RejectedDate> rejected = [.. rejectedStamps, .. Rejected];
        if (Days.First is not { } from || Days.Last is not { } to || !IsBounded(from, to))
            return ReportDate.Unknown with { Evidence = Evidence, Rejected = rejected };
        var precision = from == to ? DatePrecision.Day : DatePrecision.Interval;
        return new ReportDate(from, to, precision, DateBasis.Inferred, Evidence, rejected);
    }

    // A comb of weekdays reaches to the first and last week of the years we know; that is no bound.
    private static bool IsBounded(DateOnly from, DateOnly to) =>
        from.DayNumber - DaySet.FirstDay.DayNumber >= 366 / 2 && DaySet.LastDay.DayNumber - to.DayNumber >= 366 / 2;

    private static RejectedDate Reject(DatingClue clue, List<DatingClue> against) =>
        new(Bound(clue.Days.First, DaySet.FirstDay), Bound(clue.Days.Last, DaySet.LastDay),
            $"“{clue.Evidence.Quote}”: {clue.Evidence.Explains}; that excludes {string.Join(" and ", against.Take(2).Select(other => $"“{other.Evidence.Quote}”"))}");

    private static DateOnly? Bound(DateOnly? day, DateOnly edge) => day is { } given && Math.Abs(given.DayNumber - edge.DayNumber) >= 7 ? given : null;
}
