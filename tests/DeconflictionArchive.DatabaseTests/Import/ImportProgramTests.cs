using System.Diagnostics;
using System.Globalization;
using DeconflictionArchive.Storage;
using Npgsql;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Import;

public sealed class ImportProgramTests : IAsyncLifetime
{
    private const int Reports = 1500;

    private readonly EmptyDatabase _database = new();
    private readonly string _folder = TemporaryFolder.Create();

    public Task InitializeAsync() => _database.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        TemporaryFolder.Remove(_folder);
    }

    [Fact]
    public async Task Killed_in_the_middle_it_leaves_whole_batches_and_the_next_run_does_the_rest()
    {
        WriteReports();
        var undisturbed = new EmptyDatabase();
        await undisturbed.InitializeAsync();
        try
        {
            (await ArchiveProgram.RunAsync(undisturbed.ConnectionString, "import", _folder)).ExitCode.ShouldBe(0);

            var acknowledged = new HashSet<string>();
            foreach (var lines in new[] { 1, 500 })
                acknowledged.UnionWith(await KillAfterAsync(lines));
            var stored = await StoredAsync();
            stored.IsSupersetOf(acknowledged).ShouldBeTrue();
            stored.Count.ShouldBeLessThan(Reports); // else nothing was interrupted
            (await _database.AskAsync("select count(*) from report r where not exists (select from report_reading where report = r.id) or not exists (select from provenance where report = r.id) or not exists (select from import_verdict where report = r.id)"))
                .ShouldBe(0L);
            (await _database.AskAsync("select sum(stored) = (select count(*) from report) from import")).ShouldBe(true);

            var rest = await ArchiveProgram.RunAsync(_database.ConnectionString, "import", _folder);
            rest.ExitCode.ShouldBe(0, rest.Error);
            (await ArchiveState.ContentAsync(_database.ConnectionString)).ShouldBe(await ArchiveState.ContentAsync(undisturbed.ConnectionString));
        }
        finally
        {
            await undisturbed.DisposeAsync();
        }
    }

    [Fact]
    public async Task It_says_by_its_exit_code_how_it_went()
    {
        File.WriteAllText(Path.Combine(_folder, "good.txt"), "خبر سليم");
        (await ArchiveProgram.RunAsync(_database.ConnectionString, "import", _folder)).ExitCode.ShouldBe(0);

        File.WriteAllBytes(Path.Combine(_folder, "bad\n.txt"), [0xFF]);
        var some = await ArchiveProgram.RunAsync(_database.ConnectionString, "import", _folder);
        some.ExitCode.ShouldBe(1);
        some.Output.ShouldContain("bad?.txt");

        (await ArchiveProgram.RunAsync(_database.ConnectionString, "import", Path.Combine(_folder, "nowhere"))).ExitCode.ShouldBe(2);
        (await ArchiveProgram.RunAsync(_database.ConnectionString, "import", _folder, "--published", "19/06/2016")).ExitCode.ShouldBe(2);
        (await ArchiveProgram.RunAsync("Host=127.0.0.1;Port=1;Timeout=2", "import", _folder)).ExitCode.ShouldBe(3);

        await using (var archive = await ArchiveDataSources.OpenAsync(_database.ConnectionString, null, default))
        await using (await SoleWriter.TakeAsync(archive, default))
            (await ArchiveProgram.RunAsync(_database.ConnectionString, "import", _folder)).ExitCode.ShouldBe(75);

        await _database.AskAsync("update schema_journal set sha256 = 'another'");
        (await ArchiveProgram.RunAsync(_database.ConnectionString, "import", _folder)).ExitCode.ShouldBe(5);
    }

    [Fact]
    public async Task What_is_exported_imports_to_the_same_archive()
    {
        var exported = Path.Combine(_folder, "exported");
        (await ArchiveProgram.RunAsync(_database.ConnectionString, "import", Repository.Samples)).ExitCode.ShouldBe(0);
        (await ArchiveProgram.RunAsync(_database.ConnectionString, "export", exported)).ExitCode.ShouldBe(0);
        (await ArchiveProgram.RunAsync(_database.ConnectionString, "export", exported)).ExitCode.ShouldBe(2); // not empty any more

        var other = new EmptyDatabase();
        await other.InitializeAsync();
        try
        {
            (await ArchiveProgram.RunAsync(other.ConnectionString, "import", Path.Combine(exported, "samples"))).ExitCode.ShouldBe(0);
            (await ArchiveState.ContentAsync(other.ConnectionString)).ShouldBe(await ArchiveState.ContentAsync(_database.ConnectionString));
        }
        finally
        {
            await other.DisposeAsync();
        }
    }

    // Each of a different text, so that every file is a report.
    private void WriteReports()
    {
        var samples = Directory.GetFiles(Path.Combine(Repository.Samples, "text")).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        for (var number = 0; number < Reports; number++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{samples[number % samples.Count]}\n{number}");
            File.WriteAllText(Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{number:0000}.txt")), text);
        }
    }

    /// <summary>Runs an import and kills it once it has acknowledged so many new reports.</summary>
    private async Task<IReadOnlyList<string>> KillAfterAsync(int lines)
    {
        using var process = ArchiveProgram.Start(_database.ConnectionString, "import", _folder);
        var stored = new List<string>();
        while (stored.Count < lines && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("stored ", StringComparison.Ordinal) && line.Contains("r-", StringComparison.Ordinal))
                stored.Add(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        }

        process.Kill(); // kill -9
        await process.WaitForExitAsync();
        await WaitForEndOfSessionAsync();
        return stored;
    }

    // The server notices a moment later that the program is gone; until then its lock is held.
    private async Task WaitForEndOfSessionAsync()
    {
        var waited = Stopwatch.StartNew();
        while ((bool)(await _database.AskAsync("select exists (select from pg_locks where locktype = 'advisory' and objid = 2 and database = (select oid from pg_database where datname = current_database()))"))!)
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
            await Task.Delay(50);
        }
    }

    private async Task<HashSet<string>> StoredAsync()
    {
        await using var connection = new NpgsqlConnection(_database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select id from report", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new HashSet<string>();
        while (await reader.ReadAsync())
            ids.Add(reader.GetString(0));
        return ids;
    }
}
