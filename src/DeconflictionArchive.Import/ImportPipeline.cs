using System.Threading.Channels;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Import.Files;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Imports;
using DeconflictionArchive.Storage.Incidents;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Import;

/// <summary>Read, analyse, store: one batch is analysed while the one before is written.</summary>
/// <param name="onVerdict">Told what became of each record, in order, once that is certain.</param>
public sealed class ImportPipeline(
    ArchiveDataSources archive, TimeProvider time, Action<RecordVerdict>? onVerdict = null, IProgress<ImportProgress>? onProgress = null)
{
    private const int BatchesAhead = 1;
    private const int BatchesBetweenCollections = 20;

    private readonly ReportQueries _stored = new(archive.Writer);

    /// <summary>Imports files and folders. Ended at any moment, what was said to be stored is stored, and a later run does the rest.</summary>
    /// <exception cref="WriterBusyException">Another program is importing, and the options do not say to wait.</exception>
    public async Task<ImportProgress> RunAsync(IReadOnlyList<string> paths, ImportOptions options, CancellationToken cancellation)
    {
        await using var writer = options.DryRun ? null : await WriterAsync(options.OnBusy, cancellation);
        var session = writer is null ? null : new ImportSession(writer, options.Origin, time);
        var (files, bytes) = (0, (long?)0);
        foreach (var file in FileWalk.Walk(paths))
            (files, bytes) = (files + 1, bytes + file.Length);
        return await RunAsync(FileWalk.Walk(paths), files, session, skip: 0, options, cancellation, bytes);
    }

    /// <param name="total">Files to read, for the progress.</param>
    /// <param name="session">Null writes nothing.</param>
    /// <param name="bytes">Of all files, for the progress; null when nobody can tell.</param>
    /// <param name="skip">Records at the beginning that the session has judged before.</param>
    internal async Task<ImportProgress> RunAsync(
        IEnumerable<FoundFile> files, int total, ImportSession? session, int skip, ImportOptions options, CancellationToken cancellation, long? bytes = null)
    {
        var tally = new ImportTally(time, total, bytes);
        var trial = new ImportTrial(archive.Reader);
        onProgress?.Report(tally.Progress);

        var done = 0;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var batches = Channel.CreateBounded<(IReadOnlyList<ImportRecord> Records, long BytesRead)>(BatchesAhead);
        var reading = Task.Run(() => ReadAsync(files, skip, options, batches.Writer, ending.Token), CancellationToken.None);
        try
        {
            await foreach (var (batch, bytesRead) in batches.Reader.ReadAllAsync(cancellation))
            {
                var verdicts = session is null ? await trial.JudgeAsync(batch, cancellation) : await session.StoreAsync(batch, cancellation);
                foreach (var verdict in verdicts)
                {
                    tally.Count(verdict.Verdict);
                    onVerdict?.Invoke(verdict);
                }

                tally.BytesDone = bytesRead;
                onProgress?.Report(tally.Progress);
                if (options.IsAlone && ++done % BatchesBetweenCollections == 0)
                    GiveMemoryBack();
            }

            if (session is not null)
                await session.FinishAsync(cancellation);
        }
        finally
        {
            await ending.CancelAsync();
            await reading;
        }

        return tally.Progress;
    }

    // Batches live long enough to look like something that stays: left to itself the heap grows by half again before it is gone through.
    private static void GiveMemoryBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private Task<SoleWriter> WriterAsync(Action? onBusy, CancellationToken cancellation) =>
        onBusy is null ? SoleWriter.TakeAsync(archive, cancellation) : SoleWriter.WaitAsync(archive, time, onBusy, cancellation);

    private async Task ReadAsync(
        IEnumerable<FoundFile> files, int skip, ImportOptions options, ChannelWriter<(IReadOnlyList<ImportRecord> Records, long BytesRead)> into, CancellationToken cancellation)
    {
        try
        {
            var register = await new RegisterQueries(archive.Writer).ReadAsync(cancellation);
            var analysis = new BatchAnalysis(new ReportAnalyzer(register));
            var batches = new RecordBatches(options);
            foreach (var batch in batches.Read(files, skip))
            {
                var records = options.DryRun ? [.. batch.Select(entry => entry.Record)] : await AnalyzeAsync(batch, analysis, cancellation);
                await into.WriteAsync((records, batches.BytesRead), cancellation);
            }

            into.Complete();
        }
        catch (Exception error)
        {
            // The reader of the channel meets it and ends the import with it.
            into.TryComplete(error);
        }
    }

    private async Task<IReadOnlyList<ImportRecord>> AnalyzeAsync(
        IReadOnlyList<(ImportRecord Record, RawReport? Report)> batch, BatchAnalysis analysis, CancellationToken cancellation)
    {
        // Reports the archive has are not read again; the store asks once more, as a batch before this one may bring them.
        var ids = batch.Where(entry => entry.Report is not null).Select(entry => entry.Record.Content!.ReportId).ToHashSet(StringComparer.Ordinal);
        var stored = await _stored.WhichExistAsync(ids, cancellation);
        var fresh = batch
            .Where(entry => entry.Report is not null && !stored.Contains(entry.Record.Content!.ReportId))
            .DistinctBy(entry => entry.Record.Content!.ReportId)
            .ToList();
        var read = analysis.Analyze([.. fresh.Select(entry => entry.Report!)], cancellation);
        var toStore = fresh.Zip(read).ToDictionary(pair => pair.First.Record.Content!.ReportId, pair => pair.Second, StringComparer.Ordinal);

        // Of records with the same text the first brings the report.
        return [.. batch.Select(entry => entry.Record.Content is { } content && toStore.Remove(content.ReportId, out var report)
            ? entry.Record with { Content = content with { ToStore = report } }
            : entry.Record)];
    }
}
