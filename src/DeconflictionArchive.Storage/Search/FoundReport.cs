using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Storage.Search;

/// <summary>A report that a search found, as a list shows it.</summary>
public sealed record FoundReport
{
    public required ReportCard Card { get; init; }

    public double? Score { get; init; }

    /// <summary>Null where no snippets are wanted.</summary>
    public string? Text { get; init; }

    /// <summary>Null where no snippets are wanted.</summary>
    public ReportReading? Reading { get; init; }

    public ReportVersion Version { get; init; }
}

/// <summary>
/// What tells the rows of a report from what they were before: the transactions that wrote them, the time the last of these gave, and
/// how many other rows repeat it. While it is the same, so is everything a list shows.
/// </summary>
public readonly record struct ReportVersion(uint Report, uint Reading, uint CopyDate, DateTimeOffset UpdatedAt, int Copies);

/// <summary>What a search found, before the reports themselves are read.</summary>
/// <param name="Hits">The page, in order.</param>
/// <param name="Undated">Reports that fell out of a period for having no date.</param>
public sealed record ReportOverview(IReadOnlyList<(string Id, double? Score)> Hits, long Total, long Undated, IReadOnlyList<ReportCount> Counts);

/// <param name="Facet">source, agency, party, place, channel, incident, month or year.</param>
public sealed record ReportCount(string Facet, string Value, long Count);
