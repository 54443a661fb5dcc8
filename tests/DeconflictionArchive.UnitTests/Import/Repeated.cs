namespace DeconflictionArchive.UnitTests.Import;

/// <summary>A stream that says the same again and again.</summary>
internal sealed class Repeated(byte[] what, long times) : Stream
{
    private long _read;

    /// <summary>Bytes taken from it.</summary>
    public long Given => _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        count = (int)Math.Min(count, (what.Length * times) - _read);
        for (var index = 0; index < count; index++)
            buffer[offset + index] = what[(_read + index) % what.Length];
        _read += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
