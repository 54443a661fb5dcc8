using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.DatabaseTests.Search;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Index;
using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Storage.Reports;
using DeconflictionArchive.Storage.Search;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Search;

public sealed class MisprintsTests
{
    private static readonly QueryReader Queries = new(new LexemeAnalyzer());
    private static readonly IndexSnapshot Index = IndexOf("قال جوزيف دانفورد إن هناك خطا ساخنا لم ينقطع.", "قصفت الطائرات مستودعا قرب التنف.");

    [Theory]
    [InlineData("ساخنا", null)] // found as it is
    [InlineData("ساخنت", "ساخنا")]
    [InlineData("الساخنت", "الساخنا")] // printed without the article only
    [InlineData("طائراة", "طائرات")] // printed with it only
    [InlineData("Dunfrod", "dunford")] // printed in Arabic only
    [InlineData("Tanff", "tanf")]
    [InlineData("Gerasimof", null)] // a name, but of nobody told of
    [InlineData("منطاد", null)]
    public async Task A_word_no_report_has_is_read_as_the_word_or_name_one_letter_away(string asked, string? meant)
    {
        var corrected = await CorrectAsync(new ReportQuery { Text = asked });
        (corrected?.Normalized).ShouldBe(meant);
    }

    [Fact]
    public async Task Names_are_not_thought_of_where_the_search_takes_words_as_they_are_printed()
    {
        (await CorrectAsync(new ReportQuery { Text = "Dunfrod", ExpandAliases = false })).ShouldBeNull();
        (await CorrectAsync(new ReportQuery { Text = "Dunfrod", Match = MatchMode.Exact })).ShouldBeNull();
    }

    private static Task<ReadQuery?> CorrectAsync(ReportQuery query)
    {
        var asked = Queries.Read(query.Text, query.Match, query.ExpandAliases).Query.ShouldNotBeNull();
        return new Misprints(Queries).CorrectAsync(asked, query, Index.StatisticsOf(asked)!, terms => Task.FromResult(Index.StatisticsOf(terms)));
    }

    private static IndexSnapshot IndexOf(params string[] texts)
    {
        var (analyzer, lexemes, index) = (new ReportAnalyzer(IncidentRegister.ReadShipped()), new LexemeAnalyzer(), new ReportIndex());
        foreach (var report in texts.Select(text => analyzer.Analyze(new RawReport(text))))
            index.Add(IndexedReports.Of(new ReportToStore(report, lexemes.Analyze(report)), null));
        index.Publish();
        return index.Current;
    }
}
