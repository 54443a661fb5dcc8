using System.Buffers.Text;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>The chunked transfer encoding (RFC 9112, 7.1).</summary>
internal static class Chunks
{
    /// <summary>The body without the lines between its chunks; null when it does not begin with a chunk.</summary>
    /// <exception cref="RefusedContentException">The last chunk is missing, or one is cut short.</exception>
    public static byte[]? Join(ReadOnlySpan<byte> body)
    {
        var joined = new byte[body.Length];
        var length = 0;
        for (var rest = body; ;)
        {
            var line = rest.IndexOf((byte)'\n');
            if (line <= 0 || !Utf8Parser.TryParse(rest[..line], out int size, out var digits, 'x') || size < 0
                || rest[digits..line].TrimEnd((byte)'\r') is { IsEmpty: false } extension && extension[0] is not ((byte)';' or (byte)' '))
            {
                return rest.Length == body.Length ? null : throw CutShort();
            }

            rest = rest[(line + 1)..];
            if (size == 0)
                return joined[..length];
            if (size > rest.Length)
                throw CutShort();
            rest[..size].CopyTo(joined.AsSpan(length));
            length += size;
            rest = rest[size..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest.StartsWith("\n"u8) ? rest[1..] : rest;
        }
    }

    private static RefusedContentException CutShort() =>
        RefusedContentException.Damaged("The page is cut short or changed: its chunks do not fit together. Fetch it again.");
}
