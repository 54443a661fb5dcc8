using System.Security.Cryptography;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Import.Files;
using DeconflictionArchive.Import.Readers;
using DeconflictionArchive.Storage.Imports;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Import;

/// <summary>Reads files into batches of records that fit in memory, not analysed yet.</summary>
internal sealed class RecordBatches(ImportOptions options)
{
    // Large enough that a transaction's own cost does not count, small enough that little is lost when one is undone.
    private const int MaxRecords = 200;
    private const long MaxBytes = 4 * 1024 * 1024;

    private readonly PlainTextReader _plainText = new();

    public IEnumerable<IReadOnlyList<(ImportRecord Record, RawReport? Report)>> Read(IEnumerable<FoundFile> files)
    {
        var batch = new List<(ImportRecord Record, RawReport? Report)>();
        long bytes = 0;
        foreach (var read in files.SelectMany(Read))
        {
            batch.Add(read);
            bytes += read.Record.Content?.Bytes.Length ?? 0;
            if (batch.Count < MaxRecords && bytes < MaxBytes)
                continue;
            yield return batch;
            batch = [];
            bytes = 0;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private IEnumerable<(ImportRecord Record, RawReport? Report)> Read(FoundFile file)
    {
        if (file.Rejection is { } refused)
            return [(new ImportRecord(file.Name, 1, null, null) { Rejection = refused }, null)];
        var content = FileContent.Read(file.Path, options.MaxReportBytes);
        return content.Bytes is null
            ? [(new ImportRecord(file.Name, 1, null, null) { Rejection = content.Rejection }, null)]
            : _plainText.Read(content.Bytes).Select((reading, index) => Record(file, index + 1, reading));
    }

    private (ImportRecord Record, RawReport? Report) Record(FoundFile file, int number, RecordReading reading)
    {
        var record = new ImportRecord(file.Name, number, reading.Line, SHA256.HashData(reading.Bytes));
        if (reading.Text is not { } text)
            return (record with { Rejection = reading.Rejection }, null);
        var metadata = new ReportMetadata
        {
            Title = reading.Metadata.Title ?? options.Metadata.Title,
            Source = reading.Metadata.Source ?? options.Metadata.Source,
            PublishedOn = reading.Metadata.PublishedOn ?? options.Metadata.PublishedOn,
            Address = reading.Metadata.Address ?? options.Metadata.Address,
        };
        return (
            record with { Content = new RecordContent(reading.Bytes, reading.Encoding, metadata, ReportId.Of(text), null) },
            new RawReport(text, metadata));
    }
}
