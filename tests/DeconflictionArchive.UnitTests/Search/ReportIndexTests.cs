using DeconflictionArchive.DatabaseTests.Search;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Index;
using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;
using DeconflictionArchive.Storage.Search;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Search;

/// <summary>The index against brute force, over generated reports that come, change and go.</summary>
public sealed class ReportIndexTests
{
    /// <param name="count">How many reports are there in the end.</param>
    /// <param name="steps">In how many steps the reports come; more steps are more segments, and merges of them.</param>
    /// <param name="churned">How many reports come with other copies first, or come and go.</param>
    [Theory]
    [InlineData(21, 200, 1, 0, 500)]
    [InlineData(22, 200, 3, 0, 500)]
    [InlineData(23, 200, 5, 60, 500)]
    [InlineData(24, 200, 80, 60, 500)]
    [InlineData(25, 200, 200, 120, 500)]
    [InlineData(26, 5000, 1, 0, 30)] // large enough for windows to be passed over
    [InlineData(27, 5000, 40, 2000, 30)] // and for merges beside
    public void It_answers_as_brute_force_does(int seed, int count, int steps, int churned, int rounds)
    {
        var (generated, index, reports, copies) = Build(seed, count, steps, churned);
        var truth = new BruteForce(reports, copies);
        var questions = new GeneratedQuestions(generated);
        var snapshot = index.Current;
        snapshot.Reports.ShouldBe(reports.Count);
        for (var round = 0; round < rounds; round++)
        {
            var query = questions.Next(round);
            var (asked, sort) = GeneratedQuestions.Understood(query);
            var expected = truth.Ask(asked, query.Filter, sort);
            var answer = snapshot.Ask(asked, query.Filter, sort, snapshot.StatisticsOf(asked), null, query.Limit, Enum.GetValues<ReportFacet>());

            var what = $"{seed} {round}: {query.Text} | {query.Filter} | {sort}";
            answer.Total.ShouldBe(expected.Hits.Count, what);
            answer.Undated.ShouldBe(expected.Undated, what);
            answer.Hits.Select(hit => hit.Id).ShouldBe(expected.Hits.Take(query.Limit).Select(hit => hit.Id), what);
            if (asked.Scored.Count > 0)
                answer.Hits.Select(hit => hit.Score).ShouldBe(expected.Hits.Take(query.Limit).Select(hit => (double?)hit.Score), what);
            foreach (var facet in Enum.GetValues<ReportFacet>())
            {
                answer.Counts.Where(count => count.Facet == EnumName.Of(facet)).ToDictionary(count => count.Value, count => (int)count.Count)
                    .ShouldBe(expected.Hits.SelectMany(hit => GeneratedQuestions.Values(hit.Report, facet)).CountBy(value => value).ToDictionary(), ignoreOrder: true, what);
            }
        }
    }

    [Fact]
    public void Pages_follow_each_other_without_gap_in_every_order()
    {
        var (generated, index, _, _) = Build(31, 200, 20, 40);
        var questions = new GeneratedQuestions(generated);
        var snapshot = index.Current;
        for (var round = 0; round < 150; round++)
        {
            var query = questions.Next(round);
            var (asked, sort) = GeneratedQuestions.Understood(query);
            var statistics = snapshot.StatisticsOf(asked);
            var all = snapshot.Ask(asked, query.Filter, sort, statistics, null, int.MaxValue, []);
            var walked = new List<ReportPlace>();
            do
                walked.AddRange(snapshot.Ask(asked, query.Filter, sort, statistics, walked.LastOrDefault(), 7, []).Hits);
            while (walked.Count % 7 == 0 && walked.Count < all.Total);
            walked.ShouldBe(all.Hits, $"{round}: {query.Text} | {query.Filter} | {sort}");
            walked.Count.ShouldBe((int)all.Total);
        }
    }

    [Fact]
    public void Timelines_and_networks_count_the_kept_reports()
    {
        var (generated, index, reports, copies) = Build(41, 200, 6, 40);
        var truth = new BruteForce(reports, copies);
        var questions = new GeneratedQuestions(generated);
        for (var round = 0; round < 200; round++)
        {
            var query = questions.Next(round);
            var (asked, sort) = GeneratedQuestions.Understood(query);
            var hits = truth.Ask(asked, query.Filter, sort).Hits;

            var years = hits.SelectMany(hit => GeneratedQuestions.Values(hit.Report, ReportFacet.Year).Select(year => (Year: year, hit.Family))).ToLookup(entry => entry.Year, entry => entry.Family);
            var undated = hits.Count(hit => hit.Report.Report.Published.From is null);
            index.Current.Timeline(asked, query.Filter, TimelineInterval.Year).ShouldBe(
            [
                .. years.OrderBy(year => year.Key, StringComparer.Ordinal).Select(year => ((DateOnly?)DateOnly.Parse(year.Key + "-01-01", System.Globalization.CultureInfo.InvariantCulture), (long)year.Count(), (long)year.Distinct().Count())),
                (null, undated, hits.Count - undated - years.Sum(year => year.Count())),
            ]);

            var named = hits.Select(hit => GeneratedQuestions.Values(hit.Report, ReportFacet.Party).Order(StringComparer.Ordinal).ToList()).ToList();
            var network = index.Current.Network(asked, query.Filter, 4);
            var nodes = named.SelectMany(parties => parties).CountBy(party => party).OrderByDescending(party => party.Value).ThenBy(party => party.Key, StringComparer.Ordinal).Take(4).ToDictionary();
            network.Where(row => row.Second is null).Select(row => (row.First, (int)row.Reports)).ShouldBe(nodes.Select(node => (node.Key, node.Value)));
            network.Where(row => row.Second is not null).ToDictionary(row => (row.First, row.Second!), row => (int)row.Reports).ShouldBe(
                named.SelectMany(parties => parties.Where(nodes.ContainsKey).SelectMany(first => parties.Where(second => nodes.ContainsKey(second) && string.CompareOrdinal(first, second) < 0).Select(second => (first, second))))
                    .CountBy(pair => pair).ToDictionary(),
                ignoreOrder: true);
        }
    }

    [Fact]
    public void Who_holds_a_snapshot_is_not_touched_by_what_comes_after()
    {
        var (_, index, reports, _) = Build(51, 200, 1, 0);
        var before = index.Current;
        index.Replace([.. reports.Take(100).Select(Id)], []);
        before.Reports.ShouldBe(reports.Count);
        index.Current.Reports.ShouldBe(reports.Count - 100);
        before.Ask(ReadQuery.Everything, new ReportFilter { Copies = CopiesShown.All }, ReportSort.Newest, null, null, 1, []).Total.ShouldBe(reports.Count);
    }

    private static (GeneratedReports Generated, ReportIndex Index, IReadOnlyList<ReportToStore> Reports, Dictionary<string, string> Copies) Build(int seed, int count, int steps, int churned)
    {
        var generated = new GeneratedReports(seed);
        var made = generated.Make(count + churned);
        var (kept, passing) = (made.Take(count).ToList(), made.Skip(count).ToList());
        var copies = Copies(generated, kept);
        var index = new ReportIndex();

        // Some come with another reading first, some only for a while.
        index.Replace([], [.. kept.Take(churned / 2).Concat(passing).Select(report => IndexedReports.Of(report, null) with { Source = "elsewhere", Parties = ["nobody"] })]);
        var at = 0;
        for (var step = 0; step < steps; step++)
        {
            var end = count * (step + 1) / steps;
            var gone = passing.Where((_, number) => number % steps == step).Select(Id).ToList();
            index.Replace(gone, [.. kept.Skip(at).Take(end - at).Select(report => IndexedReports.Of(report, copies.GetValueOrDefault(Id(report))))]);
            at = end;
        }

        index.Settle();
        return (generated, index, kept, copies);
    }

    // One in five repeats another that repeats none.
    private static Dictionary<string, string> Copies(GeneratedReports generated, List<ReportToStore> reports)
    {
        var copies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in reports.Skip(reports.Count * 4 / 5))
            copies[Id(report)] = Id(reports[generated.Next(reports.Count * 4 / 5)]);
        return copies;
    }

    private static string Id(ReportToStore report) => ReportId.Of(report.Report.Raw.Text);
}
