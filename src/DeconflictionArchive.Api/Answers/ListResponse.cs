namespace DeconflictionArchive.Api.Answers;

/// <summary>One page of a list.</summary>
/// <param name="Facets">Counts under the same filters, for each facet that was asked for.</param>
public sealed record ListResponse<T>(
    IReadOnlyList<T> Items,
    PageResponse Page,
    QueryResponse Query,
    IReadOnlyDictionary<string, IReadOnlyList<FacetResponse>> Facets);

public static class ListResponse
{
    /// <summary>A list that has no further page: it ends by its nature, or at the limit that was asked for.</summary>
    /// <param name="limit">Null where the caller sets none.</param>
    public static ListResponse<T> Whole<T>(IReadOnlyList<T> items, IReadOnlyDictionary<string, IReadOnlyList<string>> filters, int? limit = null) => new(
        items,
        new PageResponse(limit ?? items.Count, null, items.Count),
        QueryResponse.OfFilters(filters),
        new Dictionary<string, IReadOnlyList<FacetResponse>>());
}

/// <param name="Next">Cursor of the next page; null on the last.</param>
/// <param name="Total">How many rows the whole list has, exactly.</param>
public sealed record PageResponse(int Limit, string? Next, long Total);

/// <summary>How the question was read.</summary>
/// <param name="Filters">The parameters as they were understood, ids in place of names; "-" before what is excluded.</param>
/// <param name="Normalized">The words of q as the archive reads them; null without q.</param>
/// <param name="Expanded">Names of q that also find the other names of what they name.</param>
/// <param name="Ignored">Words of q too common to be asked for.</param>
/// <param name="Excluded">What a filter left out that would have been found without it.</param>
/// <param name="DidYouMean">The words looked for where no report has those of q but some have one a letter away; null otherwise.</param>
public sealed record QueryResponse(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Filters,
    string? Normalized,
    IReadOnlyList<ExpansionResponse> Expanded,
    IReadOnlyList<string> Ignored,
    ExcludedResponse Excluded,
    string? DidYouMean = null)
{
    public static QueryResponse OfFilters(IReadOnlyDictionary<string, IReadOnlyList<string>> filters, long undated = 0) =>
        new(filters, null, [], [], new ExcludedResponse(undated));
}

/// <param name="Words">As typed.</param>
/// <param name="Id">Id of the party, place or channel they name.</param>
public sealed record ExpansionResponse(string Words, string Id);

/// <param name="Undated">Rows that fell out of a date filter for having no date.</param>
public sealed record ExcludedResponse(long Undated);

/// <param name="Value">An id, or a month "2016-06", or a year "2016".</param>
public sealed record FacetResponse(string Value, long Count);
