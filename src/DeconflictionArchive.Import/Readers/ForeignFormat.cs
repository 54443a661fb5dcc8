using System.Text;

namespace DeconflictionArchive.Import.Readers;

/// <summary>Tells by their first bytes the files that are no plain text, though they may decode as such.</summary>
internal static class ForeignFormat
{
    // Signatures of https://en.wikipedia.org/wiki/List_of_file_signatures; the markup ones compare without case.
    private static readonly IReadOnlyList<(byte[] Signature, string Name)> Binary =
    [
        ([0x50, 0x4B, 0x03, 0x04], "a zip archive or office document"),
        ([0x1F, 0x8B], "a gzip file"),
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture"),
        ([0x47, 0x49, 0x46, 0x38], "a picture"),
    ];

    private static readonly IReadOnlyList<(string Beginning, string Name)> Marked =
    [
        ("<!doctype", "a web page"),
        ("<html", "a web page"),
        ("<head", "a web page"),
        ("<?xml", "an XML file"),
        ("<rss", "a feed"),
        ("<feed", "a feed"),
        ("{\"", "a JSON file"),
        ("[{\"", "a JSON file"),
        ("WARC/", "a WARC file"),
        ("{\\rtf", "a rich text document"),
    ];

    /// <returns>What it is, for a sentence; null when it may be plain text.</returns>
    public static string? Of(ReadOnlySpan<byte> file)
    {
        foreach (var (signature, name) in Binary)
        {
            if (file.StartsWith(signature))
                return name;
        }

        var text = file.StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file;
        Span<char> beginning = stackalloc char[16];
        var length = 0;
        foreach (var unit in text[..Math.Min(text.Length, 256)])
        {
            if (unit <= ' ')
                continue;
            beginning[length++] = (char)unit;
            if (length == beginning.Length)
                break;
        }

        foreach (var (mark, name) in Marked)
        {
            if (beginning[..length].StartsWith(mark, StringComparison.OrdinalIgnoreCase))
                return name;
        }

        return null;
    }
}
