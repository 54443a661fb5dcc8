using System.Data;
using DeconflictionArchive.Storage.Schema;
using Npgsql;

namespace DeconflictionArchive.Storage;

/// <summary>
/// The one program that writes reports: a connection that holds the lock. Whatever is written goes over this connection, so
/// nothing can be written once the lock is lost.
/// </summary>
public sealed class SoleWriter : IAsyncDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);

    private SoleWriter(NpgsqlConnection connection) => Connection = connection;

    public NpgsqlConnection Connection { get; }

    /// <exception cref="WriterBusyException">Another program holds the lock.</exception>
    public static async Task<SoleWriter> TakeAsync(ArchiveDataSources sources, CancellationToken cancellation)
    {
        var connection = await OpenUnpooledAsync(sources.Writer, cancellation);
        try
        {
            return await AdvisoryLocks.TryTakeAsync(connection, AdvisoryLocks.Import, cancellation)
                ? new SoleWriter(connection)
                : throw new WriterBusyException();
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes the lock once nobody else holds it.</summary>
    /// <param name="onBusy">Told once when another program does.</param>
    public static async Task<SoleWriter> WaitAsync(ArchiveDataSources sources, TimeProvider time, Action onBusy, CancellationToken cancellation)
    {
        var isTold = false;
        while (true)
        {
            try
            {
                return await TakeAsync(sources, cancellation);
            }
            catch (WriterBusyException)
            {
                if (!isTold)
                    onBusy();
                isTold = true;
                await Task.Delay(BetweenTries, time, cancellation);
            }
        }
    }

    public async Task InTransactionAsync(Func<NpgsqlConnection, Task> write, CancellationToken cancellation)
    {
        await using var transaction = await Connection.BeginTransactionAsync(cancellation);
        await write(Connection);
        await transaction.CommitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // The server ends a session a moment after it was left, and whoever is next should not find the lock held by nobody.
            if (Connection.FullState == ConnectionState.Open)
                await AdvisoryLocks.ReleaseAsync(Connection, AdvisoryLocks.Import);
        }
        catch (NpgsqlException)
        {
            // Then it ends with the session.
        }
        finally
        {
            await Connection.DisposeAsync();
        }
    }

    // No pool: closing the connection must end the session and with it the lock, also after a failure.
    private static async Task<NpgsqlConnection> OpenUnpooledAsync(NpgsqlDataSource writer, CancellationToken cancellation)
    {
        // A data source keeps its password to itself; a connection of it hands it on to a clone.
        await using var pooled = writer.CreateConnection();
        var settings = new NpgsqlConnectionStringBuilder(writer.ConnectionString) { Pooling = false, CommandTimeout = 0 };
        var unpooled = await pooled.CloneWithAsync(settings.ConnectionString, cancellation);
        try
        {
            await unpooled.OpenAsync(cancellation);
            return unpooled;
        }
        catch
        {
            await unpooled.DisposeAsync();
            throw;
        }
    }
}

/// <summary>Another program writes reports to the archive; one at a time may.</summary>
public sealed class WriterBusyException : Exception
{
    private const string Said = "Another import or reanalysis is writing to this archive. Wait for its end, or stop it, and try again.";

    public WriterBusyException()
        : base(Said)
    {
    }

    public WriterBusyException(string message)
        : base(message)
    {
    }

    public WriterBusyException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
