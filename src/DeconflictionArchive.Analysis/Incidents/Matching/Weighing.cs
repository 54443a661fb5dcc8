namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>A telling weighed as if the report had been published on a given day.</summary>
/// <param name="Index">Of the telling among those of the report.</param>
internal readonly record struct Weighing(Telling Telling, int Index, double Total, DateSign Date)
{
    /// <summary>The total when the time named beside it is that of another incident.</summary>
    public double TotalWithoutDate => Total - Math.Min(0, Date.Weight);

    public RegisterIncident Incident => Telling.Incident;

    /// <summary>News of the days before.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Too old to be news; told with its time.</summary>
    public bool IsRecalled { get; init; }

    public bool HasDate => Date is { Date: not null, Weight: >= 0 };

    /// <summary>Everything that speaks for it, as evidence.</summary>
    public IReadOnlyList<Evidence> Reasons(Story story)
    {
        var reasons = new List<Evidence>(Telling.Signs.Length + 1);
        foreach (ref readonly var sign in Telling.Signs.AsSpan())
        {
            if (sign.Weight > 0)
                reasons.Add(Evidence(sign, story));
        }

        if (Date is { Date: { } date, Weight: > 0 })
            reasons.Add(Evidence(new Sign(SignRules.Date, date.Run, Date.Weight, Date.Explains), story));
        return reasons;
    }

    /// <summary>Whether it is the same telling weighed alike, by the same words.</summary>
    public bool IsLike(in Weighing other) =>
        Index == other.Index
        && Total == other.Total
        && IsFresh == other.IsFresh
        && IsRecalled == other.IsRecalled
        && Date.Fit == other.Date.Fit
        && Date.Weight == other.Date.Weight
        && ReferenceEquals(Date.Date?.Expression, other.Date.Date?.Expression);

    /// <summary>Order: the heaviest first.</summary>
    public static int Compare(Weighing one, Weighing other)
    {
        var byTotal = other.Total.CompareTo(one.Total);
        return byTotal != 0 ? byTotal : string.CompareOrdinal(one.Incident.Id, other.Incident.Id);
    }

    private static Evidence Evidence(in Sign sign, Story story)
    {
        var span = story.SpanOf(sign.Run);
        return new Evidence(story.Text.Slice(span), span, sign.Rule, sign.Explains);
    }
}
