using AngleSharp.Dom;

namespace DeconflictionArchive.Import.Readers.Markup;

/// <summary>
/// The lines of a page that are its report: what the page itself calls the article, else the smallest element that holds nearly
/// all prose; in doubt the whole page, since the rules of layout tell furniture from prose and nothing read is lost.
/// </summary>
internal static class MainPart
{
    private const double SharedBySemantics = 0.6; // of the page's prose, that an element named as the article must hold
    private const double SharedByDensity = 0.9;
    private const int LeastProse = 200; // units; below it there is nothing to weigh
    private const int LongestHead = 20; // lines between title and story

    private static readonly string[] NamedAsArticle = ["[itemprop~=articleBody]", "article", "main, [role=main]"];

    public static IReadOnlyList<MarkupLine> Of(IElement body, IElement? headline)
    {
        var lines = MarkupLines.Of(body, IsBesideTheReport);
        var prose = lines.Sum(line => line.Prose);
        if (prose < LeastProse)
            return MarkupLines.Of(body);
        var shares = Shares(lines);
        if ((Named(body, shares, prose) ?? Densest(body, shares, prose)) is not { } main || main == body)
            return lines;

        var inside = Enumerable.Range(0, lines.Count).Where(index => main.Contains(lines[index].Block)).ToList();
        var title = headline is null ? -1 : lines.ToList().FindIndex(line => line.Block == headline || headline.Contains(line.Block) || line.Block.Contains(headline) && line.Text.Length < 300);
        var first = title >= 0 && title < inside[0] && inside[0] - title <= LongestHead ? title : inside[0];
        return [.. lines.Where((line, index) => (index >= first && index < inside[0]) || main.Contains(line.Block) || SpeaksOfThePage(line))];
    }

    private static IElement? Named(IElement body, Dictionary<IElement, int> shares, int prose)
    {
        foreach (var selector in NamedAsArticle)
        {
            if (body.QuerySelectorAll(selector).MaxBy(shares.GetValueOrDefault) is { } named && shares.GetValueOrDefault(named) >= SharedBySemantics * prose)
                return named;
        }

        return null;
    }

    private static IElement Densest(IElement body, Dictionary<IElement, int> shares, int prose)
    {
        var densest = body;
        while (densest.Children.MaxBy(shares.GetValueOrDefault) is { } child
            && MayHoldAll(child)
            && shares.GetValueOrDefault(child) >= SharedByDensity * prose)
        {
            densest = child;
        }

        return densest;
    }

    // One paragraph may be all prose of a short report, and is not the report.
    private static bool MayHoldAll(IElement element) => element.LocalName is "div" or "section" or "article" or "main" or "td" or "tr" or "tbody" or "table" or "center" or "form";

    private static Dictionary<IElement, int> Shares(IReadOnlyList<MarkupLine> lines)
    {
        var shares = new Dictionary<IElement, int>();
        foreach (var line in lines.Where(line => line.Prose > 0))
        {
            for (var element = line.Block; element is not null; element = element.ParentElement)
                shares[element] = shares.GetValueOrDefault(element) + line.Prose;
        }

        return shares;
    }

    // The day of publication and whose page it is.
    private static bool SpeaksOfThePage(MarkupLine line) =>
        line.Text.Length < 200
        && (line.Text.Contains('©', StringComparison.Ordinal)
            || line.Text.Contains("جميع الحقوق", StringComparison.Ordinal)
            || line.Block.LocalName == "time"
            || line.Block.QuerySelector("time, [itemprop~=datePublished]") is not null);

    private static bool IsBesideTheReport(IElement element) =>
        element.LocalName is "nav" or "aside" or "button" or "dialog"
        || element.GetAttribute("role") is "navigation" or "complementary" or "search" or "menu" or "menubar"
        || element.HasAttribute("hidden");
}
