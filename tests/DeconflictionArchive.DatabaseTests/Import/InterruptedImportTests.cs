using System.Diagnostics;
using System.Globalization;
using DeconflictionArchive.DatabaseTests.PrivatePostgres;
using DeconflictionArchive.Storage;
using Npgsql;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace DeconflictionArchive.DatabaseTests.Import;

/// <summary>
/// Importer and server killed at random moments, and importers beside each other: what was acknowledged is stored, every batch is
/// there whole or not at all, and another run ends in the archive of one undisturbed run. ARCHIVE_CRASH_ROUNDS=100 kills each of
/// the two a hundred times.
/// </summary>
public sealed class InterruptedImportTests(ImportToInterrupt import, ITestOutputHelper output) : IClassFixture<ImportToInterrupt>
{
    private const string Rounds = "ARCHIVE_CRASH_ROUNDS";

    private static readonly int RoundsOfEach = int.TryParse(Environment.GetEnvironmentVariable(Rounds), CultureInfo.InvariantCulture, out var rounds) ? rounds : 3;

    private readonly Random _random = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Killed_at_random_moments_an_import_ends_in_the_archive_of_an_undisturbed_one(bool isServer)
    {
        await import.BeginAsync();
        var acknowledged = new HashSet<string>();
        for (var round = 0; round < RoundsOfEach; round++)
        {
            var moment = import.Duration * (0.2 + (0.8 * _random.NextDouble()));
            await InterruptAsync(isServer, moment, acknowledged);
            var stored = await StoredAsync();
            stored.IsSupersetOf(acknowledged).ShouldBeTrue($"round {round}, killed after {moment}");
            (stored.Count % ImportToInterrupt.Batch).ShouldBe(0, $"round {round}, killed after {moment}");
            (await import.AskAsync(HalfWrittenSql)).ShouldBe(0L, $"round {round}, killed after {moment}");
            (await import.AskAsync("select coalesce(sum(stored), 0) = (select count(*) from report) from import")).ShouldBe(true);
            if (stored.Count < ImportToInterrupt.Reports && round < RoundsOfEach - 1)
                continue;

            // Nothing is left to interrupt, or nobody to do it.
            var rest = await import.ImportAsync();
            rest.ExitCode.ShouldBe(0, rest.Error);
            (await ArchiveState.ContentAsync(import.Database)).ShouldBe(import.Undisturbed, $"round {round}, killed after {moment}");
            acknowledged.Clear();
            await import.DropAsync();
            await import.BeginAsync();
        }

        await import.DropAsync();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Importers_started_at_once_end_in_the_archive_of_one(int importers)
    {
        await import.BeginAsync();
        var ended = await Task.WhenAll(Enumerable.Range(0, importers).Select(_ => import.ImportAsync()));
        ended.ShouldAllBe(importer => importer.ExitCode == 0);
        ended.Sum(importer => importer.Output.Split('\n').Count(line => line.StartsWith("stored  ", StringComparison.Ordinal))).ShouldBe(ImportToInterrupt.Reports);
        (await ArchiveState.ContentAsync(import.Database)).ShouldBe(import.Undisturbed);
    }

    [Fact]
    public async Task An_importer_that_finds_another_at_work_says_so_and_waits()
    {
        await import.BeginAsync();
        await using var archive = await ArchiveDataSources.OpenAsync(import.Database, null, default);
        var other = await SoleWriter.TakeAsync(archive, default);
        using var importer = ArchiveProgram.Start(import.Database, import.Arguments);
        var verdicts = importer.StandardOutput.ReadToEndAsync();
        while (await importer.StandardError.ReadLineAsync() is { } line && !line.Contains("waiting for its end", StringComparison.Ordinal))
            importer.HasExited.ShouldBeFalse();
        (await import.AskAsync("select count(*) from report")).ShouldBe(0L);
        await other.DisposeAsync();
        await importer.StandardError.ReadToEndAsync();
        await importer.WaitForExitAsync();
        importer.ExitCode.ShouldBe(0, await verdicts);
        (await ArchiveState.ContentAsync(import.Database)).ShouldBe(import.Undisturbed);
    }

    [Fact]
    public async Task With_a_full_disk_it_ends_with_4_and_reads_go_on_and_with_room_again_the_next_run_does_the_rest()
    {
        await using var disk = await SmallDisk.MountAsync(Path.Combine(import.Folder, "disk"), import.Server);
        if (disk is null)
        {
            output.WriteLine("Left out: a small disk can only be mounted by root.");
            return;
        }

        await import.BeginAsync(disk.Tablespace);
        await import.AskAsync("select count(*) from report"); // the first session of a database writes a file of its own
        disk.Fill(leave: 1 << 20);
        var full = await import.ImportAsync();
        full.ExitCode.ShouldBe(4, full.Error);
        var stored = (long)(await import.AskAsync("select count(*) from report"))!;
        stored.ShouldBeLessThan(ImportToInterrupt.Reports);
        full.Output.Split('\n').Count(line => line.StartsWith("stored  ", StringComparison.Ordinal)).ShouldBe((int)stored);
        (await import.AskAsync(HalfWrittenSql)).ShouldBe(0L);

        disk.MakeRoom();
        var rest = await import.ImportAsync();
        rest.ExitCode.ShouldBe(0, rest.Error);
        (await ArchiveState.ContentAsync(import.Database)).ShouldBe(import.Undisturbed);
        await import.DropAsync();
        await disk.LeaveAsync();
    }

    private const string HalfWrittenSql = """
        select count(*) from report
        where not exists (select from report_reading where report = report.id)
            or not exists (select from provenance where report = report.id)
            or not exists (select from import_verdict where report = report.id)
            or not exists (select from change where subject_id = report.id)
        """;

    private async Task InterruptAsync(bool isServer, TimeSpan moment, HashSet<string> acknowledged)
    {
        var server = import.Server.ProcessId;
        using var importer = ArchiveProgram.Start(import.Database, import.Arguments);
        var errors = importer.StandardError.ReadToEndAsync();
        var reading = ReadAsync(importer, acknowledged);
        await Task.Delay(moment);
        if (isServer)
            await Signals.SendAsync("KILL", server);
        else
            importer.Kill(); // kill -9
        await importer.WaitForExitAsync();
        await reading;
        var error = await errors;
        if (!isServer)
            return;
        importer.ExitCode.ShouldBeOneOf([0, 3], error);
        await Signals.WaitUntilAsync(() => import.Server.ProcessId != server, "a new server");
        NpgsqlConnection.ClearAllPools();
    }

    private static async Task ReadAsync(Process importer, HashSet<string> acknowledged)
    {
        while (await importer.StandardOutput.ReadLineAsync() is { } line)
        {
            // A line may be cut where the program was killed.
            if (line.StartsWith("stored  ", StringComparison.Ordinal) && line.Contains(".txt", StringComparison.Ordinal))
                acknowledged.Add(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        }
    }

    private async Task<HashSet<string>> StoredAsync() => [.. (string[])(await import.AskAsync("select coalesce(array_agg(id), '{}') from report"))!];
}
