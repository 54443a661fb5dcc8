using System.Diagnostics;
using System.Globalization;

namespace DeconflictionArchive.DatabaseTests.PrivatePostgres;

/// <summary>Processes by their ids, as the system sees them.</summary>
internal static class Signals
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    internal static async Task SendAsync(string signal, int process)
    {
        using var kill = Process.Start("/bin/kill", ["-" + signal, process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>A process that has ended and waits for its parent to notice has no command line any more.</summary>
    internal static bool Lives(int process) =>
        File.Exists($"/proc/{process}/cmdline") && File.ReadAllBytes($"/proc/{process}/cmdline").Length > 0;

    internal static async Task WaitUntilAsync(Func<bool> holds, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!holds())
        {
            if (waited.Elapsed > Patience)
                throw new TimeoutException($"{what}: not within {Patience.TotalSeconds} s");
            await Task.Delay(Pause);
        }
    }
}
