namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>The head of a WARC record.</summary>
/// <param name="Length">Of the block after the head.</param>
internal sealed record WarcHead(HeaderFields Fields, long Length)
{
    public string Type => Fields["WARC-Type"];
}

/// <summary>Where WARC records begin and end in a window.</summary>
internal static class WarcBlock
{
    private const int MaxHeadLength = 64 * 1024;
    private const int LookAhead = 2048;

    private static ReadOnlySpan<byte> Beginning => "WARC/"u8;

    /// <summary>Null, and nothing read, when no head stands here.</summary>
    public static WarcHead? ReadHead(InputWindow window)
    {
        // Heads are short: to ask for all that one may have would read far ahead of a pipe.
        int? length = null;
        for (var ask = 512; length is null && ask <= MaxHeadLength; ask *= 2)
        {
            var isThere = window.Fill(ask);
            if (!window.Available.StartsWith(Beginning))
                return null;
            length = HeaderFields.LengthOf(window.Available[..Math.Min(window.Available.Length, MaxHeadLength)]);
            if (!isThere)
                break;
        }

        if (length is not { } head)
            return null;
        var fields = HeaderFields.Of(window.Available[..head]);
        if (fields["WARC-Type"].Length == 0 || fields.Number("Content-Length") is not { } block)
            return null;
        window.Advance(head);
        return new WarcHead(fields, block);
    }

    /// <summary>
    /// Whether a record ends after so many bytes: two line ends stand there, and what follows is another record, or was one before
    /// it was damaged, or is nothing. Empty lines alone stand in every page.
    /// </summary>
    public static bool EndsAt(InputWindow window, int length)
    {
        window.Fill(length + LookAhead);
        var after = window.Available[length..];
        var next = after.TrimStart("\r\n"u8);
        if (next.IsEmpty || (next.StartsWith(Beginning) && next.Length < after.Length))
            return true;
        var head = next[..(HeaderFields.LengthOf(next) ?? next.Length)];
        return after.StartsWith("\r\n\r\n"u8) && (head.IndexOf("WARC-Type:"u8) >= 0 || head.IndexOf("WARC-Record-ID:"u8) >= 0);
    }

    /// <summary>Goes to where the next record begins; to the end, and false, when there is none.</summary>
    /// <param name="isAtStart">A record that cannot be read stands here, so its own beginning is none.</param>
    public static bool FindNext(InputWindow window, bool isAtStart)
    {
        if (isAtStart && window.Fill(1))
            window.Advance(1);
        while (window.Find("\nWARC/"u8))
        {
            window.Advance(1);
            if (window.Fill(10) && window.Available[5] is >= (byte)'0' and <= (byte)'9' && window.Available[6] == (byte)'.')
                return true;
        }

        return false;
    }

    /// <summary>Passes over a block too long to hold, or not wanted; no further than where another record begins.</summary>
    public static void Skip(InputWindow window, long length)
    {
        var end = window.Position + length;
        while (window.Position < end && window.Fill(16))
        {
            var at = window.Available.IndexOf("\r\n\r\nWARC/"u8);
            if (at >= 0 && window.Position + at < end)
            {
                window.Advance(at);
                return;
            }

            window.Skip(Math.Min(window.Available.Length - 15, end - window.Position));
        }

        window.Skip(end - window.Position);
    }
}
