using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DeconflictionArchive.Import.Readers;

namespace DeconflictionArchive.UnitTests.Import.Containers;

/// <summary>Archives made for a test, and what is read from them.</summary>
internal static class Packed
{
    // One for all, so that the same entries make the same archive.
    private static readonly DateTimeOffset Day = new(2019, 5, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries) => Zip(CompressionLevel.Optimal, entries);

    public static byte[] Zip(CompressionLevel level, params (string Name, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                var entry = zip.CreateEntry(name, level);
                entry.LastWriteTime = Day;
                using var data = entry.Open();
                data.Write(content);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Tar(TarEntryFormat format, params (string Name, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, format, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
                tar.WriteEntry(FileEntry(format, name, content));
        }

        return packed.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Content)[] entries) => Tar(TarEntryFormat.Pax, entries);

    public static byte[] Warc(params byte[][] records) => [.. records.SelectMany(record => record)];

    /// <summary>A record of a page as a server answered it.</summary>
    public static byte[] Page(string body, string head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n", string address = "https://news.example/a", string fields = "") =>
        Record("response", [.. Utf8(head + "\r\n"), .. Utf8(body)], address, "Content-Type: application/http;msgtype=response\r\n" + fields);

    public static byte[] Record(string type, byte[] block, string address = "https://news.example/a", string fields = "", string version = "1.0") =>
    [
        .. Utf8(string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/{version}\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2019-05-01T00:00:00Z\r\n{fields}Content-Length: {block.Length}\r\n\r\n")),
        .. block,
        .. "\r\n\r\n"u8,
    ];

    public static IReadOnlyList<RecordReading> Read(byte[] file, ReadingLimits? limits = null) => Read(new MemoryStream(file), limits);

    public static IReadOnlyList<RecordReading> Read(Stream file, ReadingLimits? limits = null) =>
        [.. new ReportReaders(limits ?? new ReadingLimits()).Read(new RawFile("a", new PeekedStream(file)))];

    /// <summary>As "file#record text" or "file#record code".</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<RecordReading> readings) => readings.Select(reading => string.Create(
        CultureInfo.InvariantCulture, $"{reading.File}#{reading.Record} {reading.Text ?? reading.Rejection!.Code.ToString()}"));

    public static IEnumerable<string> Lines(byte[] file, ReadingLimits? limits = null) => Lines(Read(file, limits));

    private static TarEntry FileEntry(TarEntryFormat format, string name, byte[] content)
    {
        TarEntry entry = format switch
        {
            TarEntryFormat.V7 => new V7TarEntry(TarEntryType.V7RegularFile, name),
            TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name),
            TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
            _ => new PaxTarEntry(TarEntryType.RegularFile, name),
        };
        entry.ModificationTime = Day;
        entry.DataStream = new MemoryStream(content);
        return entry;
    }
}

/// <summary>A stream that cannot seek, as a pipe.</summary>
internal sealed class Pipe(byte[] content) : ReadOnlyStream
{
    private int _at;

    public override int Read(Span<byte> buffer)
    {
        // In odd pieces, as pipes do.
        var count = Math.Min(Math.Min(buffer.Length, 777), content.Length - _at);
        content.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }
}
