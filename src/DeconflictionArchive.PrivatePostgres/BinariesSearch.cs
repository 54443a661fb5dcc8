using System.Globalization;

namespace DeconflictionArchive.PrivatePostgres;

/// <summary>Server binaries from the nearest place that has them: named, installed, fetched, or installed now.</summary>
internal static class BinariesSearch
{
    /// <summary>Never null: when there are none, the exception says what to do.</summary>
    internal static async Task<ServerBinaries> FindAsync(PrivateServerOptions options, int? version, ServerAccount account, CancellationToken cancellation)
    {
        var found = await ServerBinaries.FindAsync(options.BinFolder, version, account, cancellation);
        if (found is not null && version is not null && found.Version != version)
            throw OtherVersion(version.Value, found.Version);
        return found
            ?? await FetchAsync(options, version, account, cancellation)
            ?? await InstallAsync(options, version, account, cancellation)
            ?? throw Nothing(version);
    }

    private static async Task<ServerBinaries?> FetchAsync(PrivateServerOptions options, int? version, ServerAccount account, CancellationToken cancellation)
    {
        if (version is not null && version != FetchedBinaries.MajorVersion)
            return null;
        var folder = await FetchedBinaries.FetchAsync(CacheFolder(options), options.Progress, cancellation);
        return folder is null ? null : await ServerBinaries.ReadAsync(Path.Combine(folder, "bin"), account, cancellation);
    }

    private static async Task<ServerBinaries?> InstallAsync(PrivateServerOptions options, int? version, ServerAccount account, CancellationToken cancellation) =>
        await SystemPackages.InstallAsync(version, options.Progress, cancellation)
            ? await ServerBinaries.FindAsync(options.BinFolder, version, account, cancellation)
            : null;

    // Shared by all data folders of a user. Root's lies where the server's account can read it.
    private static string CacheFolder(PrivateServerOptions options)
    {
        if (options.CacheFolder is not null)
            return Path.GetFullPath(options.CacheFolder);
        if (ServerAccount.WeAreRoot)
            return "/var/cache/deconfliction-archive";
        var home = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named && Path.IsPathRooted(named)
            ? named
            : OperatingSystem.IsWindows()
                ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.IsPathRooted(home) ? Path.Combine(home, "deconfliction-archive") : Path.Combine(Path.GetFullPath(options.DataFolder), "cache");
    }

    private static PrivateServerException OtherVersion(int wanted, int found) => new(string.Create(CultureInfo.InvariantCulture,
        $"The data folder was made by PostgreSQL {wanted}, and {ServerBinaries.Variable} names version {found}: name the bin folder of version {wanted}."));

    private static PrivateServerException Nothing(int? version) => version is null
        ? new("No PostgreSQL server was found and none could be fetched or installed: install it (on Debian and Ubuntu 'sudo apt-get install postgresql'), or start everything with 'docker compose up'.")
        : new(string.Create(CultureInfo.InvariantCulture, $"The data folder was made by PostgreSQL {version}, which is not on this machine any more: install that version, or name its bin folder in {ServerBinaries.Variable}."));
}
