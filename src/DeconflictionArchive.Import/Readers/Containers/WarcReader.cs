using System.Globalization;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>
/// WARC (ISO 28500, versions 0.17 to 1.1): the pages and feeds a crawler fetched. What is no text, or was answered with anything
/// but 200, is passed over. The day of the crawl is no day of publication and is not read.
/// </summary>
public sealed class WarcReader(ReportReaders readers, ReadingLimits limits) : IReportReader
{
    private const int MaxHeadLength = 64 * 1024;

    public IEnumerable<RecordReading> Read(RawFile file)
    {
        var unpacking = Unpacking.Of(file, limits);
        var window = new InputWindow(file.Content);
        for (var number = 1; SkipEmptyLines(window); number++)
        {
            var start = window.Position;
            if (WarcBlock.ReadHead(window) is not { } head)
            {
                window.ThrowIfFailed();
                WarcBlock.FindNext(window, isAtStart: true);
                yield return Damaged(file, number, start, "its head cannot be read");
                continue;
            }

            if (!unpacking.AddEntry())
            {
                yield return new RecordReading(file.Name, number, null) { Rejection = unpacking.Spent };
                yield break;
            }

            // The first bytes tell whether the rest is wanted.
            window.Fill((int)Math.Min(head.Length, MaxHeadLength));
            var block = window.Available[..(int)Math.Min(head.Length, Math.Min(MaxHeadLength, window.Available.Length))];
            var page = WarcPage.Of(head, block);
            if (head.Length > limits.MaxReportBytes + MaxHeadLength || (page is null && head.Length > MaxHeadLength))
            {
                if (page is not null)
                    yield return new RecordReading(file.Name, number, null) { Rejection = RecordBytes.TooLarge(limits.MaxReportBytes).Rejection };
                WarcBlock.Skip(window, head.Length);
                continue;
            }

            var isWhole = window.Fill((int)head.Length);
            if (!isWhole || !WarcBlock.EndsAt(window, (int)head.Length))
            {
                var failure = window.Failure as RefusedContentException;
                var hasNext = WarcBlock.FindNext(window, isAtStart: false);
                yield return failure is not null && !hasNext
                    ? new RecordReading(file.Name, number, null) { Rejection = failure.Rejection }
                    : Damaged(file, number, start, isWhole ? "its length does not hold" : "it is cut short");
                if (!hasNext)
                    yield break;
                continue;
            }

            var bytes = page is null ? [] : window.Available[..(int)head.Length].ToArray();
            window.Advance((int)head.Length);
            SkipEmptyLines(window);
            // The checksum of the gzip member the record stands in may have failed only now.
            if (window.Failure is RefusedContentException { SuspectFrom: { } suspect } late && suspect < window.Position && window.Available.IsEmpty)
            {
                yield return new RecordReading(file.Name, number, null) { Rejection = late.Rejection };
                yield break;
            }

            if (page is null)
                continue;
            if (!WarcDigest.Holds(head.Fields["WARC-Block-Digest"], bytes))
            {
                yield return Damaged(file, number, start, "its digest does not hold");
                continue;
            }

            if (head.Fields["WARC-Truncated"] is { Length: > 0 } why)
            {
                yield return Damaged(file, number, start, $"the crawler itself cut it short ({EntryName.Of(why).Text})");
                continue;
            }

            foreach (var reading in ReadPage(file, page, bytes, number, unpacking))
                yield return reading;
            if (unpacking.IsSpent)
                yield break;
        }

        window.ThrowIfFailed();
    }

    private IEnumerable<RecordReading> ReadPage(RawFile file, WarcPage page, byte[] block, int number, Unpacking unpacking)
    {
        PeekedStream content;
        Rejection? refused = null;
        try
        {
            content = new PeekedStream(page.Body(block, unpacking));
        }
        catch (RefusedContentException error)
        {
            content = new PeekedStream(Stream.Null);
            refused = error.Rejection;
        }

        using (content)
        {
            if (refused is not null)
            {
                yield return new RecordReading(file.Name, number, null) { Rejection = refused };
                yield break;
            }

            var format = FormatDetector.Detect(content.Head).Format;
            if (!page.CanBe(format))
                yield break;
            var inside = file with
            {
                Name = file.NameOf(number.ToString(CultureInfo.InvariantCulture)),
                Content = content,
                Depth = file.Depth + 1,
                Unpacking = unpacking,
                Charset = file.Charset ?? page.Type.Charset,
                Metadata = file.Metadata with { Address = page.Address },
            };
            // A page is the record; a feed holds many.
            foreach (var reading in readers.Read(inside))
            {
                yield return format is FileFormat.Html or FileFormat.PlainText && string.Equals(reading.File, inside.Name, StringComparison.Ordinal)
                    ? reading with { File = file.Name, Record = number }
                    : reading;
            }
        }
    }

    private static RecordReading Damaged(RawFile file, int number, long start, string how) => RecordReading.Rejected(
        file.Name, number, null, RejectionCode.ArchiveDamaged, string.Create(
            CultureInfo.InvariantCulture, $"The WARC record at byte {start} is damaged: {how}. Fetch the crawl again."));

    private static bool SkipEmptyLines(InputWindow window)
    {
        while (window.Fill(1))
        {
            if (window.Available[0] is not ((byte)'\r' or (byte)'\n'))
                return true;
            window.Advance(1);
        }

        return false;
    }
}
