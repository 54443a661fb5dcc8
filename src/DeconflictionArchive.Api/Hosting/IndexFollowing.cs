using System.Diagnostics;
using DeconflictionArchive.Search.Following;

namespace DeconflictionArchive.Api.Hosting;

/// <summary>Keeps the index in memory in step with the store for as long as the program runs; while it fails, PostgreSQL answers.</summary>
public sealed partial class IndexFollowing(FollowedIndex index, TimeProvider time, ILogger<IndexFollowing> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var failing = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (index.InStep is null && index.Position is null)
                    await BuildAsync(stoppingToken);
                failing = false;
                await SaveAsync(stoppingToken);
                await index.FollowAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                await SaveAsync(CancellationToken.None);
                return;
            }
            catch (Exception error)
            {
                // Once for each time it begins, not once a second.
                if (!failing)
                    Lost(error.Message);
                failing = true;
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // The archive answers as well without.
    private async Task SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await index.SaveAsync(cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            NotSaved(error.Message);
        }
    }

    private async Task BuildAsync(CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        while (await index.CatchUpAsync(cancellation))
        {
        }

        if (index.InStep is { } snapshot)
            Built(snapshot.Reports, Stopwatch.GetElapsedTime(began).TotalSeconds, snapshot.Size / 1_000_000);
    }

    [LoggerMessage(1401, LogLevel.Information, "The search index holds {Reports} reports; made in {Seconds:0.0} s, {Megabytes} MB")]
    private partial void Built(long reports, double seconds, long megabytes);

    [LoggerMessage(1403, LogLevel.Warning, "The search index could not be kept for the next start: {Reason}")]
    private partial void NotSaved(string reason);

    [LoggerMessage(1402, LogLevel.Warning, "The search index does not follow the archive, PostgreSQL answers: {Reason}")]
    private partial void Lost(string reason);
}
