namespace DeconflictionArchive.Analysis.Incidents;

public enum IncidentRole
{
    /// <summary>What the report is about.</summary>
    Main,

    /// <summary>Told as something that happened before.</summary>
    Background,
}

/// <summary>An incident of the register that a report tells of, and why we think so.</summary>
/// <param name="Incident">The register's entry.</param>
/// <param name="Reasons">Type words, dates, places, parties, numbers and cues that agree; at least one.</param>
public sealed record IncidentMatch(RegisterIncident Incident, IncidentRole Role, IReadOnlyList<Evidence> Reasons)
{
    public string Id => Incident.Id;

    /// <summary>Told as long over, with its year: it says of the report's day only that it is later.</summary>
    public bool IsLongPast { get; init; }
}
