using System.Runtime.CompilerServices;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Storage;

namespace DeconflictionArchive.Api.Answers;

/// <summary>Reads part of a list from the store.</summary>
/// <param name="after">Sort keys of the last row given out; null to begin.</param>
public delegate Task<Rows<T>> ReadRows<T>(IReadOnlyList<string?>? after, int limit, CancellationToken cancellation);

/// <summary>Answers a list that is read by its sort keys, one part after another.</summary>
public static class KeysetList
{
    private const int StreamedAtOnce = 200;

    /// <param name="query">How the question was read; asked for once the first rows are there.</param>
    public static ListAnswer<T> Answer<T>(Paging paging, ListShape<T> shape, ReadRows<T> read, Func<QueryResponse> query) => new(
        paging,
        shape,
        async cancellation =>
        {
            var rows = await read(paging.After, paging.Limit, cancellation);
            return new ListResponse<T>(rows.Items, new PageResponse(paging.Limit, paging.CursorAfter(rows.Last), rows.Total), query(), NoFacets);
        },
        async cancellation =>
        {
            var first = await read(null, StreamedAtOnce, cancellation);
            return new WholeList<T>(first.Total, AllAsync(first, read, cancellation));
        });

    /// <summary>A list short enough to be held in memory, in the order of its keys.</summary>
    public static ListAnswer<T> Answer<T>(Paging paging, ListShape<T> shape, IReadOnlyList<T> all, Func<T, string> keyOf, QueryResponse query) =>
        Answer(paging, shape, (after, limit, _) => Task.FromResult(Part(all, keyOf, after?[0], limit)), () => query);

    private static IReadOnlyDictionary<string, IReadOnlyList<FacetResponse>> NoFacets { get; } = new Dictionary<string, IReadOnlyList<FacetResponse>>();

    private static Rows<T> Part<T>(IReadOnlyList<T> all, Func<T, string> keyOf, string? after, int limit)
    {
        var rest = all.OrderBy(keyOf, StringComparer.Ordinal).Where(item => after is null || string.CompareOrdinal(keyOf(item), after) > 0).Take(limit + 1).ToList();
        return Rows.Of(rest, all.Count, limit, last => [keyOf(last)]);
    }

    private static async IAsyncEnumerable<T> AllAsync<T>(Rows<T> first, ReadRows<T> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var rows = first; ; rows = await read(rows.Last, StreamedAtOnce, cancellation))
        {
            foreach (var item in rows.Items)
                yield return item;
            if (rows.Last is null)
                yield break;
        }
    }
}
