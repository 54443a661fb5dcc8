using DeconflictionArchive.Storage;

namespace DeconflictionArchive.Search;

/// <summary>Which reports are kept, by what was found in them. Parts are joined by AND, the values of one part by OR.</summary>
public sealed record ReportFilter
{
    /// <summary>First day of the asked period; a report is kept when its own interval overlaps it.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the asked period, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Null includes undated reports without a period and excludes them with one.</summary>
    public UndatedReports? Undated { get; init; }

    public CopiesShown Copies { get; init; } = CopiesShown.Collapse;

    public IdFilter Sources { get; init; } = IdFilter.All;

    public IdFilter Agencies { get; init; } = IdFilter.All;

    public IdFilter Parties { get; init; } = IdFilter.All;

    public IdFilter Places { get; init; } = IdFilter.All;

    public IdFilter Channels { get; init; } = IdFilter.All;

    public IdFilter Incidents { get; init; } = IdFilter.All;

    public bool HasPeriod => From is not null || To is not null;

    /// <summary>Whether nothing is left out, copies aside.</summary>
    public bool KeepsAll => !HasPeriod && UndatedShown == UndatedReports.Include
        && Sources.IsAll && Agencies.IsAll && Parties.IsAll && Places.IsAll && Channels.IsAll && Incidents.IsAll;

    public UndatedReports UndatedShown => Undated ?? (HasPeriod ? UndatedReports.Exclude : UndatedReports.Include);
}

public enum UndatedReports
{
    Include,
    Exclude,
    Only,
}

public enum CopiesShown
{
    /// <summary>One report of each family of copies: the first that the query finds, the original before its copies.</summary>
    Collapse,
    All,

    /// <summary>Copies alone.</summary>
    Only,
}
