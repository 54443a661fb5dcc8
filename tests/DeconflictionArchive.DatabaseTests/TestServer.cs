using DeconflictionArchive.PrivatePostgres;
using Npgsql;

namespace DeconflictionArchive.DatabaseTests;

/// <summary>
/// The one server of a test run: the one ARCHIVE_TEST_CONNECTION names, else a private one in a temporary folder.
/// Started when the first test asks for it, gone when the last test of the run is done (<c>DatabaseTestFramework</c>).
/// </summary>
public sealed class TestServer : IAsyncDisposable
{
    // A test class holds few connections at once; the server has room for many classes.
    private const int PoolSize = 20;

    private static readonly Lock Gate = new();
    private static Task<TestServer>? _shared;

    private readonly PrivateServer? _private;
    private readonly string _connection;
    private readonly string _template = $"archive_template_{Environment.ProcessId}";

    private TestServer(PrivateServer? server, string connection)
    {
        _private = server;
        _connection = connection;
    }

    public static Task<TestServer> SharedAsync()
    {
        lock (Gate)
            return _shared ??= Task.Run(StartAsync);
    }

    public static async Task EndSharedAsync()
    {
        Task<TestServer>? shared;
        lock (Gate)
            shared = _shared;
        if (shared is { IsFaulted: false })
            await (await shared).DisposeAsync();
    }

    public async Task<string> CopyTemplateAsync(string name)
    {
        await ExecuteAsync($"create database {name} template {_template}");
        return For(name);
    }

    /// <summary>A database without any table.</summary>
    public async Task<string> CreateAsync(string name)
    {
        await ExecuteAsync($"create database {name} template template0 encoding 'UTF8'");
        return For(name);
    }

    public async Task DropAsync(string name)
    {
        await using (var pool = new NpgsqlConnection(For(name)))
            NpgsqlConnection.ClearPool(pool);
        await ExecuteAsync($"drop database if exists {name} with (force)");
    }

    public async ValueTask DisposeAsync()
    {
        await DropAsync(_template);
        NpgsqlConnection.ClearAllPools();
        if (_private is null)
            return;
        await _private.DisposeAsync();
        TemporaryFolder.Remove(_private.DataFolder);
    }

    private static async Task<TestServer> StartAsync()
    {
        var given = Environment.GetEnvironmentVariable("ARCHIVE_TEST_CONNECTION");
        var server = string.IsNullOrWhiteSpace(given) ? await StartPrivateAsync() : null;
        var shared = new TestServer(server, server?.ConnectionString ?? given!);
        await shared.MakeTemplateAsync();
        return shared;
    }

    private static Task<PrivateServer> StartPrivateAsync() =>
        PrivateServer.StartAsync(new PrivateServerOptions(TemporaryFolder.Create())
        {
            // What a test wrote need not outlive a power cut.
            Settings = new Dictionary<string, string> { ["fsync"] = "off", ["max_connections"] = "200", ["shared_buffers"] = "128MB" },
        });

    private async Task MakeTemplateAsync()
    {
        await DropAsync(_template);
        await Schema.ApplyAsync(await CreateAsync(_template), CancellationToken.None);
        await using var pool = new NpgsqlConnection(For(_template));
        NpgsqlConnection.ClearPool(pool); // a database that somebody is connected to cannot be copied
    }

    private string For(string database) =>
        new NpgsqlConnectionStringBuilder(_connection) { Database = database, MaxPoolSize = PoolSize, IncludeErrorDetail = true }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connection) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
