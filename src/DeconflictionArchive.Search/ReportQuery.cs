namespace DeconflictionArchive.Search;

/// <summary>What is asked of the reports, whichever engine answers.</summary>
public sealed record ReportQuery
{
    /// <summary>The words as typed; null or blank asks for all reports the filter keeps.</summary>
    public string? Text { get; init; }

    public MatchMode Match { get; init; } = MatchMode.Stem;

    /// <summary>Whether a name also finds the other names of the same party, place or channel.</summary>
    public bool ExpandAliases { get; init; } = true;

    public ReportFilter Filter { get; init; } = new();

    /// <summary>Null is relevance where words are asked, newest where none are.</summary>
    public ReportSort? Sort { get; init; }

    public int Limit { get; init; } = 25;

    /// <summary>The <see cref="ReportPage.Next"/> of the page before; null for the first page.</summary>
    public string? Cursor { get; init; }

    public IReadOnlyList<ReportFacet> Facets { get; init; } = [];
}

public enum MatchMode
{
    /// <summary>Inflections of a word are one.</summary>
    Stem,

    /// <summary>Only this spelling, letters folded.</summary>
    Exact,
}

public enum ReportSort
{
    Relevance,

    /// <summary>By the last possible day of publication, undated reports at the end.</summary>
    Newest,

    /// <summary>By the first possible day of publication, undated reports at the end.</summary>
    Oldest,
}

public enum ReportFacet
{
    Source,
    Agency,
    Party,
    Place,
    Channel,
    Incident,
    Month,
    Year,
}
