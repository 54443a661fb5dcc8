using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

/// <summary>Days that a finding has of its own or takes from elsewhere, and what is kept without any.</summary>
[Collection("samples served")]
public sealed class DaysTests(SampleArchive archive)
{
    [Fact]
    public async Task A_use_has_the_days_of_its_incident_or_else_of_its_report_with_their_basis_and_says_so()
    {
        var channels = 0;
        foreach (var channel in (await archive.GetJsonAsync("/api/v1/channels?limit=200"))["items"]!.AsArray())
        {
            var uses = (await archive.GetJsonAsync($"/api/v1/channels/{channel!["id"]}/uses?limit=200"))["items"]!.AsArray();
            foreach (var use in uses)
            {
                var owner = use!["incident"] is { } incident
                    ? (await archive.GetJsonAsync($"/api/v1/incidents/{incident}"))["occurred"]!
                    : (await archive.GetJsonAsync($"/api/v1/reports/{use["report"]}"))["published"]!;
                foreach (var member in new[] { "from", "to", "basis" })
                    (use["occurred"]![member]?.ToJsonString()).ShouldBe(owner[member]?.ToJsonString());
                if (use["occurred"]!["from"] is not null)
                    ExplanationOf(use["occurred"]!).ShouldContain((use["incident"] ?? use["report"])!.GetValue<string>());
            }

            if (channel["used"]!["from"] is not null)
            {
                channels++;
                channel["used"]!["evidence"]!.AsArray().Count.ShouldBe(2);
                channel["used"]!["from"]!.GetValue<string>().ShouldBe(uses.Select(use => use!["occurred"]!["from"]?.GetValue<string>()).OfType<string>().Min(StringComparer.Ordinal));
            }
        }

        channels.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Every_change_in_the_life_of_a_channel_says_where_its_days_are_from()
    {
        var states = (await archive.GetJsonAsync("/api/v1/channels/flight-safety-mou"))["states"]!.AsArray();
        states.ShouldNotBeEmpty();
        foreach (var state in states.Where(state => state!["on"]!["from"] is not null))
        {
            ExplanationOf(state!["on"]!).ShouldContain((state["incident"] ?? state["report"] ?? state["source"])!.GetValue<string>());
            if (state["incident"] is { } incident)
                state["on"]!["basis"]!.GetValue<string>().ShouldBe((await archive.GetJsonAsync($"/api/v1/incidents/{incident}"))["occurred"]!["basis"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task The_day_of_a_claim_shows_the_words_that_give_it()
    {
        var dated = 0;
        foreach (var claim in (await archive.GetJsonAsync("/api/v1/claims?limit=200"))["items"]!.AsArray())
        {
            if (claim!["said"]!["from"] is null)
                continue;
            dated++;
            var evidence = claim["said"]!["evidence"]!.AsArray().Single()!;
            var text = (await archive.GetJsonAsync($"/api/v1/reports/{claim["report"]}"))["text"]!.GetValue<string>();
            text.Substring(evidence["start"]!.GetValue<int>(), evidence["length"]!.GetValue<int>()).ShouldBe(evidence["quote"]!.GetValue<string>());
            claim["said"]!["basis"]!.GetValue<string>().ShouldBeOneOf("stated", "inferred");
        }

        dated.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("incidents/2016-06-16-tanf-strike/claims")]
    [InlineData("channels/flight-safety-mou/uses")]
    public async Task What_has_no_date_can_be_left_out_kept_or_asked_for_alone(string list)
    {
        var all = await TotalAsync("");
        (await TotalAsync("undated=include")).Total.ShouldBe(all.Total);
        var without = await TotalAsync("undated=exclude");
        var alone = await TotalAsync("undated=only");
        (without.Total + alone.Total).ShouldBe(all.Total);
        without.Excluded.ShouldBe(alone.Total);
        var period = await TotalAsync("from=2016-06&to=2016-06");
        period.Excluded.ShouldBe(alone.Total);
        (await TotalAsync("from=2016-06&to=2016-06&undated=include")).Total.ShouldBe(period.Total + alone.Total);

        async Task<(int Total, int Excluded)> TotalAsync(string filter)
        {
            var answer = await archive.GetJsonAsync($"/api/v1/{list}?limit=1&{filter}");
            return (answer["page"]!["total"]!.GetValue<int>(), answer["query"]!["excluded"]!["undated"]!.GetValue<int>());
        }
    }

    [Theory]
    [InlineData("parties/suggest?q=us&limit=3")]
    [InlineData("incidents/2016-06-16-tanf-strike/timeline")]
    public async Task Lists_without_further_pages_have_the_same_envelope(string list)
    {
        var answer = await archive.GetJsonAsync("/api/v1/" + list);
        answer.AsObject().Select(member => member.Key).ShouldBe(["items", "page", "query", "facets"]);
        answer["page"]!["next"].ShouldBeNull();
        answer["page"]!["total"]!.GetValue<int>().ShouldBe(answer["items"]!.AsArray().Count);
        answer["items"]!.AsArray().ShouldNotBeEmpty();
    }

    private static string ExplanationOf(JsonNode date) => date["evidence"]!.AsArray().Single()!["explains"]!.GetValue<string>();
}
