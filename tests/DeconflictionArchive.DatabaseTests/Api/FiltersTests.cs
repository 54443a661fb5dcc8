using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

/// <summary>What is asked for and what is excluded, the same in every list.</summary>
[Collection("samples served")]
public sealed class FiltersTests(SampleArchive archive)
{
    [Fact]
    public async Task The_same_party_is_asked_for_by_id_name_or_alias_in_either_language()
    {
        var byId = (await archive.GetJsonAsync("/api/v1/reports?party=us-dod"))["page"]!["total"]!.GetValue<int>();
        byId.ShouldBeGreaterThan(0);
        foreach (var name in new[] { "البنتاغون", "Pentagon", "PENTAGON", "وزارة الدفاع الأميركية", "البنتاجون" })
        {
            var list = await archive.GetJsonAsync("/api/v1/reports?party=" + Uri.EscapeDataString(name));
            list["page"]!["total"]!.GetValue<int>().ShouldBe(byId, name);
            list["query"]!["filters"]!["party"]![0]!.GetValue<string>().ShouldBe("us-dod");
        }
    }

    [Fact]
    public async Task Excluding_and_asking_for_divide_the_whole()
    {
        var all = await TotalAsync("");
        (await TotalAsync("?party=us-dod") + await TotalAsync("?party=-us-dod")).ShouldBe(all);
        (await TotalAsync("?party=us-dod&party=ru-mod")).ShouldBeGreaterThanOrEqualTo(await TotalAsync("?party=us-dod"));
        (await TotalAsync("?party=us-dod&place=tanf")).ShouldBeLessThanOrEqualTo(await TotalAsync("?place=tanf"));

        async Task<int> TotalAsync(string query) => (await archive.GetJsonAsync("/api/v1/reports" + query))["page"]!["total"]!.GetValue<int>();
    }

    [Theory]
    [InlineData("claims", "party", "speaker")]
    [InlineData("claims", "about", "about")]
    [InlineData("claims", "stance", "stance")]
    [InlineData("claims", "incident", "incident")]
    [InlineData("channels/flight-safety-mou/uses", "party", "toldBy")]
    [InlineData("channels/flight-safety-mou/uses", "outcome", "outcome")]
    [InlineData("incidents", "type", "type")]
    public async Task Every_value_met_and_its_exclusion_divide_the_whole(string list, string parameter, string member)
    {
        var whole = await archive.GetJsonAsync($"/api/v1/{list}?limit=200");
        var values = whole["items"]!.AsArray().Select(item => item![member]?.GetValue<string>()).OfType<string>().Distinct().ToList();
        values.ShouldNotBeEmpty();
        foreach (var value in values.Take(12))
        {
            var asked = await TotalAsync(value);
            asked.ShouldBeGreaterThan(0, value);
            (asked + await TotalAsync("-" + value)).ShouldBe(whole["page"]!["total"]!.GetValue<int>(), value);
        }

        async Task<int> TotalAsync(string value) => (await archive.GetJsonAsync($"/api/v1/{list}?limit=1&{parameter}={value}"))["page"]!["total"]!.GetValue<int>();
    }

    [Theory]
    [InlineData("incidents", "party=us-dod")]
    [InlineData("incidents", "party=us")]
    [InlineData("incidents", "place=tanf")]
    [InlineData("incidents", "channel=hotline")]
    [InlineData("claims", "channel=hotline")]
    public async Task Asking_and_excluding_divide_lists_of_several_values_too(string list, string filter)
    {
        var whole = (await archive.GetJsonAsync($"/api/v1/{list}?limit=1"))["page"]!["total"]!.GetValue<int>();
        var kept = (await archive.GetJsonAsync($"/api/v1/{list}?limit=1&{filter}"))["page"]!["total"]!.GetValue<int>();
        var left = (await archive.GetJsonAsync($"/api/v1/{list}?limit=1&{filter.Replace("=", "=-", StringComparison.Ordinal)}"))["page"]!["total"]!.GetValue<int>();
        (kept + left).ShouldBe(whole);
    }

    [Fact]
    public async Task An_incident_that_is_not_of_the_type_asked_for_finds_no_report()
    {
        (await archive.GetJsonAsync("/api/v1/reports?incident=2016-06-16-tanf-strike&type=strike"))["page"]!["total"]!.GetValue<int>().ShouldBeGreaterThan(0);
        (await archive.GetJsonAsync("/api/v1/reports?incident=2016-06-16-tanf-strike&type=agreement"))["page"]!["total"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Dates_may_be_partial_and_in_arabic_digits()
    {
        var ascii = await archive.GetJsonAsync("/api/v1/incidents?from=2016-06&to=2016-06");
        ascii["page"]!["total"]!.GetValue<int>().ShouldBeGreaterThan(0);
        foreach (var incident in ascii["items"]!.AsArray())
            incident!["occurred"]!["from"]!.GetValue<string>().ShouldStartWith("2016-06");
        var arabic = await archive.GetJsonAsync("/api/v1/incidents?from=" + Uri.EscapeDataString("٢٠١٦-٠٦") + "&to=" + Uri.EscapeDataString("٢٠١٦-٠٦-٣٠"));
        arabic["items"]!.ToJsonString().ShouldBe(ascii["items"]!.ToJsonString());
    }
}
