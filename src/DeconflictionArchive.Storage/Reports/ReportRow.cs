using DeconflictionArchive.Analysis.Dates;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>A report as stored: what lists, filters, counts and search need.</summary>
public sealed record ReportRow
{
    /// <summary>"r-" and 16 base32 characters of the text's SHA-256.</summary>
    public required string Id { get; init; }

    /// <summary>A dense number for indexes in memory; grows with every report, with gaps.</summary>
    public long Ordinal { get; init; }

    public string? Title { get; init; }

    public required string Text { get; init; }

    public required byte[] TextSha256 { get; init; }

    /// <summary>Of the folded words of the body; null when the body is too short to tell a copy by, and once another text revises this one.</summary>
    public byte[]? BodySha256 { get; init; }

    /// <summary>Id of the report that tells the same in the same words, or nearly, and was published first; null for an original.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Address the report was taken from.</summary>
    public string? Address { get; init; }

    public string? Source { get; init; }

    public string? SourceName { get; init; }

    public DateOnly? PublishedFrom { get; init; }

    public DateOnly? PublishedTo { get; init; }

    public required DatePrecision PublishedPrecision { get; init; }

    public required DateBasis PublishedBasis { get; init; }

    public required IReadOnlyList<string> Agencies { get; init; }

    public required IReadOnlyList<string> Parties { get; init; }

    public required IReadOnlyList<string> Places { get; init; }

    public required IReadOnlyList<string> Channels { get; init; }

    public required IReadOnlyList<string> Incidents { get; init; }

    /// <summary>As they are copied; written and never read: only PostgreSQL searches them. Not a column to EF, which maps public properties.</summary>
    internal byte[]? Lexemes { get; init; }

    /// <summary>Searched words, the title's included: the length BM25 measures by.</summary>
    public required int LexemeCount { get; init; }

    /// <summary>How many of them are the title's; these come first.</summary>
    public required int LexemeTitleCount { get; init; }

    public required int LexemeVersion { get; init; }

    public required int AnalysisVersion { get; init; }

    /// <summary>1 for a first text; one more for each new text at the same address.</summary>
    public required int Revision { get; init; }

    /// <summary>Id of the text before this one at the same address.</summary>
    public string? Revises { get; init; }

    /// <summary>Id of the text after this one at the same address; null for the newest, which alone is listed, found and counted.</summary>
    public string? RevisedBy { get; init; }

    /// <summary>What of the address tells the page; see <see cref="Reports.AddressKey"/>. Null without an address of a page.</summary>
    public string? AddressKey { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>What is only ever read together with its report.</summary>
public sealed record ReportReadingRow
{
    public required string Report { get; init; }

    public required ReportReading Reading { get; init; }
}

/// <summary>The bytes a report came as.</summary>
public sealed record ReportOriginalRow
{
    public required byte[] Sha256 { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>Where a report came from, one of the times it came.</summary>
public sealed record ProvenanceRow
{
    public long Id { get; init; }

    public required string Report { get; init; }

    public required long Import { get; init; }

    /// <summary>Name of the file, from the imported folder's own name downwards.</summary>
    public required string File { get; init; }

    /// <summary>Counts from 1 inside the file.</summary>
    public required int Record { get; init; }

    public required byte[] Sha256 { get; init; }

    public required string Encoding { get; init; }

    public required Analysis.ReportMetadata Metadata { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }
}
