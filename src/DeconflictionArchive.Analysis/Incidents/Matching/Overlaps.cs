namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Which words of a report speak for two incidents at once; told once for all days, and only of those that compete.</summary>
internal sealed class Overlaps
{
    private readonly List<Telling> _tellings;
    private readonly (double Beyond, double Shared)?[] _pairs;

    public Overlaps(List<Telling> tellings)
    {
        _tellings = tellings;
        _pairs = new (double Beyond, double Shared)?[tellings.Count * tellings.Count];
    }

    /// <summary>Weight of what speaks for one and not for the other; the words every report of its kind has are left out.</summary>
    public double Beyond(in Weighing one, in Weighing other) =>
        Of(one.Index, other.Index).Beyond + (IsSharedDate(one, other) ? 0 : Math.Max(0, one.Date.Weight));

    public double Shared(in Weighing one, in Weighing other) =>
        Of(one.Index, other.Index).Shared + (IsSharedDate(one, other) ? Math.Max(0, one.Date.Weight) : 0);

    /// <summary>Whether the time named beside an incident is that of another.</summary>
    public static bool IsDateOf(in Weighing other, in Weighing one) => IsSharedDate(one, other);

    private static bool IsSharedDate(in Weighing one, in Weighing other) =>
        other.Date.Weight > 0 && one.Date.Date is { } date && other.Date.Date is { } same && date.Run == same.Run;

    private (double Beyond, double Shared) Of(int one, int other) =>
        _pairs[(one * _tellings.Count) + other] ??= Compare(_tellings[one].Signs, _tellings[other].Signs);

    private static (double Beyond, double Shared) Compare(Sign[] one, Sign[] other)
    {
        double beyond = 0, shared = 0;
        foreach (ref readonly var sign in one.AsSpan())
        {
            if (sign.Weight <= 0)
                continue;
            if (IsAmong(other, sign))
                shared += sign.Weight;
            else if (sign.Rule is not (SignRules.TypeWords or SignRules.Need or SignRules.Party or SignRules.Doer))
                beyond += sign.Weight;
        }

        return (beyond, shared);
    }

    private static bool IsAmong(Sign[] signs, in Sign sign)
    {
        foreach (ref readonly var other in signs.AsSpan())
        {
            if (other.Weight > 0 && sign.SharesToken(other))
                return true;
        }

        return false;
    }
}
