namespace DeconflictionArchive.Analysis.Dates;

/// <summary>A report of a wire family that says on which day it was published.</summary>
/// <param name="Quote">The words that say it; empty where an editor does.</param>
public sealed record DatedCopy(string Report, DateOnly On, string Quote);

/// <summary>What the dated reports of a wire family say of when another of it was published.</summary>
public static class DatedCopies
{
    /// <summary>
    /// Days within which outlets print one wire. Which of them printed it first is not known, so a copy bounds on both sides.
    /// </summary>
    public const int MaxDaysApart = 3;

    private const string Rule = "dated-copy";

    /// <summary>Whether a date may be narrowed by copies: what is printed, given or set by an editor is never touched.</summary>
    public static bool MayBound(DateBasis basis) => basis is DateBasis.None or DateBasis.Inferred or DateBasis.Register;

    /// <summary>Whether a report can bound others: the day is its own statement or an editor's. A file's metadata may be the crawler's day.</summary>
    public static bool CanTell(DateBasis basis, DatePrecision precision) =>
        basis is DateBasis.Stated or DateBasis.Curated && precision == DatePrecision.Day;

    /// <summary>Bounds a date by the first and the last dated report of its family.</summary>
    /// <returns>The date that follows, with what the copies add to the evidence and to what was rejected; null when they add nothing.</returns>
    public static ReportDate? Bound(ReportDate own, DatedCopy first, DatedCopy last)
    {
        IReadOnlyList<DatedCopy> copies = first == last ? [first] : [first, last];
        if (last.On.DayNumber - first.On.DayNumber > MaxDaysApart)
            return Unchanged(own, copies, copy => $"{Says(copy)}, and its copies state days further apart than one wire's copies are; not resolved");
        var (from, to) = (last.On.AddDays(-MaxDaysApart), first.On.AddDays(MaxDaysApart));
        if (own is not { From: { } ownFrom, To: { } ownTo })
            return Bounded(from, to, DateBasis.Inferred, copies);
        if (ownFrom > to || ownTo < from)
            return Unchanged(own, copies, copy => $"{Says(copy)}; the text itself excludes the days around it");
        if (ownFrom >= from && ownTo <= to)
            return null;
        var basis = own.Basis == DateBasis.Register && (ownFrom > from || ownTo < to) ? DateBasis.Register : DateBasis.Inferred;
        return Bounded(ownFrom > from ? ownFrom : from, ownTo < to ? ownTo : to, basis, copies);
    }

    private static ReportDate Bounded(DateOnly from, DateOnly to, DateBasis basis, IReadOnlyList<DatedCopy> copies) => new(
        from,
        to,
        from == to ? DatePrecision.Day : DatePrecision.Interval,
        basis,
        [.. copies.Select(copy => new Evidence(copy.Quote, null, Rule, $"{Says(copy)}; copies of one wire appear within {MaxDaysApart} days of each other"))],
        []);

    private static ReportDate Unchanged(ReportDate own, IReadOnlyList<DatedCopy> copies, Func<DatedCopy, string> why) =>
        own with { Evidence = [], Rejected = [.. copies.Select(copy => new RejectedDate(copy.On, copy.On, why(copy)))] };

    private static string Says(DatedCopy copy) => FormattableString.Invariant($"report {copy.Report}, a copy of the same wire, is of {copy.On:yyyy-MM-dd}");
}
