using DeconflictionArchive.Analysis;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers;

/// <summary>Reads the reports of one format.</summary>
public interface IReportReader
{
    /// <summary>Records in the order of the file. Damage becomes a rejection, never an exception.</summary>
    IEnumerable<RecordReading> Read(byte[] file);
}

/// <summary>One record of a file; exactly one of <see cref="Text"/> and <see cref="Rejection"/> is set.</summary>
/// <param name="Bytes">The record as it stands in the file.</param>
public sealed record RecordReading(byte[] Bytes)
{
    public string? Text { get; init; }

    /// <summary>Name of the encoding the bytes were decoded by.</summary>
    public string Encoding { get; init; } = "";

    public ReportMetadata Metadata { get; init; } = new();

    /// <summary>Where the record begins, in files of many records.</summary>
    public int? Line { get; init; }

    public Rejection? Rejection { get; init; }
}
