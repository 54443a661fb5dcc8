using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.DatabaseTests.Search;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Index;
using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Search.Ranking;
using DeconflictionArchive.Storage.Reports;
using DeconflictionArchive.Storage.Search;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Search;

/// <summary>What the index keeps of where and how often words stand, in as few bytes as it does.</summary>
public sealed class IndexPositionsTests
{
    private static readonly ReportFilter All = new() { Copies = CopiesShown.All };

    [Theory]
    [InlineData(1, 1)]
    [InlineData(110, 1)]
    [InlineData(111, 1)] // the last distance of one byte
    [InlineData(112, 1)]
    [InlineData(113, 112)]
    [InlineData(2031, 1)] // the last of two
    [InlineData(2032, 1)]
    [InlineData(2033, 2032)]
    [InlineData(16_381, 1)]
    public void Neighbours_are_found_however_far_into_the_report_they_stand(int first, int before)
    {
        var earlier = Math.Max(1, first - before);
        var index = Index(
            Report(1, 5, ("a", [.. new[] { earlier, first }.Distinct()]), ("b", [first + 1])),
            Report(2, 5, ("a", [first]), ("b", [first + 2])),
            Report(3, 5, ("a", [first]), ("b", [.. new[] { earlier, first }.Distinct()])));
        var phrase = new LexemePhrase(["a", "b"]);
        Found(index, phrase).ShouldBe([Id(1)]);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 5)]
    [InlineData(14, 0)] // the last that is kept as a number
    [InlineData(15, 0)]
    [InlineData(8, 7)]
    [InlineData(8, 6)]
    [InlineData(16, 16)]
    [InlineData(255, 100)]
    public void A_word_counts_as_often_as_it_stands_and_twice_in_the_title(int count, int inTitle)
    {
        var index = Index(Report(1, 300, inTitle, ("a", [.. Enumerable.Range(1, count)]), ("b", [280])), Report(2, 300, 0, ("b", [3])));
        var asked = new ReadQuery(new AnyLexeme(["a"]), [new ScoredTerm(new AnyLexeme(["a"]), 1)], "", [], []);
        var statistics = index.StatisticsOf(asked)!;
        var ranking = Bm25.Of(asked.Scored, statistics.Reports, statistics.Words, statistics.Frequencies);
        var hit = index.Ask(asked, All, ReportSort.Relevance, statistics, null, 10, []).Hits.ShouldHaveSingleItem();
        hit.Score.ShouldBe(ranking.Part(0, count + Math.Min(count, inTitle), 300));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2000)]
    public async Task Made_on_several_cores_it_holds_each_report_once(int reports)
    {
        var made = Enumerable.Range(0, reports).Select(number => Report(number, 10, ("a", [1]), ("n" + (number % 7), [2]))).ToList();
        var index = (await IndexBuild.OfAsync(made.ToAsyncEnumerable(), default)).Current;
        index.Reports.ShouldBe(reports);
        Found(index, new LexemePhrase(["a", "n3"])).ShouldBe(made.Where((_, number) => number % 7 == 3).Select(report => report.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task What_cannot_be_read_ends_the_making()
    {
        var reports = Enumerable.Range(0, 20_000).Select(number => number == 300 ? Report(number, 3) with { Id = "no id" } : Report(number, 3));
        await Should.ThrowAsync<Exception>(IndexBuild.OfAsync(reports.ToAsyncEnumerable(), default));
    }

    private static IndexSnapshot Index(params IndexedReport[] reports)
    {
        var index = new ReportIndex();
        index.Replace([], reports);
        return index.Current;
    }

    private static IEnumerable<string> Found(IndexSnapshot index, QueryNode root) =>
        index.Ask(new ReadQuery(root, [], "", [], []), All, ReportSort.Newest, null, null, int.MaxValue, []).Hits.Select(hit => hit.Id);

    private static IndexedReport Report(int number, int length, params (string Lexeme, int[] Positions)[] words) => Report(number, length, 0, words);

    private static IndexedReport Report(int number, int length, int title, params (string Lexeme, int[] Positions)[] words) => new(
        Id(number), length, title, null, null, null, null, [], [], [], [], [],
        IndexedReports.TsVector(new ReportLexemes([.. words.Select(word => new LexemePositions(word.Lexeme, word.Positions))], title, length)));

    private static string Id(int number) => ReportId.Of($"report {number}");
}
