namespace DeconflictionArchive.Storage.Changes;

/// <summary>How far the archive has come.</summary>
/// <param name="Position">Of the last change; 0 before the first.</param>
/// <param name="ChangedAt">When it was made; null before the first.</param>
public sealed record ArchiveState(long Position, DateTimeOffset? ChangedAt);
