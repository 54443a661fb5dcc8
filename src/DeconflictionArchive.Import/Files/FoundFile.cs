using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Files;

/// <summary>A file to import, or the reason a thing in the folder is none.</summary>
/// <param name="Name">From the imported folder's own name downwards, with "/" between, so that it says the same on every machine.</param>
public sealed record FoundFile(string Path, string Name)
{
    public Rejection? Rejection { get; init; }

    /// <summary>The encoding its sender named; null when nobody named one.</summary>
    public string? Charset { get; init; }
}
