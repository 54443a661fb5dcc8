using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Search.Index;

/// <summary>The 80 bits of a report's id; keys compare as the ids do, byte by byte.</summary>
internal static class ReportKey
{
    private const int Length = 16;
    private const int Bits = 5; // of a digit

    /// <returns>Null when no report can have this id.</returns>
    public static UInt128? Read(string id)
    {
        if (!ReportId.IsWellFormed(id))
            return null;
        UInt128 key = 0;
        foreach (var character in id.AsSpan(2))
            key = (key << Bits) | (uint)(char.IsAsciiDigit(character) ? character - '2' : character - 'a' + 6);
        return key;
    }

    public static string Id(UInt128 key) => string.Create(Length + 2, key, static (id, whole) =>
    {
        id[0] = 'r';
        id[1] = '-';
        Write((ulong)(whole >> (Bits * Length / 2)), id[2..(2 + (Length / 2))]);
        Write((ulong)whole, id[(2 + (Length / 2))..]);
    });

    private static void Write(ulong rest, Span<char> digits)
    {
        for (var index = digits.Length - 1; index >= 0; index--)
        {
            digits[index] = (char)"234567abcdefghijklmnopqrstuvwxyz"u8[(int)(rest & ((1 << Bits) - 1))];
            rest >>= Bits;
        }
    }
}
