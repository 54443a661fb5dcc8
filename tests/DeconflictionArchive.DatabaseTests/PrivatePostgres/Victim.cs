using System.Diagnostics;
using System.Globalization;

namespace DeconflictionArchive.DatabaseTests.PrivatePostgres;

/// <summary>Another program on the same data folder, for tests to kill.</summary>
internal sealed class Victim : IDisposable
{
    private readonly Process _process;

    private Victim(Process process, int server)
    {
        _process = process;
        Server = server;
    }

    /// <summary>The process id of the server it uses.</summary>
    internal int Server { get; }

    internal int ProcessId => _process.Id;

    internal static async Task<Victim> StartAsync(string folder)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var process = Process.Start(new ProcessStartInfo(dotnet, ["exec", typeof(Victim).Assembly.Location, "hold", folder])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var line = await process.StandardOutput.ReadLineAsync();
        return new Victim(process, int.Parse(line!, CultureInfo.InvariantCulture));
    }

    /// <summary>INT is what Ctrl-C sends.</summary>
    internal async Task EndAsync(string signal)
    {
        await Signals.SendAsync(signal, _process.Id);
        await _process.WaitForExitAsync();
    }

    /// <summary>One that nobody ended ends well.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            _process.WaitForExit();
        }
        _process.Dispose();
    }
}
