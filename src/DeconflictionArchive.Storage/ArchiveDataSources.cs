using DeconflictionArchive.Storage.Schema;
using Npgsql;

namespace DeconflictionArchive.Storage;

/// <summary>
/// The two ways into the store: reads go through a role that can only select, imports and corrections through the owner's.
/// So the database itself keeps a read from writing.
/// </summary>
/// <param name="Reader">Acts as <see cref="ReaderRole"/>; where that role could not be made, in read-only transactions.</param>
public sealed record ArchiveDataSources(NpgsqlDataSource Writer, NpgsqlDataSource Reader) : IAsyncDisposable
{
    /// <param name="readerConnectionString">Where reads go when not to the writer's server: replicas, or a login of their own.</param>
    public static async Task<ArchiveDataSources> OpenAsync(
        string connectionString, string? readerConnectionString, CancellationToken cancellation)
    {
        var writer = new NpgsqlDataSourceBuilder(With(connectionString, "archive", "-c jit=off")).Build();
        try
        {
            await using var connection = await writer.OpenConnectionAsync(cancellation);
            var role = readerConnectionString is null && await ReaderRole.IsGivenAsync(connection, cancellation)
                ? $"-c role={ReaderRole.Name} "
                : "";
            var options = role + "-c default_transaction_read_only=on -c jit=off";
            return new ArchiveDataSources(
                writer, new NpgsqlDataSourceBuilder(With(Patient(readerConnectionString ?? connectionString), "archive reader", options)).Build());
        }
        catch
        {
            await writer.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Reader.DisposeAsync();
        await Writer.DisposeAsync();
    }

    // A reader who waits for ever helps nobody; what the connection string says of patience holds before this.
    private static string Patient(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!builder.ContainsKey("Timeout"))
            builder.Timeout = 5; // seconds to connect
        if (!builder.ContainsKey("Command Timeout"))
            builder.CommandTimeout = 25; // longer than the server's own limit, for a server that is not heard of any more
        builder.Options = $"-c statement_timeout=20s {builder.Options}".Trim();
        return builder.ConnectionString;
    }

    private static string With(string connectionString, string application, string options)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.ApplicationName ??= application;
        builder.Options = string.IsNullOrEmpty(builder.Options) ? options : builder.Options + " " + options;
        return builder.ConnectionString;
    }
}
