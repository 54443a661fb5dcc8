using AngleSharp.Dom;
using DeconflictionArchive.Analysis;

namespace DeconflictionArchive.Import.Readers.Markup;

/// <summary>What a page says of itself outside its text: schema.org, Open Graph, meta elements, the canonical address.</summary>
internal static class PageMetadata
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate", "publish-date", "publication_date", "date", "dc.date",
        "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued", "parsely-pub-date", "sailthru.date",
    ];

    public static ReportMetadata Of(IDocument page)
    {
        var meta = Metas(page);
        var linked = LinkedData.Of(page.QuerySelectorAll("script[type='application/ld+json']").Select(script => script.TextContent));
        var published = linked?.Published ?? DateNames.Select(meta.GetValueOrDefault).FirstOrDefault(value => value is not null) ?? Stamp(page);
        var day = PublicationDay.Read(published);
        return new ReportMetadata
        {
            Title = linked?.Headline ?? meta.GetValueOrDefault("og:title") ?? meta.GetValueOrDefault("twitter:title"),
            Source = linked?.Publisher ?? meta.GetValueOrDefault("og:site_name") ?? meta.GetValueOrDefault("dc.publisher"),
            PublishedOn = day.Day,
            UnusableDate = day.Unusable,
            Address = Addresses(page, meta, linked).FirstOrDefault(IsAddress),
        };
    }

    private static Dictionary<string, string> Metas(IDocument page)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in page.QuerySelectorAll("meta[content]"))
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            if (name is not null && ValueText.OrNull(element.GetAttribute("content")) is { } content)
                values.TryAdd(name.Trim(), content);
        }

        return values;
    }

    private static IEnumerable<string?> Addresses(IDocument page, Dictionary<string, string> meta, LinkedData? linked) =>
        [page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")?.Trim(), meta.GetValueOrDefault("og:url"), linked?.Address];

    private static bool IsAddress(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https";

    // Lists of other reports have times too: only one that is said to be of this report, or stands alone, is taken.
    private static string? Stamp(IDocument page)
    {
        var named = page.QuerySelector("[itemprop~=datePublished], time[pubdate], time.published, time.entry-date");
        if (named is not null)
            return ValueText.OrNull(named.GetAttribute("datetime") ?? named.GetAttribute("content") ?? named.TextContent);
        var times = page.QuerySelectorAll("time[datetime]").Select(time => time.GetAttribute("datetime")).Distinct(StringComparer.Ordinal).ToList();
        return times.Count == 1 ? times[0] : null;
    }
}
