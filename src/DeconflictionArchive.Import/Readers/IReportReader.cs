using System.Security.Cryptography;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers;

/// <summary>Reads the reports of one format.</summary>
public interface IReportReader
{
    /// <summary>Records in the order of the file, read as they are asked for. Damage becomes a rejection, never an exception.</summary>
    IEnumerable<RecordReading> Read(RawFile file);
}

/// <summary>One record of a file; exactly one of <see cref="Text"/> and <see cref="Rejection"/> is set.</summary>
/// <param name="File">Name of the file it stands in, an archive's entry included.</param>
/// <param name="Record">Counts from 1 inside that file.</param>
/// <param name="Bytes">The record as it stands in the file; null when it was not read to its end.</param>
public sealed record RecordReading(string File, int Record, byte[]? Bytes)
{
    public string? Text { get; init; }

    /// <summary>Name of the encoding the bytes were decoded by.</summary>
    public string Encoding { get; init; } = "";

    public ReportMetadata Metadata { get; init; } = new();

    /// <summary>Where the record begins, in files of many records; counts from 1.</summary>
    public int? Line { get; init; }

    public Rejection? Rejection { get; init; }

    /// <summary>Of the bytes, also where these are not at hand.</summary>
    public byte[]? Sha256
    {
        get => field ?? (Bytes is null ? null : SHA256.HashData(Bytes));
        init;
    }

    /// <summary>An export says that the archive knew the record and told so once more.</summary>
    public bool IsRepeated { get; init; }

    public static RecordReading Rejected(string file, int record, byte[]? bytes, RejectionCode code, string detail) =>
        new(file, record, bytes) { Rejection = new Rejection(code, detail) };
}
