using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers;

/// <summary>Every format that can be read, and the reader of each. Archives come back here with what is inside them.</summary>
public sealed class ReportReaders
{
    private readonly Dictionary<FileFormat, IReportReader> _readers;

    public ReportReaders(ReadingLimits limits)
    {
        _readers = new()
        {
            [FileFormat.PlainText] = new PlainTextReader(limits),
        };
    }

    /// <summary>The records of a file of any format. Damage becomes a rejection, never an exception.</summary>
    public IEnumerable<RecordReading> Read(RawFile file)
    {
        var detected = FormatDetector.Detect(file.Content.Head);
        if (detected.Format is { } format && _readers.TryGetValue(format, out var reader))
            return reader.Read(file);
        var what = detected.Foreign ?? $"a {detected.Format} file";
        return
        [
            RecordReading.Rejected(
                file.Name, 1, null, RejectionCode.FormatUnknown, $"This is {what}, which cannot be read; save the report as plain text or as a web page."),
        ];
    }
}
