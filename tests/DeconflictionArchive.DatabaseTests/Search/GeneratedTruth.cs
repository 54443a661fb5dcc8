using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.DatabaseTests.Search;

/// <summary>Brute force over stored reports: which repeats which, and between which days copies lie, is the store's own finding.</summary>
internal static class GeneratedTruth
{
    public static async Task<BruteForce> ReadAsync(ArchiveDataSources archive, IReadOnlyList<ReportToStore> reports) =>
        new(await DatedAsync(archive, reports), await CopiesAsync(archive));

    private static async Task<List<ReportToStore>> DatedAsync(ArchiveDataSources archive, IReadOnlyList<ReportToStore> reports)
    {
        await using var command = archive.Reader.CreateCommand("select id, published_from, published_to from report join copy_date on copy_date.report = report.id");
        await using var reader = await command.ExecuteReaderAsync();
        var bounds = new Dictionary<string, (DateOnly? From, DateOnly? To)>();
        while (await reader.ReadAsync())
            bounds[reader.GetString(0)] = (await reader.GetFieldValueAsync<DateOnly?>(1), await reader.GetFieldValueAsync<DateOnly?>(2));
        return [.. reports.Select(report => bounds.TryGetValue(ReportId.Of(report.Report.Raw.Text), out var bound)
            ? report with { Report = report.Report with { Published = report.Report.Published with { From = bound.From, To = bound.To } } }
            : report)];
    }

    private static async Task<Dictionary<string, string>> CopiesAsync(ArchiveDataSources archive)
    {
        await using var command = archive.Reader.CreateCommand("select id, copy_of from report where copy_of is not null");
        await using var reader = await command.ExecuteReaderAsync();
        var copies = new Dictionary<string, string>();
        while (await reader.ReadAsync())
            copies[reader.GetString(0)] = reader.GetString(1);
        return copies;
    }
}
