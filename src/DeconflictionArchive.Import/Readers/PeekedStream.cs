using System.Runtime.ExceptionServices;

namespace DeconflictionArchive.Import.Readers;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
public sealed class PeekedStream : ReadOnlyStream
{
    /// <summary>Enough to tell every format by, a tar's mark at 257 and the head of a page included.</summary>
    public const int HeadLength = 4096;

    private readonly Stream _rest;
    private readonly byte[] _head = new byte[HeadLength];
    private readonly int _headLength;
    private readonly ExceptionDispatchInfo? _failure;
    private int _read;

    /// <summary>Damage in the first bytes is met by who reads them: what stands before it can still be read.</summary>
    public PeekedStream(Stream stream)
    {
        _rest = stream;
        try
        {
            while (_headLength < HeadLength && stream.Read(_head.AsSpan(_headLength)) is > 0 and var read)
                _headLength += read;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _failure = ExceptionDispatchInfo.Capture(error);
        }
    }

    /// <summary>The first bytes, at most <see cref="HeadLength"/> of them.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _headLength);

    /// <summary>How far the stream below was read, for who waits.</summary>
    internal long Place => _rest.CanSeek ? _rest.Position : BytesRead;

    /// <summary>Bytes read so far.</summary>
    public long BytesRead { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var count = _read < _headLength ? ReadHead(buffer) : ReadRest(buffer);
        BytesRead += count;
        return count;
    }

    /// <summary>The same content, from its beginning, where it can be read at any place; null when it comes as a stream.</summary>
    internal Stream? Seekable() => _rest.CanSeek && _failure is null ? _rest : null;

    private int ReadHead(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _headLength - _read);
        _head.AsSpan(_read, count).CopyTo(buffer);
        _read += count;
        return count;
    }

    private int ReadRest(Span<byte> buffer)
    {
        _failure?.Throw();
        return _rest.Read(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _rest.Dispose();
        base.Dispose(disposing);
    }
}
