namespace DeconflictionArchive.Benchmarks;

/// <summary>A folder for one run, deleted with all that is in it.</summary>
internal static class TemporaryFolder
{
    /// <summary>
    /// One that the server's own user can reach, too: started by root in a folder closed to it, the server keeps its data elsewhere,
    /// where they would outlast the run.
    /// </summary>
    public static string New(string name)
    {
        var folder = Directory.CreateTempSubdirectory(name).FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        return folder;
    }
}
