namespace DeconflictionArchive.Storage.Imports;

/// <summary>One line of an export: a record as it came and what became of it, enough to import it again to the same archive.</summary>
/// <param name="Metadata">What the record and the person who imported it said of it.</param>
/// <param name="Bytes">The record as it stood in its file; null when it was rejected.</param>
/// <param name="Text">What was read in the bytes; null when they are this text in UTF-8.</param>
/// <param name="Sha256">Of the bytes of a rejected record, in hexadecimal; null when they were not read.</param>
/// <param name="Rejected">Null when the record was kept.</param>
/// <param name="Again">The archive knew the record with this outcome; whoever sent it was told once more.</param>
public sealed record ExportedRecord(
    string File,
    int Record,
    int? Line,
    string? Encoding,
    Analysis.ReportMetadata? Metadata,
    byte[]? Bytes,
    string? Text,
    string? Sha256,
    Rejection? Rejected,
    bool? Again)
{
    /// <summary>The first line of an export, by which it is recognised.</summary>
    public const string Header = """{"deconflictionArchive":"export","version":1}""";
}
