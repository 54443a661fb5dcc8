using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Following;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;
using DeconflictionArchive.Storage.Search;
using Npgsql;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Search;

/// <summary>The index against PostgreSQL, over one store that changes.</summary>
public sealed class FollowedIndexTests(ArchiveDatabase database) : IClassFixture<ArchiveDatabase>, IAsyncLifetime
{
    private ArchiveDataSources _archive = null!;
    private FollowedIndex _index = null!;

    public async Task InitializeAsync()
    {
        _archive = await ArchiveDataSources.OpenAsync(database.ConnectionString, null, default);
        _index = new FollowedIndex(new IndexFeed(_archive), TimeSpan.FromHours(1));
    }

    public async Task DisposeAsync() => await _archive.DisposeAsync();

    [Fact]
    public async Task Both_engines_answer_the_same_while_reports_come_change_and_go()
    {
        var generated = new GeneratedReports(61);
        var questions = new GeneratedQuestions(generated);
        _index.InStep.ShouldBeNull();
        var stored = new List<ReportToStore>();
        for (var step = 0; step < 6; step++)
        {
            var come = generated.Make(50);
            await GeneratedReports.StoreAsync(_archive, come);
            stored.AddRange(come);
            if (step % 2 == 1)
                await generated.RereadAsync(_archive, [.. Enumerable.Range(0, 12).Select(_ => generated.Pick(stored)).Distinct()]);
            if (step % 3 == 2)
                await WithdrawAsync(generated.Pick(stored));
            await CatchUpAsync();
            for (var round = 0; round < 40; round++)
                await CompareAsync(questions.Next(round));
        }
    }

    [Fact]
    public async Task A_phrase_in_a_report_with_more_words_than_positions_is_found_alike()
    {
        var filler = string.Concat(Enumerable.Repeat("كلام عن أمور أخرى. ", 6000));
        await SearchPairsTests.StoreAsync(_archive, $"بداية الكتاب. {filler} ثم وقع تصادم وشيك في الليل.");
        await SearchPairsTests.StoreAsync(_archive, $"بداية الكتاب الآخر. {filler} ثم وقع تصادم غير وشيك في الليل.");
        await CatchUpAsync();
        foreach (var text in new[] { "\"تصادم وشيك\" بداية", "تصادم -\"تصادم وشيك\"", "بداية -\"لا شيء\"", "\"كلام عن\"", "\"تصادم وشيك\" OR هدنة" })
            await CompareAsync(new ReportQuery { Text = text, Filter = new ReportFilter { Copies = CopiesShown.All }, Limit = 50 });
    }

    [Theory]
    [InlineData("المسبارة", null)] // as it is written
    [InlineData("المسباره", null)]
    [InlineData("المسارة", "المسباره")] // a letter too few
    [InlineData("المسببارة", "المسباره")] // too many
    [InlineData("المصبارة", "المسباره")] // another
    [InlineData("المسابرة", "المسباره")] // in the wrong order
    [InlineData("حطت المصبارة -مطار", "حطت المسباره -مطار")]
    [InlineData("\"المصبارة\"", null)] // what is quoted is meant
    [InlineData("بعيدة", null)] // nothing near
    public async Task A_word_no_report_has_is_read_as_one_a_letter_away(string text, string? meant)
    {
        await SearchPairsTests.StoreAsync(_archive, "حطت المسبارة فجرا.");
        await CatchUpAsync();
        var query = new ReportQuery { Text = text };
        foreach (var search in new[] { new ReportSearch(_archive, _index), new ReportSearch(_archive) })
        {
            var page = (await search.SearchAsync(query, default)).Found.ShouldNotBeNull();
            page.Reading.DidYouMean.ShouldBe(meant);
            (await search.TimelineAsync(query, TimelineInterval.Day, default)).Found!.Total.ShouldBe(page.Total);
            (await search.SearchAsync(query with { Match = MatchMode.Exact }, default)).Found!.Reading.DidYouMean.ShouldBeNull();
        }

        await CompareAsync(query);
    }

    [Fact]
    public async Task Pages_of_a_misprint_go_on_with_what_it_was_read_as()
    {
        for (var number = 0; number < 3; number++)
            await SearchPairsTests.StoreAsync(_archive, $"حطت الغواصة الصغيرة عند المرفأ {number}.");
        await CatchUpAsync();
        var query = new ReportQuery { Text = "الغواضة", Limit = 2, Filter = new ReportFilter { Copies = CopiesShown.All } };
        var search = new ReportSearch(_archive, _index);
        var first = (await search.SearchAsync(query, default)).Found.ShouldNotBeNull();
        first.Items.Count.ShouldBe(2);
        await SearchPairsTests.StoreAsync(_archive, "هذه الغواضة كلمة عرفت الآن.");
        await CatchUpAsync();
        (await search.SearchAsync(query with { Cursor = first.Next }, default)).Found.ShouldNotBeNull().Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_store_that_went_back_is_read_anew()
    {
        await GeneratedReports.StoreAsync(_archive, new GeneratedReports(62).Make(5));
        await CatchUpAsync();
        await ExecuteAsync("delete from change where position > (select min(position) from change)");
        (await _index.CatchUpAsync(default)).ShouldBeTrue();
        _index.InStep.ShouldBeNull();
        await CatchUpAsync();
        await CompareAsync(new ReportQuery());
    }

    private async Task CompareAsync(ReportQuery query)
    {
        query = query with { Facets = Enum.GetValues<ReportFacet>() };
        var (index, store) = (new ReportSearch(_archive, _index), new ReportSearch(_archive));
        _index.InStep.ShouldNotBeNull();
        var what = $"{query.Text} | {query.Filter} | {query.Sort}";
        for (var page = 0; page < 3; page++)
        {
            var (found, expected) = ((await index.SearchAsync(query, default)).Found.ShouldNotBeNull(), (await store.SearchAsync(query, default)).Found.ShouldNotBeNull());
            found.Total.ShouldBe(expected.Total, what);
            found.Next.ShouldBe(expected.Next, what);
            found.Items.Select(hit => (hit.Id, hit.Score)).ShouldBe(expected.Items.Select(hit => (hit.Id, hit.Score)), what);
            found.Reading.Excluded.ShouldBe(expected.Reading.Excluded, what);
            found.Reading.DidYouMean.ShouldBe(expected.Reading.DidYouMean, what);
            foreach (var facet in query.Facets)
                found.Facets[facet].ShouldBe(expected.Facets[facet], what);
            if (found.Next is null)
                break;
            query = query with { Cursor = found.Next };
        }

        query = query with { Cursor = null };
        var (timeline, storedTimeline) = ((await index.TimelineAsync(query, TimelineInterval.Month, default)).Found!, (await store.TimelineAsync(query, TimelineInterval.Month, default)).Found!);
        timeline.Steps.ShouldBe(storedTimeline.Steps, what);
        (timeline.Total, timeline.Undated, timeline.TooWide).ShouldBe((storedTimeline.Total, storedTimeline.Undated, storedTimeline.TooWide), what);
        var (network, storedNetwork) = ((await index.NetworkAsync(query, 4, default)).Found!, (await store.NetworkAsync(query, 4, default)).Found!);
        network.Nodes.ShouldBe(storedNetwork.Nodes, what);
        network.Edges.ShouldBe(storedNetwork.Edges, what);
    }

    private async Task CatchUpAsync()
    {
        while (await _index.CatchUpAsync(default))
        {
        }
    }

    // No verb does this yet; the feed knows it.
    private Task WithdrawAsync(ReportToStore report) => ExecuteAsync("""
        delete from told_event where report = $1; delete from report_reading where report = $1; delete from report_incident where report = $1;
        update report set copy_of = null where copy_of = $1;
        insert into change (changed_at, kind, subject, subject_id) select now(), 'reread', 'report', id from report where copy_of is null;
        delete from report where id = $1;
        insert into change (changed_at, kind, subject, subject_id) values (now(), 'withdrawn', 'report', $1)
        """.Replace("$1", $"'{ReportId.Of(report.Report.Raw.Text)}'", StringComparison.Ordinal));

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _archive.Writer.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
