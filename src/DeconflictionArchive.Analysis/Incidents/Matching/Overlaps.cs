namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Which words of a report speak for two incidents at once; told once for all days, and only of those that compete.</summary>
internal sealed class Overlaps
{
    private const double ParticularNeed = 0.7; // weight of a need that hardly any other incident has

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
        _pairs[(one * _tellings.Count) + other] ??= Compare(_tellings[one], _tellings[other]);

    private static (double Beyond, double Shared) Compare(Telling one, Telling other)
    {
        double beyond = 0, shared = 0, needed = 0;
        var isNeedShared = false;
        foreach (ref readonly var sign in one.Signs.AsSpan())
        {
            if (sign.Weight <= 0)
                continue;
            if (IsAmong(other.Signs, sign))
                shared += sign.Weight;
            if (!CanBeOwn(sign) || (sign.Rule != SignRules.Need && !one.TellsTypeAt(sign.Run)))
                continue;
            var own = OwnShare(sign, other.Signs);
            if (sign.Rule != SignRules.Need)
                beyond += own * sign.Weight;
            else if (own < 1 || other.IsToldWith(sign) || (one.Profile.Needs.Length > 1 && !one.IsToldWith(sign)))
                isNeedShared = true;
            else
                needed += sign.Weight;
        }

        return (beyond + (isNeedShared ? 0 : needed), shared);
    }

    // Words of the type and who did it are found once for all of the type, wherever it is told.
    private static bool IsOfType(in Sign sign) => sign.Rule is SignRules.TypeWords or SignRules.Doer;

    // What every report of it says is its own where the other is not told, and none of it belongs to both: "Su-25" is no second
    // encounter beside one of the same "F-22".
    private static bool CanBeOwn(in Sign sign) => sign.Rule switch
    {
        SignRules.TypeWords or SignRules.Party or SignRules.Doer => false,
        SignRules.Need => sign.Weight >= ParticularNeed,
        _ => true,
    };

    private static bool IsAmong(Sign[] signs, in Sign sign)
    {
        foreach (ref readonly var other in signs.AsSpan())
        {
            if (other.Weight > 0 && sign.SharesToken(other))
                return true;
        }

        return false;
    }

    // The part of its words that nothing of the other holds.
    private static double OwnShare(in Sign sign, Sign[] others)
    {
        var own = 0;
        var count = sign.Words.Count == 0 ? sign.Run.Count : sign.Words.Count;
        for (var index = 0; index < count; index++)
        {
            var token = sign.Words.Count == 0 ? sign.Run.First + index : sign.Words[index];
            own += IsHeld(token, others) ? 0 : 1;
        }

        return count == 0 ? 0 : (double)own / count;
    }

    private static bool IsHeld(int token, Sign[] signs)
    {
        foreach (ref readonly var sign in signs.AsSpan())
        {
            if (sign.Weight > 0 && !IsOfType(sign) && sign.Holds(token))
                return true;
        }

        return false;
    }
}
