namespace DeconflictionArchive.Import.Readers;

/// <summary>Plain text: the whole file is one report.</summary>
public sealed class PlainTextReader(ReadingLimits limits) : IReportReader
{
    public IEnumerable<RecordReading> Read(RawFile file)
    {
        var content = RecordBytes.Read(file.Content, limits.MaxReportBytes);
        yield return content.Bytes is { } bytes
            ? new RecordText(file).Read(1, bytes)
            : new RecordReading(file.Name, 1, null) { Rejection = content.Rejection };
    }
}
