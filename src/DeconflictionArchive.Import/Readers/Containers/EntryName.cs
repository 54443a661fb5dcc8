using System.Globalization;
using System.Text;
using DeconflictionArchive.Import.Files;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>The name of an entry of an archive, as it can be shown and stored.</summary>
/// <param name="Text">With "/" between folders and nothing a database or a terminal would stumble over.</param>
/// <param name="Escapes">It leads out of the archive's own folder.</param>
/// <param name="IsPassedOver">It is what a walk through folders would pass over too.</param>
internal readonly record struct EntryName(string Text, bool Escapes, bool IsPassedOver)
{
    private const char Replacement = '\uFFFD';
    private const int MaxLength = 1000; // UTF-16 units; the longest path of most systems has 4096 bytes, a report's seldom 200

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Dos = CodePagesEncodingProvider.Instance.GetEncoding(437)!;
    private static readonly Encoding Arabic = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;

    public static EntryName Of(ReadOnlySpan<byte> name) => Of(Decode(name));

    public static EntryName Of(string name)
    {
        var path = name.Replace('\\', '/');
        var parts = path.Split('/').Where(part => part is not ("" or ".")).ToList();
        var escapes = path.StartsWith('/') || path is [_, ':', ..] || parts.Contains("..", StringComparer.Ordinal);
        var isPassedOver = !escapes && parts.Exists(FileWalk.IsPassedOver);
        return new EntryName(Printable(escapes ? path : string.Join('/', parts)), escapes, isPassedOver);
    }

    // Names carry no encoding that can be relied on. What is UTF-8 by its form is UTF-8; of the rest, Arabic letters side by side
    // are windows-1256, and everything else what DOS wrote.
    private static string Decode(ReadOnlySpan<byte> name)
    {
        try
        {
            return Utf8.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            var arabic = Arabic.GetString(name);
            var foreign = arabic.Count(unit => unit > 0x7F);
            return 2 * arabic.Count(unit => unit is >= '\u0600' and <= '\u06FF') > foreign ? arabic : Dos.GetString(name);
        }
    }

    private static string Printable(string name)
    {
        var printable = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (printable.Length >= MaxLength)
                break;
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned)
                printable.Append(Replacement);
            else
                printable.Append(rune);
        }

        return printable.Length == 0 ? "_" : printable.ToString();
    }
}
