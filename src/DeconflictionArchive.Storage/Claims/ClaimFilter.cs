namespace DeconflictionArchive.Storage.Claims;

/// <summary>Which claims are kept. Parts are joined by AND, the values of one part by OR.</summary>
public sealed record ClaimFilter
{
    /// <summary>First day of the asked period; a claim is kept when it was said inside it.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the asked period, inclusive.</summary>
    public DateOnly? To { get; init; }

    public IdFilter Speakers { get; init; } = IdFilter.All;

    public IdFilter About { get; init; } = IdFilter.All;

    /// <summary>Claims about one of these channels, or in an incident that used one.</summary>
    public IdFilter Channels { get; init; } = IdFilter.All;

    public IdFilter Stances { get; init; } = IdFilter.All;

    public IdFilter Questions { get; init; } = IdFilter.All;

    public IdFilter Incidents { get; init; } = IdFilter.All;

    /// <summary>Whether those with a day are kept, when it lies in the asked period.</summary>
    public bool Dated { get; init; } = true;

    /// <summary>Whether those are kept that neither have a day nor lend one.</summary>
    public bool Undated { get; init; } = true;

    public bool OldestFirst { get; init; }
}
