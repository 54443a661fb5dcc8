using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers.Exports;

/// <summary>The lines of a stream, one in memory at a time.</summary>
/// <param name="longest">Bytes; a longer line is no record.</param>
internal sealed class ExportLines(Stream stream, long longest)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Of the line last given; counts from 1.</summary>
    public int Number { get; private set; }

    /// <returns>The line without its end, to be used before the next is asked for; null after the last.</returns>
    /// <exception cref="RefusedContentException">The line is longer than any record may be.</exception>
    public ReadOnlyMemory<byte>? Next()
    {
        var looked = _start;
        while (true)
        {
            var end = _buffer.AsSpan(looked.._end).IndexOf((byte)'\n');
            if (end >= 0)
                return Give(looked + end, looked + end + 1);
            looked = _end;
            if (_end - _start > longest)
                throw new RefusedContentException(new Rejection(RejectionCode.TooLarge, "A line of the export is longer than any record may be; raise --max-bytes."));
            if (Fill(ref looked))
                continue;
            if (_start == _end)
                return null;
            return Give(_end, _end);
        }
    }

    private ReadOnlyMemory<byte> Give(int end, int next)
    {
        var line = _buffer.AsMemory(_start..end);
        _start = next;
        Number++;
        return line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
    }

    private bool Fill(ref int looked)
    {
        if (_end == _buffer.Length)
        {
            if (_start == 0)
                Array.Resize(ref _buffer, _buffer.Length * 2);
            else
                _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (looked, _end, _start) = (looked - _start, _end - _start, 0);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
