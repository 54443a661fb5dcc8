using DeconflictionArchive.Analysis;
using DeconflictionArchive.Import.Files;
using DeconflictionArchive.Import.Readers;
using DeconflictionArchive.Storage.Imports;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Import;

/// <summary>Reads files into batches of records that fit in memory, not analysed yet.</summary>
internal sealed class RecordBatches(ImportOptions options)
{
    private const long MaxBytes = 4 * 1024 * 1024;

    private readonly ReportReaders _readers = new(options.Limits, options.Fields);
    private long _bytesBefore;
    private PeekedStream? _current;

    /// <summary>Bytes of the files read so far.</summary>
    public long BytesRead => _bytesBefore + (_current?.Place ?? 0);

    /// <param name="skip">Records at the beginning that were judged before.</param>
    public IEnumerable<IReadOnlyList<(ImportRecord Record, RawReport? Report)>> Read(IEnumerable<FoundFile> files, int skip)
    {
        var batch = new List<(ImportRecord Record, RawReport? Report)>();
        long bytes = 0;
        foreach (var read in files.SelectMany(Read).Skip(skip))
        {
            batch.Add(read);
            bytes += read.Record.Content?.Bytes.Length ?? 0;
            if (batch.Count < options.BatchRecords && bytes < MaxBytes)
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
        {
            yield return (new ImportRecord(file.Name, 1, null, null) { Rejection = refused }, null);
            yield break;
        }

        var content = file.IsStandardInput ? FileContent.OfStandardInput() : FileContent.Open(file.Path);
        if (content.Stream is not { } stream)
        {
            yield return (new ImportRecord(file.Name, 1, null, null) { Rejection = content.Rejection }, null);
            yield break;
        }

        using (_current = stream)
        {
            foreach (var reading in _readers.Read(new RawFile(file.IsStandardInput ? options.InputName : file.Name, stream) { Charset = file.Charset ?? options.Encoding }))
                yield return Record(reading);
            _current = null;
            _bytesBefore += file.Length ?? stream.BytesRead;
        }
    }

    private (ImportRecord Record, RawReport? Report) Record(RecordReading reading)
    {
        var record = new ImportRecord(reading.File, reading.Record, reading.Line, reading.Sha256) { IsRepeated = reading.IsRepeated };
        if (reading.Text is not { } text)
            return (record with { Rejection = reading.Rejection }, null);
        var metadata = reading.Metadata with
        {
            Title = reading.Metadata.Title ?? options.Metadata.Title,
            Source = reading.Metadata.Source ?? options.Metadata.Source,
            PublishedOn = reading.Metadata.PublishedOn ?? options.Metadata.PublishedOn,
            Address = reading.Metadata.Address ?? options.Metadata.Address,
        };
        return (
            record with { Content = new RecordContent(reading.Bytes!, reading.Encoding, metadata, ReportId.Of(text), null) },
            new RawReport(text, metadata));
    }
}
