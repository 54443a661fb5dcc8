using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Search.Index;

/// <summary>The 80 bits of a report's id; keys compare as the ids do, byte by byte.</summary>
internal static class ReportKey
{
    private const int Length = 16;

    /// <returns>Null when no report can have this id.</returns>
    public static UInt128? Read(string id)
    {
        if (!ReportId.IsWellFormed(id))
            return null;
        UInt128 key = 0;
        foreach (var character in id.AsSpan(2))
            key = (key << 5) | (uint)(char.IsAsciiDigit(character) ? character - '2' : character - 'a' + 6);
        return key;
    }

    public static string Id(UInt128 key) => string.Create(Length + 2, key, static (id, rest) =>
    {
        id[0] = 'r';
        id[1] = '-';
        for (var index = Length + 1; index > 1; index--)
        {
            var digit = (int)(rest & 31);
            id[index] = (char)(digit < 6 ? '2' + digit : 'a' + digit - 6);
            rest >>= 5;
        }
    });
}
