using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Following;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;
using DeconflictionArchive.Storage.Search;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Search;

/// <summary>A report without a title is known in lists by the first words of its body.</summary>
public sealed class UntitledReportsTests(ArchiveDatabase database) : IClassFixture<ArchiveDatabase>, IAsyncLifetime
{
    // Characters outside of the basic plane count twice in the offsets of a reading and once in the store.
    private const string Long = "😀😀 قال مصدر مطلع إن الاجتماع استمر ساعات طويلة، وإن الوفد غادر المدينة بعد ذلك مباشرة ولم يدل بأي كلمة للصحفيين الذين انتظروه حتى منتصف الليل.";

    private ArchiveDataSources _archive = null!;

    public async Task InitializeAsync() => _archive = await ArchiveDataSources.OpenAsync(database.ConnectionString, null, default);

    public async Task DisposeAsync() => await _archive.DisposeAsync();

    [Theory]
    [InlineData("index")]
    [InlineData("postgresql")]
    public async Task Its_first_words_stand_for_a_title_wherever_it_is_listed(string engine)
    {
        await SearchPairsTests.StoreAsync(_archive, Long);
        var index = new FollowedIndex(new IndexFeed(_archive), TimeSpan.FromHours(1));
        while (await index.CatchUpAsync(default))
        {
        }

        var search = new ReportSearch(_archive, engine == "index" ? index : null);
        foreach (var words in new[] { null, "الاجتماع" })
        {
            var card = (await search.SearchAsync(new ReportQuery { Text = words }, default)).Found.ShouldNotBeNull().Items.ShouldHaveSingleItem().Card;
            ShouldBegin(card);
        }

        ShouldBegin((await new ReportCardQueries(_archive).ReadAsync([ReportId.Of(Long)], default)).Values.ShouldHaveSingleItem());
        await using var stream = (await search.StreamAsync(new ReportQuery(), default)).Found.ShouldNotBeNull();
        await foreach (var hit in stream.Items)
            ShouldBegin(hit.Card);
    }

    private static void ShouldBegin(ReportCard card)
    {
        card.Title.ShouldBeNull();
        var beginning = card.Beginning.ShouldNotBeNull();
        Long.ShouldStartWith(beginning[..^1]);
        beginning.ShouldEndWith("…");
        beginning.Length.ShouldBeInRange(100, 121);
    }
}
