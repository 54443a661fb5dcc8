using System.Diagnostics;
using System.Globalization;
using DeconflictionArchive.PrivatePostgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Import;

/// <summary>A server that may be killed, reports to import into it, and the archive that an undisturbed import of them makes.</summary>
public sealed class ImportToInterrupt : IAsyncLifetime
{
    internal const int Reports = 240;

    internal const int Batch = 20;

    private const string Empty = "import_empty";

    private int _databases;

    internal string Folder { get; } = TemporaryFolder.Create();

    internal PrivateServer Server { get; private set; } = null!;

    /// <summary>What the tests work on.</summary>
    internal string Database { get; private set; } = "";

    internal string Undisturbed { get; private set; } = "";

    internal TimeSpan Duration { get; private set; }

    internal string[] Arguments => ["import", Path.Combine(Folder, "reports"), "--batch", Batch.ToString(CultureInfo.InvariantCulture)];

    public async Task InitializeAsync()
    {
        Server = await PrivateServer.StartAsync(new PrivateServerOptions(Path.Combine(Folder, "data"))
        {
            // A killed process leaves what it wrote to the system; only a power cut would not.
            Settings = new Dictionary<string, string> { ["fsync"] = "off", ["shared_buffers"] = "64MB" },
        });
        WriteReports();
        await ExecuteAsync(Server.ConnectionString, $"create database {Empty} template template0");
        (await ArchiveProgram.RunAsync(For(Empty), "upgrade-schema")).ExitCode.ShouldBe(0);
        await BeginAsync();
        var clock = Stopwatch.StartNew();
        (await ImportAsync()).ExitCode.ShouldBe(0);
        Duration = clock.Elapsed;
        Undisturbed = await ArchiveState.ContentAsync(Database);
    }

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Server.DisposeAsync();
        TemporaryFolder.Remove(Folder);
    }

    internal Task<(int ExitCode, string Output, string Error)> ImportAsync() => ArchiveProgram.RunAsync(Database, Arguments);

    /// <summary>Another archive without reports.</summary>
    internal async Task BeginAsync(string tablespace = "pg_default")
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"import_{++_databases}");
        await ExecuteAsync(Server.ConnectionString, $"create database {name} template {Empty} tablespace {tablespace}");
        Database = For(name);
    }

    // Samples with some of their words exchanged: wires of edited copies that lie in different batches.
    private void WriteReports()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "reports")).FullName;
        var samples = Directory.GetFiles(Path.Combine(Repository.Samples, "text")).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        for (var number = 0; number < Reports; number++)
        {
            var edited = string.Join(' ', samples[number % samples.Count].Split(' ').Select((word, place) => place % 23 == number % 23 ? $"{word} {number}" : word));
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:0000}.txt")), edited);
        }
    }

    internal async Task DropAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(Server.ConnectionString, $"drop database {new NpgsqlConnectionStringBuilder(Database).Database} with (force)");
    }

    private string For(string database) => new NpgsqlConnectionStringBuilder(Server.ConnectionString) { Database = database }.ConnectionString;

    internal Task<object?> AskAsync(string sql) => ExecuteAsync(Database, sql);

    internal static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
