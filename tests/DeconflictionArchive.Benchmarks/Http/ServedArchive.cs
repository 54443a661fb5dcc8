using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace DeconflictionArchive.Benchmarks.Http;

/// <summary>The program itself, serving an archive in a process of its own until it is disposed of.</summary>
internal sealed class ServedArchive : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _program;

    private ServedArchive(Process program, string address, TimeSpan readyAfter)
    {
        _program = program;
        Address = address;
        ReadyAfter = readyAfter;
    }

    public string Address { get; }

    /// <summary>From the start of the process until searches were answered from the index.</summary>
    public TimeSpan ReadyAfter { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            _program.Refresh();
            return _program.TotalProcessorTime;
        }
    }

    /// <param name="folder">In which the index is kept.</param>
    public static async Task<ServedArchive> StartAsync(string connectionString, string folder)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "archive.dll"), "serve", "--data", folder, "--urls", address])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["ConnectionStrings__Archive"] = connectionString;
        start.Environment["Serilog__MinimumLevel__Default"] = "Error";
        var clock = Stopwatch.StartNew();
        var program = Process.Start(start)!;
        using var client = new HttpClient();
        while (!await IsReadyAsync(client, address))
        {
            if (clock.Elapsed > Patience || program.HasExited)
            {
                program.Kill();
                throw new TimeoutException("The archive did not come up with its index.");
            }

            await Task.Delay(20);
        }

        return new ServedArchive(program, address, clock.Elapsed);
    }

    /// <summary>Lets it end as it does by itself: it keeps its index for the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        using (var signal = Process.Start("kill", ["-TERM", _program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await signal.WaitForExitAsync();
        await _program.WaitForExitAsync();
        _program.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, string address)
    {
        try
        {
            using var answer = await client.GetAsync(address + "/health/ready");
            using var ready = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            return ready.RootElement.TryGetProperty("engine", out var engine) && engine.GetString() == "index";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
