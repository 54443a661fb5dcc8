using System.Text.Json.Nodes;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Import;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Imports;
using DeconflictionArchive.Storage.Reports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

/// <summary>A page whose text changed, and an archive that only ever had the new text.</summary>
public sealed class RevisionsTests : IAsyncLifetime
{
    private const string Page = "https://www.example.org/news/2017/06/20/memorandum";

    private static readonly string First = CopiesArchive.Wire;
    private static readonly string Second = CopiesArchive.Edited;

    // The body of the first text, printed elsewhere.
    private static readonly string Copy = "وكالة أخرى\n" + First;

    private ServedArchive Revised { get; } = new(withSamples: false);

    private ServedArchive Newest { get; } = new(withSamples: false);

    private readonly string _folder = TemporaryFolder.Create();

    public async Task InitializeAsync()
    {
        await Revised.StartAsync();
        await Newest.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Revised.DisposeAsync();
        await Newest.DisposeAsync();
        TemporaryFolder.Remove(_folder);
    }

    [Theory]
    [InlineData("reports?copies=all&facets=source,agency,party,place,channel,incident,month,year")]
    [InlineData("reports?q=%D8%A7%D9%84%D9%82%D9%88%D8%A7%D8%AA&copies=all")]
    [InlineData("reports?q=-%D8%A7%D9%84%D9%82%D9%88%D8%A7%D8%AA&copies=all")]
    [InlineData("claims?limit=200")]
    [InlineData("incidents?limit=200")]
    [InlineData("incidents/2017-06-18-su22-shootdown")]
    [InlineData("incidents/2017-06-18-su22-shootdown/matrix")]
    [InlineData("channels")]
    [InlineData("channels/flight-safety-mou/uses")]
    [InlineData("parties?limit=200")]
    [InlineData("places?limit=200")]
    [InlineData("sources")]
    [InlineData("stats/timeline?interval=month")]
    [InlineData("stats/network")]
    public async Task What_wasRevised_shows_nowhere_but_at_its_own_address(string route)
    {
        await ImportAsync(Revised, Copy, null);
        await ImportAsync(Revised, First, Page);
        await ImportAsync(Revised, Second, Page + "/?utm_source=feed#top");
        await ImportAsync(Newest, Copy, null);
        await ImportAsync(Newest, Second, Page + "/?utm_source=feed#top");

        (await AnswerAsync(Revised, route)).ShouldBe(await AnswerAsync(Newest, route));
    }

    [Fact]
    public async Task All_texts_of_a_page_are_kept_linked_and_compared()
    {
        (await ImportAsync(Revised, First, Page)).ShouldBe(Verdict.Stored);
        (await ImportAsync(Revised, Second, Page)).ShouldBe(Verdict.Revised);
        (await ImportAsync(Revised, First, Page)).ShouldBe(Verdict.Duplicate);

        var old = await Revised.GetJsonAsync("/api/v1/reports/" + ReportId.Of(First));
        var now = await Revised.GetJsonAsync("/api/v1/reports/" + ReportId.Of(Second));
        Place(old).ShouldBe((1, null, ReportId.Of(Second)));
        Place(now).ShouldBe((2, ReportId.Of(First), null));
        old["claims"]!.AsArray().ShouldNotBeEmpty();

        foreach (var id in new[] { ReportId.Of(First), ReportId.Of(Second) })
        {
            var page = await Revised.GetJsonAsync($"/api/v1/reports/{id}/revisions");
            page["newest"]!.GetValue<string>().ShouldBe(ReportId.Of(Second));
            var revisions = page["revisions"]!.AsArray();
            revisions.Select(revision => revision!["id"]!.GetValue<string>()).ShouldBe([ReportId.Of(First), ReportId.Of(Second)]);
            var change = revisions[1]!["changes"]!.AsArray().First(change => change!["renamed"] is not null)!;
            var (from, to) = (change["from"]!, change["to"]!);
            First.Substring(from["start"]!.GetValue<int>(), from["length"]!.GetValue<int>()).ShouldBe(from["text"]!.GetValue<string>());
            Second.Substring(to["start"]!.GetValue<int>(), to["length"]!.GetValue<int>()).ShouldBe(to["text"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task A_text_that_was_there_without_an_address_joins_the_page_it_is_met_at()
    {
        await ImportAsync(Revised, First, Page);
        await ImportAsync(Revised, Second, null);
        (await ImportAsync(Revised, Second, Page)).ShouldBe(Verdict.Duplicate);
        Place(await Revised.GetJsonAsync("/api/v1/reports/" + ReportId.Of(Second))).ShouldBe((2, ReportId.Of(First), null));
        (await Revised.GetJsonAsync("/api/v1/reports?copies=all"))["page"]!["total"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Texts_of_a_front_page_are_reports_of_their_own()
    {
        await ImportAsync(Revised, First, "https://www.example.org/");
        (await ImportAsync(Revised, Second, "https://www.example.org")).ShouldBe(Verdict.Stored);
    }

    [Fact]
    public async Task Reading_anew_changes_nothing_of_what_revises_what()
    {
        await ImportAsync(Revised, First, Page);
        await ImportAsync(Revised, Second, Page);
        await ImportAsync(Revised, Copy, null);
        await using var sources = await ArchiveDataSources.OpenAsync(Revised.ConnectionString, null, default);
        await using var command = sources.Writer.CreateCommand("delete from change where kind = 'reread'");
        await command.ExecuteNonQueryAsync();
        var before = await ArchiveState.ContentAsync(Revised.ConnectionString);
        await new Reanalysis(sources, TimeProvider.System).RunAsync(all: true, default);
        await command.ExecuteNonQueryAsync();
        (await ArchiveState.ContentAsync(Revised.ConnectionString)).ShouldBe(before);
    }

    private static (int, string?, string?) Place(JsonNode report) =>
        (report["revision"]!.GetValue<int>(), report["revises"]?.GetValue<string>(), report["revisedBy"]?.GetValue<string>());

    // Without what tells when it was asked or imported.
    private static async Task<string> AnswerAsync(ServedArchive archive, string route)
    {
        var answer = await archive.GetJsonAsync("/api/v1/" + route);
        foreach (var member in new[] { "lastImport", "imports", "updatedAt" })
            (answer as JsonObject)?.Remove(member);
        return answer.ToJsonString();
    }

    private async Task<Verdict> ImportAsync(ServedArchive archive, string text, string? address)
    {
        var file = Path.Combine(_folder, "page.txt");
        await File.WriteAllTextAsync(file, text);
        await using var sources = await ArchiveDataSources.OpenAsync(archive.ConnectionString, null, default);
        var verdicts = new List<RecordVerdict>();
        var options = new ImportOptions { Metadata = new ReportMetadata { Address = address } };
        await new ImportPipeline(sources, TimeProvider.System, verdicts.Add).RunAsync([file], options with { DryRun = true }, default);
        await new ImportPipeline(sources, TimeProvider.System, verdicts.Add).RunAsync([file], options, default);
        verdicts[0].Verdict.ShouldBe(verdicts[1].Verdict); // a dry run judges alike
        return verdicts[1].Verdict;
    }
}
