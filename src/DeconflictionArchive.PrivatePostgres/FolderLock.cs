using System.Diagnostics;

namespace DeconflictionArchive.PrivatePostgres;

/// <summary>
/// Locks between programs. They are the system's own, on an open file, so they end with the program that holds them,
/// however it ends: the base library takes flock(2) exclusively for FileShare.None and shared for FileShare.Read.
/// </summary>
internal static class FolderLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Null when another program holds the lock.</summary>
    internal static FileStream? TryExclusive(string path) => TryOpen(path, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Null when another program holds the lock exclusively.</summary>
    internal static FileStream? TryShared(string path) => TryOpen(path, FileAccess.Read, FileShare.Read);

    internal static async Task<FileStream> ExclusiveAsync(string path, TimeSpan patience, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (TryExclusive(path) is { } held)
                return held;
            if (waited.Elapsed > patience)
                throw new PrivateServerException($"Another program has been starting or stopping the database for {patience.TotalSeconds:0} seconds and holds {path}: end it and try again.");
            await Task.Delay(Pause, cancellation);
        }
    }

    internal static void Create(string path, ServerAccount account)
    {
        if (File.Exists(path))
            return;
        try
        {
            using (new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite))
                account.Own(path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another program made it in the same moment.
        }
    }

    private static FileStream? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.Open, access, share, bufferSize: 0);
        }
        catch (IOException error) when (error is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return null;
        }
    }
}
