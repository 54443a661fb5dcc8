using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

[Collection("samples served")]
public sealed class ContradictionsTests(SampleArchive archive)
{
    [Fact]
    public async Task A_story_with_two_versions_shows_them()
    {
        var found = (await ContradictionsAsync("2017-09-16-dez-sdf-strike")).Single(contradiction => contradiction["kind"]!.GetValue<string>() == "denial");
        found["question"]!.GetValue<string>().ShouldBe("who-struck");
        found["status"]!.GetValue<string>().ShouldBe("admitted");
        found["sides"]!.AsArray().Select(side => $"{side!["party"]} {side["says"]}").ShouldBe(["sdf accuses", "russia denies"]);
    }

    [Fact]
    public async Task Evidence_is_words_of_the_report_and_claims_are_of_the_incident()
    {
        var compared = 0;
        var incidents = (await archive.GetJsonAsync("/api/v1/incidents?limit=200"))["items"]!.AsArray();
        foreach (var incident in incidents.Where(incident => incident!["contradictions"]!.AsArray().Count > 0))
        {
            var id = incident!["id"]!.GetValue<string>();
            var claims = (await archive.GetJsonAsync($"/api/v1/incidents/{id}/claims?limit=200"))["items"]!.AsArray().Select(claim => claim!["id"]!.GetValue<string>()).ToList();
            foreach (var contradiction in incident["contradictions"]!.AsArray())
            {
                contradiction!["sides"]!.AsArray().Count.ShouldBeGreaterThan(1);
                contradiction["claims"]!.AsArray().Select(claim => claim!.GetValue<string>()).ShouldBeSubsetOf(claims);
                foreach (var words in contradiction["sides"]!.AsArray().SelectMany(side => side!["evidence"]!.AsArray()))
                {
                    var text = await archive.Client.GetStringAsync($"/api/v1/reports/{words!["report"]}/text");
                    text.Substring(words["start"]!.GetValue<int>(), words["length"]!.GetValue<int>()).ShouldBe(words["quote"]!.GetValue<string>());
                    compared++;
                }
            }

            (await ContradictionsAsync(id)).Select(contradiction => contradiction.ToJsonString())
                .ShouldBe(incident["contradictions"]!.AsArray().Select(contradiction => contradiction!.ToJsonString()));
        }

        compared.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Where_one_side_alone_speaks_nothing_is_contradicted() => (await ContradictionsAsync("2017-12-13-f22-flares")).ShouldBeEmpty();

    private async Task<IReadOnlyList<JsonNode>> ContradictionsAsync(string incident) =>
        [.. (await archive.GetJsonAsync("/api/v1/incidents/" + incident))["contradictions"]!.AsArray().Select(contradiction => contradiction!)];
}
