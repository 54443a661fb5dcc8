using System.Globalization;

namespace DeconflictionArchive.PrivatePostgres;

/// <summary>PostgreSQL from the system's own packages, when we may install them: Debian and its kin, as root.</summary>
internal static class SystemPackages
{
    private const string NoClusterFolder = "/etc/postgresql-common/createcluster.d";

    /// <summary>Whether it was installed; when not, the reason was reported.</summary>
    internal static async Task<bool> InstallAsync(int? version, IProgress<string>? progress, CancellationToken cancellation)
    {
        if (version < ServerBinaries.OldestVersion || !ServerAccount.WeAreRoot || ProgramPath.Find("apt-get") is not { } apt)
            return false;
        var package = version is null ? "postgresql" : string.Create(CultureInfo.InvariantCulture, $"postgresql-{version}");
        progress?.Report($"installing {package} with apt-get");
        // The package would start a server of its own, which nobody asked for.
        Directory.CreateDirectory(NoClusterFolder);
        await File.WriteAllTextAsync(Path.Combine(NoClusterFolder, "deconfliction-archive.conf"), "create_main_cluster = false\n", cancellation);
        if (await RunAsync("install") is { Succeeded: true })
            return true;
        await RunAsync("update"); // the lists of a fresh image are empty
        var outcome = await RunAsync("install");
        if (!outcome.Succeeded)
            progress?.Report($"apt-get could not install {package}: {outcome.Reason}");
        return outcome.Succeeded;

        Task<ServerProgram.Outcome> RunAsync(string action)
        {
            string[] arguments = action == "install" ? ["install", "--yes", "--no-install-recommends", package] : [action];
            var start = ServerProgram.Prepare(apt, arguments, "/", account: null);
            start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
            return ServerProgram.RunAsync(start, input: null, cancellation);
        }
    }
}
