using DeconflictionArchive.Search;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Search;

public sealed class GrowingArchiveTests(ArchiveDatabase database) : IClassFixture<ArchiveDatabase>, IAsyncLifetime
{
    private ArchiveDataSources _archive = null!;

    public async Task InitializeAsync() => _archive = await ArchiveDataSources.OpenAsync(database.ConnectionString, null, default);

    public async Task DisposeAsync() => await _archive.DisposeAsync();

    // Each report added changes how rare the words are and how long reports are, and with it every score.
    [Theory]
    [InlineData("قصف OR هدنة خط", null, 11)]
    [InlineData("صاروخ*", null, 12)]
    [InlineData("قصف", ReportSort.Newest, 13)]
    [InlineData(null, ReportSort.Oldest, 14)]
    public async Task A_walk_yields_each_report_once_while_others_are_added(string? text, ReportSort? sort, int seed)
    {
        var search = new ReportSearch(_archive);
        var generated = new GeneratedReports(seed);
        await GeneratedReports.StoreAsync(_archive, generated.Make(60));
        var query = new ReportQuery { Text = text, Sort = sort, Limit = 5, Filter = new ReportFilter { Copies = CopiesShown.All } };
        var before = (await search.SearchAsync(query with { Limit = 1000 }, default)).Found!.Items.Select(hit => hit.Id).ToList();
        before.Count.ShouldBeGreaterThan(20);

        var walked = new List<string>();
        for (var page = (await search.SearchAsync(query, default)).Found!; ;)
        {
            walked.AddRange(page.Items.Select(hit => hit.Id));
            if (page.Next is null)
                break;
            if (walked.Count < 80)
                await GeneratedReports.StoreAsync(_archive, generated.Make(8));
            page = (await search.SearchAsync(query with { Cursor = page.Next }, default)).Found.ShouldNotBeNull();
        }

        walked.ShouldBeUnique();
        walked.Intersect(before).ShouldBe(before);
    }
}
