using System.Buffers.Binary;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>The directory at the end of a zip archive, read line by line.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int MaxCommentLength = 65535;
    private const int WideLocatorLength = 20;
    private const int WideEndLength = 56;

    /// <summary>Where it begins, how many lines it has, and how far everything is moved by bytes somebody put before the archive.</summary>
    internal readonly record struct Place(long Start, long Entries, long Shift);

    /// <summary>Null when the end of the archive is missing.</summary>
    public static Place? Find(Stream archive)
    {
        var tail = new byte[(int)Math.Min(archive.Length, EndLength + MaxCommentLength + WideLocatorLength)];
        var tailPlace = archive.Length - tail.Length;
        archive.Position = tailPlace;
        archive.ReadExactly(tail);
        for (var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8); at >= 0; at = tail.AsSpan(0, at).LastIndexOf("PK\u0005\u0006"u8))
        {
            if (at + EndLength > tail.Length)
                continue;
            var end = tail.AsSpan(at);
            var wide = at >= WideLocatorLength && tail.AsSpan(at - WideLocatorLength).StartsWith("PK\u0006\u0007"u8)
                ? ReadWide(archive, BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(at - WideLocatorLength + 8)))
                : null;
            if (wide is not null)
                return wide;
            long length = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
            long start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
            var shift = tailPlace + at - length - start;
            // The place counts from the archive's own beginning; where that is not the file's, the length tells it.
            // No line at all is believed of an archive that holds nothing else.
            if (shift >= 0 && start + shift >= 0 && (length > 0 || tailPlace + at == 0))
                return new Place(start + shift, BinaryPrimitives.ReadUInt16LittleEndian(end[10..]), shift);
        }

        return null;
    }

    private static Place? ReadWide(Stream archive, long place)
    {
        if (place < 0 || place > archive.Length - WideEndLength)
            return null;
        Span<byte> end = stackalloc byte[WideEndLength];
        archive.Position = place;
        archive.ReadExactly(end);
        if (!end.StartsWith("PK\u0006\u0006"u8))
            return null;
        var start = BinaryPrimitives.ReadInt64LittleEndian(end[48..]);
        return start < 0 || start > archive.Length ? null : new Place(start, BinaryPrimitives.ReadInt64LittleEndian(end[32..]), 0);
    }
}
