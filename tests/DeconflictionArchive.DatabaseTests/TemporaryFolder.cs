namespace DeconflictionArchive.DatabaseTests;

/// <summary>A folder under the system's temporary one that the server's own user can reach too.</summary>
internal static class TemporaryFolder
{
    internal static string Create()
    {
        var folder = Directory.CreateTempSubdirectory("archive-tests-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute | UnixFileMode.GroupExecute);
        return folder;
    }

    internal static void Remove(string folder) => Directory.Delete(folder, recursive: true);
}
