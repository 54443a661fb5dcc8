using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Search.Facets;
using DeconflictionArchive.Search.Following;
using DeconflictionArchive.Search.Index;
using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Search.Ranking;
using DeconflictionArchive.Search.Snippets;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search;

/// <summary>Finds reports. Safe to share between threads.</summary>
public sealed class ReportSearch
{
    private readonly ArchiveDataSources _sources;
    private readonly QueryReader _queries;
    private readonly Misprints _misprints;
    private readonly LongReports _long;
    private readonly ShownReports _shown;
    private readonly FollowedIndex? _index;

    /// <param name="index">Asked while it is in step with the store; PostgreSQL is otherwise, and where there is none.</param>
    public ReportSearch(ArchiveDataSources sources, FollowedIndex? index = null)
    {
        _index = index;
        var analyzer = new LexemeAnalyzer();
        _sources = sources;
        _queries = new QueryReader(analyzer);
        _misprints = new Misprints(_queries);
        _long = new LongReports(analyzer);
        _shown = new ShownReports(sources, new SnippetCutter(analyzer));
    }

    /// <summary>One page of the reports that a query finds.</summary>
    public async Task<SearchAnswer<ReportPage>> SearchAsync(ReportQuery query, CancellationToken cancellation)
    {
        if (query.Limit < 1)
            throw new ArgumentException("A page holds at least one report.", nameof(query));
        var (written, problem) = Read(query);
        if (written is null)
            return new SearchAnswer<ReportPage>(null, problem);
        var sort = SortOf(query, written);
        var question = ReportCursor.Question(query, sort);
        var cursor = query.Cursor is null ? null : ReportCursor.Read(query.Cursor, question, corrected => (corrected is null ? written : Read(query with { Text = corrected }).Asked)?.Scored.Count ?? -1);
        if (query.Cursor is not null && cursor is null)
            return new SearchAnswer<ReportPage>(null, ReportCursor.Invalid);

        var index = cursor is null || ReportId.IsWellFormed(cursor.Place.Id) ? _index?.InStep : null;
        await using var engine = new SearchEngines(_sources, index);
        var (asked, statistics) = cursor is null
            ? await UnderstandAsync(engine, query, written, cancellation)
            : (cursor.Corrected is null ? written : Read(query with { Text = cursor.Corrected }).Asked!, cursor.Statistics);
        var (overview, last) = index is not null
            ? await AskAsync(index, engine, query, asked, sort, statistics, cursor?.Place, cancellation)
            : await AskAsync(engine, query, asked, sort, statistics, cursor?.Place, cancellation);
        var terms = asked.Root is null ? null : new QueryTerms(asked.Root);
        var found = await engine.ShownAsync([.. overview.Hits.Take(query.Limit)], withText: terms is not null, _shown, cancellation);
        var corrected = ReferenceEquals(asked, written) ? null : asked.Normalized;
        var next = overview.Hits.Count > query.Limit ? new ReportCursor(last ?? PlaceOf(found[^1].Report.Card, found[^1].Score), statistics, corrected).Write(question) : null;
        var page = new ReportPage(
            [.. found.Select(hit => new ReportHit(hit.Report.Card, hit.Score, terms is null || hit.Report.Text is not { } text ? [] : SnippetCutter.Cut(text, terms)))],
            next,
            overview.Total,
            Reading(written, asked, overview.Undated),
            FacetCounts.Of(query.Facets, overview.Counts));
        return new SearchAnswer<ReportPage>(page, null);
    }

    /// <summary>Every report the query finds, in its order, without snippets; the limit and the cursor are passed over.</summary>
    public async Task<SearchAnswer<ReportStream>> StreamAsync(ReportQuery query, CancellationToken cancellation)
    {
        var (written, problem) = Read(query);
        if (written is null)
            return new SearchAnswer<ReportStream>(null, problem);
        var engines = new SearchEngines(_sources, null);
        try
        {
            var (asked, statistics) = await UnderstandAsync(engines, query, written, cancellation);
            var sort = SortOf(query, asked);
            var engine = await engines.StoreAsync(cancellation);
            var selection = await SelectAsync(engine, asked, query.Filter, RankingOf(asked, statistics), cancellation);
            var overview = await engine.OverviewAsync(
                selection, [], EnumName.Of(sort), null, 0, query.Filter.UndatedShown == UndatedReports.Exclude, cancellation);
            var items = engine.StreamAsync(selection, EnumName.Of(sort), cancellation).Select(report => new ReportHit(report.Card, report.Score, []));
            return new SearchAnswer<ReportStream>(new ReportStream(engine, overview.Total, Reading(written, asked, overview.Undated), items), null);
        }
        catch
        {
            await engines.DisposeAsync();
            throw;
        }
    }

    /// <summary>How the reports a query finds lie in time.</summary>
    public async Task<SearchAnswer<Timeline>> TimelineAsync(ReportQuery query, TimelineInterval interval, CancellationToken cancellation)
    {
        var (written, problem) = Read(query);
        if (written is null)
            return new SearchAnswer<Timeline>(null, problem);
        await using var engine = new SearchEngines(_sources, _index?.InStep);
        var (asked, _) = await UnderstandAsync(engine, query, written, cancellation);
        var (total, undated, rows) = engine.Index is { } index
            ? await IndexedAsync(index, engine, asked, query.Filter, longReports => index.Timeline(asked, query.Filter, interval, longReports), cancellation)
            : await StoredAsync(await engine.StoreAsync(cancellation), asked, query.Filter, (store, selection) => store.TimelineAsync(selection, EnumName.Of(interval), cancellation), cancellation);
        var steps = rows.Where(row => row.Step is not null).Select(row => new TimelineStep(row.Step!.Value, row.Reports, row.Families)).ToList();
        var rest = rows.Single(row => row.Step is null);
        return new SearchAnswer<Timeline>(new Timeline(steps, total, rest.Reports, rest.Families, Reading(written, asked, undated)), null);
    }

    /// <summary>Who appears with whom in the reports a query finds.</summary>
    /// <param name="parties">At most this many parties, those in most reports.</param>
    public async Task<SearchAnswer<PartyNetwork>> NetworkAsync(ReportQuery query, int parties, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parties, 1);
        var (written, problem) = Read(query);
        if (written is null)
            return new SearchAnswer<PartyNetwork>(null, problem);
        await using var engine = new SearchEngines(_sources, _index?.InStep);
        var (asked, _) = await UnderstandAsync(engine, query, written, cancellation);
        var (_, undated, rows) = engine.Index is { } index
            ? await IndexedAsync(index, engine, asked, query.Filter, longReports => index.Network(asked, query.Filter, parties, longReports), cancellation)
            : await StoredAsync(await engine.StoreAsync(cancellation), asked, query.Filter, (store, selection) => store.NetworkAsync(selection, parties, cancellation), cancellation);
        var network = new PartyNetwork(
            [.. rows.Where(row => row.Second is null).Select(row => new NetworkNode(row.First, row.Reports))],
            [.. rows.Where(row => row.Second is not null).Select(row => new NetworkEdge(row.First, row.Second!, row.Reports))],
            Reading(written, asked, undated));
        return new SearchAnswer<PartyNetwork>(network, null);
    }

    private (ReadQuery? Asked, QueryProblem? Problem) Read(ReportQuery query) =>
        _queries.Read(query.Text, query.Match, query.ExpandAliases);

    // Without anything that could be counted (no words, or only excluded ones) all reports would be equal.
    private static ReportSort SortOf(ReportQuery query, ReadQuery asked) => query.Sort switch
    {
        null or ReportSort.Relevance => asked.Scored.Count > 0 ? ReportSort.Relevance : ReportSort.Newest,
        { } sort => sort,
    };

    private async Task<(ReadQuery Asked, LexemeStatistics? Statistics)> UnderstandAsync(SearchEngines engine, ReportQuery query, ReadQuery written, CancellationToken cancellation)
    {
        if (written.Scored.Count == 0)
            return (written, null);
        var statistics = await engine.StatisticsAsync([.. written.Scored.Select(term => term.Term)], cancellation);
        return await _misprints.CorrectAsync(written, query, statistics, terms => engine.StatisticsAsync(terms, cancellation)) is { } asked
            ? (asked, await engine.StatisticsAsync([.. asked.Scored.Select(term => term.Term)], cancellation))
            : (written, statistics);
    }

    private static Bm25? RankingOf(ReadQuery asked, LexemeStatistics? statistics) =>
        statistics is null ? null : Bm25.Of(asked.Scored, statistics.Reports, statistics.Words, statistics.Frequencies);

    private async Task<ReportSelection> SelectAsync(
        ReportSearchQueries engine, ReadQuery asked, ReportFilter filter, Bm25? ranking, CancellationToken cancellation) =>
        PostgresSelection.Of(asked, filter, await _long.FindAsync(engine, asked, cancellation), ranking);

    private async Task<(ReportOverview Overview, ReportPlace? Last)> AskAsync(
        SearchEngines engine, ReportQuery query, ReadQuery asked, ReportSort sort, LexemeStatistics? statistics, ReportPlace? after, CancellationToken cancellation)
    {
        var store = await engine.StoreAsync(cancellation);
        var overview = await store.OverviewAsync(
            await SelectAsync(store, asked, query.Filter, RankingOf(asked, statistics), cancellation),
            [.. query.Facets.Distinct().Select(EnumName.Of)],
            EnumName.Of(sort),
            after,
            query.Limit + 1,
            query.Filter.UndatedShown == UndatedReports.Exclude,
            cancellation);
        return (overview, null);
    }

    private async Task<(ReportOverview Overview, ReportPlace? Last)> AskAsync(
        IndexSnapshot index, SearchEngines engine, ReportQuery query, ReadQuery asked, ReportSort sort, LexemeStatistics? statistics, ReportPlace? after, CancellationToken cancellation)
    {
        var answer = index.Ask(
            asked, query.Filter, sort, statistics, after, query.Limit + 1, query.Facets, await LongReportsAsync(index, engine, asked, cancellation));
        var overview = new ReportOverview([.. answer.Hits.Select(hit => (hit.Id, hit.Score))], answer.Total, answer.Undated, answer.Counts);
        return (overview, answer.Hits.ElementAtOrDefault(query.Limit - 1));
    }

    // The index knows which long reports hold the words; where in them, their text alone says.
    private async Task<IReadOnlyList<string>?> LongReportsAsync(IndexSnapshot index, SearchEngines engine, ReadQuery asked, CancellationToken cancellation) =>
        index.MayHoldLong(asked) ? await _long.FindAsync(await engine.StoreAsync(cancellation), asked, cancellation) ?? [] : null;

    private async Task<(long Total, long Undated, IReadOnlyList<T> Rows)> StoredAsync<T>(
        ReportSearchQueries engine, ReadQuery asked, ReportFilter filter, Func<ReportSearchQueries, ReportSelection, Task<IReadOnlyList<T>>> rows, CancellationToken cancellation)
    {
        var selection = await SelectAsync(engine, asked, filter, ranking: null, cancellation);
        var newest = EnumName.Of(ReportSort.Newest);
        var overview = await engine.OverviewAsync(selection, [], newest, null, 0, filter.UndatedShown == UndatedReports.Exclude, cancellation);
        return (overview.Total, overview.Undated, await rows(engine, selection));
    }

    private async Task<(long Total, long Undated, IReadOnlyList<T> Rows)> IndexedAsync<T>(
        IndexSnapshot index, SearchEngines engine, ReadQuery asked, ReportFilter filter, Func<IReadOnlyList<string>?, IReadOnlyList<T>> rows, CancellationToken cancellation)
    {
        var longReports = await LongReportsAsync(index, engine, asked, cancellation);
        var answer = index.Ask(asked, filter, ReportSort.Newest, null, null, 0, [], longReports);
        return (answer.Total, answer.Undated, rows(longReports));
    }

    private static ReportPlace PlaceOf(ReportCard last, double? score) => new(last.Id, score, last.Published.From, last.Published.To);

    private static QueryReading Reading(ReadQuery written, ReadQuery asked, long undated) =>
        new(written.Normalized, asked.Expanded, written.Ignored, new QueryExclusions(undated), ReferenceEquals(asked, written) ? null : asked.Normalized);
}
