using DeconflictionArchive.Api.Reports;
using DeconflictionArchive.Search;

namespace DeconflictionArchive.Api.Stats;

/// <summary>How many reports name each entry of a lexicon.</summary>
public sealed class LexiconCounts(ReportSearch search)
{
    public async Task<IReadOnlyDictionary<string, long>> OfAsync(ReportFacet facet, CancellationToken cancellation)
    {
        var query = new ReportQuery { Filter = new ReportFilter { Copies = CopiesShown.All }, Facets = [facet], Limit = 1 };
        var page = ReportLists.Found(await search.SearchAsync(query, cancellation));
        return page.Facets[facet].ToDictionary(count => count.Value, count => count.Count, StringComparer.Ordinal);
    }
}
