using System.Runtime.Versioning;
using DeconflictionArchive.PrivatePostgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.PrivatePostgres;

[SupportedOSPlatform("linux")]
public sealed class PrivateServerTests(ServerTestFolder folder) : IClassFixture<ServerTestFolder>
{
    [Fact]
    public async Task What_a_cold_start_stored_a_warm_start_finds()
    {
        using var cold = new ServerTestFolder();
        int first;
        await using (var server = await cold.StartAsync())
        {
            first = server.ProcessId;
            await ServerTestFolder.AskAsync(server, "create table kept as select 7 as n");
        }
        Signals.Lives(first).ShouldBeFalse();
        int second;
        await using (var server = await cold.StartAsync())
        {
            second = server.ProcessId;
            (await ServerTestFolder.AskAsync(server, "select n from kept")).ShouldBe(7);
        }
        Signals.Lives(second).ShouldBeFalse();
    }

    [Fact]
    public async Task The_server_is_closed_to_everybody_else()
    {
        await using var server = await folder.StartAsync();
        (await File.ReadAllTextAsync($"/proc/{server.ProcessId}/status")).ShouldNotContain("Uid:\t0\t");
        (await ServerTestFolder.AskAsync(server, "show listen_addresses")).ShouldBe("");
        var socket = new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!;
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        new DirectoryInfo(socket).UnixFileMode.ShouldBe(owner);
        new FileInfo(folder.Below("password")).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var guess = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "archive", Pooling = false };
        await using var connection = new NpgsqlConnection(guess.ConnectionString);
        (await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync())).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
        (await ServerTestFolder.AskAsync(server, "select rolpassword like 'SCRAM-SHA-256$%' from pg_authid where rolname = 'archive'")).ShouldBe(true);
    }

    [Fact]
    public async Task The_database_is_as_the_archive_expects()
    {
        await using var server = await folder.StartAsync();
        var expected = new Dictionary<string, string>
        {
            ["select current_user::text"] = "archive",
            ["select current_database()::text"] = "archive",
            ["show server_encoding"] = "UTF8",
            ["select datcollate::text from pg_database where datname = 'archive'"] = "C",
            ["show fsync"] = "on",
            ["show synchronous_commit"] = "on",
            ["show jit"] = "off",
            ["select (pg_size_bytes(current_setting('shared_buffers')) between 128 * 1024 ^ 2 and 2048 * 1024 ^ 2)::text"] = "true",
            ["show timezone"] = "UTC",
        };
        foreach (var (question, answer) in expected)
            (await ServerTestFolder.AskAsync(server, question)).ShouldBe(answer, question);
    }

    [Fact]
    public async Task Programs_that_start_at_once_share_one_server_and_the_last_stops_it()
    {
        var servers = await Task.WhenAll(folder.StartAsync(), folder.StartAsync(), folder.StartAsync());
        var process = servers.Select(server => server.ProcessId).Distinct().ShouldHaveSingleItem();
        await servers[1].DisposeAsync();
        await servers[0].DisposeAsync();
        (await ServerTestFolder.AskAsync(servers[2], "select 1")).ShouldBe(1);
        await servers[2].DisposeAsync();
        Signals.Lives(process).ShouldBeFalse();
    }

    [Theory]
    [InlineData("a folder with spaces, 'quotes', commas and قاعدة")]
    [InlineData("a-very-long-name-a-very-long-name-a-very-long-name-a-very-long-name-a-very-long-name-a-very-long-name-a-very-long-name")]
    public async Task A_data_folder_may_have_any_name(string name)
    {
        using var other = new ServerTestFolder(name);
        await using var server = await other.StartAsync();
        (await ServerTestFolder.AskAsync(server, "select 1")).ShouldBe(1);
    }

    [Theory]
    [InlineData("$HOME")]
    [InlineData("a \"name\"")]
    public async Task A_name_that_the_servers_own_tools_misread_is_refused(string name)
    {
        using var other = new ServerTestFolder(name);
        var error = await Should.ThrowAsync<PrivateServerException>(other.StartAsync);
        error.Message.ShouldContain(other.Path);
    }

    [Fact]
    public async Task A_folder_closed_to_the_servers_user_serves_all_the_same()
    {
        using var other = new ServerTestFolder("closed");
        Directory.CreateDirectory(other.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        string cluster;
        await using (var server = await other.StartAsync())
            cluster = (string)(await ServerTestFolder.AskAsync(server, "show data_directory"))!;
        if (!cluster.StartsWith(other.Path, StringComparison.Ordinal))
            Directory.Delete(Path.GetDirectoryName(cluster)!, recursive: true);
    }

    [Fact]
    public async Task A_start_that_fails_says_so_in_one_sentence_and_leaves_nothing_running()
    {
        var options = new PrivateServerOptions(folder.Path) { Settings = new Dictionary<string, string> { ["shared_buffers"] = "plenty" } };
        var error = await Should.ThrowAsync<PrivateServerException>(() => PrivateServer.StartAsync(options));
        error.Message.ShouldStartWith("PostgreSQL did not start (");
        error.Message.ShouldNotContain("\n");
        File.Exists(folder.Below("data/postmaster.pid")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_named_folder_without_a_server_is_refused_by_name()
    {
        var options = new PrivateServerOptions(folder.Path) { BinFolder = folder.Path };
        var error = await Should.ThrowAsync<PrivateServerException>(() => PrivateServer.StartAsync(options));
        error.Message.ShouldContain("ARCHIVE_POSTGRES_BIN");
        error.Message.ShouldContain(folder.Path);
    }

    [Fact]
    public async Task A_cluster_of_another_version_is_left_alone()
    {
        using var cold = new ServerTestFolder();
        await (await cold.StartAsync()).DisposeAsync();
        await File.WriteAllTextAsync(cold.Below("data/PG_VERSION"), "9\n");
        var error = await Should.ThrowAsync<PrivateServerException>(cold.StartAsync);
        error.Message.ShouldContain("PostgreSQL 9");
    }
}
