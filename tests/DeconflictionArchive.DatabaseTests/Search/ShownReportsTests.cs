using System.Text.Json;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Following;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Search;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Search;

/// <summary>What a program keeps of the reports it has shown is never shown in place of what is stored.</summary>
public sealed class ShownReportsTests(ArchiveDatabase database) : IClassFixture<ArchiveDatabase>, IAsyncLifetime
{
    private ArchiveDataSources _archive = null!;

    public async Task InitializeAsync() => _archive = await ArchiveDataSources.OpenAsync(database.ConnectionString, null, default);

    public async Task DisposeAsync() => await _archive.DisposeAsync();

    [Theory]
    [InlineData("nothing", "select 1", false)]
    [InlineData("title", "update report set title = 'عنوان آخر' where id = (select max(id) from report)", true)]
    [InlineData("evidence", "update report_reading set reading = jsonb_set(reading, '{published,rejected}', '[{\"why\": \"read anew\"}]')", true)]
    [InlineData("mentions", "update report_reading set reading = jsonb_set(reading, '{mentions}', '[]')", true)]
    [InlineData("days", "insert into copy_date (report, own_precision, own_basis, evidence, rejected) select id, 'unknown', 'none', '[]', '[{\"why\": \"copies\"}]' from report", true)]
    [InlineData("copies", "update report set copy_of = (select min(id) from report) where id = (select max(id) from report)", true)]
    public async Task It_is_as_if_it_were_read_anew(string what, string change, bool seen)
    {
        await ExecuteAsync("truncate report cascade");
        await SearchPairsTests.StoreAsync(_archive, "نفى البنتاغون أن يكون الخط الساخن مغلقا.");
        await SearchPairsTests.StoreAsync(_archive, "قالت وزارة الدفاع الأميركية إن الخط الساخن مفتوح.");
        var index = new FollowedIndex(new IndexFeed(_archive), TimeSpan.FromHours(1));
        while (await index.CatchUpAsync(default))
        {
        }

        var query = new ReportQuery { Text = "البنتاغون", Filter = new ReportFilter { Copies = CopiesShown.All } };
        var search = new ReportSearch(_archive, index);
        var before = await ShownAsync(search, query);
        (await ShownAsync(search, query)).ShouldBe(before);
        before.ShouldContain("marks", Case.Insensitive);

        await ExecuteAsync(change);
        var after = await ShownAsync(search, query);
        after.ShouldBe(await ShownAsync(new ReportSearch(_archive, index), query), what);
        (after != before).ShouldBe(seen, what);
    }

    private static async Task<string> ShownAsync(ReportSearch search, ReportQuery query) =>
        JsonSerializer.Serialize((await search.SearchAsync(query, default)).Found.ShouldNotBeNull().Items, StoredJson.Options);

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _archive.Writer.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
