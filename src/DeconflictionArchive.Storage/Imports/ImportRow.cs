namespace DeconflictionArchive.Storage.Imports;

/// <summary>What became of a record.</summary>
public enum Verdict
{
    Stored,

    /// <summary>The text was there before; remembered as one more provenance.</summary>
    Duplicate,

    /// <summary>A new text of a report that was there before.</summary>
    Revised,
    Rejected,
}

/// <summary>One run of the importer.</summary>
public sealed record ImportRow
{
    public long Id { get; init; }

    /// <summary>Who started it: command, samples, http, inbox.</summary>
    public required string Origin { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it runs, and for ever when it was interrupted.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    public required int Stored { get; init; }

    public required int Duplicate { get; init; }

    public required int Revised { get; init; }

    public required int Rejected { get; init; }
}

public sealed record ImportVerdictRow
{
    public long Id { get; init; }

    public required long Import { get; init; }

    public required string File { get; init; }

    /// <summary>Counts from 1 inside the file.</summary>
    public required int Record { get; init; }

    public int? Line { get; init; }

    /// <summary>Of the record's bytes; null when they were not read.</summary>
    public byte[]? Sha256 { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Why it was rejected, from a closed list.</summary>
    public string? Code { get; init; }

    public string? Detail { get; init; }

    public string? Report { get; init; }
}
