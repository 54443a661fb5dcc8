using System.Globalization;
using System.Text;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Import.Readers.Fields;
using DeconflictionArchive.Import.Readers.Markup;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers;

/// <summary>
/// RSS and Atom: each item is a report. Items are cut out by their tags and not by parsing the whole, so that damage ends with the
/// item it is in and a feed of any length fits in memory.
/// </summary>
public sealed class FeedReader(ReadingLimits limits) : IReportReader
{
    private static readonly string[] Texts = ["content:encoded", "encoded", "content", "description", "summary", "media:description"];
    private static readonly string[] Dates = ["pubdate", "published", "dc:date", "issued", "updated", "modified"];

    public IEnumerable<RecordReading> Read(RawFile file)
    {
        var stream = new RecordStream(file);
        var items = new FeedItems(stream.Window, limits.MaxReportBytes);
        var preamble = items.Preamble();
        // What the XML declares holds for all items.
        var declared = Declared(Encoding.Latin1.GetString(preamble));
        var about = FeedElements.Read(stream.Decode(preamble, declared).Text ?? "");
        var channel = ValueText.OrNull(about.FirstOrDefault(element => element.Name == "title")?.Text);
        var number = 0;
        foreach (var piece in items.Items())
        {
            number++;
            var original = piece.Bytes is { } bytes ? stream.Original(bytes) : null;
            var reading = piece.Rejection is { } rejection
                ? new RecordReading(file.Name, number, original) { Rejection = rejection }
                : Item(file, stream.Decode(piece.Bytes, declared), original!, number, channel);
            yield return reading with { Line = piece.Line };
        }

        if (stream.Window.Failure is { } failure)
            yield return RecordReading.Rejected(file.Name, number + 1, null, RejectionCode.Unreadable, $"The file cannot be read further: {failure}");
        else if (number == 0)
            yield return RecordReading.Rejected(file.Name, 1, null, RejectionCode.TextMissing, "The feed has no items; fetch it again.");
    }

    private RecordReading Item(RawFile file, DecodedText decoded, byte[] original, int number, string? channel)
    {
        var record = new RecordText(file);
        if (decoded.Text is not { } item)
            return record.Undecodable(number, original, decoded);
        var elements = FeedElements.Read(item);
        var text = Texts.Select(name => elements.FirstOrDefault(element => element.Name == name && !string.IsNullOrWhiteSpace(element.Text))).FirstOrDefault(element => element is not null);
        if (text is not null && MarkupDepth.Exceeds(text.Text, limits.MaxMarkupDepth))
        {
            return record.Rejected(number, original, RejectionCode.TooDeep, string.Create(
                CultureInfo.InvariantCulture, $"Elements of its text lie more than {limits.MaxMarkupDepth} deep in each other; fetch the page itself."));
        }

        var title = Value(elements, "title");
        var readable = text is null ? "" : WebPage.TextOf(text.Text, limits.MaxMarkupDepth);
        if (RecordText.IsBlank(readable))
            return record.Rejected(number, original, RejectionCode.TextMissing, "The item has no text beside its title; fetch the page itself.");
        var address = Address(elements);
        var fields = new FieldValues(
            readable,
            title is null ? null : WebPage.TextOf(title, limits.MaxMarkupDepth),
            Dates.Select(name => Value(elements, name)).FirstOrDefault(value => value is not null),
            Value(elements, "source") ?? Value(elements, "dc:publisher") ?? (address is not null && OutletLexicon.Shared.FindByAddress(address) is not null ? null : channel),
            address);
        return record.Storable(number, original, decoded, readable, fields.Metadata(file.Metadata));
    }

    private static string? Value(IReadOnlyList<FeedElement> elements, string name) =>
        ValueText.OrNull(elements.FirstOrDefault(element => element.Name == name)?.Text);

    private static string? Address(IReadOnlyList<FeedElement> elements)
    {
        var links = elements.Where(element => element.Name is "link" or "feedburner:origlink")
            .OrderBy(element => element.Attribute("rel") is null or "alternate" ? 0 : 1)
            .Select(element => ValueText.OrNull(element.Attribute("href")) ?? ValueText.OrNull(element.Text));
        return links.Append(Value(elements, "guid")).FirstOrDefault(link => link is not null && link.StartsWith("http", StringComparison.OrdinalIgnoreCase));
    }

    private static string? Declared(string preamble)
    {
        const string mark = "encoding=";
        var at = preamble.IndexOf(mark, StringComparison.Ordinal);
        if (!preamble.TrimStart().StartsWith("<?xml", StringComparison.Ordinal) || at < 0 || at + mark.Length + 1 >= preamble.Length)
            return null;
        var value = preamble[(at + mark.Length + 1)..];
        var end = value.IndexOfAny(['"', '\'', '?', '>']);
        return end < 0 || value.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? null : value[..end];
    }
}
