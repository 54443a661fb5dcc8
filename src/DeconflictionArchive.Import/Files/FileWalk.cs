using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Files;

/// <summary>
/// The files under the paths a person names, in the order of their names. Hidden files and READMEs inside folders are passed
/// over; links are followed, each folder is walked once.
/// </summary>
public static class FileWalk
{
    /// <summary>The path that means what is written into the program.</summary>
    public const string StandardInput = "-";

    public static IEnumerable<FoundFile> Walk(IEnumerable<string> paths)
    {
        var walked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var given in paths)
        {
            if (string.Equals(given, StandardInput, StringComparison.Ordinal))
            {
                yield return new FoundFile(StandardInput, "stdin");
                continue;
            }

            var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(given));
            var name = Path.GetFileName(path);
            var found = Directory.Exists(path) ? WalkFolder(path, name.Length == 0 ? path : name, walked) : [new FoundFile(path, name)];
            foreach (var file in found)
                yield return file;
        }
    }

    private static IEnumerable<FoundFile> WalkFolder(string folder, string name, HashSet<string> walked)
    {
        string[] entries;
        Rejection? rejection = null;
        try
        {
            // A link back to a folder above would never end.
            entries = walked.Add(PhysicalPath.Of(folder)) ? Directory.GetFileSystemEntries(folder) : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            entries = [];
            rejection = new Rejection(RejectionCode.Unreadable, $"The folder cannot be read: {error.Message}");
        }

        if (rejection is not null)
            yield return new FoundFile(folder, name) { Rejection = rejection };
        Array.Sort(entries, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var own = Path.GetFileName(entry);
            if (IsPassedOver(entry, own))
                continue;
            var below = $"{name}/{own}";
            if (!Directory.Exists(entry))
            {
                yield return new FoundFile(entry, below);
                continue;
            }

            foreach (var file in WalkFolder(entry, below, walked))
                yield return file;
        }
    }

    /// <summary>Hidden by its name, told to people, or written by macOS beside what it packs.</summary>
    internal static bool IsPassedOver(string name) =>
        name.StartsWith('.')
        || name.StartsWith("README", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, "__MACOSX", StringComparison.Ordinal);

    private static bool IsPassedOver(string path, string name) =>
        IsPassedOver(name)
        || (OperatingSystem.IsWindows() && File.GetAttributes(path).HasFlag(FileAttributes.Hidden));
}
