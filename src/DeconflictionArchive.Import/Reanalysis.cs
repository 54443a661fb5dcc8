using DeconflictionArchive.Analysis;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Incidents;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Import;

/// <summary>
/// Reads stored reports anew by today's rules and register. What an editor set stays. Interrupted, it goes on where it
/// stopped, since each report says by which rules it was read.
/// </summary>
public sealed class Reanalysis(ArchiveDataSources archive, TimeProvider time, IProgress<ImportProgress>? onProgress = null)
{
    private const int BatchSize = 100;

    /// <param name="all">Also reports today's rules have read: the register may have changed since.</param>
    /// <exception cref="WriterBusyException">Another program is importing.</exception>
    public async Task<ImportProgress> RunAsync(bool all, CancellationToken cancellation)
    {
        await using var writer = await SoleWriter.TakeAsync(archive, cancellation);
        var register = await new RegisterQueries(archive.Writer).ReadAsync(cancellation);
        var analysis = new BatchAnalysis(new ReportAnalyzer(register));
        var outdated = new OutdatedReports(archive.Writer);
        var store = new ReportStore(time);
        var start = time.GetTimestamp();
        var total = (int)await outdated.CountAsync(all, cancellation);
        var done = 0;
        long after = 0;
        while (await outdated.ReadAsync(all, after, BatchSize, cancellation) is { Count: > 0 } batch)
        {
            var read = analysis.Analyze([.. batch.Select(report => new RawReport(report.Text, report.Metadata))], cancellation);
            await writer.InTransactionAsync(connection => store.RereadAsync(connection, read, cancellation), cancellation);
            after = batch[^1].Ordinal;
            done += batch.Count;
            onProgress?.Report(Progress());
        }

        await writer.InTransactionAsync(connection => store.FinishAsync(connection, cancellation), cancellation);
        return Progress();

        ImportProgress Progress() => new(done, total, done, 0, 0, 0, time.GetElapsedTime(start));
    }
}
