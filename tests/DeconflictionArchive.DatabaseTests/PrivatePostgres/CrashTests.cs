using System.Diagnostics;
using System.Globalization;
using DeconflictionArchive.PrivatePostgres;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.PrivatePostgres;

/// <summary>Programs and servers that end in the middle.</summary>
public sealed class CrashTests(ServerTestFolder folder) : IClassFixture<ServerTestFolder>
{
    [Fact]
    public async Task A_killed_server_is_started_again_for_the_program_that_uses_it_and_has_kept_its_data()
    {
        await using var server = await folder.StartAsync();
        await ServerTestFolder.AskAsync(server, "create table if not exists kept as select 7 as n");
        var killed = server.ProcessId;
        await Signals.SendAsync("KILL", killed);
        await Signals.WaitUntilAsync(() => server.ProcessId != killed, "a new server");
        (await ServerTestFolder.AskAsync(server, "select n from kept")).ShouldBe(7);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("KILL")]
    public async Task A_program_that_is_ended_leaves_no_server(string signal)
    {
        using var victim = await Victim.StartAsync(folder.Path);
        Signals.Lives(victim.Server).ShouldBeTrue();
        await victim.EndAsync(signal);
        await Signals.WaitUntilAsync(() => !Signals.Lives(victim.Server), "the end of the server");
    }

    [Fact]
    public async Task The_signal_of_a_terminal_reaches_the_program_and_not_its_server()
    {
        using var victim = await Victim.StartAsync(folder.Path);
        Group(victim.Server).ShouldNotBe(Group(victim.ProcessId));
    }

    [Fact]
    public async Task A_program_that_is_killed_leaves_the_server_to_the_program_that_still_uses_it()
    {
        using var victim = await Victim.StartAsync(folder.Path);
        await using (var server = await folder.StartAsync())
        {
            server.ProcessId.ShouldBe(victim.Server);
            await victim.EndAsync("KILL");
            await Signals.WaitUntilAsync(() => Guards(folder.Path).Count == 1, "the end of the victim's guard");
            (await ServerTestFolder.AskAsync(server, "select 1")).ShouldBe(1);
            server.ProcessId.ShouldBe(victim.Server);
        }
        Signals.Lives(victim.Server).ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_that_nobody_stopped_is_adopted()
    {
        using var victim = await Victim.StartAsync(folder.Path);
        foreach (var guard in Guards(folder.Path))
            await Signals.SendAsync("KILL", guard);
        await victim.EndAsync("KILL");
        Signals.Lives(victim.Server).ShouldBeTrue();
        await using (var server = await folder.StartAsync())
            server.ProcessId.ShouldBe(victim.Server);
        Signals.Lives(victim.Server).ShouldBeFalse();
    }

    [Fact]
    public async Task A_process_id_that_went_to_a_stranger_is_not_taken_for_the_server()
    {
        await (await folder.StartAsync()).DisposeAsync();
        using var stranger = Process.Start("/bin/sleep", ["300"]);
        try
        {
            var cluster = folder.Below("data");
            await File.WriteAllTextAsync(
                folder.Below("data/postmaster.pid"),
                string.Create(CultureInfo.InvariantCulture, $"{stranger.Id}\n{cluster}\n1700000000\n5432\n{folder.Below("run")}\n\n  5432001    196608\nready   \n"));
            await using (var server = await folder.StartAsync())
                server.ProcessId.ShouldNotBe(stranger.Id);
            stranger.HasExited.ShouldBeFalse();
        }
        finally
        {
            stranger.Kill();
        }
    }

    [Fact]
    public async Task A_half_made_cluster_is_thrown_away()
    {
        using var cold = new ServerTestFolder();
        Directory.CreateDirectory(cold.Below("data.new/base"));
        await File.WriteAllTextAsync(cold.Below("data.new/PG_VERSION"), "15\n");
        await using var server = await cold.StartAsync();
        (await ServerTestFolder.AskAsync(server, "select 1")).ShouldBe(1);
        Directory.Exists(cold.Below("data.new")).ShouldBeFalse();
    }

    // A terminal sends Ctrl-C to every process of a group. The line: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
    private static string Group(int process) => File.ReadAllText($"/proc/{process}/stat").Split(") ")[1].Split(' ')[2];

    private static List<int> Guards(string folder) =>
        Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var process) ? process : 0)
            .Where(process => process > 0 && CommandLine(process) is var command && command.Contains("deconfliction-archive-guard", StringComparison.Ordinal) && command.Contains(folder, StringComparison.Ordinal))
            .ToList();

    private static string CommandLine(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
