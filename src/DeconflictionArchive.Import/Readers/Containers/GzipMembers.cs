using System.Buffers.Binary;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>
/// The unpacked content of a gzip file of one or many members (RFC 1952). Each member's checksum and length are compared, which
/// the base library does not do for a member that is cut short; after damage reading can go on at the next member.
/// </summary>
internal sealed class GzipMembers : ReadOnlyStream
{
    private const int HeaderLength = 10;
    private const int TrailerLength = 8;
    private const int MaxNameLength = 64 * 1024;

    private readonly InputWindow _window;
    private readonly Unpacking _unpacking;
    private DeflatedData? _member;
    private Crc32 _sum;
    private long _memberPlace;
    private long _memberStart;
    private long _given;
    private long _resumedAt;
    private bool _isFirst = true;

    public GzipMembers(Stream packed, Unpacking unpacking)
    {
        _window = new InputWindow(packed);
        _unpacking = unpacking;
    }

    private static ReadOnlySpan<byte> Mark => [0x1F, 0x8B, 0x08];

    /// <summary>The last member read was refused; <see cref="GoOn"/> finds the next.</summary>
    public bool IsInterrupted { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (IsInterrupted)
            return 0;
        try
        {
            while (true)
            {
                if (_member is null && !Begin())
                    return 0;
                if (buffer.IsEmpty)
                    return 0;
                if (_member!.Read(buffer) is > 0 and var count)
                {
                    _sum.Add(buffer[..count]);
                    _given += count;
                    _unpacking.Add(count, _given - _memberStart, _member.Packed);
                    return count;
                }

                End();
            }
        }
        catch (InvalidDataException)
        {
            throw Damaged("its packed bytes are none that a packer writes");
        }
        catch (RefusedContentException)
        {
            IsInterrupted = true;
            throw;
        }
    }

    /// <summary>Goes to the next member after the one that was refused; false when there is none.</summary>
    public bool GoOn()
    {
        Leave();
        IsInterrupted = false;
        // What was unpacked from damage may have run into the members after it.
        _window.GoBack(_memberPlace + 1);
        while (_window.Find(Mark))
        {
            if (_window.Fill(HeaderLength) && IsHeader(_window.Available))
            {
                _isFirst = true;
                _resumedAt = _given;
                return true;
            }

            _window.Advance(1);
        }

        return false;
    }

    /// <summary>Whether a member begins so: with flags, a level and a system that exist, as the mark alone is met by chance in packed data.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= HeaderLength && bytes.StartsWith(Mark) && bytes[3] < 0x20 && bytes[8] is 0 or 2 or 4 && bytes[9] is < 14 or 255;

    private bool Begin()
    {
        _memberPlace = _window.Position;
        _memberStart = _given;
        _window.Keep();
        if (!_isFirst && !SkipPadding())
        {
            _window.ThrowIfFailed();
            return false;
        }

        _isFirst = false;
        if (!ReadHeader())
            throw Damaged("what stands there is no beginning of a member");
        _member = new DeflatedData(_window);
        _sum = Crc32.Start();
        return true;
    }

    // Tapes and block devices fill up with zeros.
    private bool SkipPadding()
    {
        while (_window.Fill(1))
        {
            var step = _window.Available.IndexOfAnyExcept((byte)0);
            _window.Advance(step < 0 ? _window.Available.Length : step);
            if (step >= 0)
                return true;
        }

        return false;
    }

    private bool ReadHeader()
    {
        if (!_window.Fill(HeaderLength) || !_window.Available.StartsWith(Mark))
            return false;
        var flags = _window.Available[3];
        _window.Advance(HeaderLength);
        if ((flags & 0x04) != 0)
        {
            if (!_window.Fill(2))
                return false;
            var length = BinaryPrimitives.ReadUInt16LittleEndian(_window.Available);
            if (_window.Skip(length + 2) < length + 2)
                return false;
        }

        if ((flags & 0x08) != 0 && !SkipName())
            return false;
        if ((flags & 0x10) != 0 && !SkipName())
            return false;
        return (flags & 0x02) == 0 || _window.Skip(2) == 2;
    }

    private bool SkipName()
    {
        for (var length = 0; length < MaxNameLength && _window.Fill(1); length++)
        {
            var unit = _window.Available[0];
            _window.Advance(1);
            if (unit == 0)
                return true;
        }

        return false;
    }

    // Of the last morsel the place is the end where checksum and length follow: that one in 2^64 fits by chance costs nobody a report.
    private void End()
    {
        if (_member!.IsCutShort)
        {
            _window.ThrowIfFailed();
            throw Damaged("it is cut short");
        }

        var morsel = _member.LastMorsel;
        _window.Fill(morsel + TrailerLength);
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _sum.Value);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], unchecked((uint)(_given - _memberStart)));
        var near = _window.Available[..Math.Min(_window.Available.Length, morsel + TrailerLength)];
        var at = near.IndexOf(trailer);
        if (at < 0)
            throw Damaged("its checksum does not hold, or it is cut short");
        _window.Advance(at + TrailerLength);
        Leave();
    }

    private RefusedContentException Damaged(string how)
    {
        IsInterrupted = true;
        return new RefusedContentException(RefusedContentException.Damaged(
            $"The gzip member at {RefusedContentException.At(_memberPlace)} is damaged: {how}. Fetch the file again.").Rejection)
        {
            SuspectFrom = _memberStart - _resumedAt,
        };
    }

    private void Leave()
    {
        _member?.Dispose();
        _member = null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Leave();
        base.Dispose(disposing);
    }
}
