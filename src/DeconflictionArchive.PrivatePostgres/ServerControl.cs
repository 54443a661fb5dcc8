using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DeconflictionArchive.PrivatePostgres;

/// <summary>Starts and stops the server of a folder. The caller holds the start lock.</summary>
internal sealed class ServerControl(ServerFolder folder, ServerBinaries binaries, IReadOnlyDictionary<string, string> settings)
{
    // The port of a unix socket is only part of its name.
    private const int SocketPort = 5432;
    private const long MaxLogBytes = 4 * 1024 * 1024;

    // After kill -9 the server's children need a moment to notice, and a new server refuses to start beside them.
    private static readonly TimeSpan OrphanPatience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan OrphanPause = TimeSpan.FromMilliseconds(200);

    internal async Task<RunningServer> StartAsync(CancellationToken cancellation)
    {
        folder.PrepareSocketFolder();
        Cluster.WriteSettings(folder, settings);
        var waited = Stopwatch.StartNew();
        while (true)
        {
            RunningServer.ForgetStranger(folder);
            PrepareLog();
            var outcome = await RunAsync(["start", "--wait", "--silent", "--timeout", "60", "--pgdata", folder.Cluster, "--log", folder.Log, "--options", PlaceOptions()], cancellation);
            if (outcome.Succeeded && RunningServer.Find(folder) is { } running)
                return running;
            var said = ReadLog();
            var orphans = said.Contains("is still in use", StringComparison.Ordinal);
            if (!orphans || waited.Elapsed > OrphanPatience)
                throw new PrivateServerException($"PostgreSQL did not start ({ServerProgram.PickReason(said.Length > 0 ? said : outcome.Output)}): read {folder.Log}, mend what it names and start again.");
            await Task.Delay(OrphanPause, cancellation);
        }
    }

    internal async Task StopAsync()
    {
        if (RunningServer.Find(folder) is null)
            return;
        var outcome = await RunAsync(["stop", "--wait", "--silent", "--mode", "fast", "--timeout", "60", "--pgdata", folder.Cluster], CancellationToken.None);
        if (!outcome.Succeeded && RunningServer.Find(folder) is { } still)
            throw new PrivateServerException($"PostgreSQL did not stop within a minute (process {still.ProcessId}): end it with 'kill -INT {still.ProcessId}'.");
        folder.RemoveSocketFolder();
    }

    private Task<ServerProgram.Outcome> RunAsync(IEnumerable<string> arguments, CancellationToken cancellation) =>
        ServerProgram.RunAsync(ServerProgram.Prepare(binaries.Control, arguments, folder.Root, folder.Account), input: null, cancellation);

    // Given on the command line, which nothing in a file can undo: who can reach the server is not a matter of taste.
    // The folder of the socket is plain (ServerFolder), so the shell that pg_ctl hands this to has nothing to misread.
    private string PlaceOptions() => OperatingSystem.IsWindows()
        ? string.Create(CultureInfo.InvariantCulture, $"-c listen_addresses=127.0.0.1 -c port={FreePort()}")
        : string.Create(CultureInfo.InvariantCulture, $"-c listen_addresses= -c port={SocketPort} -c unix_socket_permissions=0700 -c unix_socket_directories={folder.SocketFolder}");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Each start begins its own log; the one before is kept beside it.</summary>
    private void PrepareLog()
    {
        if (new FileInfo(folder.Log) is { Exists: true, Length: > 0 })
            File.Move(folder.Log, folder.Log + ".before", overwrite: true);
        folder.WriteSecret(folder.Log, "");
    }

    private string ReadLog()
    {
        using var file = new FileStream(folder.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = Math.Max(0, file.Length - MaxLogBytes);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
