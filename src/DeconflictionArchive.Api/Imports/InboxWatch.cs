using DeconflictionArchive.Api.Hosting;
using DeconflictionArchive.Import;
using DeconflictionArchive.Import.Files;
using DeconflictionArchive.Storage;

namespace DeconflictionArchive.Api.Imports;

/// <summary>Looks into the inbox while the archive serves: "Inbox:Folder" of the configuration, "inbox" in the data folder by default.</summary>
public sealed partial class InboxWatch(
    IConfiguration configuration, ArchiveDataSources archive, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<InboxWatch> log) : BackgroundService
{
    public const string FolderSetting = "Inbox:Folder";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await lifetime.StartedAsync(stoppingToken);
            if (configuration[FolderSetting] is not { Length: > 0 } folder || Open(folder) is not { } opened)
                return;
            await using var held = opened.Lock;
            var inbox = new Inbox(opened.Folder, archive, time);
            var said = "";
            using var timer = new PeriodicTimer(BetweenLooks, time);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var problem = await LookAsync(inbox, stoppingToken);
                // Said once, not every second.
                if (problem is not null && problem != said)
                    Waiting(folder, problem);
                said = problem ?? "";
            }
        }
        catch (OperationCanceledException)
        {
            // What was being imported is found in "working" by the next program.
        }
    }

    /// <returns>What stands in the way; null when nothing does.</returns>
    private async Task<string?> LookAsync(Inbox inbox, CancellationToken cancellation)
    {
        try
        {
            if (await inbox.LookAsync(cancellation) is > 0 and var moved)
                Imported(moved);
            return null;
        }
        catch (Exception error) when (error is WriterBusyException or IOException or UnauthorizedAccessException || DatabaseFailure.Of(error) != DatabaseFailureKind.None)
        {
            return error.Message;
        }
    }

    private (InboxFolder Folder, FileStream Lock)? Open(string folder)
    {
        try
        {
            var inbox = InboxFolder.Open(folder);
            // One program looks into an inbox; the system lets go of the lock however that program ends.
            return (inbox, new FileStream(Path.Combine(folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            NotWatched(folder, error.Message);
            return null;
        }
    }

    [LoggerMessage(1311, LogLevel.Information, "Imported {Moved} from the inbox")]
    private partial void Imported(int moved);

    [LoggerMessage(1312, LogLevel.Warning, "The inbox {Folder} waits: {Reason}")]
    private partial void Waiting(string folder, string reason);

    [LoggerMessage(1313, LogLevel.Warning, "The inbox {Folder} is not watched by this program: {Reason}")]
    private partial void NotWatched(string folder, string reason);
}
