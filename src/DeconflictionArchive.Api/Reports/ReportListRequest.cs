using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Search;
using DeconflictionArchive.Storage;

namespace DeconflictionArchive.Api.Reports;

/// <summary>Which reports, in which order, with which counts.</summary>
/// <param name="FacetValues">How many values of each count are shown at most.</param>
public sealed record ReportListRequest(ReportQuery Query, Paging Paging, int FacetValues, IReadOnlyDictionary<string, IReadOnlyList<string>> Reading) : IQueryRequest<ReportListRequest>
{
    private static readonly Parameter Sort = Parameters.Closed("sort", "Order; left out: relevance with q, newest without. Undated reports stand at the end of newest and oldest.", EnumName.All<ReportSort>());
    private static readonly Parameter Facets = new("facets", "Counts to add, several with commas between.") { Values = EnumName.All<ReportFacet>(), Repeatable = true, Example = "source,party,month" };

    // An archive of a hundred thousand reports names tens of thousands of incidents, most of them once.
    private static readonly Parameter MostValues = new("facetValues", "How many values of each count at most, the most frequent first; left out: all.") { Whole = (1, int.MaxValue), Example = "30" };

    public static IReadOnlyList<Parameter> Accepted { get; } = [.. ReportQuestion.Accepted, Sort, Facets, MostValues, .. Parameters.Paging(ReportLists.Shape.Formats)];

    public static ReportListRequest Read(QueryReader query, KnownNames names)
    {
        var question = ReportQuestion.Read(query, names);
        var sort = query.Choice(Sort);
        var facets = query.Choices(Facets);
        var facetValues = query.Whole(MostValues, int.MaxValue);
        var paging = query.Paging(ReportLists.Shape.Formats);
        return new ReportListRequest(
            question with
            {
                Sort = sort is null || !EnumName.TryParse<ReportSort>(sort, out var order) ? null : order,
                Facets = [.. facets.Where(facet => EnumName.TryParse<ReportFacet>(facet, out _)).Select(EnumName.Parse<ReportFacet>)],
                Limit = paging.Limit,
                Cursor = paging.Cursor,
            },
            paging,
            facetValues,
            query.Reading);
    }
}

/// <summary>Which reports of one incident.</summary>
public sealed record IncidentReportsRequest(ReportQuery Query, Paging Paging, IReadOnlyDictionary<string, IReadOnlyList<string>> Reading) : IQueryRequest<IncidentReportsRequest>
{
    private static readonly Parameter Sort = Parameters.Closed("sort", "Order by the day of publication, undated reports at the end.", ["newest", "oldest"], "newest");

    public static IReadOnlyList<Parameter> Accepted { get; } = [Sort, ReportQuestion.Copies, .. Parameters.Paging(ReportLists.Shape.Formats)];

    public static IncidentReportsRequest Read(QueryReader query, KnownNames names)
    {
        var paging = query.Paging(ReportLists.Shape.Formats);
        var question = new ReportQuery
        {
            Filter = new ReportFilter { Copies = EnumName.Parse<CopiesShown>(query.Choice(ReportQuestion.Copies)!) },
            Sort = EnumName.Parse<ReportSort>(query.Choice(Sort)!),
            Limit = paging.Limit,
            Cursor = paging.Cursor,
        };
        return new IncidentReportsRequest(question, paging, query.Reading);
    }
}
