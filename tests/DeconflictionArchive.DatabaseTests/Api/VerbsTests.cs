using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using DeconflictionArchive.DatabaseTests.PrivatePostgres;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

/// <summary>The verbs as a person runs them, with a private server in a data folder of the test.</summary>
public sealed class VerbsTests : IDisposable
{
    private readonly ServerTestFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("SIGINT")]
    [InlineData("SIGTERM")]
    public async Task Told_to_stop_it_stops_everything_it_started(string signal)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        using var archive = Start("up", "--urls", url);
        var output = new List<string>();
        while (await archive.StandardOutput.ReadLineAsync() is { } line)
        {
            output.Add(line);
            if (line.StartsWith("ready", StringComparison.Ordinal))
                break;
        }

        output.ShouldContain(line => line.Contains("sample reports", StringComparison.Ordinal));
        using (var client = new HttpClient())
            (await client.GetAsync(new Uri(url + "/health/ready"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var server = ServerProcess();
        Signals.Lives(server).ShouldBeTrue();
        (await RunAsync("healthcheck", "--urls", url)).ExitCode.ShouldBe(0);

        await Signals.SendAsync(signal[3..], archive.Id);
        await archive.WaitForExitAsync();
        archive.ExitCode.ShouldBe(0);
        Signals.Lives(server).ShouldBeFalse();
        (await RunAsync("healthcheck", "--urls", url)).ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task On_a_port_in_use_it_says_so_and_leaves_nothing_running()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        var (exitCode, error) = await RunAsync("up", "--urls", url);
        exitCode.ShouldBe(2);
        error.ShouldContain(url);
        error.ShouldContain("--urls");
        error.ShouldNotContain("Exception");
        error.ShouldNotContain("   at ");
        File.Exists(_data.Below("data/postmaster.pid")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(2, "--bogus")]
    [InlineData(2, "nosuchverb")]
    [InlineData(2, "up", "--urls", "not an address")]
    [InlineData(0, "--help")]
    [InlineData(0, "doctor")]
    public async Task The_exit_code_says_how_it_went(int exitCode, params string[] arguments) =>
        (await RunAsync(arguments)).ExitCode.ShouldBe(exitCode);

    [Fact]
    public async Task Without_a_database_it_says_that_it_cannot_be_reached()
    {
        using var archive = Start(["serve"], ("ConnectionStrings__Archive", $"Host=127.0.0.1;Port={FreePort()};Username=nobody;Database=none;Timeout=2"));
        var error = await archive.StandardError.ReadToEndAsync();
        await archive.WaitForExitAsync();
        archive.ExitCode.ShouldBe(3);
        error.ShouldContain("database");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_used_is_named()
    {
        var file = Path.Combine(_data.Path, "a-file");
        await File.WriteAllTextAsync(file, "");
        using var archive = Start(["up"], ("ARCHIVE_DATA", Path.Combine(file, "below")));
        var error = await archive.StandardError.ReadToEndAsync();
        await archive.WaitForExitAsync();
        archive.ExitCode.ShouldBe(6);
        error.ShouldContain("--data");
    }

    private int ServerProcess() => int.Parse(File.ReadLines(_data.Below("data/postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);

    private Process Start(params string[] arguments) => Start(arguments, ("ARCHIVE_DATA", _data.Path));

    private static Process Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "archive.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ConnectionStrings__Archive");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private async Task<(int ExitCode, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;
        return (process.ExitCode, await error);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
