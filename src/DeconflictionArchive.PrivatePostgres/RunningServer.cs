using System.Diagnostics;
using System.Globalization;

namespace DeconflictionArchive.PrivatePostgres;

/// <summary>
/// The server that postmaster.pid speaks of, if it lives. After a crash the file stays, and the process id in it may
/// belong to anyone by now, so the process must also be a server at work in this very cluster.
/// </summary>
/// <remarks>The file's lines: https://www.postgresql.org/docs/current/storage-file-layout.html</remarks>
internal sealed record RunningServer(int ProcessId, int Port)
{
    private static readonly TimeSpan StartTolerance = TimeSpan.FromSeconds(10);

    internal static RunningServer? Find(ServerFolder folder)
    {
        var lines = ReadLines(folder.PidFile);
        if (lines.Length < 4
            || !int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            || !int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return null;
        }
        return IsOurs(process, lines[2], folder) ? new RunningServer(process, port) : null;
    }

    /// <summary>Removes a file whose process id a stranger has got: PostgreSQL would take the stranger for a server.</summary>
    internal static void ForgetStranger(ServerFolder folder)
    {
        if (File.Exists(folder.PidFile) && Find(folder) is null)
            File.Delete(folder.PidFile);
    }

    private static bool IsOurs(int process, string started, ServerFolder folder)
    {
        if (OperatingSystem.IsLinux())
            return IsOursOnLinux(process, folder);
        try
        {
            using var found = Process.GetProcessById(process);
            return found.ProcessName.StartsWith("postgres", StringComparison.Ordinal)
                && long.TryParse(started, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                && (new DateTimeOffset(found.StartTime).ToUniversalTime() - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() < StartTolerance;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    // Readable for everyone, unlike the working folder of another user's process; empty for one that has ended.
    private static bool IsOursOnLinux(int process, ServerFolder folder)
    {
        try
        {
            var command = File.ReadAllText($"/proc/{process}/cmdline").Split('\0');
            return Path.GetFileName(command[0]) == "postgres" && command.Contains(folder.Cluster, StringComparer.Ordinal);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(file);
            return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }
}
