using DeconflictionArchive.Search.Snippets;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Search;

/// <summary>One page of an answer.</summary>
/// <param name="Next">Cursor of the next page; null on the last.</param>
/// <param name="Total">Reports found in all, exactly.</param>
/// <param name="Facets">One entry for each facet asked for.</param>
public sealed record ReportPage(
    IReadOnlyList<ReportHit> Items,
    string? Next,
    long Total,
    QueryReading Reading,
    IReadOnlyDictionary<ReportFacet, IReadOnlyList<FacetCount>> Facets);

/// <summary>A report in a list.</summary>
/// <param name="Score">Null where no words were asked.</param>
public sealed record ReportHit(ReportCard Card, double? Score, IReadOnlyList<Snippet> Snippets)
{
    public string Id => Card.Id;
}

/// <param name="Value">Id, or "2016-06" for a month and "2016" for a year.</param>
public sealed record FacetCount(string Value, long Count);

/// <summary>How the query was understood.</summary>
/// <param name="Normalized">The query as the archive reads it, in its own grammar; empty without words.</param>
/// <param name="Ignored">Words so common that they are neither asked for nor counted.</param>
/// <param name="DidYouMean">What was looked for in place of words that no report has; null where it was what is written.</param>
public sealed record QueryReading(
    string Normalized,
    IReadOnlyList<QueryExpansion> Expanded,
    IReadOnlyList<string> Ignored,
    QueryExclusions Excluded,
    string? DidYouMean = null);

/// <summary>A name of the query that also finds the other names of what it names.</summary>
/// <param name="Words">As typed.</param>
/// <param name="Id">Id of the party, place or channel.</param>
public sealed record QueryExpansion(string Words, string Id);

/// <summary>What a filter left out that the query would have found.</summary>
/// <param name="Undated">Reports that fell out for having no date.</param>
public sealed record QueryExclusions(long Undated);

/// <summary>What is wrong with a query.</summary>
/// <param name="Parameter">Name of the parameter at fault: "q" or "cursor".</param>
/// <param name="Code">Stable: "query-too-long", "query-too-many-terms", "query-invalid-character", "query-without-words", "cursor-invalid".</param>
/// <param name="Message">One sentence in English.</param>
public sealed record QueryProblem(string Parameter, string Code, string Message);

/// <summary>An answer, or what was wrong with the question; one of the two is null.</summary>
public sealed record SearchAnswer<T>(T? Found, QueryProblem? Problem)
    where T : class;
