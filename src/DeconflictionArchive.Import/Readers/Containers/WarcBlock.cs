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
    private const int LookAhead = 16;
    private const int BeginningLength = 32;

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
    /// Whether a record ends after so many bytes: two line ends stand there, or at least another record or nothing, and no other
    /// record began before, as it does when bytes were lost.
    /// </summary>
    public static bool EndsAt(InputWindow window, int length)
    {
        window.Fill(length + LookAhead);
        var after = window.Available[length..];
        var next = after.TrimStart("\r\n"u8);
        for (var block = window.Available[..length]; block.IndexOf(Beginning) is >= 0 and var at; block = block[(at + 1)..])
        {
            if (IsBeginning(block[at..]))
                return false;
        }

        return after.StartsWith("\r\n\r\n"u8) || next.IsEmpty || (next.StartsWith(Beginning) && next.Length < after.Length);
    }

    /// <summary>Goes to where the next record begins; to the end, and false, when there is none.</summary>
    /// <param name="isAtStart">A record that cannot be read stands here, so its own beginning is none.</param>
    public static bool FindNext(InputWindow window, bool isAtStart)
    {
        if (isAtStart && window.Fill(1))
            window.Advance(1);
        while (window.Find(Beginning))
        {
            window.Fill(BeginningLength);
            if (IsBeginning(window.Available))
                return true;
            window.Advance(1);
        }

        return false;
    }

    // The version on a line of its own and a field below it; prose that speaks of the format has no such lines.
    private static bool IsBeginning(ReadOnlySpan<byte> bytes)
    {
        var line = bytes.IndexOf((byte)'\n');
        return line is >= 8 and <= 12 && bytes[5] is (byte)'0' or (byte)'1' && bytes[6] == (byte)'.'
            && (bytes[(line + 1)..].StartsWith("WARC-"u8) || bytes[(line + 1)..].StartsWith("Content-"u8));
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
