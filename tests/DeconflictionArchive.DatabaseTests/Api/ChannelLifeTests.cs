using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

[Collection("samples served")]
public sealed class ChannelLifeTests(SampleArchive archive)
{
    [Fact]
    public async Task The_memorandum_is_negotiated_in_force_suspended_and_restored_and_told_otherwise_meanwhile()
    {
        var periods = (await archive.GetJsonAsync("/api/v1/channels/flight-safety-mou"))["periods"]!.AsArray();

        periods.Select(period => $"{period!["state"]} {period["since"]}").ShouldBe(
            ["negotiated 2015-10-01", "in-force 2015-10-20", "suspended 2017-04-07", "restored 2017-05-06", "suspended 2017-06-19"]);
        periods.Select(period => period!["until"]?.GetValue<string>()).ShouldBe(
            ["2015-10-20", "2017-04-07", "2017-05-06", "2017-06-19", null]);
        var contested = periods.Where(period => period!["contested"]!.GetValue<bool>()).ShouldHaveSingleItem()!;
        contested["since"]!.GetValue<string>().ShouldBe("2017-04-07");
        contested["agreeing"]![0]!["toldBy"]!.GetValue<string>().ShouldBe("ru-mod");
        var other = contested["conflicting"]!.AsArray().ShouldHaveSingleItem()!;
        (other["state"]!.GetValue<string>(), other["toldBy"]!.GetValue<string>()).ShouldBe(("in-force", "us-state-dept"));
        other["source"]!.GetValue<string>().ShouldStartWith("http");
    }

    [Fact]
    public async Task What_a_report_tells_of_a_state_is_shown_with_its_words_and_their_place()
    {
        var told = (await archive.GetJsonAsync("/api/v1/channels/flight-safety-mou"))["states"]!.AsArray().Where(state => state!["report"] is not null).ToList();

        told.ShouldContain(state => state!["incident"]!.GetValue<string>() == "2017-04-07-mou-suspension");
        told.ShouldContain(state => state!["incident"]!.GetValue<string>() == "2017-06-19-mou-suspension" && state["toldBy"]!.GetValue<string>() == "ru-mod" && state["claim"] != null);
        foreach (var state in told)
        {
            var text = await archive.Client.GetStringAsync($"/api/v1/reports/{state!["report"]}/text");
            text.Substring(state["start"]!.GetValue<int>(), state["length"]!.GetValue<int>()).ShouldBe(state["quote"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task The_phone_line_has_its_uses_by_whatever_name_it_is_called()
    {
        var line = await archive.GetJsonAsync("/api/v1/channels/hotline");
        var uses = (await archive.GetJsonAsync("/api/v1/channels/hotline/uses"))["items"]!.AsArray();

        line["alsoNamed"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["deescalation-line"]);
        line["uses"]!.GetValue<int>().ShouldBe(uses.Count);
        var use = uses.Single(use => use!["toldBy"]?.GetValue<string>() == "peskov")!;
        use["channel"]!.GetValue<string>().ShouldBe("deescalation-line");
        use["sense"]!.GetValue<string>().ShouldBe("line");
        use["phrase"]!.GetValue<string>().ShouldBe("الخط المخصص لمنع التصعيد");
        use["outcome"]!.GetValue<string>().ShouldBe("worked");

        var contested = line["periods"]!.AsArray().Where(period => period!["contested"]!.GetValue<bool>()).Select(period => period!["since"]!.GetValue<string>());
        contested.ShouldBe(["2017-04-08", "2017-06-19"]);
        (await archive.GetJsonAsync("/api/v1/channels/deescalation-line"))["partOf"]!.GetValue<string>().ShouldBe("hotline");
    }

    [Fact]
    public async Task A_call_that_went_well_is_no_state()
    {
        foreach (var channel in new[] { "chiefs-call", "chiefs-meeting", "advance-notice" })
            (await archive.GetJsonAsync("/api/v1/channels/" + channel))["states"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_report_keeps_the_three_senses_of_the_words_for_deconfliction_apart()
    {
        var reports = (await archive.GetJsonAsync("/api/v1/reports?limit=200"))["items"]!.AsArray().Select(report => report!["id"]!.GetValue<string>());
        var senses = new HashSet<string>();
        foreach (var id in reports)
        {
            var report = await archive.GetJsonAsync("/api/v1/reports/" + id);
            foreach (var term in report["deescalationTerms"]!.AsArray())
            {
                report["text"]!.GetValue<string>().Substring(term!["start"]!.GetValue<int>(), term["length"]!.GetValue<int>()).ShouldBe(term["text"]!.GetValue<string>());
                senses.Add(term["sense"]!.GetValue<string>());
            }
        }

        senses.ShouldBeSubsetOf(["deconfliction", "zone", "line"]);
        senses.ShouldContain("zone");
        senses.ShouldContain("line");
    }
}
