using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Files;

/// <summary>A file to import, or the reason a thing in the folder is none.</summary>
/// <param name="Name">From the imported folder's own name downwards, with "/" between, so that it says the same on every machine.</param>
public sealed record FoundFile(string Path, string Name)
{
    /// <summary>It has no path: it is what is written into the program.</summary>
    internal bool IsStandardInput => string.Equals(Path, FileWalk.StandardInput, StringComparison.Ordinal);

    /// <summary>Bytes; null when nobody can tell before it is read.</summary>
    internal long? Length
    {
        get
        {
            try
            {
                return IsStandardInput ? null : new FileInfo(Path) is { Exists: true } file ? file.Length : 0;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return 0;
            }
        }
    }

    public Rejection? Rejection { get; init; }

    /// <summary>The encoding its sender named; null when nobody named one.</summary>
    public string? Charset { get; init; }
}
