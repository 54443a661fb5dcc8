namespace DeconflictionArchive.Storage.Claims;

/// <summary>The words of a report that give the day a claim was made.</summary>
/// <param name="Counted">Whether the day was counted from the report's own.</param>
public sealed record DayWords(int Start, int Length, string Rule, bool Counted);

/// <summary>A claim with the words its day was read in; null when it has no day of its own.</summary>
public sealed record DatedClaim(ClaimRow Facts, DayWords? Day);
