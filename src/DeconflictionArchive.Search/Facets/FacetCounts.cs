using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Facets;

/// <summary>Sorts counted values into the facets asked for: periods in their order, all others by how many reports have them.</summary>
internal static class FacetCounts
{
    public static IReadOnlyDictionary<ReportFacet, IReadOnlyList<FacetCount>> Of(IReadOnlyList<ReportFacet> facets, IReadOnlyList<ReportCount> counts)
    {
        var byName = counts.ToLookup(count => count.Facet, count => new FacetCount(count.Value, count.Count), StringComparer.Ordinal);
        return facets.Distinct().ToDictionary(facet => facet, facet => Sorted(facet, byName[EnumName.Of(facet)]));
    }

    private static IReadOnlyList<FacetCount> Sorted(ReportFacet facet, IEnumerable<FacetCount> counts) => facet switch
    {
        ReportFacet.Month or ReportFacet.Year => [.. counts.OrderBy(count => count.Value, StringComparer.Ordinal)],
        _ => [.. counts.OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal)],
    };
}
