namespace DeconflictionArchive.Import.Files;

/// <summary>The one path of a folder that holds no link.</summary>
internal static class PhysicalPath
{
    /// <exception cref="IOException">Links lead in a circle or nowhere.</exception>
    public static string Of(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
            return path;
        var folder = new DirectoryInfo(Path.Combine(Of(parent), Path.GetFileName(path)));
        return folder.LinkTarget is null ? folder.FullName : Of(folder.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
    }
}
