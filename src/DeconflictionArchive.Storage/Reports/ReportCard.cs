using DeconflictionArchive.Analysis.Dates;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>A report as a list shows it.</summary>
/// <param name="Published">What holds: an editor's word where there is one.</param>
/// <param name="Copies">How many reports repeat it.</param>
public sealed record ReportCard(
    string Id,
    string? Title,
    string? Source,
    string? SourceName,
    ReportDate Published,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<string> Parties,
    IReadOnlyList<string> Places,
    IReadOnlyList<string> Channels,
    IReadOnlyList<string> Incidents,
    string? CopyOf,
    int Copies,
    DateTimeOffset UpdatedAt)
{
    /// <summary>The first words of its body; only where it has no title.</summary>
    public string? Beginning { get; init; }
}
