using System.Buffers.Binary;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>The unpacked data of one entry of a zip archive, its length and checksum compared at the end.</summary>
internal sealed class ZipData : ReadOnlyStream
{
    private const int Stored = 0;
    private const int Deflated = 8;
    private const int DescriptorLength = 8;

    private readonly InputWindow _window;
    private readonly Unpacking _unpacking;
    private readonly ZipEntry _entry;
    private readonly Section? _stored;
    private readonly DeflatedData? _deflated;
    private Crc32 _sum = Crc32.Start();
    private long _given;
    private bool _isDone;

    /// <param name="window">Stands at the first byte of the data.</param>
    /// <param name="sizeIsKnown">Otherwise the data ends where deflating says so, with its checksum behind it.</param>
    public ZipData(InputWindow window, ZipEntry entry, bool sizeIsKnown, Unpacking unpacking)
    {
        _window = window;
        _unpacking = unpacking;
        _entry = entry;
        IsSizeKnown = sizeIsKnown;
        if (entry.Method == Stored)
            _stored = new Section(window, entry.PackedSize);
        else
            _deflated = new DeflatedData(window, sizeIsKnown ? entry.PackedSize : long.MaxValue);
    }

    private bool IsSizeKnown { get; }

    public static bool IsKnown(ushort method) => method is Stored or Deflated;

    public override int Read(Span<byte> buffer)
    {
        if (_isDone || buffer.IsEmpty)
            return 0;
        int count;
        try
        {
            count = _stored?.Read(buffer) ?? _deflated!.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Damaged("its packed bytes are none that a packer writes");
        }

        if (count == 0)
        {
            _isDone = true;
            _window.ThrowIfFailed();
            if (!Holds())
                throw Damaged("its checksum does not hold, or it is cut short");
            return 0;
        }

        _sum.Add(buffer[..count]);
        _given += count;
        if (IsSizeKnown && _given > _entry.Size)
            throw Damaged("it has more bytes than its header says");
        _unpacking.Add(count, _given, _deflated?.Packed ?? _given);
        return count;
    }

    private bool Holds()
    {
        if (IsSizeKnown)
            return _given == _entry.Size && _sum.Value == _entry.Sum;
        if (_deflated!.IsCutShort)
            return false;
        // Behind the last morsel's true end stand the checksum and the sizes, with a mark before them or without.
        Span<byte> sum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(sum, _sum.Value);
        _window.Fill(_deflated.LastMorsel + DescriptorLength);
        return _window.Available[..Math.Min(_window.Available.Length, _deflated.LastMorsel + DescriptorLength)].IndexOf(sum) >= 0;
    }

    private static RefusedContentException Damaged(string how) =>
        RefusedContentException.Damaged($"The entry is damaged: {how}. Fetch the archive again.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stored?.Dispose();
            _deflated?.Dispose();
        }

        base.Dispose(disposing);
    }
}
