using DeconflictionArchive.Import.Files;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import;

/// <summary>
/// Does the imports that were accepted over HTTP, oldest first. One that was interrupted goes on after the last record judged,
/// since batches are written in the order of their records.
/// </summary>
public sealed class AcceptedImports(ArchiveDataSources archive, TimeProvider time)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly ImportUploads _uploads = new(archive.Writer, time);

    /// <summary>Does the next one.</summary>
    /// <returns>Its id, and how it ended; null when none waits.</returns>
    /// <exception cref="WriterBusyException">Another program is importing.</exception>
    public async Task<(long Import, UploadState State)?> DoNextAsync(CancellationToken cancellation)
    {
        if (await _uploads.NextAsync(cancellation) is null)
            return null;
        await using var writer = await SoleWriter.TakeAsync(archive, cancellation);
        // Asked again under the lock: another program may have done it meanwhile.
        if (await _uploads.NextAsync(cancellation) is not { } upload)
            return null;

        await _uploads.MoveAsync(upload.Import, UploadState.Running, null, cancellation);
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watching = WatchAsync(upload.Import, cancelled);
        try
        {
            await RunAsync(writer, upload, cancelled.Token);
            await _uploads.MoveAsync(upload.Import, UploadState.Finished, null, cancellation);
            return (upload.Import, UploadState.Finished);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (upload.Import, UploadState.Cancelled);
        }
        catch (Exception error) when (error is not OperationCanceledException && DatabaseFailure.Of(error) == DatabaseFailureKind.None)
        {
            // Tried again it would fail again, and hold up all that wait behind it.
            await _uploads.MoveAsync(upload.Import, UploadState.Failed, error.Message, cancellation);
            return (upload.Import, UploadState.Failed);
        }
        finally
        {
            await cancelled.CancelAsync();
            await watching;
        }
    }

    private async Task RunAsync(SoleWriter writer, ImportUploadRow upload, CancellationToken cancellation)
    {
        var detail = (await new ImportQueries(archive).FindAsync(upload.Import, cancellation))!;
        var judged = detail.Import.Stored + detail.Import.Duplicate + detail.Import.Revised + detail.Import.Rejected;
        var options = new ImportOptions { Origin = detail.Import.Origin, Metadata = upload.Metadata };
        using var folder = new ScratchFolder();
        var files = new List<FoundFile>();
        foreach (var file in detail.Files)
        {
            var path = folder.PathOf(file.Ordinal);
            await using (var stream = File.Create(path))
                await _uploads.CopyToAsync(file, stream, cancellation);
            files.Add(new FoundFile(path, file.Name) { Charset = file.Charset });
        }

        var session = new ImportSession(writer, detail.Import.Origin, time, upload.Import);
        await new ImportPipeline(archive, time).RunAsync(files, files.Count, session, judged, options, cancellation);
    }

    // Whoever cancels may speak to another program than the one that imports: the database tells.
    private async Task WatchAsync(long import, CancellationTokenSource cancelled)
    {
        try
        {
            using var timer = new PeriodicTimer(BetweenLooks, time);
            while (await timer.WaitForNextTickAsync(cancelled.Token))
            {
                if (await _uploads.StateAsync(import, cancelled.Token) == UploadState.Cancelled)
                    await cancelled.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The import has ended.
        }
        catch (Exception error) when (DatabaseFailure.Of(error) != DatabaseFailureKind.None)
        {
            // The import meets the same and says so.
        }
    }
}
