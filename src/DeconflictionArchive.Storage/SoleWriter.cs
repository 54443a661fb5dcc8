using DeconflictionArchive.Storage.Schema;
using Npgsql;

namespace DeconflictionArchive.Storage;

/// <summary>
/// The one program that writes reports: a connection that holds the lock. Whatever is written goes over this connection, so
/// nothing can be written once the lock is lost.
/// </summary>
public sealed class SoleWriter : IAsyncDisposable
{
    private SoleWriter(NpgsqlConnection connection) => Connection = connection;

    public NpgsqlConnection Connection { get; }

    /// <returns>Null when another program holds the lock.</returns>
    public static async Task<SoleWriter?> TryTakeAsync(NpgsqlDataSource writer, CancellationToken cancellation)
    {
        var connection = await OpenUnpooledAsync(writer, cancellation);
        try
        {
            if (await AdvisoryLocks.TryTakeAsync(connection, AdvisoryLocks.Import, cancellation))
                return new SoleWriter(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

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
