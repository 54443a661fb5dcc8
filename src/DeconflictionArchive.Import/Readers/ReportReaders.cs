using DeconflictionArchive.Import.Readers.Containers;
using DeconflictionArchive.Import.Readers.Exports;
using DeconflictionArchive.Import.Readers.Fields;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers;

/// <summary>Every format that can be read, and the reader of each. Archives come back here with what is inside them.</summary>
public sealed class ReportReaders
{
    private readonly ReadingLimits _limits;
    private readonly Dictionary<FileFormat, IReportReader> _readers;
    private readonly FieldMap _map;

    /// <param name="map">Which fields of records hold what; null for the names that are usual.</param>
    public ReportReaders(ReadingLimits limits, FieldMap? map = null)
    {
        _limits = limits;
        _map = map ?? FieldMap.Usual;
        _readers = new()
        {
            [FileFormat.PlainText] = new PlainTextReader(limits),
            [FileFormat.Html] = new HtmlReader(limits),
            [FileFormat.Feed] = new FeedReader(limits),
            [FileFormat.JsonLines] = new JsonReportReader(limits, _map),
            [FileFormat.JsonArray] = new JsonReportReader(limits, _map),
            [FileFormat.Csv] = new CsvReader(limits, _map),
            [FileFormat.Tsv] = new CsvReader(limits, _map),
            [FileFormat.Warc] = new WarcReader(this, limits),
            [FileFormat.Zip] = new ZipReader(this, limits),
            [FileFormat.Tar] = new TarReader(this, limits),
            [FileFormat.Export] = new ExportReader(limits),
            [FileFormat.Gzip] = new GzipReader(this, limits),
        };
    }

    /// <summary>The records of a file of any format. Damage becomes a rejection, never an exception.</summary>
    public IEnumerable<RecordReading> Read(RawFile file)
    {
        var detected = FormatDetector.Detect(file.Content.Head, _map);
        if (detected.Format is { } format && _readers.ContainsKey(format))
            return Read(file, format);
        var what = detected.Foreign ?? $"a {detected.Format} file";
        return
        [
            RecordReading.Rejected(
                file.Name, 1, null, RejectionCode.FormatUnknown, $"This is {what}, which cannot be read; save the report as plain text or as a web page."),
        ];
    }

    /// <summary>The records of a file whose format is known.</summary>
    internal IEnumerable<RecordReading> Read(RawFile file, FileFormat format)
    {
        if (format is FileFormat.Zip or FileFormat.Tar or FileFormat.Gzip or FileFormat.Warc && file.Depth >= _limits.MaxArchiveDepth)
            return [RecordReading.Rejected(file.Name, 1, null, RejectionCode.ArchivesTooDeep, "It lies in too many archives; unpack the outer ones.")];
        return UntilRefused(file, _readers[format].Read(file));
    }

    /// <summary>The records of one entry of an archive.</summary>
    internal IEnumerable<RecordReading> ReadEntry(RawFile archive, string entry, Stream content, Unpacking? unpacking)
    {
        using var peeked = new PeekedStream(content);
        foreach (var reading in Read(archive with
        {
            Name = archive.NameOf(entry),
            Content = peeked,
            Depth = archive.Depth + 1,
            Unpacking = unpacking,
        }))
            yield return reading;
    }

    // Readers of many records meet damage in the midst of one; what they gave before stays.
    private static IEnumerable<RecordReading> UntilRefused(RawFile file, IEnumerable<RecordReading> readings)
    {
        using var reading = readings.GetEnumerator();
        var last = 0;
        while (true)
        {
            Rejection? refused = null;
            try
            {
                if (!reading.MoveNext())
                    yield break;
            }
            catch (Exception error) when (RefusedContentException.RejectionOf(error) is { } rejection)
            {
                refused = rejection;
            }

            if (refused is not null)
            {
                yield return new RecordReading(file.Name, last + 1, null) { Rejection = refused };
                yield break;
            }

            if (string.Equals(reading.Current.File, file.Name, StringComparison.Ordinal))
                last = reading.Current.Record;
            yield return reading.Current;
        }
    }
}
