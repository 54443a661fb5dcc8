using System.Globalization;
using System.Security.Cryptography;

namespace DeconflictionArchive.PrivatePostgres;

/// <summary>The database cluster on disk: made once, complete or not at all.</summary>
internal static class Cluster
{
    internal const string Owner = "archive";
    internal const string Database = "archive";

    private const string SettingsFolder = "conf.d";

    private const long Megabyte = 1 << 20;

    // Modest: the archive shares the machine with an analyst's browser. https://www.postgresql.org/docs/current/runtime-config.html
    private static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>
    {
        ["shared_buffers"] = SharedBuffers(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes),
        ["work_mem"] = "16MB",
        ["maintenance_work_mem"] = "128MB",
        ["max_wal_size"] = "4GB",
        ["checkpoint_timeout"] = "15min",
        ["fsync"] = "on",
        ["synchronous_commit"] = "on",
        ["jit"] = "off",
        ["random_page_cost"] = "1.1",
        ["password_encryption"] = "scram-sha-256",
        ["timezone"] = "UTC",
        ["log_timezone"] = "UTC",
        ["log_line_prefix"] = "%m [%p] ",
    };

    /// <summary>An eighth of the memory there is: indexes that do not fit are written out and read in again by each batch of an import.</summary>
    internal static string SharedBuffers(long memory) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(memory / 8 / Megabyte, 128, 2048)}MB");

    internal static bool Exists(ServerFolder folder) => File.Exists(Path.Combine(folder.Cluster, "PG_VERSION"));

    /// <summary>The major version that made the cluster, or null when there is none yet.</summary>
    internal static int? Version(ServerFolder folder) =>
        Exists(folder) ? int.Parse(File.ReadAllText(Path.Combine(folder.Cluster, "PG_VERSION")).Trim(), CultureInfo.InvariantCulture) : null;

    /// <summary>Built beside its place and renamed when complete, so that a program killed half-way leaves nothing that looks finished.</summary>
    internal static async Task CreateAsync(ServerFolder folder, ServerBinaries binaries, CancellationToken cancellation)
    {
        if (Directory.Exists(folder.NewCluster))
            Directory.Delete(folder.NewCluster, recursive: true);
        folder.WriteSecret(folder.Password, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        await InitializeAsync(folder, binaries, cancellation);
        Directory.CreateDirectory(Path.Combine(folder.NewCluster, SettingsFolder));
        folder.Account.Own(Path.Combine(folder.NewCluster, SettingsFolder));
        await File.AppendAllTextAsync(Path.Combine(folder.NewCluster, "postgresql.conf"), $"\n# The archive's settings; a file of your own that sorts after ours wins.\ninclude_dir '{SettingsFolder}'\n", cancellation);
        await CreateDatabaseAsync(folder, binaries, cancellation);
        Directory.Move(folder.NewCluster, folder.Cluster);
    }

    /// <summary>Written anew at every start, so that a new version of the program brings its settings along.</summary>
    internal static void WriteSettings(ServerFolder folder, IReadOnlyDictionary<string, string> wishes)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in Settings.Concat(wishes))
            settings[name] = value;
        var lines = settings.Select(setting => $"{setting.Key} = '{setting.Value.Replace("'", "''", StringComparison.Ordinal)}'\n");
        folder.WriteSecret(Path.Combine(folder.Cluster, SettingsFolder, "00-archive.conf"), "# Written by the archive at every start.\n" + string.Concat(lines));
    }

    // Order is by code point everywhere (C); C.UTF-8, where the system has it, also knows which Arabic signs are letters.
    private static async Task InitializeAsync(ServerFolder folder, ServerBinaries binaries, CancellationToken cancellation)
    {
        string[] arguments =
        [
            "--pgdata", folder.NewCluster, "--username", Owner, "--pwfile", folder.Password, "--auth", "scram-sha-256",
            "--encoding", "UTF8", "--locale", "C", "--no-instructions",
        ];
        if (OperatingSystem.IsLinux() && (await InitdbAsync([.. arguments, "--lc-ctype", "C.UTF-8"])).Succeeded)
            return;
        if (Directory.Exists(folder.NewCluster))
            Directory.Delete(folder.NewCluster, recursive: true);
        var plain = await InitdbAsync(arguments);
        if (!plain.Succeeded)
            throw new PrivateServerException($"The database could not be created in {folder.Root} ({plain.Reason}): free the disk or choose another folder with --data.");

        Task<ServerProgram.Outcome> InitdbAsync(IEnumerable<string> list) =>
            ServerProgram.RunAsync(ServerProgram.Prepare(binaries.Initdb, list, folder.Root, folder.Account), input: null, cancellation);
    }

    // The fetched binaries come without a client, so a server in single-user mode runs the one statement.
    private static async Task CreateDatabaseAsync(ServerFolder folder, ServerBinaries binaries, CancellationToken cancellation)
    {
        var start = ServerProgram.Prepare(binaries.Postgres, ["--single", "-D", folder.NewCluster, "-c", "exit_on_error=true", "postgres"], folder.Root, folder.Account);
        var outcome = await ServerProgram.RunAsync(start, $"create database {Database}\n", cancellation);
        if (!outcome.Succeeded)
            throw new PrivateServerException($"The database could not be created in {folder.Root} ({outcome.Reason}): free the disk or choose another folder with --data.");
    }
}
