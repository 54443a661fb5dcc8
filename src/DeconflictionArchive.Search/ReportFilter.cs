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

    public ValueFilter Sources { get; init; } = ValueFilter.None;

    public ValueFilter Agencies { get; init; } = ValueFilter.None;

    public ValueFilter Parties { get; init; } = ValueFilter.None;

    public ValueFilter Places { get; init; } = ValueFilter.None;

    public ValueFilter Channels { get; init; } = ValueFilter.None;

    public ValueFilter Incidents { get; init; } = ValueFilter.None;

    public bool HasPeriod => From is not null || To is not null;

    public UndatedReports UndatedShown => Undated ?? (HasPeriod ? UndatedReports.Exclude : UndatedReports.Include);
}

/// <summary>Ids asked for and ids refused.</summary>
/// <param name="Include">A report is kept when it has any of these; empty keeps all.</param>
/// <param name="Exclude">A report is dropped when it has any of these.</param>
public sealed record ValueFilter(IReadOnlyList<string> Include, IReadOnlyList<string> Exclude)
{
    public static readonly ValueFilter None = new([], []);

    public bool IsEmpty => Include.Count == 0 && Exclude.Count == 0;
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
