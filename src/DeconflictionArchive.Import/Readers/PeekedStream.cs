namespace DeconflictionArchive.Import.Readers;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
public sealed class PeekedStream : Stream
{
    /// <summary>Enough to tell every format by, a tar's mark at 257 and the head of a page included.</summary>
    public const int HeadLength = 4096;

    private readonly Stream _rest;
    private readonly byte[] _head = new byte[HeadLength];
    private readonly int _headLength;
    private int _read;

    /// <exception cref="IOException">The first bytes cannot be read.</exception>
    public PeekedStream(Stream stream)
    {
        _rest = stream;
        _headLength = stream.ReadAtLeast(_head, HeadLength, throwOnEndOfStream: false);
    }

    /// <summary>The first bytes, at most <see cref="HeadLength"/> of them.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _headLength);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_read == _headLength)
            return _rest.Read(buffer);
        var count = Math.Min(buffer.Length, _headLength - _read);
        _head.AsSpan(_read, count).CopyTo(buffer);
        _read += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _rest.Dispose();
        base.Dispose(disposing);
    }
}
