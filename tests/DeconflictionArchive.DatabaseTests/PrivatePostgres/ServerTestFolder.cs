using DeconflictionArchive.PrivatePostgres;
using Npgsql;

namespace DeconflictionArchive.DatabaseTests.PrivatePostgres;

/// <summary>A data folder of a test, or of the tests of a class that do not mind what is in it, and questions to its server.</summary>
public sealed class ServerTestFolder : IDisposable
{
    private readonly string _root = TemporaryFolder.Create();

    public ServerTestFolder() => Path = _root;

    internal ServerTestFolder(string below) => Path = System.IO.Path.Combine(_root, below);

    internal string Path { get; }

    internal string Below(string path) => System.IO.Path.Combine(Path, "postgres", path);

    internal Task<PrivateServer> StartAsync() => PrivateServer.StartAsync(new PrivateServerOptions(Path));

    internal static async Task<object?> AskAsync(PrivateServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public void Dispose() => TemporaryFolder.Remove(_root);
}
