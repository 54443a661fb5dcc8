using System.Threading.Channels;
using DeconflictionArchive.Api.Hosting;
using DeconflictionArchive.Import;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Api.Imports;

/// <summary>Does the imports this or another program has accepted, one after the other.</summary>
public sealed partial class ImportQueue(AcceptedImports accepted, IHostApplicationLifetime lifetime, ILogger<ImportQueue> log) : BackgroundService
{
    // Looked for now and then as well: another program may have accepted one and ended.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There is something to do.</summary>
    public void Wake() => _wake.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await lifetime.StartedAsync(stoppingToken);
            while (true)
            {
                if (!await DoNextAsync(stoppingToken))
                    await WaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends; the next one goes on.
        }
    }

    private async Task WaitAsync(CancellationToken cancellation)
    {
        using var look = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        look.CancelAfter(BetweenLooks);
        try
        {
            await _wake.Reader.ReadAsync(look.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Time for a look.
        }
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> DoNextAsync(CancellationToken cancellation)
    {
        try
        {
            if (await accepted.DoNextAsync(cancellation) is not { } ended)
                return false;
            Ended(ended.Import, EnumName.Of(ended.State));
            return true;
        }
        catch (Exception error) when (error is WriterBusyException || DatabaseFailure.Of(error) != DatabaseFailureKind.None)
        {
            Waiting(error.Message);
        }
        catch (IOException error)
        {
            Waiting(error.Message);
        }

        return false;
    }

    [LoggerMessage(1301, LogLevel.Information, "Import {Import} is {State}")]
    private partial void Ended(long import, string state);

    [LoggerMessage(1302, LogLevel.Warning, "Accepted imports wait: {Reason}")]
    private partial void Waiting(string reason);
}
