using System.Net;
using System.Text;

namespace DeconflictionArchive.Import.Readers;

/// <summary>An element of a feed's item with what it holds: text, or markup as text.</summary>
internal sealed record FeedElement(string Name, string Attributes, string Text)
{
    public string? Attribute(string name)
    {
        foreach (var quote in (char[])['"', '\''])
        {
            var mark = $"{name}={quote}";
            var at = Attributes.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && Attributes.IndexOf(quote, at + mark.Length) is >= 0 and var end)
                return WebUtility.HtmlDecode(Attributes[(at + mark.Length)..end]);
        }

        return null;
    }
}

/// <summary>Reads the elements of an item, damaged ones too; those inside others are part of their text.</summary>
internal static class FeedElements
{
    private const string CDataStart = "<![CDATA[";
    private const string CDataEnd = "]]>";

    private static readonly string[] Containers = ["item", "entry", "channel", "rss", "feed", "rdf:rdf"];

    public static IReadOnlyList<FeedElement> Read(string item)
    {
        var elements = new List<FeedElement>();
        for (var at = item.IndexOf('<', StringComparison.Ordinal); at >= 0;)
        {
            var tagEnd = item.IndexOf('>', at);
            if (tagEnd < 0)
                break;
            var tag = item[(at + 1)..tagEnd];
            var next = tagEnd + 1;
            if (tag.Length > 0 && char.IsAsciiLetter(tag[0]))
            {
                var nameEnd = tag.AsSpan().IndexOfAny(" \t\r\n/");
                var name = (nameEnd < 0 ? tag : tag[..nameEnd]).ToLowerInvariant();
                var attributes = nameEnd < 0 ? "" : tag[nameEnd..];
                if (tag.EndsWith('/'))
                {
                    elements.Add(new FeedElement(name, attributes, ""));
                }
                else if (!Containers.Contains(name, StringComparer.Ordinal))
                {
                    var end = EndOf(item, tagEnd + 1, name);
                    elements.Add(new FeedElement(name, attributes, Content(item[(tagEnd + 1)..end])));
                    next = end;
                }
            }

            at = next >= item.Length ? -1 : item.IndexOf('<', next);
        }

        return elements;
    }

    // An end tag inside CDATA ends nothing; an element without end reaches to the end of the item.
    private static int EndOf(string item, int from, string name)
    {
        var mark = $"</{name}";
        while (true)
        {
            var end = item.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
            var data = item.IndexOf(CDataStart, from, StringComparison.Ordinal);
            if (data < 0 || (end >= 0 && end < data))
                return end < 0 ? item.Length : end;
            var dataEnd = item.IndexOf(CDataEnd, data, StringComparison.Ordinal);
            if (dataEnd < 0)
                return end < 0 ? item.Length : end;
            from = dataEnd;
        }
    }

    private static string Content(string inner)
    {
        var text = new StringBuilder(inner.Length);
        for (var at = 0; at < inner.Length;)
        {
            var data = inner.IndexOf(CDataStart, at, StringComparison.Ordinal);
            text.Append(WebUtility.HtmlDecode(inner[at..(data < 0 ? inner.Length : data)]));
            if (data < 0)
                break;
            var end = inner.IndexOf(CDataEnd, data, StringComparison.Ordinal);
            text.Append(inner, data + CDataStart.Length, (end < 0 ? inner.Length : end) - data - CDataStart.Length);
            at = end < 0 ? inner.Length : end + CDataEnd.Length;
        }

        return text.ToString();
    }
}
