using System.Globalization;
using System.IO.Compression;
using System.Text;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>What a server answered a crawler, as the crawler wrote it down (RFC 9112).</summary>
/// <param name="Status">0 when the first line tells none.</param>
internal sealed record HttpAnswer(int Status, HeaderFields Fields, int HeadLength)
{
    public MediaType Type => MediaType.Of(Fields["Content-Type"]);

    public static HttpAnswer? Of(ReadOnlySpan<byte> block)
    {
        if (!block.StartsWith("HTTP/"u8) || HeaderFields.LengthOf(block) is not { } length)
            return null;
        var first = Encoding.Latin1.GetString(block[..block.IndexOf((byte)'\n')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var status = first.Length > 1 && int.TryParse(first[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new HttpAnswer(status, HeaderFields.Of(block[first[0].Length..length]), length);
    }

    /// <summary>The body as a stream, with what was done to it for the journey undone.</summary>
    /// <exception cref="RefusedContentException">It is shorter than its head says, or packed by a method not known here.</exception>
    public Stream Body(byte[] block, Unpacking unpacking)
    {
        var body = block[HeadLength..];
        // Many crawlers undo it themselves and leave the header standing: then the bytes are no chunks, and stay as they are.
        if (Fields["Transfer-Encoding"].Contains("chunked", StringComparison.OrdinalIgnoreCase) && Chunks.Join(body) is { } joined)
            body = joined;
        else if (Fields.Number("Content-Length") is { } length && body.Length < length && body.Length > 0 && IsAsSent(body))
            throw RefusedContentException.Damaged("The page is cut short: the server announced more bytes than the crawl has. Fetch it again.");
        return Unpack(body, unpacking);
    }

    // Of a body unpacked by the crawler the announced length says nothing.
    private bool IsAsSent(byte[] body) => Fields["Content-Encoding"].Length == 0 || IsGzip(body);

    private static bool IsGzip(ReadOnlySpan<byte> body) => body.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    private Stream Unpack(byte[] body, Unpacking unpacking)
    {
        var packed = new MemoryStream(body, writable: false);
        switch (Fields["Content-Encoding"].ToUpperInvariant())
        {
            case "GZIP" or "X-GZIP" or "DEFLATE" or "BR" when body.Length == 0:
            case "" or "IDENTITY" or "NONE":
            case "GZIP" or "X-GZIP" when !IsGzip(body):
                return packed;
            case "GZIP" or "X-GZIP":
                return new GzipMembers(packed, unpacking);
            case "DEFLATE":
                // The standard means zlib's wrapping; some servers leave it away.
                return new LimitedStream(
                    body.Length > 1 && (body[0] & 0x0F) == 8 && ((body[0] << 8) + body[1]) % 31 == 0
                        ? new ZLibStream(packed, CompressionMode.Decompress)
                        : new DeflateStream(packed, CompressionMode.Decompress),
                    body.Length, unpacking);
            case "BR":
                return new LimitedStream(new BrotliStream(packed, CompressionMode.Decompress), body.Length, unpacking);
            case var other:
                throw new RefusedContentException(new Rejection(RejectionCode.FormatUnknown, $"The page is packed as \"{other}\", which cannot be read."));
        }
    }

    private sealed class LimitedStream(Stream unpacked, long packed, Unpacking unpacking) : ReadOnlyStream
    {
        private long _given;

        public override int Read(Span<byte> buffer)
        {
            try
            {
                var count = unpacked.Read(buffer);
                _given += count;
                unpacking.Add(count, _given, packed);
                return count;
            }
            catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
            {
                throw RefusedContentException.Damaged("The packed bytes of the page are damaged. Fetch it again.");
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                unpacked.Dispose();
            base.Dispose(disposing);
        }
    }
}
