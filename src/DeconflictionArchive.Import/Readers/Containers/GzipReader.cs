using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>gzip of anything. Its content bears the file's own name, as it has no other.</summary>
public sealed class GzipReader(ReportReaders readers, ReadingLimits limits) : IReportReader
{
    public IEnumerable<RecordReading> Read(RawFile file)
    {
        var unpacking = Unpacking.Of(file, limits);
        using var members = new GzipMembers(file.Content, unpacking);
        FileFormat? format = null;
        var records = 0;
        RejectionCode? before = null;
        bool isToGoOn;
        do
        {
            using var content = new PeekedStream(new Borrowed(members));
            var isResumed = records > 0;
            var detected = FormatDetector.Detect(content.Head).Format;
            // What follows a beginning that was lost is asked for its format too; it may be the rest of a page, which is no page.
            isToGoOn = true;
            if (isResumed && format is null && !IsOfMembers(detected))
                continue;
            var inside = file with { Content = content, Depth = file.Depth + 1, Unpacking = unpacking };
            var readings = format is { } known ? readers.Read(inside, known) : readers.Read(inside);
            var earlier = records;
            foreach (var reading in readings)
            {
                var isOwn = string.Equals(reading.File, file.Name, StringComparison.Ordinal);
                // Members on end that cannot be read are one piece of damage.
                if (isOwn && reading.Text is null && before is not null && reading.Rejection?.Code == before)
                    continue;
                before = isOwn && members.IsInterrupted ? reading.Rejection?.Code : null;
                records = isOwn ? earlier + reading.Record : records;
                yield return isOwn && isResumed ? reading with { Record = records, Line = null } : reading;
            }

            var isLost = members.IsInterrupted && format is null && !IsOfMembers(detected);
            format ??= isLost ? null : detected;
            isToGoOn = members.IsInterrupted && !unpacking.IsSpent && (isLost || IsOfMembers(format));
        }
        while (isToGoOn && members.GoOn());
    }

    // A crawl has a member for each record and a line needs nothing before it; of a page the second half is no page.
    private static bool IsOfMembers(FileFormat? format) => format is FileFormat.Warc or FileFormat.JsonLines;

    // The members outlast the stream that looked at their beginning.
    private sealed class Borrowed(Stream members) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer) => members.Read(buffer);
    }
}
