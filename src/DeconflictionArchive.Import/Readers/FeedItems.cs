using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers;

/// <summary>Cuts a feed into its items by their tags.</summary>
internal sealed class FeedItems(ByteWindow window, long limit)
{
    private int _line = 1;

    /// <summary>What stands before the first item.</summary>
    public byte[] Preamble()
    {
        var start = Find(0, FindStart);
        var bytes = window.Bytes[..(start < 0 ? window.Bytes.Length : start)].ToArray();
        Drop(bytes.Length);
        return bytes;
    }

    public IEnumerable<RecordPiece> Items()
    {
        while (true)
        {
            var start = Find(0, FindStart);
            if (start < 0)
            {
                if (window.Bytes.Length == 0 || !window.Grow())
                    yield break;
                Drop(Math.Max(0, window.Bytes.Length - 16));
                continue;
            }

            Drop(start);
            var line = _line;
            var end = Find(1, FindEnd);
            var next = Find(1, FindStart);
            // An item that does not end before the next begins has lost its end, and what is left of it is read.
            var length = end >= 0 && (next < 0 || end <= next) ? end : next >= 0 ? next : window.Bytes.Length;
            var isLost = end < 0 && next < 0 && !window.IsAtEnd;
            var bytes = isLost ? null : window.Bytes[..length].ToArray();
            Drop(length);
            yield return bytes is null
                ? new RecordPiece(null, line, RecordBytes.TooLarge(limit).Rejection)
                : new RecordPiece(bytes, line, end < 0 && next < 0 ? new Rejection(RejectionCode.MarkupMalformed, "The feed ends inside this item; fetch it again.") : null);
        }
    }

    // -1 when it is not found within the limit.
    private int Find(int from, Func<ReadOnlySpan<byte>, int> find)
    {
        while (true)
        {
            var found = from >= window.Bytes.Length ? -1 : find(window.Bytes[from..]);
            if (found >= 0)
                return from + found;
            from = Math.Max(from, window.Bytes.Length - 16);
            if (window.Bytes.Length > limit || !window.Grow())
                return -1;
        }
    }

    private static int FindStart(ReadOnlySpan<byte> bytes)
    {
        for (var from = 0; from < bytes.Length;)
        {
            var at = bytes[from..].IndexOf((byte)'<');
            if (at < 0)
                return -1;
            from += at;
            foreach (var name in (string[])["<item", "<entry"])
            {
                if (bytes.Length > from + name.Length && IsAscii(bytes.Slice(from, name.Length), name) && (bytes[from + name.Length] is (byte)'>' or <= (byte)' '))
                    return from;
            }

            from++;
        }

        return -1;
    }

    private static int FindEnd(ReadOnlySpan<byte> bytes)
    {
        int item = bytes.IndexOf("</item>"u8), entry = bytes.IndexOf("</entry>"u8);
        if (item < 0 && entry < 0)
            return -1;
        return entry < 0 || (item >= 0 && item < entry) ? item + "</item>".Length : entry + "</entry>".Length;
    }

    private static bool IsAscii(ReadOnlySpan<byte> bytes, string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if ((bytes[at] | 0x20) != (text[at] | 0x20))
                return false;
        }

        return true;
    }

    private void Drop(int count)
    {
        _line += window.Bytes[..count].Count((byte)'\n');
        window.Drop(count);
    }
}
