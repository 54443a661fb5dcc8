using System.Buffers.Binary;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>What a header of a zip archive (APPNOTE 6.3) says of an entry: the one before its data, or its line in the directory.</summary>
internal sealed record ZipEntry(byte[] Name, ushort Flags, ushort Method, uint Sum, long PackedSize, long Size)
{
    public const int LocalLength = 30;
    public const int DirectoryLength = 46;
    private const uint SizeIsElsewhere = uint.MaxValue;
    private const long MaxSize = 1L << 60; // so that places and sizes can be added
    private const int LinkMode = 0xA000;
    private const int KindOfMode = 0xF000;

    public static ReadOnlySpan<byte> LocalMark => "PK\u0003\u0004"u8;

    public static ReadOnlySpan<byte> DirectoryMark => "PK\u0001\u0002"u8;

    /// <summary>Where the header before its data stands; 0 when this is that header.</summary>
    public long Place { get; private init; }

    /// <summary>The name in UTF-8, where the writer gave it besides; otherwise <see cref="Name"/>.</summary>
    public byte[] FullName { get; private init; } = Name;

    /// <summary>Bytes of the header with name and extra fields.</summary>
    public int HeaderLength { get; private init; }

    public bool IsLink { get; private init; }

    public bool IsEncrypted => (Flags & 0x2041) != 0;

    /// <summary>Sum and sizes stand behind the data, as the writer did not know them before.</summary>
    public bool IsDescribedBehind => (Flags & 0x08) != 0;

    public bool IsFolder => Name is [.., (byte)'/' or (byte)'\\'];

    /// <summary>The header before an entry's data; null when none stands here.</summary>
    public static ZipEntry? ReadLocal(InputWindow window)
    {
        if (!window.Fill(LocalLength) || !window.Available.StartsWith(LocalMark))
            return null;
        var nameLength = Short(window.Available, 26);
        var length = LocalLength + nameLength + Short(window.Available, 28);
        if (nameLength == 0 || !window.Fill(length))
            return null;
        var header = window.Available[..length];
        return Of(header, header.Slice(LocalLength, nameLength), header[(LocalLength + nameLength)..], 6, 0) with { HeaderLength = length };
    }

    /// <summary>An entry's line in the directory; null when none stands here.</summary>
    public static ZipEntry? ReadDirectory(InputWindow window)
    {
        if (!window.Fill(DirectoryLength) || !window.Available.StartsWith(DirectoryMark))
            return null;
        var nameLength = Short(window.Available, 28);
        var extraLength = Short(window.Available, 30);
        var length = DirectoryLength + nameLength + extraLength + Short(window.Available, 32);
        if (!window.Fill(length))
            return null;
        var header = window.Available[..length];
        var madeByUnix = header[5] == 3;
        return Of(header, header.Slice(DirectoryLength, nameLength), header.Slice(DirectoryLength + nameLength, extraLength), 8, Long(header, 42)) with
        {
            HeaderLength = length,
            IsLink = madeByUnix && (Short(header, 40) & KindOfMode) == LinkMode,
        };
    }

    // Both headers have the same fields in the same order, two bytes apart.
    private static ZipEntry Of(ReadOnlySpan<byte> header, ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra, int from, uint place)
    {
        long size = Long(header, from + 16);
        long packedSize = Long(header, from + 12);
        long wide = place;
        var unicode = name;
        while (extra.Length >= 4 && 4 + Short(extra, 2) <= extra.Length)
        {
            var field = extra.Slice(4, Short(extra, 2));
            switch (Short(extra, 0))
            {
                case 0x0001:
                    Widen(ref size, ref field);
                    Widen(ref packedSize, ref field);
                    Widen(ref wide, ref field);
                    break;
                case 0x7075 when field.Length > 5:
                    // The name in UTF-8, if it is still that of the name it was made from.
                    var sum = Crc32.Start();
                    sum.Add(name);
                    if (sum.Value == Long(field, 1))
                        unicode = field[5..];
                    break;
                default:
                    break;
            }

            extra = extra[(4 + Short(extra, 2))..];
        }

        return new ZipEntry(name.ToArray(), Short(header, from), Short(header, from + 2), Long(header, from + 8), packedSize, size) { Place = wide, FullName = unicode.ToArray() };
    }

    private static void Widen(ref long value, ref ReadOnlySpan<byte> field)
    {
        if (value != SizeIsElsewhere || field.Length < 8)
            return;
        value = Math.Clamp(BinaryPrimitives.ReadInt64LittleEndian(field), 0, MaxSize);
        field = field[8..];
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
