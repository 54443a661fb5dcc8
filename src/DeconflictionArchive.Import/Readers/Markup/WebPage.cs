using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Import.Readers.Markup;

/// <summary>The report a page shows: its lines and what the page says of it.</summary>
internal sealed record WebPage(string Text, ReportMetadata Metadata)
{
    private const int MostHeadlines = 20; // looked at; a page with more is a list
    private const int DepthInReserve = 64; // the parser adds elements that are not written

    public static WebPage Read(string markup, int maxDepth)
    {
        var page = Parser(maxDepth).ParseDocument(markup);
        var metadata = PageMetadata.Of(page);
        var windowTitle = ValueText.OrNull(Spaced(page.Title ?? ""));
        var title = metadata.Title ?? windowTitle;
        if (page.Body is not { } body)
            return new WebPage(windowTitle ?? "", metadata);

        var headline = Headline(body, title);
        var lines = MainPart.Of(body, headline).Select(line => line.Text).ToList();
        var printed = headline is null ? title : ValueText.OrNull(Spaced(headline.TextContent));
        if (printed is not null && !lines.Take(MostHeadlines).Contains(printed, StringComparer.Ordinal))
            lines.Insert(0, printed);
        // The window's title often ends with the name of the site, which may stand nowhere else.
        if (metadata.Source is null && windowTitle is not null && windowTitle != printed && lines.Count > 0)
            lines.Insert(0, windowTitle);
        return new WebPage(string.Join('\n', lines), metadata with { Title = metadata.Title ?? printed });
    }

    /// <summary>The text of a piece of markup, as values of records hold it.</summary>
    public static string TextOf(string markup, int maxDepth) =>
        Parser(maxDepth).ParseDocument(markup).Body is { } body ? string.Join('\n', MarkupLines.Of(body).Select(line => line.Text)) : "";

    private static HtmlParser Parser(int maxDepth) => new(new HtmlParserOptions { MaximumDepth = maxDepth + DepthInReserve });

    // The heading that shares most words with the title the page gives elsewhere; without such a title the only one there is.
    private static IElement? Headline(IElement body, string? title)
    {
        var headings = body.QuerySelectorAll("[itemprop~=headline], h1, h2").Take(MostHeadlines).Where(heading => !string.IsNullOrWhiteSpace(heading.TextContent)).ToList();
        if (title is null)
            return headings.Where(heading => heading.LocalName == "h1").ToList() is [var only] ? only : null;
        var words = Words(title);
        return headings.Select(heading => (Heading: heading, Words: Words(heading.TextContent)))
            .Where(candidate => candidate.Words.Count > 1 && candidate.Words.Count(words.Contains) * 2 > candidate.Words.Count)
            .OrderByDescending(candidate => candidate.Words.Count(words.Contains))
            .FirstOrDefault().Heading;
    }

    private static HashSet<string> Words(string text) =>
        [.. ArabicFolding.Fold(text).Split([' ', '\n', '\t', '\r', '|', '-', '"', ':', '.', ','], StringSplitOptions.RemoveEmptyEntries)];

    private static string Spaced(string text) => string.Join(' ', text.Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));
}
