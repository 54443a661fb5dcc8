namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Which words of a report speak for two incidents at once; computed once for all days.</summary>
internal sealed class Overlaps
{
    private readonly double[,] _beyond;
    private readonly double[,] _shared;

    public Overlaps(IReadOnlyList<Telling> tellings)
    {
        _beyond = new double[tellings.Count, tellings.Count];
        _shared = new double[tellings.Count, tellings.Count];
        var spoken = tellings.Select(telling => telling.Signs.Where(sign => sign.Weight > 0).SelectMany(sign => sign.Tokens).ToHashSet()).ToList();
        for (var one = 0; one < tellings.Count; one++)
        {
            for (var other = 0; other < tellings.Count; other++)
            {
                foreach (var sign in tellings[one].Signs)
                {
                    if (sign.Weight <= 0)
                        continue;
                    if (sign.Tokens.Any(spoken[other].Contains))
                        _shared[one, other] += sign.Weight;
                    else if (sign.Rule is not ("type-words" or "need" or "party" or "doer"))
                        _beyond[one, other] += sign.Weight;
                }
            }
        }
    }

    /// <summary>Weight of what speaks for one and not for the other; the words every report of its kind has are left out.</summary>
    public double Beyond(Weighing one, Weighing other) =>
        _beyond[one.Index, other.Index] + (IsSharedDate(one, other) ? 0 : Math.Max(0, one.Date.Weight));

    public double Shared(Weighing one, Weighing other) =>
        _shared[one.Index, other.Index] + (IsSharedDate(one, other) ? Math.Max(0, one.Date.Weight) : 0);

    /// <summary>Whether the time named beside an incident is that of another.</summary>
    public static bool IsDateOf(Weighing other, Weighing one) => IsSharedDate(one, other);

    private static bool IsSharedDate(Weighing one, Weighing other) =>
        other.Date.Weight > 0 && one.Date.Date is { } date && other.Date.Date is { } same && date.Run == same.Run;
}
