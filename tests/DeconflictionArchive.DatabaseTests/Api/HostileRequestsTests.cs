using System.Net;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

[Collection("samples served")]
public sealed class HostileRequestsTests(SampleArchive archive)
{
    private const int Requests = 1500;

    private static readonly string[] Values =
    [
        "", "0", "-1", "99999999999999999999", "1e9", "NaN", "null", "true", "-", "--", "%00", "%ED%A0%80", "%FF%FE", "%", "%u0627", "%25s%25n", "+", "\t",
        "2016", "2016-02-30", "0000-00-00", "9999-12-31", "10000-01-01", "%D9%A2%D9%A0%D9%A1%D9%A6", "us", "-us", "russia", "hotline", "tanf", "strike", "json", "csv", "ndjson",
        "atom", "geojson", "newest", "%27%22%3B--", "%27%20or%201%3D1--", "%7B%22a%22%3A1%7D", "%3Cscript%3E", "..%2F..%2Fetc%2Fpasswd", "%E2%80%AE", "%F0%9F%92%A3",
        "%D8%A7%D9%84%D8%AA%D9%86%D9%81", "%22open", "a%20OR", "-word", "w*", "%22a%20b%22", "AAAA", "38,33,39,34", "1,2,3,4,5", "NaN,NaN,NaN,NaN", "source,party,month",
        "AQIDBAUGBwhbIjIwMTYtMDYtMTYiLCJ4Il0", "(((((((((((((((", "%26%26%26%7C%7C%7C", "%5C", "%0D%0ASet-Cookie%3A%20x",
    ];

    private static readonly string[] Paths =
    [
        "reports", "incidents", "claims", "channels", "channels/hotline/uses", "parties", "parties/suggest", "places", "sources", "agencies", "vocabulary",
        "stats/timeline", "stats/network", "incidents/2016-06-16-tanf-strike/reports", "incidents/2016-06-16-tanf-strike/claims", "reports/r-aaaaaaaaaaaaaaaa/similar",
    ];

    private static readonly string[] Names =
    [
        "q", "from", "to", "undated", "source", "agency", "party", "place", "channel", "incident", "type", "sort", "limit", "cursor", "facets", "facetValues", "format", "copies", "match",
        "expand", "status", "bbox", "about", "stance", "question", "outcome", "phase", "interval", "Q", "%00", "",
    ];

    [Fact]
    public async Task No_parameter_makes_the_archive_fail()
    {
        var random = new Random(20160616);
        for (var request = 0; request < Requests; request++)
        {
            var pairs = Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{Pick(Names)}={Pick(Values)}{(random.Next(8) == 0 ? Pick(Values) : "")}");
            await AnswersAsync($"/api/v1/{Pick(Paths)}?{string.Join('&', pairs)}");
        }

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    [Fact]
    public async Task No_id_makes_the_archive_fail()
    {
        foreach (var value in Values.Where(value => value.Length > 0))
        {
            foreach (var path in new[] { "reports/{0}", "reports/{0}/text", "reports/{0}/copies", "reports/{0}/similar", "incidents/{0}", "incidents/{0}/matrix", "incidents/{0}/claims", "channels/{0}", "channels/{0}/uses", "parties/{0}" })
                await AnswersAsync("/api/v1/" + path.Replace("{0}", value, StringComparison.Ordinal));
        }
    }

    private async Task AnswersAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(archive.Client.BaseAddress!, address));
        using var answer = await archive.Client.SendAsync(request);
        ((int)answer.StatusCode).ShouldBeLessThan(500, address);
        await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode == HttpStatusCode.BadRequest && answer.Content.Headers.ContentLength > 0)
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", address);
    }
}
