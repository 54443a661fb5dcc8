using System.Text;

namespace DeconflictionArchive.Analysis.Text;

/// <summary>An encoding of one byte a unit, as a table: the letter of each byte, U+FFFD where the encoding has none.</summary>
internal sealed class SingleByteEncoding
{
    public const char Undefined = '\uFFFD';

    private const int UpperHalf = 0x80;
    private const int MacArabicCodePage = 10004;

    private readonly char[] _units = new char[256];

    private SingleByteEncoding(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        Name = encoding.WebName;
        for (var code = 0; code < _units.Length; code++)
            _units[code] = Unit(encoding.GetChars([(byte)code])[0], code, codePage);
    }

    /// <summary>Those in which Arabic is met.</summary>
    public static IReadOnlyList<SingleByteEncoding> Arabic { get; } = [new(1256), new(28596), new(MacArabicCodePage)];

    public string Name { get; }

    public string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        for (var index = 0; index < text.Length; index++)
            text[index] = _units[bytes[index]];
        return new string(text);
    }

    // The base library has private letters for what the code page leaves open. Mac Arabic repeats the punctuation of ASCII in
    // its upper half, for runs from right to left.
    private static char Unit(char unit, int code, int codePage) => unit switch
    {
        < '\uE000' or > '\uF8FF' => unit,
        _ when codePage == MacArabicCodePage => (char)(code - UpperHalf),
        _ => Undefined,
    };
}
