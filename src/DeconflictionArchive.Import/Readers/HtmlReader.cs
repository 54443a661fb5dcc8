using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Import.Readers.Markup;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers;

/// <summary>A web page: one report, its readable part as lines of text.</summary>
public sealed partial class HtmlReader(ReadingLimits limits) : IReportReader
{
    private const int LongestHead = 16 * 1024; // bytes in which a page declares its encoding; browsers look at 1,024

    public IEnumerable<RecordReading> Read(RawFile file)
    {
        var content = RecordBytes.Read(file.Content, limits.MaxReportBytes);
        yield return content.Bytes is { } bytes
            ? Read(file, bytes)
            : new RecordReading(file.Name, 1, null) { Rejection = content.Rejection };
    }

    private RecordReading Read(RawFile file, byte[] bytes)
    {
        var record = new RecordText(file);
        var decoded = EncodingDetection.Decode(bytes, tolerant: true, file.Charset, DeclaredCharset(bytes));
        if (decoded.Text is not { } markup)
            return record.Undecodable(1, bytes, decoded);
        if (MarkupDepth.Exceeds(markup, limits.MaxMarkupDepth))
        {
            return record.Rejected(1, bytes, RejectionCode.TooDeep, string.Create(
                CultureInfo.InvariantCulture, $"Its elements lie more than {limits.MaxMarkupDepth} deep in each other; save the page as plain text."));
        }

        var page = WebPage.Read(markup, limits.MaxMarkupDepth);
        if (RecordText.IsBlank(page.Text))
            return record.Rejected(1, bytes, RejectionCode.TextMissing, "The page shows no text of its own; save it from a browser once it has loaded.");
        return record.Storable(1, bytes, decoded, page.Text, Over(page.Metadata, file.Metadata));
    }

    // What the page says of itself wins over what is known from outside.
    private static ReportMetadata Over(ReportMetadata own, ReportMetadata outside) => new()
    {
        Title = own.Title ?? outside.Title,
        Source = own.Source ?? outside.Source,
        PublishedOn = own.PublishedOn ?? outside.PublishedOn,
        Address = own.Address ?? outside.Address,
        UnusableDate = own.UnusableDate,
    };

    // Declared in ASCII, so it is not UTF-16 whatever it says.
    private static string? DeclaredCharset(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, LongestHead));
        return Charset.Match(head) is { Success: true } match && !match.Groups["name"].Value.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)
            ? match.Groups["name"].Value
            : null;
    }

    [GeneratedRegex(@"(?:<meta\s[^>]{0,200}charset\s*=\s*[""']?\s*|^\s*<\?xml\s[^>]{0,100}encoding\s*=\s*[""'])(?<name>[A-Za-z0-9_:.-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Charset { get; }
}
