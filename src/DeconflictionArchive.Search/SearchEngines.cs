using DeconflictionArchive.Search.Index;
using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Search.Snippets;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search;

/// <summary>What answers one question: the index where it is in step, and the store, opened when it is needed.</summary>
internal sealed class SearchEngines(ArchiveDataSources sources, IndexSnapshot? index) : IAsyncDisposable
{
    private ReportSearchQueries? _store;

    /// <summary>Null where the store answers.</summary>
    public IndexSnapshot? Index => index;

    public async Task<ReportSearchQueries> StoreAsync(CancellationToken cancellation) => _store ??= await ReportSearchQueries.OpenAsync(sources, cancellation);

    public async Task<LexemeStatistics> StatisticsAsync(IReadOnlyList<QueryNode> terms, CancellationToken cancellation) => index is not null
        ? index.StatisticsOf(terms)
        : await (await StoreAsync(cancellation)).StatisticsAsync([.. terms.Select(PostgresSelection.Words)], cancellation);

    /// <summary>The reports of a page; from the snapshot where one was needed.</summary>
    public async Task<IReadOnlyList<(ShownReport Report, double? Score)>> ShownAsync(
        IReadOnlyList<(string Id, double? Score)> hits, bool withText, ShownReports shown, CancellationToken cancellation) => _store is null
        ? await shown.ReadAsync(hits, withText, cancellation)
        : [.. (await _store.HitsAsync(hits, withText, cancellation)).Select(found => (shown.Of(found), found.Score))];

    public ValueTask DisposeAsync() => _store?.DisposeAsync() ?? ValueTask.CompletedTask;
}
