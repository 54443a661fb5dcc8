using System.Net;
using System.Text;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.DatabaseTests.Api;
using DeconflictionArchive.Import;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Changes;
using DeconflictionArchive.Storage.Incidents;
using DeconflictionArchive.Storage.Reports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Storage;

public sealed class CandidateStoreTests : IAsyncLifetime
{
    private const string Slug = "2018-05-03-abu-kamal-strike";

    // Written for this test; two of them tell one raid.
    private static readonly string[] Texts =
    [
        "أغارت طائرات روسية على مقر لفصيل محلي قرب البوكمال يوم 3 أيار 2018 وقتل ثلاثة مقاتلين، بحسب مصادر محلية.",
        "قصفت مقاتلات روسية في 3 أيار 2018 موقعا لفصيل محلي قرب البوكمال فقتل ثلاثة من مقاتليه، وفق ناشطين.",
        "أغارت طائرات روسية على مقر لفصيل محلي قرب البوكمال يوم 19 أيار 2018 وقتل ثلاثة مقاتلين، بحسب مصادر محلية.",
        "قصفت مقاتلات روسية في 4 أيار 2018 مستودعا في إدلب ولم يعرف حجم الأضرار، وفق ناشطين.",
        "أجرى رئيسا الأركان جوزيف دانفورد وفاليري غيراسيموف مكالمة هاتفية في 3 أيار 2018 تناولت سوريا.",
    ];

    private ServedArchive _served = null!;
    private ArchiveDataSources _archive = null!;

    public async Task InitializeAsync()
    {
        _served = await ServedArchive.StartAsync(withSamples: false);
        _archive = await ArchiveDataSources.OpenAsync(_served.ConnectionString, null, default);
    }

    public async Task DisposeAsync()
    {
        await _archive.DisposeAsync();
        await _served.DisposeAsync();
    }

    [Fact]
    public async Task What_the_register_does_not_know_is_served_as_a_candidate_by_every_route()
    {
        await ImportAsync(_archive, Texts);

        var candidates = (await _served.GetJsonAsync("/api/v1/incidents?status=candidate&sort=oldest"))["items"]!.AsArray();
        candidates.Select(candidate => (string?)candidate!["id"]).ShouldBe(
            ["2018-05-03-abu-kamal-strike", "2018-05-03-dunford-gerasimov-call", "2018-05-04-idlib-strike", "2018-05-19-abu-kamal-strike"]);
        var raid = await _served.GetJsonAsync($"/api/v1/incidents/{Slug}");
        ((string?)raid["title"]!["en"]).ShouldBe("Strike at Abu Kamal, 3 May 2018");
        ((int?)raid["reportCount"]).ShouldBe(2);
        ((int?)(await _served.GetJsonAsync($"/api/v1/incidents/{Slug}/reports"))["page"]!["total"]).ShouldBe(2);
        (await _served.GetJsonAsync($"/api/v1/incidents/{Slug}/matrix"))["cells"].ShouldNotBeNull();
        (await _served.GetJsonAsync($"/api/v1/incidents/{Slug}/timeline"))["items"]!.AsArray().ShouldNotBeEmpty();
        ((int?)(await _served.GetJsonAsync("/api/v1/incidents?status=register"))["page"]!["total"]).ShouldBe(IncidentRegister.ReadShipped().Incidents.Count);
    }

    [Fact]
    public async Task Any_order_and_size_of_imports_and_any_new_reading_end_in_the_same_candidates()
    {
        await ImportAsync(_archive, Texts);
        var together = await CandidatesAsync(_archive);
        await new Reanalysis(_archive, TimeProvider.System).RunAsync(all: true, default);
        (await CandidatesAsync(_archive)).ShouldBe(together);

        await using var other = await ServedArchive.StartAsync(withSamples: false);
        await using var archive = await ArchiveDataSources.OpenAsync(other.ConnectionString, null, default);
        foreach (var text in Texts.Reverse())
            await ImportAsync(archive, [text]);

        (await CandidatesAsync(archive)).ShouldBe(together);
    }

    [Fact]
    public async Task An_incident_the_register_learns_of_later_takes_over_and_the_old_name_leads_to_it()
    {
        await ImportAsync(_archive, Texts);
        var raid = new RegisterIncident
        {
            Id = "2018-05-03-raid-on-group",
            Title = new("غارة", "Raid"),
            Summary = new("غارة", "Raid"),
            Type = "strike",
            From = new(2018, 5, 3),
            To = new(2018, 5, 3),
            Precision = "day",
            Places = ["abu-kamal"],
            Parties = [new("ru-air", "actor")],
            Cues = ["فصيل محلي"],
        };
        await new RegisterStore(_archive.Writer, TimeProvider.System).LoadAsync(new IncidentRegister([raid]), default);
        await new Reanalysis(_archive, TimeProvider.System).RunAsync(all: true, default);

        ((int?)(await _served.GetJsonAsync($"/api/v1/incidents/{raid.Id}"))["reportCount"]).ShouldBe(2);
        using var old = await _served.Client.GetAsync($"/api/v1/incidents/{Slug}");
        old.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        old.Headers.Location!.ToString().ShouldBe($"/api/v1/incidents/{raid.Id}");
    }

    [Fact]
    public async Task Every_name_an_event_could_give_a_candidate_leads_to_the_one_it_is_gathered_into()
    {
        await ImportAsync(_archive, Texts);
        await using var command = _archive.Reader.CreateCommand("select slug, incident from told_event where incident is not null");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            using var answer = await _served.Client.GetAsync($"/api/v1/incidents/{reader.GetString(0)}");
            answer.Headers.Location!.ToString().ShouldBe($"/api/v1/incidents/{reader.GetString(1)}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_an_editor_says_a_report_tells_of_outlives_readings_and_imports_whichever_came_first(bool correctedFirst)
    {
        // The first text and the second tell one raid; the editor says the first tells of another incident.
        const string other = "2018-04-14-tripartite-strike";
        var report = ReportId.Of(Texts[0]);
        if (correctedFirst)
        {
            await ImportAsync(_archive, [Texts[0]]);
            await CorrectAsync(report, other);
            await new Reanalysis(_archive, TimeProvider.System).RunAsync(all: true, default);
            await ImportAsync(_archive, Texts[1..]);
        }
        else
        {
            await ImportAsync(_archive, Texts);
            ((int?)(await _served.GetJsonAsync($"/api/v1/incidents/{Slug}"))["reportCount"]).ShouldBe(2);
            await CorrectAsync(report, other);
            await new Reanalysis(_archive, TimeProvider.System).RunAsync(all: true, default);
        }

        await ShouldHoldAsync();
        var once = await CandidatesAsync(_archive);
        await new Reanalysis(_archive, TimeProvider.System).RunAsync(all: true, default);
        await ImportAsync(_archive, Texts);
        await ImportAsync(_archive, ["قصفت طائرات روسية موقعا لفصيل محلي قرب البوكمال يوم 3 أيار 2018 فقتل ثلاثة مقاتلين، بحسب سكان."]);
        await ShouldHoldAsync();
        (await CandidatesAsync(_archive)).ShouldNotBe(once);

        async Task ShouldHoldAsync()
        {
            var told = (await _served.GetJsonAsync($"/api/v1/reports/{report}"))["incidentsDetail"]!.AsArray();
            told.ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe(other);
            var raids = (await _served.GetJsonAsync("/api/v1/incidents?status=candidate&place=abu-kamal&from=2018-05-03&to=2018-05-03"))["items"]!.AsArray();
            var raid = raids.ShouldHaveSingleItem()!["id"]!.GetValue<string>();
            (await _served.GetJsonAsync($"/api/v1/incidents/{raid}/reports"))["items"]!.AsArray().Select(one => one!["id"]!.GetValue<string>()).ShouldNotContain(report);
        }
    }

    [Fact]
    public async Task A_candidate_an_editor_has_reviewed_keeps_the_editors_words_whatever_is_imported_after()
    {
        await ImportAsync(_archive, Texts);
        await ExecuteAsync($"update incident set status = 'reviewed', title_en = 'By hand', curated_at = now() where id = '{Slug}'");
        await new Reanalysis(_archive, TimeProvider.System).RunAsync(all: true, default);
        await ImportAsync(_archive, ["قصفت طائرات روسية موقعا لفصيل محلي قرب البوكمال يوم 3 أيار 2018 فقتل ثلاثة مقاتلين، بحسب سكان."]);
        await new Reanalysis(_archive, TimeProvider.System).RunAsync(all: true, default);

        var raid = await _served.GetJsonAsync($"/api/v1/incidents/{Slug}");
        (raid["status"]!.GetValue<string>(), raid["title"]!["en"]!.GetValue<string>()).ShouldBe(("reviewed", "By hand"));
    }

    [Fact]
    public async Task The_incidents_one_may_ask_for_follow_those_that_come_and_go()
    {
        var clock = new SteppedClock();
        using var names = new KnownNamesCache(new ArchiveStateQueries(_archive), clock);
        (await names.GetAsync(default)).TitleOf(Slug).ShouldBeNull();

        await ImportAsync(_archive, Texts);
        clock.Step();
        var known = await names.GetAsync(default);
        known.TitleOf(Slug)!.En.ShouldBe("Strike at Abu Kamal, 3 May 2018");
        known.IncidentsWith("البوكمال").ShouldBe([Slug, "2018-05-19-abu-kamal-strike"], ignoreOrder: true);
        known.IncidentsOfTypes(["strike"]).ShouldContain(Slug);

        // The editor's word takes the only report away, and with it the candidate.
        await CorrectAsync(ReportId.Of(Texts[3]), "2018-04-14-tripartite-strike");
        await new Reanalysis(_archive, TimeProvider.System).RunAsync(all: true, default);
        clock.Step();
        var left = await names.GetAsync(default);
        left.TitleOf("2018-05-04-idlib-strike").ShouldBeNull();
        left.TitleOf(Slug)!.En.ShouldBe("Strike at Abu Kamal, 3 May 2018");
        using var anew = new KnownNamesCache(new ArchiveStateQueries(_archive), clock);
        left.IncidentIds.ShouldBe((await anew.GetAsync(default)).IncidentIds, ignoreOrder: true);
    }

    private Task CorrectAsync(string report, string incident) => ExecuteAsync(
        $$"""
        insert into correction (subject, subject_id, field, value, reason, editor, corrected_at)
        values ('report', '{{report}}', 'incidents', '[{"id":"{{incident}}","role":"main"}]', 'read by hand', 'mona', now())
        """);

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _archive.Writer.CreateCommand(sql);
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }

    private static async Task<string> CandidatesAsync(ArchiveDataSources archive)
    {
        const string sql = """
            select string_agg(c, E'\n' order by c) from (
                select concat_ws(' ', id, title_en, occurred_from, occurred_to, (select string_agg(report || role || reasons, ' ' order by report) from report_incident where incident = id)) as c
                from incident where status = 'candidate'
                union all select concat_ws(' ', report, ordinal, base, slug, incident) from told_event
                union all select concat_ws(' ', id, incidents) from report
                union all select concat_ws(' ', id, incident) from claim) as all_of_it
            """;
        await using var command = archive.Reader.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ImportAsync(ArchiveDataSources archive, string[] texts)
    {
        var folder = TemporaryFolder.Create();
        for (var index = 0; index < texts.Length; index++)
            await File.WriteAllTextAsync(Path.Combine(folder, $"{index}.txt"), texts[index], new UTF8Encoding(false));
        await new ImportPipeline(archive, TimeProvider.System).RunAsync([folder], new ImportOptions(), default);
        TemporaryFolder.Remove(folder);
    }

    private sealed class SteppedClock : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds;

        public void Step() => _seconds++;
    }
}
