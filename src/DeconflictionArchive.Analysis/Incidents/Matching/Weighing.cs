namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>A telling weighed as if the report had been published on a given day.</summary>
/// <param name="Index">Of the telling among those of the report.</param>
internal sealed record Weighing(Telling Telling, int Index, double Total, DateSign Date)
{
    /// <summary>The total when the time named beside it is that of another incident.</summary>
    public double TotalWithoutDate => Total - Math.Min(0, Date.Weight);

    public RegisterIncident Incident => Telling.Incident;

    /// <summary>News of the days before.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Too old to be news; told with its time.</summary>
    public bool IsRecalled { get; init; }

    public bool HasDate => Date is { Date: not null, Weight: >= 0 };

    /// <summary>Everything that speaks for it.</summary>
    public IEnumerable<Sign> Reasons
    {
        get
        {
            var reasons = Telling.Signs.Where(sign => sign.Weight > 0);
            return Date is { Date: { } date, Weight: > 0 } ? reasons.Append(new Sign("date", date.Run, Date.Weight, Date.Explains)) : reasons;
        }
    }

    /// <summary>Order: the heaviest first.</summary>
    public static int Compare(Weighing one, Weighing other)
    {
        var byTotal = other.Total.CompareTo(one.Total);
        return byTotal != 0 ? byTotal : string.CompareOrdinal(one.Incident.Id, other.Incident.Id);
    }
}
