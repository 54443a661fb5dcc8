using System.Globalization;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Search;

/// <summary>The engine against brute force, over generated reports.</summary>
public sealed class ReportSearchTests : IClassFixture<ArchiveDatabase>, IAsyncLifetime
{
    private const int Reports = 400;

    private readonly ArchiveDatabase _database;
    private readonly GeneratedReports _generated = new(7);
    private readonly GeneratedQuestions _questions;
    private ArchiveDataSources _archive = null!;
    private ReportSearch _search = null!;
    private BruteForce _truth = null!;

    public ReportSearchTests(ArchiveDatabase database)
    {
        _database = database;
        _questions = new GeneratedQuestions(_generated, misspelt: false);
    }

    public async Task InitializeAsync()
    {
        _archive = await ArchiveDataSources.OpenAsync(_database.ConnectionString, null, default);
        _search = new ReportSearch(_archive);
        var reports = _generated.Make(Reports);
        if (await CountAsync() == 0)
            await GeneratedReports.StoreAsync(_archive, reports);
        _truth = await GeneratedTruth.ReadAsync(_archive, reports);
    }

    public async Task DisposeAsync() => await _archive.DisposeAsync();

    [Fact]
    public async Task Order_scores_totals_and_what_fell_out_are_those_of_brute_force()
    {
        for (var round = 0; round < 400; round++)
        {
            var query = _questions.Next(round);
            var (asked, sort) = GeneratedQuestions.Understood(query);
            var truth = _truth.Ask(asked, query.Filter, sort);
            var page = (await _search.SearchAsync(query, default)).Found.ShouldNotBeNull();

            var what = $"{query.Text} | {query.Filter} | {sort}";
            page.Total.ShouldBe(truth.Hits.Count, what);
            page.Items.Select(hit => hit.Id).ShouldBe(truth.Hits.Take(query.Limit).Select(hit => hit.Id), what);
            if (asked.Scored.Count > 0)
                page.Items.Select(hit => hit.Score).ShouldBe(truth.Hits.Take(query.Limit).Select(hit => (double?)hit.Score), what);
            page.Reading.Excluded.Undated.ShouldBe(truth.Undated, what);
        }
    }

    [Fact]
    public async Task Facets_count_under_the_same_filters()
    {
        for (var round = 0; round < 60; round++)
        {
            var query = _questions.Next(round) with { Facets = Enum.GetValues<ReportFacet>() };
            var (asked, sort) = GeneratedQuestions.Understood(query);
            var hits = _truth.Ask(asked, query.Filter, sort).Hits;
            var facets = (await _search.SearchAsync(query, default)).Found.ShouldNotBeNull().Facets;

            foreach (var facet in query.Facets)
            {
                var counts = hits.SelectMany(hit => GeneratedQuestions.Values(hit.Report, facet)).CountBy(value => value).ToDictionary();
                facets[facet].ToDictionary(count => count.Value, count => (int)count.Count).ShouldBe(counts, ignoreOrder: true, $"{facet} of {query.Text}");
            }
        }
    }

    [Fact]
    public async Task Timeline_and_network_count_the_same_reports()
    {
        for (var round = 0; round < 40; round++)
        {
            var query = _questions.Next(round);
            var (asked, sort) = GeneratedQuestions.Understood(query);
            var hits = _truth.Ask(asked, query.Filter, sort).Hits;

            var timeline = (await _search.TimelineAsync(query, TimelineInterval.Year, default)).Found.ShouldNotBeNull();
            var years = hits.SelectMany(hit => GeneratedQuestions.Values(hit.Report, ReportFacet.Year).Select(year => (Year: year, hit.Family))).ToLookup(entry => entry.Year, entry => entry.Family);
            timeline.Steps.Select(step => (step.Start.Year.ToString(CultureInfo.InvariantCulture), step.Reports, step.Origins))
                .ShouldBe(years.OrderBy(year => year.Key).Select(year => (year.Key, (long)year.Count(), (long)year.Distinct().Count())));
            timeline.Undated.ShouldBe(hits.Count(hit => hit.Report.Report.Published.From is null));
            (timeline.Steps.Sum(step => step.Reports) + timeline.Undated + timeline.TooWide).ShouldBe(timeline.Total);
            timeline.Total.ShouldBe(hits.Count);

            var network = (await _search.NetworkAsync(query, 100, default)).Found.ShouldNotBeNull();
            var together = hits.Select(hit => GeneratedQuestions.Values(hit.Report, ReportFacet.Party).Order(StringComparer.Ordinal).ToList()).ToList();
            network.Nodes.ToDictionary(node => node.Party, node => (int)node.Reports).ShouldBe(together.SelectMany(parties => parties).CountBy(party => party).ToDictionary(), ignoreOrder: true);
            network.Edges.ToDictionary(edge => (edge.First, edge.Second), edge => (int)edge.Reports).ShouldBe(
                together.SelectMany(parties => parties.SelectMany((first, index) => parties.Skip(index + 1).Select(second => (first, second)))).CountBy(pair => pair).ToDictionary(), ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_stream_holds_the_whole_answer_in_its_order()
    {
        for (var round = 0; round < 30; round++)
        {
            var query = _questions.Next(round);
            var (asked, sort) = GeneratedQuestions.Understood(query);
            var truth = _truth.Ask(asked, query.Filter, sort).Hits;
            await using var stream = (await _search.StreamAsync(query, default)).Found.ShouldNotBeNull();
            stream.Total.ShouldBe(truth.Count);
            var ids = new List<string>();
            await foreach (var hit in stream.Items)
                ids.Add(hit.Id);
            ids.ShouldBe(truth.Select(hit => hit.Id));
        }
    }

    [Theory]
    [InlineData("قصف", ReportSort.Relevance)]
    [InlineData("قصف", ReportSort.Newest)]
    [InlineData(null, ReportSort.Oldest)]
    [InlineData(null, ReportSort.Newest)]
    public async Task Walking_the_pages_yields_each_report_once(string? text, ReportSort sort)
    {
        var query = new ReportQuery { Text = text, Sort = sort, Limit = 7 };
        var (asked, _) = GeneratedQuestions.Understood(query);
        var truth = _truth.Ask(asked, query.Filter, sort).Hits.Select(hit => hit.Id);
        (await WalkAsync(query)).ShouldBe(truth);
    }

    [Fact]
    public async Task A_cursor_holds_for_its_own_question_only()
    {
        var query = new ReportQuery { Text = "قصف", Limit = 2 };
        var next = (await _search.SearchAsync(query, default)).Found!.Next.ShouldNotBeNull();
        (await _search.SearchAsync(query with { Cursor = next, Limit = 5, Facets = [ReportFacet.Year] }, default)).Found.ShouldNotBeNull();

        ReportQuery[] others =
        [
            query with { Cursor = next, Text = "هدنة" },
            query with { Cursor = next, Sort = ReportSort.Newest },
            query with { Cursor = next, Match = MatchMode.Exact },
            query with { Cursor = next, Filter = new ReportFilter { Parties = new IdFilter(["us"], []) } },
            query with { Cursor = next, Filter = new ReportFilter { From = new DateOnly(2016, 1, 1) } },
            query with { Cursor = next[..^2] },
            query with { Cursor = next[..5] + (next[5] == 'A' ? 'B' : 'A') + next[6..] },
            query with { Cursor = "" },
            query with { Cursor = "ليس مؤشرا" },
            query with { Cursor = new string('A', 100) },
        ];
        foreach (var other in others)
            (await _search.SearchAsync(other, default)).Problem.ShouldNotBeNull().Code.ShouldBe("cursor-invalid");
    }

    private async Task<List<string>> WalkAsync(ReportQuery query)
    {
        var ids = new List<string>();
        for (var page = (await _search.SearchAsync(query, default)).Found!; ;)
        {
            ids.AddRange(page.Items.Select(hit => hit.Id));
            if (page.Next is null)
                return ids;
            page = (await _search.SearchAsync(query with { Cursor = page.Next }, default)).Found.ShouldNotBeNull();
        }
    }

    private async Task<long> CountAsync()
    {
        await using var command = _archive.Reader.CreateCommand("select count(*) from report");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    // Storing gives a report without a date the bounds of its dated copies, which no search decides.
}
