using System.Text.Json.Nodes;
using DeconflictionArchive.Import;
using DeconflictionArchive.Storage;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace DeconflictionArchive.DatabaseTests.Api;

/// <summary>
/// The stories of five reports that are not this repository's to give away, read as a person reads them: through the HTTP interface.
/// They lie beside the checkout where they lie at all (or where ARCHIVE_SHARED says).
/// </summary>
public sealed class SeedStoriesTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly string[] Reports = ["seed-000.txt", "seed-001.txt", "seed-002.txt", "seed-003.txt", "seed-004.txt"];

    private ServedArchive? _served;

    public async Task InitializeAsync()
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("ARCHIVE_SHARED") ?? Path.Combine(Repository.Root, "..", "shared"), "reports", "seeds");
        var files = Reports.Select(report => Path.Combine(folder, report)).ToList();
        if (!files.TrueForAll(File.Exists))
            return;
        _served = await ServedArchive.StartAsync(withSamples: false);
        await using var archive = await ArchiveDataSources.OpenAsync(_served.ConnectionString, null, default);
        await new ImportPipeline(archive, TimeProvider.System).RunAsync(files, new ImportOptions(), default);
    }

    public async Task DisposeAsync()
    {
        if (_served is not null)
            await _served.DisposeAsync();
    }

    [Fact]
    public Task Moscows_denial_stands_beside_the_admission_that_Dunford_relays() => ReadAsync("2017-09-16-dez-sdf-strike", async story =>
    {
        story.Claims.ShouldContain(claim => claim.Speaker == "ru-mod" && claim.Stance == "denies");
        story.Claims.ShouldContain(claim => claim.Speaker == "russia" && claim.ToldBy == "dunford" && claim.Stance == "confirms");
        story.Contradictions.ShouldContain("denial admitted: sdf accuses, us accuses, russia denies");
        story.Contradictions.ShouldContain("self-contradiction admitted: russia admits, russia denies");
        story.Uses.ShouldBe(["advance-notice before kommersant worked, ru-mod worked", "post-strike-target-report after kommersant worked", "deconfliction-zone unknown dunford failed"], ignoreOrder: true);
        (await UsesAsync("chiefs-call")).Distinct().ShouldBeSubsetOf(["dunford", "kommersant", "mattis", "us-jcs"]);
    });

    [Fact]
    public Task The_line_worked_and_the_three_incidents_are_kept_apart() => ReadAsync("2018-03-mercenary-standoff", async story =>
    {
        story.Uses.ShouldContain("deescalation-line during mattis worked");
        story.Uses.ShouldContain("chiefs-call after mattis worked");
        story.Claims.Where(claim => claim.Speaker == "mattis").Select(claim => claim.Stance).ShouldBe(["announces", "accuses", "confirms", "confirms", "no-comment"], ignoreOrder: true);
        story.Claims.ShouldContain(claim => claim.Speaker == "us-official-anonymous" && claim.Stance == "accuses");
        story.Claims.ShouldNotContain(claim => claim.Speaker == "un" || claim.Question == "casualties");

        var night = await StoryAsync("2018-02-07-khasham");
        night.Claims.Select(claim => claim.Speaker).Distinct().ShouldBe(["us-official-anonymous", "coalition"], ignoreOrder: true);
        night.Claims.Count.ShouldBe(5);
        (await StoryAsync("2018-03-21-dunford-gerasimov-call")).Claims.ShouldHaveSingleItem().Speaker.ShouldBe("us-jcs");
    });

    [Fact]
    public Task By_one_account_the_emergency_channel_was_used_and_ignored_by_the_other_notice_was_given() => ReadAsync("2016-06-16-tanf-strike", story =>
    {
        story.Uses.ShouldContain("emergency-channel during us-officials-anonymous unanswered");
        story.Uses.ShouldContain("advance-notice before konashenkov worked");
        story.Uses.ShouldContain("coordinates-exchange before konashenkov denied");
        story.Contradictions.ShouldContain("denial open: us accuses, russia denies");
        story.Contradictions.ShouldContain("distance open: us accuses, russia 300 or more km");
        story.Claims.ShouldContain(claim => claim.Speaker == "us-officials-anonymous" && claim.Stance == "announces");
        return Task.CompletedTask;
    });

    [Fact]
    public Task A_near_miss_did_no_harm_and_is_told_by_those_who_saw_it() => ReadAsync("2015-10-10-visual-range-encounter", story =>
    {
        story.Claims.Select(claim => claim.Speaker).Distinct().ShouldBe(["us-forces", "warren"], ignoreOrder: true);
        story.Claims.ShouldContain(claim => claim.Speaker == "us-forces" && claim.Stance == "warns");
        story.Quantities.ShouldBeEmpty();
        story.Contradictions.ShouldBeEmpty();
        return Task.CompletedTask;
    });

    private async Task ReadAsync(string incident, Func<Story, Task> read)
    {
        if (_served is null)
            output.WriteLine("The reports are not beside the checkout: their stories are left out.");
        else
            await read(await StoryAsync(incident));
    }

    private async Task<Story> StoryAsync(string id)
    {
        var incident = await _served!.GetJsonAsync("/api/v1/incidents/" + id);
        var claims = (await _served.GetJsonAsync($"/api/v1/incidents/{id}/claims?limit=200"))["items"]!.AsArray();
        return new Story(
            [.. claims.Select(claim => new Told(Text(claim, "speaker")!, Text(claim, "attributedTo"), Text(claim, "stance")!, Text(claim, "question")!))],
            [.. incident["channelUses"]!.AsArray().Where(use => use!["outcomes"]!.AsArray().Count > 0).Select(use => $"{use!["channel"]} {use["phase"]} {List(use["outcomes"]!, "party", "outcome")}")],
            [.. incident["contradictions"]!.AsArray().Select(one => $"{one!["kind"]} {one["status"]}: {List(one["sides"]!, "party", "says")}")],
            [.. incident["quantities"]!.AsArray().Select(quantity => Text(quantity, "what")!)]);
    }

    private async Task<IReadOnlyList<string>> UsesAsync(string channel) =>
        [.. (await _served!.GetJsonAsync($"/api/v1/channels/{channel}/uses?limit=200"))["items"]!.AsArray().Select(use => Text(use, "toldBy") ?? "")];

    private static string List(JsonNode items, string first, string second) => string.Join(", ", items.AsArray().Select(item => $"{item![first]} {item[second]}"));

    private static string? Text(JsonNode? node, string member) => node![member]?.GetValue<string>();

    private sealed record Told(string Speaker, string? ToldBy, string Stance, string Question);

    private sealed record Story(IReadOnlyList<Told> Claims, IReadOnlyList<string> Uses, IReadOnlyList<string> Contradictions, IReadOnlyList<string> Quantities);
}
