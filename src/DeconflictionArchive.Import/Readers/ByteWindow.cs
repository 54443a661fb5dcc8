using DeconflictionArchive.Import.Readers.Containers;

namespace DeconflictionArchive.Import.Readers;

/// <summary>The part of a stream that is being looked at: grows at its end, is let go at its beginning.</summary>
internal sealed class ByteWindow(Stream stream)
{
    private const int Step = 128 * 1024;

    private byte[] _buffer = new byte[Step];
    private int _start;
    private int _end;

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Where in the stream the window begins.</summary>
    public long Position { get; private set; }

    /// <summary>The stream failed; what was read before stands.</summary>
    public string? Failure { get; private set; }

    public bool IsAtEnd { get; private set; }

    /// <summary>Reads on; false at the end of the stream.</summary>
    public bool Grow()
    {
        if (IsAtEnd)
            return false;
        if (_end == _buffer.Length)
            MakeRoom();
        try
        {
            var read = stream.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            IsAtEnd = read == 0;
        }
        catch (Exception error) when ((error is IOException or UnauthorizedAccessException) && RefusedContentException.RejectionOf(error) is null)
        {
            Failure = error.Message;
            IsAtEnd = true;
        }

        return !IsAtEnd;
    }

    /// <summary>Lets bytes at the beginning go.</summary>
    public void Drop(int count)
    {
        _start += count;
        Position += count;
    }

    private void MakeRoom()
    {
        var kept = _end - _start;
        var target = kept > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        Buffer.BlockCopy(_buffer, _start, target, 0, kept);
        (_buffer, _start, _end) = (target, 0, kept);
    }
}
