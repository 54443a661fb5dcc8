using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Incidents;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>Where an incident stands in the archive.</summary>
public enum IncidentStatus
{
    /// <summary>Came with the register.</summary>
    Register,

    /// <summary>An editor has looked at it.</summary>
    Reviewed,

    /// <summary>Found across reports, not yet looked at.</summary>
    Candidate,
    Doubtful,

    /// <summary>Lives on in another incident.</summary>
    Merged,
}

public sealed record IncidentRow
{
    /// <summary>Slug that begins with the date.</summary>
    public required string Id { get; init; }

    public required IncidentStatus Status { get; init; }

    /// <summary>The survivor, when merged.</summary>
    public string? MergedInto { get; init; }

    public required string TitleAr { get; init; }

    public required string TitleEn { get; init; }

    public required string SummaryAr { get; init; }

    public required string SummaryEn { get; init; }

    public required string Type { get; init; }

    public required DateOnly OccurredFrom { get; init; }

    public required DateOnly OccurredTo { get; init; }

    /// <summary>The day it was first made public, where that is later.</summary>
    public DateOnly? DisclosedOn { get; init; }

    /// <summary>How sure the date is: day, night, interval, about.</summary>
    public required string Precision { get; init; }

    /// <summary>How well the facts are established: high, medium or low.</summary>
    public required string Certainty { get; init; }

    public string? Note { get; init; }

    /// <summary>What reports of it tend to say.</summary>
    public required IReadOnlyList<string> Cues { get; init; }

    /// <summary>Cues without which a report does not tell of it.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    public required IReadOnlyList<RegisterCasualty> Casualties { get; init; }

    /// <summary>Of the register's entry as it was loaded; null for an incident the archive found itself.</summary>
    public byte[]? ShippedSha256 { get; init; }

    /// <summary>When an editor last changed it; loading a newer register leaves it alone from then on.</summary>
    public DateTimeOffset? CuratedAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

public sealed record IncidentPlaceRow
{
    public required string Incident { get; init; }

    public required string Place { get; init; }

    public required int Ordinal { get; init; }
}

public sealed record IncidentPartyRow
{
    public required string Incident { get; init; }

    public required string Party { get; init; }

    /// <summary>actor, target, host, mediator or witness.</summary>
    public required string Role { get; init; }

    public required int Ordinal { get; init; }
}

public sealed record IncidentChannelRow
{
    public required string Incident { get; init; }

    public required string Channel { get; init; }

    public required int Ordinal { get; init; }
}

/// <summary>Into which state an incident brought a channel, or in which a side said it was.</summary>
public sealed record IncidentChannelStateRow
{
    public required string Incident { get; init; }

    public required int Ordinal { get; init; }

    public required string Channel { get; init; }

    /// <summary>negotiated, in-force, suspended or restored.</summary>
    public required string State { get; init; }

    /// <summary>Null when nobody is named.</summary>
    public string? ToldBy { get; init; }

    /// <summary>The day it was said, where that is not the day of the incident.</summary>
    public DateOnly? ToldOn { get; init; }

    /// <summary>Address it was taken from; null when the incident's sources tell it.</summary>
    public string? Source { get; init; }
}

public sealed record IncidentSourceRow
{
    public required string Incident { get; init; }

    public required string Address { get; init; }

    public required int Ordinal { get; init; }
}

/// <summary>A report that tells of an incident.</summary>
public sealed record ReportIncidentRow
{
    public required string Report { get; init; }

    public required string Incident { get; init; }

    public required IncidentRole Role { get; init; }

    public required IReadOnlyList<Evidence> Reasons { get; init; }
}
