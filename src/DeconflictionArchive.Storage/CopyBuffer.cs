using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using DeconflictionArchive.Analysis.Lexemes;

namespace DeconflictionArchive.Storage;

/// <summary>
/// Values in PostgreSQL's binary COPY format: each a length and its bytes, big-endian, as the type's receive function reads them.
/// Written here because Npgsql makes no tsvector of lexemes that were found by someone else.
/// https://www.postgresql.org/docs/15/sql-copy.html#id-1.9.3.55.9.4
/// </summary>
internal sealed class CopyBuffer(int capacity = 1 << 16)
{
    private const int TextOid = 25;
    private const int IntegerOid = 23;

    // https://github.com/postgres/postgres/blob/REL_15_STABLE/src/backend/utils/adt/numeric.c: base of a digit, sign of a negative.
    private const int DigitsPerGroup = 4;
    private const ushort Negative = 0x4000;

    private static readonly DateOnly FirstDay = new(2000, 1, 1);
    private static readonly DateTimeOffset FirstInstant = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [ThreadStatic]
    private static CopyBuffer? _encoding;

    private readonly ArrayBufferWriter<byte> _bytes = new(capacity);

    public int Length => _bytes.WrittenCount;

    public int Capacity => _bytes.Capacity;

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    /// <summary>What something writes, made where there is time for it: a few bytes to keep in place of many objects.</summary>
    public static byte[] Encode<T>(T written, Action<CopyBuffer, T> put)
    {
        var buffer = _encoding ??= new CopyBuffer();
        buffer.Clear();
        put(buffer, written);
        return buffer.Written.ToArray();
    }

    public void Clear() => _bytes.ResetWrittenCount();

    public void Raw(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    public void Int16(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(_bytes.GetSpan(2), value);
        _bytes.Advance(2);
    }

    public void Null() => Int32(-1);

    public void Field(int value)
    {
        Int32(4);
        Int32(value);
    }

    public void Field(long value)
    {
        Int32(8);
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }

    public void Field(bool value)
    {
        Int32(1);
        Raw([value ? (byte)1 : (byte)0]);
    }

    public void Field(byte[] value)
    {
        Int32(value.Length);
        _bytes.Write(value);
    }

    public void Field(DateOnly value) => Field(value.DayNumber - FirstDay.DayNumber);

    public void Field(DateTimeOffset value) => Field((value - FirstInstant).Ticks / TimeSpan.TicksPerMicrosecond);

    public void Field(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Int32(length);
        Utf8(value, length);
    }

    public void Json(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Int32(length + 1);
        Raw([1]); // version of the format
        Utf8(value, length);
    }

    public void Field(IReadOnlyList<string> values)
    {
        Array(TextOid, values.Count, values.Sum(value => 4 + Encoding.UTF8.GetByteCount(value)));
        foreach (var value in values)
            Field(value);
    }

    public void Field(IReadOnlyList<int> values)
    {
        Array(IntegerOid, values.Count, 8 * values.Count);
        foreach (var value in values)
            Field(value);
    }

    // What stands before the elements; an array without any has no dimension.
    private void Array(int oid, int count, int size)
    {
        Int32(12 + (count == 0 ? 0 : 8) + size);
        Int32(count == 0 ? 0 : 1); // dimensions
        Int32(0); // no element is null
        Int32(oid);
        if (count == 0)
            return;
        Int32(count);
        Int32(1); // index of the first
    }

    public void Field(decimal value)
    {
        var text = Math.Abs(value).ToString(CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? "" : text[(point + 1)..];
        var scale = fraction.Length;
        whole = whole.PadLeft(RoundUp(whole.Length), '0');
        fraction = fraction.PadRight(RoundUp(fraction.Length), '0');
        var groups = Groups(whole + fraction);
        var weight = (whole.Length / DigitsPerGroup) - 1;
        while (groups.Count > 0 && groups[0] == 0)
        {
            groups.RemoveAt(0);
            weight--;
        }

        Int32(8 + (2 * groups.Count));
        Int16((short)groups.Count);
        Int16((short)weight);
        Int16(value < 0 ? (short)Negative : (short)0);
        Int16((short)scale);
        groups.ForEach(Int16);
    }

    /// <summary>Positions of the title weigh A, the others D.</summary>
    public void Field(ReportLexemes lexemes)
    {
        const ushort weightA = 3 << 14;
        Int32(4 + lexemes.Lexemes.Sum(entry => Encoding.UTF8.GetByteCount(entry.Lexeme) + 1 + 2 + (2 * entry.Positions.Count)));
        Int32(lexemes.Lexemes.Count);
        foreach (var (lexeme, positions) in lexemes.Lexemes)
        {
            Utf8(lexeme, Encoding.UTF8.GetByteCount(lexeme));
            Raw([0]);
            Int16((short)positions.Count);
            foreach (var position in positions)
                Int16(unchecked((short)(position <= lexemes.TitleLength ? position | weightA : position)));
        }
    }

    public void Int32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
    }

    private void Utf8(string value, int length)
    {
        Encoding.UTF8.GetBytes(value, _bytes.GetSpan(length));
        _bytes.Advance(length);
    }

    private static int RoundUp(int digits) => (digits + DigitsPerGroup - 1) / DigitsPerGroup * DigitsPerGroup;

    private static List<short> Groups(string digits) =>
        [.. Enumerable.Range(0, digits.Length / DigitsPerGroup).Select(group => short.Parse(digits.AsSpan(group * DigitsPerGroup, DigitsPerGroup), CultureInfo.InvariantCulture))];
}
