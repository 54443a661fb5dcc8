using System.Text.Json;

namespace DeconflictionArchive.Storage.Changes;

public enum ChangeKind
{
    Created,
    Revised,

    /// <summary>Analysed anew by newer rules.</summary>
    Reread,
    Corrected,
    Merged,
    Split,
    Withdrawn,
}

/// <summary>One line of the feed a copy of the archive follows.</summary>
public sealed record ChangeRow
{
    /// <summary>Grows in the order of commits: whoever has seen a position has seen all before it.</summary>
    public long Position { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required ChangeKind Kind { get; init; }

    /// <summary>report or incident.</summary>
    public required string Subject { get; init; }

    public required string SubjectId { get; init; }

    public JsonElement? Detail { get; init; }
}
