using System.Globalization;
using System.Text;
using System.Xml;

namespace DeconflictionArchive.Api.Answers;

/// <summary>Writes rows as a feed (RFC 4287), so that a search can be followed by any feed reader.</summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    // An id must be absolute and stay for ever (RFC 4287, 4.2.6), wherever the archive is served: a tag of RFC 4151 is both.
    private const string IdPrefix = "tag:deconfliction-archive,2026:";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = true };

    public static ReadOnlyMemory<byte> Write(HttpRequest request, string name, IEnumerable<FeedEntry> rows, string? next)
    {
        var entries = rows.ToList();
        using var body = new MemoryStream();
        using (var xml = XmlWriter.Create(body, Settings))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteElementString("id", Namespace, IdPrefix + Addresses.PathOf(request));
            xml.WriteElementString("title", Namespace, $"Deconfliction Archive: {name}");
            xml.WriteElementString("updated", Namespace, Stamp(entries.Count == 0 ? DateTimeOffset.UnixEpoch : entries.Max(entry => entry.UpdatedAt)));
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, "Deconfliction Archive");
            xml.WriteEndElement();
            WriteLink(xml, "self", Addresses.Of(request, Addresses.PathOf(request)));
            if (next is not null)
                WriteLink(xml, "next", Addresses.WithCursor(request, next));
            foreach (var entry in entries)
                Write(xml, request, entry);
            xml.WriteEndElement();
        }

        return body.ToArray();
    }

    private static void Write(XmlWriter xml, HttpRequest request, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, IdPrefix + entry.Path);
        xml.WriteElementString("title", Namespace, Printable(entry.Title));
        xml.WriteElementString("updated", Namespace, Stamp(entry.UpdatedAt));
        if (entry.PublishedOn is { } day)
            xml.WriteElementString("published", Namespace, Stamp(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)));
        WriteLink(xml, "alternate", Addresses.Of(request, entry.Path));
        xml.WriteElementString("summary", Namespace, Printable(entry.Summary));
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    // XML has no place for most control characters, not even escaped.
    private static string Printable(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
                kept.Append(text[index]).Append(text[++index]);
            else if (XmlConvert.IsXmlChar(text[index]))
                kept.Append(text[index]);
        }

        return kept.ToString();
    }

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
