using System.Globalization;

namespace DeconflictionArchive.PrivatePostgres;

/// <summary>A folder with initdb, pg_ctl and postgres of one major version.</summary>
internal sealed record ServerBinaries(string Folder, int Version)
{
    internal const string Variable = "ARCHIVE_POSTGRES_BIN";

    /// <summary>The oldest server whose SQL the schema may use.</summary>
    internal const int OldestVersion = 14;

    internal string Initdb => Program("initdb");

    internal string Control => Program("pg_ctl");

    internal string Postgres => Program("postgres");

    /// <summary>Binaries on this machine: those named by the operator, else the newest of the version an existing cluster asks for.</summary>
    internal static async Task<ServerBinaries?> FindAsync(string? named, int? version, ServerAccount account, CancellationToken cancellation)
    {
        named ??= Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrWhiteSpace(named))
        {
            return await ReadAsync(Path.GetFullPath(named), account, cancellation)
                ?? throw new PrivateServerException($"{Variable} names {named}, where the server's user finds no working postgres, initdb and pg_ctl: name the bin folder of a PostgreSQL server, or unset it.");
        }
        foreach (var folder in UsualFolders())
        {
            var found = await ReadAsync(folder, account, cancellation);
            if (found is not null && (version is null ? found.Version >= OldestVersion : found.Version == version))
                return found;
        }
        return null;
    }

    /// <summary>Null when the folder has not all three programs or the account cannot run them.</summary>
    internal static async Task<ServerBinaries?> ReadAsync(string folder, ServerAccount account, CancellationToken cancellation)
    {
        var found = new ServerBinaries(folder, 0);
        if (!File.Exists(found.Initdb) || !File.Exists(found.Control) || !File.Exists(found.Postgres))
            return null;
        try
        {
            var start = ServerProgram.Prepare(found.Postgres, ["--version"], Path.GetPathRoot(folder)!, account);
            var outcome = await ServerProgram.RunAsync(start, input: null, cancellation);
            return outcome.Succeeded && ReadVersion(outcome.Output) is { } version ? found with { Version = version } : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // built for another machine, or closed to the account
        }
    }

    /// <summary>"postgres (PostgreSQL) 15.20 (Debian ...)" is 15.</summary>
    internal static int? ReadVersion(string said)
    {
        var at = said.IndexOf(") ", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var digits = said.AsSpan(at + 2);
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(length < 0 ? digits : digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
    }

    private static IEnumerable<string> UsualFolders()
    {
        var folders = OperatingSystem.IsWindows()
            ? Versions(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "")
            : Versions("/usr/lib/postgresql", "")
                .Concat(Versions("/usr", "pgsql-"))
                .Concat(Versions("/opt/homebrew/opt", "postgresql@"))
                .Concat(Versions("/usr/local/opt", "postgresql@"))
                .Concat(Versions("/Applications/Postgres.app/Contents/Versions", ""));
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathRooted);
        return folders.Concat(path).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Versions(string parent, string prefix) =>
        !Directory.Exists(parent)
            ? []
            : Directory.EnumerateDirectories(parent, prefix + "*")
                .Select(folder => (Folder: folder, Version: int.TryParse(Path.GetFileName(folder)[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0))
                .Where(entry => entry.Version > 0)
                .OrderByDescending(entry => entry.Version)
                .Select(entry => Path.Combine(entry.Folder, "bin"));

    private string Program(string name) => Path.Combine(Folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
}
