namespace DeconflictionArchive.Storage.Incidents;

/// <summary>Which incidents are kept. Parts are joined by AND, the values of one part by OR.</summary>
public sealed record IncidentFilter
{
    /// <summary>First day of the asked period; an incident is kept when its own days overlap it.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the asked period, inclusive.</summary>
    public DateOnly? To { get; init; }

    public IdFilter Parties { get; init; } = IdFilter.All;

    public IdFilter Places { get; init; } = IdFilter.All;

    public IdFilter Channels { get; init; } = IdFilter.All;

    public IdFilter Types { get; init; } = IdFilter.All;

    /// <summary>Without one, everything but merged incidents: those live on in others.</summary>
    public IdFilter Statuses { get; init; } = IdFilter.All;

    /// <summary>Only these; null for all.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>Only those at one of these places; null for all.</summary>
    public IReadOnlyList<string>? At { get; init; }

    public bool OldestFirst { get; init; }
}
