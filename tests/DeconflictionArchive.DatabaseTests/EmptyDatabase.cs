using System.Globalization;
using Npgsql;
using Xunit;

namespace DeconflictionArchive.DatabaseTests;

/// <summary>A database without a schema, for tests of the schema itself.</summary>
public sealed class EmptyDatabase : IAsyncLifetime
{
    private static int _count;

    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"archive_empty_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}");
    private TestServer? _server;

    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync()
    {
        _server = await TestServer.SharedAsync();
        ConnectionString = await _server.CreateAsync(_name);
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DropAsync(_name);
    }

    public async Task<object?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
