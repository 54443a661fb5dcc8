using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>The block before an entry of a tar archive (POSIX ustar and what GNU tar and its forebears write).</summary>
/// <param name="Name">Bytes, as names have no encoding.</param>
/// <param name="Kind">Letter of the entry's type; 0 for files of the oldest archives.</param>
internal readonly record struct TarHeader(byte[] Name, char Kind, long Size)
{
    public const int Length = 512;
    private const int SumOffset = 148;
    private const int SumLength = 8;
    public const int MarkOffset = 257;

    /// <summary>Null when the block's checksum does not hold, or it is no header at all.</summary>
    public static TarHeader? Read(ReadOnlySpan<byte> block)
    {
        if (block.Length < Length || block[0] == 0 || !SumHolds(block[..Length]) || Number(block.Slice(124, 12)) is not (>= 0 and var size))
            return null;
        var name = Text(block[..100]);
        var prefix = block[MarkOffset..].StartsWith("ustar\0"u8) ? Text(block.Slice(345, 155)) : [];
        return new TarHeader(prefix.IsEmpty ? name.ToArray() : [.. prefix, (byte)'/', .. name], (char)block[156], size);
    }

    /// <summary>Whether a block is, or was before it was damaged, the beginning of an entry: most of its numbers are octal digits and zeros.</summary>
    public static bool IsAlike(ReadOnlySpan<byte> block)
    {
        var numbers = 0;
        foreach (var (from, length) in (ReadOnlySpan<(int, int)>)[(100, 8), (108, 8), (116, 8), (124, 12), (136, 12)])
            numbers += block.Length >= Length && block[from + length - 1] is 0 or (byte)' ' && Number(block.Slice(from, length)) is not null ? 1 : 0;
        return numbers >= 3;
    }

    // Some writers of old summed signed bytes.
    private static bool SumHolds(ReadOnlySpan<byte> block)
    {
        if (Number(block.Slice(SumOffset, SumLength)) is not { } written)
            return false;
        long plain = 0;
        long signed = 0;
        for (var at = 0; at < Length; at++)
        {
            var unit = at is >= SumOffset and < SumOffset + SumLength ? (byte)' ' : block[at];
            plain += unit;
            signed += (sbyte)unit;
        }

        return written == plain || written == signed;
    }

    // Octal digits; from 8 GiB on GNU tar writes the number itself, marked by the first bit.
    private static long? Number(ReadOnlySpan<byte> field)
    {
        if (field[0] == 0x80)
            return field.Length < 9 ? null : BinaryPrimitives.ReadInt64BigEndian(field[^8..]);
        long number = 0;
        var digits = Text(field).Trim((byte)' ');
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7')
                return null;
            number = (number << 3) + digit - '0';
        }

        return digits.IsEmpty ? null : number;
    }

    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> field) => field.IndexOf((byte)0) is >= 0 and var end ? field[..end] : field;

    /// <summary>Name and size that an extended header (pax) says of the entry after it: records of "length key=value\n".</summary>
    public static (byte[]? Name, long? Size) ReadExtended(ReadOnlySpan<byte> records)
    {
        byte[]? name = null;
        long? size = null;
        while (records.IndexOf((byte)' ') is > 0 and var space
               && int.TryParse(records[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
               && length > space + 1 && length <= records.Length)
        {
            var record = records[(space + 1)..(length - 1)];
            if (record.StartsWith("path="u8))
                name = record[5..].ToArray();
            else if (record.StartsWith("size="u8) && long.TryParse(record[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var given))
                size = given;
            records = records[length..];
        }

        return (name, size);
    }
}
