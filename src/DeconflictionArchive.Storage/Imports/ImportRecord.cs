using DeconflictionArchive.Analysis;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Storage.Imports;

/// <summary>Why a record was rejected; the whole list.</summary>
public enum RejectionCode
{
    /// <summary>The bytes are not text in the encoding they should have.</summary>
    EncodingUndecodable,

    /// <summary>Nothing but white space.</summary>
    Empty,

    /// <summary>Larger than the limit for one report.</summary>
    TooLarge,

    /// <summary>A pipe, a socket, a device.</summary>
    NotAFile,

    /// <summary>The file could not be opened or read.</summary>
    Unreadable,

    /// <summary>Not a format that can be read.</summary>
    FormatUnknown,

    /// <summary>Packed bytes, a checksum or a length of an archive do not hold: cut short or changed on the way.</summary>
    ArchiveDamaged,

    /// <summary>An entry needs a password.</summary>
    EntryEncrypted,

    /// <summary>An entry that only points to another.</summary>
    EntryIsLink,

    /// <summary>An entry's name leads out of the archive's folder.</summary>
    PathEscapes,

    /// <summary>Unpacks to more than the limits allow, by ratio or in all.</summary>
    UnpacksTooFar,

    /// <summary>An archive with more entries than the limit.</summary>
    TooManyEntries,

    /// <summary>More archives inside archives than the limit.</summary>
    ArchivesTooDeep,

    /// <summary>A record without a text, or without a field that is known to hold it.</summary>
    TextMissing,

    /// <summary>Elements, objects or arrays inside each other beyond the limit.</summary>
    TooDeep,

    /// <summary>Not JSON.</summary>
    JsonMalformed,

    /// <summary>A row whose quotes or number of fields do not fit its header.</summary>
    CsvMalformed,

    /// <summary>A page or feed whose markup ends in the middle.</summary>
    MarkupMalformed,
}

/// <param name="Detail">One sentence: what is wrong with it and what to do.</param>
public sealed record Rejection(RejectionCode Code, string Detail);

/// <summary>One record of a file, read; exactly one of <see cref="Content"/> and <see cref="Rejection"/> is set.</summary>
/// <param name="File">Name of the file, from the imported folder's own name downwards.</param>
/// <param name="Record">Counts from 1 inside the file.</param>
/// <param name="Line">Where the record begins, in files of many records.</param>
/// <param name="Sha256">Of the record's bytes; null when they were not read.</param>
public sealed record ImportRecord(string File, int Record, int? Line, byte[]? Sha256)
{
    public RecordContent? Content { get; init; }

    public Rejection? Rejection { get; init; }

    /// <summary>Its verdict is kept also when it is no news, as it was where the record was exported.</summary>
    public bool IsRepeated { get; init; }
}

/// <param name="Encoding">What the bytes were decoded by.</param>
/// <param name="ToStore">Null when the archive has a report of this id, or an earlier record of the batch brings it.</param>
public sealed record RecordContent(byte[] Bytes, string Encoding, ReportMetadata Metadata, string ReportId, PreparedReport? ToStore);

/// <summary>What became of a record.</summary>
/// <param name="Report">Id of the report; null when rejected.</param>
/// <param name="IsNews">False when the archive knew the record with this outcome, so that nothing was written.</param>
public sealed record RecordVerdict(ImportRecord Record, Verdict Verdict, string? Report, bool IsNews);
