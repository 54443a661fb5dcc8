using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace DeconflictionArchive.Analysis.Text;

/// <summary>Bytes read as text, or the reason they are none.</summary>
/// <param name="Text">Without the byte order mark; null when no encoding gives text.</param>
/// <param name="Encoding">Name a browser knows; "utf-8-bom" when a mark stood before UTF-8.</param>
public readonly record struct DecodedText(string? Text, string Encoding)
{
    /// <summary>The encoding that was declared, where the bytes are plainly in another.</summary>
    public string? Disbelieved { get; init; }

    /// <summary>Where the bytes stop being text, when they do.</summary>
    public int UndecodableAt { get; init; }

    /// <summary>Units that stand for bytes that are none; more than none only where damage is tolerated.</summary>
    public int Replaced { get; init; }
}

/// <summary>
/// Tells in which encoding bytes are. A mark at the beginning decides; then what is declared, unless the result is plainly no
/// Arabic while another encoding's is; then whether it is UTF-8; then which encoding gives what looks most like Arabic, since
/// the encodings of one byte decode anything.
/// </summary>
public static class EncodingDetection
{
    public const string Utf8Name = "utf-8";

    private const int TolerableDamage = 500; // bytes to one that is none, where damage is tolerated

    private static readonly SearchValues<byte> MarksOfUtf16 = SearchValues.Create(0x00, 0x06);
    private static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <param name="tolerant">Let a byte here and there be no text, as browsers do.</param>
    /// <param name="declared">Names of encodings given with the bytes, the most trustworthy first; unknown names count for nothing.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, bool tolerant, params ReadOnlySpan<string?> declared)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return OfUtf8(bytes, Encoding.UTF8.Preamble.Length, "utf-8-bom", tolerant);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return OfUtf16(bytes, 2, isLittleEndian: true, tolerant);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return OfUtf16(bytes, 2, isLittleEndian: false, tolerant);

        foreach (var name in declared)
        {
            if (name is not null && OfName(bytes, name, tolerant) is { } named)
                return named.Text is { } text && (IsAscii(bytes) || !ArabicLikeness.Of(text).IsAbsurd) ? named : Contradicted(bytes, named, tolerant);
        }

        return Guess(bytes, tolerant);
    }

    /// <summary>Whether this names an encoding that can be read.</summary>
    public static bool IsKnown(string name) => OfName([], name, tolerant: false) is not null;

    private static DecodedText Contradicted(ReadOnlySpan<byte> bytes, DecodedText declared, bool tolerant)
    {
        var guess = Guess(bytes, tolerant);
        if (guess.Text is not { } text || (declared.Text is not null && !ArabicLikeness.Of(text).IsSure))
            return declared;
        return guess with { Disbelieved = declared.Encoding };
    }

    private static DecodedText Guess(ReadOnlySpan<byte> bytes, bool tolerant)
    {
        var utf8 = OfUtf8(bytes, 0, Utf8Name, tolerant);
        if (utf8.Text is not null && !bytes.ContainsAny(MarksOfUtf16))
            return utf8;

        // Arabic in UTF-16 is mostly bytes that are ASCII, so even what is UTF-8 may be it.
        var best = utf8;
        var likeness = utf8.Text is { } asUtf8 ? ArabicLikeness.Of(asUtf8) : new ArabicLikeness(double.NegativeInfinity, 0);
        foreach (var candidate in Candidates(bytes, withSingleBytes: utf8.Text is null))
        {
            var other = ArabicLikeness.Of(candidate.Text!);
            if (other.Weight > likeness.Weight)
                (best, likeness) = (candidate, other);
        }

        return utf8.Text is not null || likeness.IsSure ? best : utf8;
    }

    private static List<DecodedText> Candidates(ReadOnlySpan<byte> bytes, bool withSingleBytes)
    {
        var candidates = new List<DecodedText>();
        if (bytes.Length % 2 == 0 && bytes.ContainsAny(MarksOfUtf16))
        {
            candidates.Add(OfUtf16(bytes, 0, isLittleEndian: true, tolerant: false));
            candidates.Add(OfUtf16(bytes, 0, isLittleEndian: false, tolerant: false));
        }

        foreach (var encoding in withSingleBytes ? SingleByteEncoding.Arabic : [])
            candidates.Add(new DecodedText(encoding.Decode(bytes), encoding.Name));
        return candidates;
    }

    private static bool IsAscii(ReadOnlySpan<byte> bytes) => Ascii.IsValid(bytes) && !bytes.ContainsAny(MarksOfUtf16);

    private static DecodedText OfUtf8(ReadOnlySpan<byte> bytes, int from, string name, bool tolerant)
    {
        var content = bytes[from..];
        if (Utf8.IsValid(content))
            return new DecodedText(Lenient.GetString(content), name);
        var text = Lenient.GetString(content);
        var replaced = text.AsSpan().Count(SingleByteEncoding.Undefined);
        return tolerant && replaced <= 1 + (bytes.Length / TolerableDamage)
            ? new DecodedText(text, name) { Replaced = replaced }
            : new DecodedText(null, name) { UndecodableAt = from + ValidLength(content) };
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }

    // Halves of pairs stay as they are: the text is stored with one unit for each, so that no offset moves.
    private static DecodedText OfUtf16(ReadOnlySpan<byte> bytes, int from, bool isLittleEndian, bool tolerant)
    {
        var name = isLittleEndian ? "utf-16le" : "utf-16be";
        if (bytes.Length % 2 != 0 && !tolerant)
            return new DecodedText(null, name) { UndecodableAt = bytes.Length - 1 };
        var units = MemoryMarshal.Cast<byte, char>(bytes[from..]);
        if (isLittleEndian == BitConverter.IsLittleEndian)
            return new DecodedText(new string(units), name);
        var turned = new short[units.Length];
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<char, short>(units), turned);
        return new DecodedText(new string(MemoryMarshal.Cast<short, char>(turned.AsSpan())), name);
    }

    // Null when there is no encoding of that name.
    private static DecodedText? OfName(ReadOnlySpan<byte> bytes, string name, bool tolerant)
    {
        if (Find(name) is not { } encoding)
            return null;
        if (encoding is UTF8Encoding)
            return OfUtf8(bytes, 0, Utf8Name, tolerant);
        if (encoding is UnicodeEncoding)
            return OfUtf16(bytes, 0, isLittleEndian: encoding.CodePage == Encoding.Unicode.CodePage, tolerant);
        var text = SingleByteEncoding.Arabic.FirstOrDefault(known => known.Name == encoding.WebName) is { } table
            ? table.Decode(bytes)
            : encoding.GetString(bytes);
        var undefined = text.AsSpan().IndexOf(SingleByteEncoding.Undefined);
        return undefined < 0 || tolerant
            ? new DecodedText(text, encoding.WebName)
            : new DecodedText(null, encoding.WebName) { UndecodableAt = Math.Min(undefined, bytes.Length) };
    }

    private static Encoding? Find(string name)
    {
        var known = name.Trim().Trim('"', '\'').ToLowerInvariant() switch
        {
            "utf8" or "utf-8-bom" => Utf8Name,
            "iso-8859-6-i" or "iso-8859-6-e" or "arabic" or "iso88596" => "iso-8859-6",
            "x-cp1256" or "1256" or "ansi-1256" or "win-1256" => "windows-1256",
            "mac-arabic" or "macarabic" or "10004" => "x-mac-arabic",
            // Seven bits that hide others; nobody means it.
            "utf-7" => "",
            var given => given,
        };
        if (known.Length == 0)
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
