using DeconflictionArchive.Analysis;

namespace DeconflictionArchive.Storage.Imports;

/// <summary>How far an accepted import has come.</summary>
public enum UploadState
{
    Queued,

    /// <summary>Also when the program that ran it has ended: the next one goes on.</summary>
    Running,
    Finished,

    /// <summary>Ended on request; what was stored by then stays.</summary>
    Cancelled,

    /// <summary>It cannot be done, and says why.</summary>
    Failed,
}

/// <summary>An import that was accepted and is done later.</summary>
public sealed record ImportUploadRow
{
    public required long Import { get; init; }

    public required UploadState State { get; init; }

    /// <summary>Name of the key it came with.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>What was said of every record.</summary>
    public required ReportMetadata Metadata { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public string? Failure { get; init; }
}

/// <summary>A file of an accepted import.</summary>
public sealed record ImportUploadFileRow
{
    public required long Import { get; init; }

    public required int Ordinal { get; init; }

    public required string Name { get; init; }

    /// <summary>The encoding the upload named; null when it named none.</summary>
    public string? Charset { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    public required byte[] Sha256 { get; init; }
}

/// <summary>A stretch of a file's bytes.</summary>
public sealed record ImportUploadPartRow
{
    public required long Import { get; init; }

    public required int File { get; init; }

    public required int Part { get; init; }

    public required byte[] Bytes { get; init; }
}
