using System.Runtime.CompilerServices;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Search;
using DeconflictionArchive.Storage;

namespace DeconflictionArchive.Api.Reports;

/// <summary>Answers lists of reports, wherever they are asked for.</summary>
public sealed class ReportLists(ReportSearch search)
{
    internal static readonly ListShape<ReportItemResponse> Shape = new("reports",
    [
        new("id", report => report.Id),
        new("title", report => report.Title),
        new("source", report => report.Source?.Id),
        new("source_name", report => report.Source is { } source ? source.Name.Ar : null),
        new("published_from", report => report.Published.From),
        new("published_to", report => report.Published.To),
        new("precision", report => EnumName.Of(report.Published.Precision)),
        new("basis", report => EnumName.Of(report.Published.Basis)),
        new("agencies", report => report.Agencies),
        new("parties", report => report.Parties),
        new("places", report => report.Places),
        new("channels", report => report.Channels),
        new("incidents", report => report.Incidents),
        new("copy_of", report => report.CopyOf),
        new("copies", report => report.Copies),
        new("score", report => report.Score),
    ])
    {
        Entry = report => new FeedEntry(
            "/api/v1/reports/" + report.Id,
            report.Title ?? report.Id,
            Summary(report),
            report.UpdatedAt,
            report.Published.From == report.Published.To ? report.Published.From : null),
    };

    public ListAnswer<ReportItemResponse> Answer(ReportQuery query, Paging paging, IReadOnlyDictionary<string, IReadOnlyList<string>> reading, int facetValues = int.MaxValue) => new(
        paging,
        Shape,
        async cancellation =>
        {
            var page = Found(await search.SearchAsync(query, cancellation));
            return new ListResponse<ReportItemResponse>(
                [.. page.Items.Select(ReportItemResponse.Of)],
                new PageResponse(paging.Limit, page.Next, page.Total),
                Read(page.Reading, reading),
                page.Facets.ToDictionary(
                    facet => EnumName.Of(facet.Key),
                    facet => (IReadOnlyList<FacetResponse>)[.. facet.Value.Take(facetValues).Select(count => new FacetResponse(count.Value, count.Count))],
                    StringComparer.Ordinal));
        },
        async cancellation =>
        {
            var stream = Found(await search.StreamAsync(query, cancellation));
            return new WholeList<ReportItemResponse>(stream.Total, AllAsync(stream, cancellation));
        });

    // What was found in the report, or else where it is from.
    private static string Summary(ReportItemResponse report) => report.Snippets is { Count: > 0 } snippets
        ? string.Join(" … ", snippets.Select(snippet => snippet.Text))
        : string.Join(" · ", new[] { report.Source?.Name.Ar, string.Join(", ", report.Parties) }.Where(part => !string.IsNullOrEmpty(part)));

    internal static T Found<T>(SearchAnswer<T> answer)
        where T : class => answer.Found ?? throw new BadInputException(answer.Problem!);

    internal static QueryResponse Read(QueryReading read, IReadOnlyDictionary<string, IReadOnlyList<string>> filters) => new(
        filters,
        read.Normalized.Length == 0 ? null : read.Normalized,
        [.. read.Expanded.Select(expansion => new ExpansionResponse(expansion.Words, expansion.Id))],
        read.Ignored,
        new ExcludedResponse(read.Excluded.Undated),
        read.DidYouMean);

    private static async IAsyncEnumerable<ReportItemResponse> AllAsync(ReportStream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using (stream)
        {
            await foreach (var hit in stream.Items.WithCancellation(cancellation))
                yield return ReportItemResponse.Of(hit);
        }
    }
}
