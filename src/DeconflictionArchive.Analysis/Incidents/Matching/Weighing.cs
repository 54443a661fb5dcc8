namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>A telling weighed as if the report had been published on a given day.</summary>
/// <param name="Told">The words of time told beside it, as they fit that day; null when they say nothing.</param>
internal sealed record Weighing(Telling Telling, double Total, Sign? Told)
{
    public RegisterIncident Incident => Telling.Incident;

    /// <summary>News of the days before.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Too old to be news; told with its time.</summary>
    public bool IsRecalled { get; init; }

    /// <summary>The words that told its day, or the day beside it.</summary>
    public Sign? Date => Told is { Weight: >= 0 } ? Told : null;

    public int SignCount => Telling.Signs.Count + (Told is null ? 0 : 1);

    /// <summary>Its signs in their order, the words of time last.</summary>
    public Sign SignAt(int index) => index < Telling.Signs.Count ? Telling.Signs[index] : Told!;

    /// <summary>Weight of the signs that another incident does not explain as well.</summary>
    public double Beyond(Weighing other)
    {
        var weight = 0.0;
        for (var index = 0; index < SignCount; index++)
        {
            var sign = SignAt(index);
            if (sign.Weight > 0 && sign.Rule is not ("type-words" or "need" or "party") && !other.Explains(sign))
                weight += sign.Weight;
        }

        return weight;
    }

    public bool Explains(Sign sign)
    {
        for (var index = 0; index < SignCount; index++)
        {
            var own = SignAt(index);
            if (own.Weight > 0 && own.SharesToken(sign))
                return true;
        }

        return false;
    }
}
