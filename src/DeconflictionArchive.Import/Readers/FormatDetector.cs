using System.Text;
using DeconflictionArchive.Import.Readers.Containers;
using DeconflictionArchive.Import.Readers.Fields;

namespace DeconflictionArchive.Import.Readers;

/// <summary>What the first bytes of a file say it is.</summary>
/// <param name="Format">Null when it is nothing that can hold reports.</param>
/// <param name="Foreign">What it is then, for a sentence: "a picture".</param>
public readonly record struct DetectedFormat(FileFormat? Format, string? Foreign = null);

/// <summary>Tells a file's format by its first bytes.</summary>
public static class FormatDetector
{
    // Signatures of https://en.wikipedia.org/wiki/List_of_file_signatures.
    private static readonly IReadOnlyList<(byte[] Signature, DetectedFormat Format)> Signatures =
    [
        ([0x50, 0x4B, 0x03, 0x04], new(FileFormat.Zip)),
        ([0x50, 0x4B, 0x05, 0x06], new(FileFormat.Zip)),
        ([0x1F, 0x8B], new(FileFormat.Gzip)),
        ([0x57, 0x41, 0x52, 0x43, 0x2F], new(FileFormat.Warc)),
        ([0x25, 0x50, 0x44, 0x46, 0x2D], new(null, "a PDF file")),
        ([0xD0, 0xCF, 0x11, 0xE0], new(null, "an office document")),
        ([0xFF, 0xD8, 0xFF], new(null, "a picture")),
        ([0x89, 0x50, 0x4E, 0x47], new(null, "a picture")),
        ([0x47, 0x49, 0x46, 0x38], new(null, "a picture")),
        ([0x42, 0x5A, 0x68], new(null, "a bzip2 file")),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], new(null, "an xz file")),
        ([0x28, 0xB5, 0x2F, 0xFD], new(null, "a zstandard file")),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], new(null, "a 7-zip archive")),
        ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], new(null, "a rar archive")),
    ];

    // Compared without case and without the white space between.
    private static readonly IReadOnlyList<(string Beginning, DetectedFormat Format)> Beginnings =
    [
        ("<!doctype", new(FileFormat.Html)),
        ("<html", new(FileFormat.Html)),
        ("<head", new(FileFormat.Html)),
        ("<body", new(FileFormat.Html)),
        ("<!--", new(FileFormat.Html)),
        ("<rss", new(FileFormat.Feed)),
        ("<feed", new(FileFormat.Feed)),
        ("<rdf:rdf", new(FileFormat.Feed)),
        ("{\"deconflictionarchive\":\"export\"", new(FileFormat.Export)),
        ("{\"", new(FileFormat.JsonLines)),
        ("[{", new(FileFormat.JsonArray)),
        ("[]", new(FileFormat.JsonArray)),
        ("{\\rtf", new(null, "a rich text document")),
    ];

    /// <param name="map">Names of fields by which a table's header is known; null for the names that are usual.</param>
    public static DetectedFormat Detect(ReadOnlySpan<byte> head, FieldMap? map = null)
    {
        foreach (var (signature, format) in Signatures)
        {
            if (head.StartsWith(signature))
                return format;
        }

        if (ContainerMarks.Find(head) is { } container)
            return new DetectedFormat(container);

        var beginning = Beginning(head);
        if (beginning.StartsWith("<?xml", StringComparison.Ordinal))
            return OfXml(beginning);
        foreach (var (mark, format) in Beginnings)
        {
            if (beginning.StartsWith(mark, StringComparison.Ordinal))
                return format;
        }

        // A first line may be damaged: the next begins like a record all the same.
        if (head.IndexOf("\n{\""u8) >= 0)
            return new DetectedFormat(FileFormat.JsonLines);
        return new DetectedFormat(CsvHeader.Of(head, map ?? FieldMap.Usual) switch
        {
            null => FileFormat.PlainText,
            { Delimiter: '\t' } => FileFormat.Tsv,
            _ => FileFormat.Csv,
        });
    }

    // A declaration says only that it is XML: the first element says of which kind.
    private static DetectedFormat OfXml(string beginning)
    {
        foreach (var mark in (ReadOnlySpan<string>)["<rss", "<feed", "<rdf:rdf"])
        {
            if (beginning.Contains(mark, StringComparison.Ordinal))
                return new DetectedFormat(FileFormat.Feed);
        }

        return beginning.Contains("<html", StringComparison.Ordinal)
            ? new DetectedFormat(FileFormat.Html)
            : new DetectedFormat(null, "an XML file that is no feed");
    }

    // Marks are ASCII in every encoding met here, also in UTF-16, where each is followed or preceded by a zero.
    private static string Beginning(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Encoding.UTF8.Preamble))
            head = head[Encoding.UTF8.Preamble.Length..];
        var beginning = new StringBuilder(head.Length);
        foreach (var unit in head)
        {
            if (unit is > (byte)' ' and < 0x7F)
                beginning.Append(char.ToLowerInvariant((char)unit));
            else if (unit >= 0x7F && beginning.Length > 0)
                beginning.Append('?');
        }

        return beginning.ToString();
    }
}
