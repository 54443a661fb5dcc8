namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>
/// Looks ahead in a stream and takes back a little of what was read, which is what finding the next record after damage needs.
/// Memory is bounded by what is asked for at once.
/// </summary>
internal sealed class InputWindow
{
    /// <summary>How much of what was read can be taken back, at least half of it at any time.</summary>
    public const int KeptLength = 4 * 1024 * 1024;

    private const int ShortStep = 1024;
    private const int FreeSteps = 4 * KeptLength;

    private readonly Stream _stream;
    private byte[] _buffer;
    private int _start;
    private int _end;
    private long _kept = -1;
    private bool _ended;
    private long _takenBack;

    public InputWindow(Stream stream, int capacity = 64 * 1024)
    {
        _stream = stream;
        _buffer = new byte[capacity];
    }

    /// <summary>Place of the next byte in the stream.</summary>
    public long Position { get; private set; }

    /// <summary>What is in memory from the next byte on; <see cref="Fill"/> makes it longer.</summary>
    public ReadOnlySpan<byte> Available => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Why there is nothing more, when that is not the stream's end.</summary>
    public IOException? Failure { get; private set; }

    /// <summary>Makes at least so many bytes available; false when there are fewer.</summary>
    public bool Fill(int count)
    {
        while (_end - _start < count)
        {
            if (_ended)
                return false;
            MakeRoom(count);
            try
            {
                if (_stream.CanSeek)
                    _stream.Position = Position + (_end - _start);
                var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
                _ended = read == 0;
                _end += read;
            }
            catch (IOException error)
            {
                Failure = error;
                _ended = true;
            }
        }

        return true;
    }

    public void Advance(int count)
    {
        _start += count;
        Position += count;
    }

    /// <summary>Passes over bytes; answers how many there were.</summary>
    public long Skip(long count)
    {
        var left = count;
        while (left > 0 && Fill(1))
        {
            var step = (int)Math.Min(left, _end - _start);
            Advance(step);
            left -= step;
        }

        return count - left;
    }

    public int Read(Span<byte> buffer)
    {
        if (!Fill(1))
            return 0;
        var count = Math.Min(buffer.Length, _end - _start);
        Available[..count].CopyTo(buffer);
        Advance(count);
        return count;
    }

    /// <exception cref="IOException">The stream did not come to its end.</exception>
    public void ThrowIfFailed()
    {
        if (Failure is not null)
            throw Failure;
    }

    /// <summary>From here on what is read can be taken back.</summary>
    public void Keep() => _kept = Position;

    /// <summary>
    /// Goes back to a place read since <see cref="Keep"/>, or as near to it as is still in memory. What is read twice is bounded by
    /// what is read once, or a file full of false beginnings would be read without end.
    /// </summary>
    public void GoBack(long position)
    {
        var step = Position - Math.Max(position, Math.Max(_kept, Position - _start));
        if (step <= 0 || (step > ShortStep && _takenBack + step > FreeSteps + Position))
            return;
        _takenBack += step > ShortStep ? step : 0;
        Advance((int)-step);
    }

    /// <summary>Goes to any place, in a stream that can seek.</summary>
    public void MoveTo(long position)
    {
        var step = position - Position;
        if (step >= -_start && step <= _end - _start)
        {
            Advance((int)step);
            return;
        }

        _start = _end = 0;
        _ended = false;
        Position = position;
    }

    /// <summary>Goes to the next place where a mark stands; to the end, and false, when there is none.</summary>
    public bool Find(ReadOnlySpan<byte> mark)
    {
        while (Fill(mark.Length))
        {
            var at = Available.IndexOf(mark);
            if (at >= 0)
            {
                Advance(at);
                return true;
            }

            Advance(_end - _start - mark.Length + 1);
        }

        Advance(_end - _start);
        return false;
    }

    private void MakeRoom(int count)
    {
        // Once half of it is behind, what is left is moved to the front: each byte is moved about once.
        var needed = Math.Max(count, 1);
        var behind = _kept < 0 ? _start : (int)Math.Min(_start, Math.Max(0, _kept - (Position - _start)));
        if (_kept >= 0 && _start - behind > KeptLength)
        {
            behind = _start - (KeptLength / 2);
            _kept = Position - (KeptLength / 2);
        }

        if (_end < _buffer.Length && _start + needed <= _buffer.Length)
            return;
        if (behind >= _buffer.Length / 2 || (behind == _start && behind == _end))
        {
            Buffer.BlockCopy(_buffer, behind, _buffer, 0, _end - behind);
            _start -= behind;
            _end -= behind;
        }

        var least = (long)_start + needed;
        if (least <= _buffer.Length && _end < _buffer.Length)
            return;
        Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, Math.Max(least, _buffer.Length * 2L)));
    }
}
