using System.Collections.Concurrent;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Snippets;

/// <summary>A report as a list shows it.</summary>
/// <param name="Text">Null where no snippets were wanted.</param>
internal sealed record ShownReport(ReportCard Card, ShownText? Text, ReportVersion Version)
{
    /// <summary>A moment of the store at which it was as it is here; null when it was not looked at since it was read.</summary>
    public string? AsOf { get; set; }
}

/// <summary>
/// Reads the reports of a page. Reading a text and cutting it into words costs a hundred times what showing it does, so what was
/// read is kept; but every page asks the store whether anything was written since, and if so what its rows are told by, and what is
/// not what it was is read again: nothing kept is ever shown in place of what is stored.
/// </summary>
internal sealed class ShownReports(ArchiveDataSources sources, SnippetCutter snippets)
{
    private const long MostKept = 256_000_000; // bytes
    private const int ShareOfMemory = 16;
    private const int MostShared = 200_000; // words

    // What was not shown while as much again was is let go.
    private readonly long _generation = Math.Min(MostKept, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / ShareOfMemory) / 2;
    private readonly ConcurrentDictionary<string, string> _words = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, ShownReport> _recent = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, ShownReport> _earlier = new(StringComparer.Ordinal);
    private long _size;

    /// <summary>Some reports as they are now, in their order; those that are gone are left out.</summary>
    public async Task<IReadOnlyList<(ShownReport Report, double? Score)>> ReadAsync(
        IReadOnlyList<(string Id, double? Score)> hits, bool withText, CancellationToken cancellation)
    {
        var known = Known(hits, withText);
        if (known.Count > 0)
        {
            var now = await FoundReportQueries.MomentAsync(sources, cancellation);
            if (now is null || known.Values.Any(report => report.AsOf != now))
                await RemoveOutdatedAsync(known, cancellation);
        }

        if (known.Count < hits.Count)
        {
            foreach (var found in await FoundReportQueries.HitsAsync(sources, [.. hits.Where(hit => !known.ContainsKey(hit.Id))], withText, cancellation))
                Keep(known[found.Card.Id] = Of(found));
        }

        var shown = new List<(ShownReport, double?)>(hits.Count);
        foreach (var (id, score) in hits)
        {
            if (known.TryGetValue(id, out var report))
                shown.Add((report, score));
        }

        return shown;
    }

    private async Task RemoveOutdatedAsync(Dictionary<string, ShownReport> known, CancellationToken cancellation)
    {
        var (versions, moment) = await FoundReportQueries.VersionsAsync(sources, [.. known.Keys], cancellation);
        foreach (var report in known.Values)
        {
            if (versions.TryGetValue(report.Card.Id, out var version) && version == report.Version)
                report.AsOf = moment;
            else
                known.Remove(report.Card.Id);
        }
    }

    public ShownReport Of(FoundReport found) => new(found.Card, snippets.Read(found, Shared), found.Version);

    private Dictionary<string, ShownReport> Known(IReadOnlyList<(string Id, double? Score)> hits, bool withText)
    {
        var known = new Dictionary<string, ShownReport>(hits.Count, StringComparer.Ordinal);
        foreach (var (id, _) in hits)
        {
            if (!_recent.TryGetValue(id, out var report) && _earlier.TryRemove(id, out report))
                Keep(report);
            if (report is not null && (report.Text is not null || !withText))
                known[id] = report;
        }

        return known;
    }

    private void Keep(ShownReport report)
    {
        _recent[report.Card.Id] = report;
        if (Interlocked.Add(ref _size, 2000 + (report.Text?.Size ?? 0)) < _generation)
            return;
        Interlocked.Exchange(ref _size, 0);
        _earlier = _recent;
        _recent = new ConcurrentDictionary<string, ShownReport>(StringComparer.Ordinal);
    }

    private string Shared(string word)
    {
        if (_words.TryGetValue(word, out var same))
            return same;
        if (_words.Count >= MostShared)
            _words.Clear();
        return _words.GetOrAdd(word, word);
    }
}
