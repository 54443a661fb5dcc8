using System.Net;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

[Collection("samples served")]
public sealed class NamesTests(SampleArchive archive)
{
    [Theory]
    [InlineData("party=us-dod", "party us-dod وزارة الدفاع الأميركية, US Department of Defense")]
    [InlineData("party=Pentagon", "party us-dod وزارة الدفاع الأميركية, US Department of Defense")]
    [InlineData("place=tanf&channel=hotline", "place tanf التنف, al-Tanf", "channel hotline الخط الساخن, hotline")]
    [InlineData("agency=reuters&source=alsouria-net", "source alsouria-net السورية نت, Alsouria Net", "agency reuters رويترز, Reuters")]
    [InlineData("incident=2016-06-16-tanf-strike", "incident 2016-06-16-tanf-strike غارات روسية على معارضين تدعمهم واشنطن قرب التنف, Russian raids on US-backed fighters near al-Tanf")]
    [InlineData("")]
    public async Task Ids_of_every_kind_have_names_in_both_languages(string asked, params string[] named)
    {
        var answer = await archive.GetJsonAsync("/api/v1/names?" + asked);
        answer["items"]!.AsArray().Select(item => $"{item!["kind"]} {item["id"]} {item["name"]!["ar"]}, {item["name"]!["en"]}").ShouldBe(named);
    }

    [Theory]
    [InlineData("party=nobody")]
    [InlineData("incident=2016-01-01-nothing")]
    [InlineData("party=-us-dod")]
    [InlineData("outlet=reuters")]
    public async Task What_has_no_name_is_refused(string asked)
    {
        using var answer = await archive.Client.GetAsync("/api/v1/names?" + asked);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
