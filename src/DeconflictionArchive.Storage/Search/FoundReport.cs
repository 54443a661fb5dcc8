using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Storage.Search;

/// <summary>A report that a search found, as a list shows it.</summary>
public sealed record FoundReport
{
    public required string Id { get; init; }

    public string? Title { get; init; }

    public string? Source { get; init; }

    public string? SourceName { get; init; }

    public DateOnly? PublishedFrom { get; init; }

    public DateOnly? PublishedTo { get; init; }

    public required DatePrecision Precision { get; init; }

    public required DateBasis Basis { get; init; }

    public required IReadOnlyList<string> Agencies { get; init; }

    public required IReadOnlyList<string> Parties { get; init; }

    public required IReadOnlyList<string> Places { get; init; }

    public required IReadOnlyList<string> Channels { get; init; }

    public required IReadOnlyList<string> Incidents { get; init; }

    public string? CopyOf { get; init; }

    public required int Copies { get; init; }

    public double? Score { get; init; }

    /// <summary>Null where no snippets are wanted.</summary>
    public string? Text { get; init; }

    /// <summary>Null where no snippets are wanted.</summary>
    public ReportReading? Reading { get; init; }
}

/// <summary>What a search found, before the reports themselves are read.</summary>
/// <param name="Hits">The page, in order.</param>
/// <param name="Undated">Reports that fell out of a period for having no date.</param>
public sealed record ReportOverview(IReadOnlyList<(string Id, double? Score)> Hits, long Total, long Undated, IReadOnlyList<ReportCount> Counts);

/// <param name="Facet">source, agency, party, place, channel, incident, month or year.</param>
public sealed record ReportCount(string Facet, string Value, long Count);
