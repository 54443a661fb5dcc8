using System.Data.Common;
using System.Globalization;

namespace DeconflictionArchive.PrivatePostgres;

/// <summary>
/// A PostgreSQL server of the archive's own, in its data folder and reachable by its user alone. Several programs may
/// use one folder: the first starts the server, the others adopt it, and the last to leave stops it.
/// </summary>
public sealed class PrivateServer : IAsyncDisposable
{
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan WatchPause = TimeSpan.FromSeconds(1);

    private readonly ServerFolder _folder;
    private readonly ServerControl _control;
    private readonly FileStream _use;
    private readonly OrphanGuard? _guard;
    private readonly CancellationTokenSource _leaving = new();
    private readonly Task _watch;
    private readonly Lazy<Task> _left;

    private PrivateServer(ServerFolder folder, ServerControl control, FileStream use, OrphanGuard? guard, RunningServer running, string dataFolder)
    {
        _folder = folder;
        _control = control;
        _use = use;
        _guard = guard;
        DataFolder = dataFolder;
        ProcessId = running.ProcessId;
        ConnectionString = Describe(folder, running);
        _left = new Lazy<Task>(LeaveAsync);
        AppDomain.CurrentDomain.ProcessExit += LeaveAtExit;
        _watch = WatchAsync(_leaving.Token);
    }

    /// <summary>Of the owner of the database, who may do everything in it.</summary>
    public string ConnectionString { get; }

    public string DataFolder { get; }

    /// <summary>Of the server; another one after it was started again.</summary>
    public int ProcessId { get; private set; }

    /// <summary>Starts the server or adopts one that runs; a <see cref="PrivateServerException"/> speaks to the person at the keyboard.</summary>
    public static async Task<PrivateServer> StartAsync(PrivateServerOptions options, CancellationToken cancellation = default)
    {
        var folder = ServerFolder.Open(options.DataFolder, options.Progress);
        FolderLock.Create(folder.StartLock, folder.Account);
        FolderLock.Create(folder.UseLock, folder.Account);
        await using var starting = await FolderLock.ExclusiveAsync(folder.StartLock, LockPatience, cancellation);
        var binaries = await BinariesSearch.FindAsync(options, Cluster.Version(folder), folder.Account, cancellation);
        if (!Cluster.Exists(folder))
        {
            options.Progress?.Report($"creating the database with PostgreSQL {binaries.Version.ToString(CultureInfo.InvariantCulture)} in {folder.Root}");
            await Cluster.CreateAsync(folder, binaries, cancellation);
        }
        var control = new ServerControl(folder, binaries, options.Settings);
        // Before the server starts: a program that dies between the two leaves a server with a guard.
        var use = FolderLock.TryShared(folder.UseLock)
            ?? throw new PrivateServerException($"{folder.UseLock} is locked by a program that is not the archive: end it and try again.");
        var guard = OrphanGuard.Start(folder, binaries);
        try
        {
            var running = RunningServer.Find(folder) ?? await control.StartAsync(cancellation);
            return new PrivateServer(folder, control, use, guard, running, Path.GetFullPath(options.DataFolder));
        }
        catch
        {
            await use.DisposeAsync();
            await StopUnusedAsync(folder, control);
            guard?.Dispose();
            throw;
        }
    }

    public ValueTask DisposeAsync() => new(_left.Value);

    private async Task LeaveAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= LeaveAtExit;
        await _leaving.CancelAsync();
        await _watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await using (await FolderLock.ExclusiveAsync(_folder.StartLock, LockPatience, CancellationToken.None))
        {
            await _use.DisposeAsync();
            await StopUnusedAsync(_folder, _control);
        }
        _guard?.Dispose();
        _leaving.Dispose();
    }

    /// <summary>Stops the server unless another program uses it.</summary>
    private static async Task StopUnusedAsync(ServerFolder folder, ServerControl control)
    {
        await using var last = FolderLock.TryExclusive(folder.UseLock);
        if (last is not null)
            await control.StopAsync();
    }

    private static string Describe(ServerFolder folder, RunningServer running) =>
        new DbConnectionStringBuilder
        {
            ["Host"] = OperatingSystem.IsWindows() ? "127.0.0.1" : folder.SocketFolder,
            ["Port"] = running.Port,
            ["Username"] = Cluster.Owner,
            ["Password"] = File.ReadAllText(folder.Password),
            ["Database"] = Cluster.Database,
        }.ConnectionString;

    /// <summary>A server that was killed while programs use it is started again by the first that notices.</summary>
    private async Task WatchAsync(CancellationToken leaving)
    {
        while (true)
        {
            await Task.Delay(WatchPause, leaving);
            if (RunningServer.Find(_folder) is not null)
                continue;
            try
            {
                await using var starting = await FolderLock.ExclusiveAsync(_folder.StartLock, LockPatience, leaving);
                var running = RunningServer.Find(_folder) ?? await _control.StartAsync(leaving);
                ProcessId = running.ProcessId;
            }
            catch (PrivateServerException)
            {
                // Whoever asks the database next hears that it is away; the next round tries again.
            }
        }
    }

    // For a program that ends without disposing, or before disposing is done, as after Environment.Exit or SIGTERM.
    private void LeaveAtExit(object? sender, EventArgs e) => _left.Value.GetAwaiter().GetResult();
}
