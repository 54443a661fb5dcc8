using System.Text;

namespace DeconflictionArchive.Api.Requests;

/// <param name="Value">Null when the bytes after the percent signs are not UTF-8.</param>
public sealed record RawPair(string Name, string? Value);

/// <summary>
/// The part of an address after the question mark, read strictly: names keep their case and their order, and bytes that
/// are no text are told instead of being replaced.
/// </summary>
public static class RawQuery
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<RawPair> Parse(string? query)
    {
        if (string.IsNullOrEmpty(query))
            return [];
        var pairs = new List<RawPair>();
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? part : part[..equals];
            pairs.Add(new RawPair(Decode(name) ?? name, equals < 0 ? "" : Decode(part[(equals + 1)..])));
        }

        return pairs;
    }

    private static string? Decode(string encoded)
    {
        var bytes = Encoding.UTF8.GetBytes(encoded.Replace('+', ' '));
        var length = 0;
        for (var index = 0; index < bytes.Length; index++)
        {
            var unit = bytes[index];
            if (unit == '%' && index + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[index + 1]) && char.IsAsciiHexDigit((char)bytes[index + 2]))
            {
                unit = (byte)((HexValue(bytes[index + 1]) << 4) | HexValue(bytes[index + 2]));
                index += 2;
            }

            bytes[length++] = unit;
        }

        try
        {
            return Strict.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int HexValue(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
