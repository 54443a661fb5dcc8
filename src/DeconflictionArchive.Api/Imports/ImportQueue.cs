using DeconflictionArchive.Import;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Api.Imports;

/// <summary>Does the imports this or another program has accepted, one after the other.</summary>
public sealed partial class ImportQueue(AcceptedImports accepted, ILogger<ImportQueue> log) : BackgroundService
{
    // Looked for now and then as well: another program may have accepted one and ended.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _wake = new(0, 1);

    /// <summary>There is something to do.</summary>
    public void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            while (true)
            {
                if (!await DoNextAsync(stoppingToken))
                    await _wake.WaitAsync(BetweenLooks, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends; the next one goes on.
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
