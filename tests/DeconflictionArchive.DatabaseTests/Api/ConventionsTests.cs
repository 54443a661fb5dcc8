using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

[Collection("samples served")]
public sealed class ConventionsTests(SampleArchive archive)
{
    public static TheoryData<string> Lists { get; } =
        [
        "reports", "incidents", "claims", "channels", "channels/flight-safety-mou/uses", "parties", "places", "sources", "agencies", "vocabulary", "changes", "changes?subject=incident",
        "incidents/2016-06-16-tanf-strike/reports", "incidents/2016-06-16-tanf-strike/claims",
        "claims?sort=oldest", "incidents?sort=oldest", "reports?sort=oldest&copies=all", "reports?q=%D8%B3%D9%88%D8%B1%D9%8A%D8%A7",
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Walking_next_to_its_end_yields_every_row_once(string list)
    {
        var limit = list is "sources" or "parties" or "places" ? 50 : 7;
        var address = With(list, $"limit={limit}");
        var seen = new List<string>();
        long total;
        while (true)
        {
            using var answer = await archive.Client.GetAsync(address);
            var page = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            total = page["page"]!["total"]!.GetValue<long>();
            page["items"]!.AsArray().Count.ShouldBeLessThanOrEqualTo(limit);
            page["facets"].ShouldNotBeNull();
            page["query"].ShouldNotBeNull();
            seen.AddRange(page["items"]!.AsArray().Select(item => item!.ToJsonString()));
            if (page["page"]!["next"] is not { } next)
            {
                answer.Headers.Contains("Link").ShouldBeFalse();
                break;
            }

            var link = answer.Headers.GetValues("Link").Single();
            link.ShouldEndWith("; rel=\"next\"");
            address = link[1..link.IndexOf('>', StringComparison.Ordinal)];
            address.ShouldContain("cursor=" + next.GetValue<string>());
        }

        seen.Count.ShouldBe((int)total);
        seen.Distinct().Count().ShouldBe(seen.Count);
    }

    [Fact]
    public async Task Counts_are_cut_to_their_most_frequent_values()
    {
        var all = (await archive.GetJsonAsync("/api/v1/reports?limit=1&facets=party,incident"))["facets"]!;
        var most = (await archive.GetJsonAsync("/api/v1/reports?limit=1&facets=party,incident&facetValues=3"))["facets"]!;
        foreach (var kind in new[] { "party", "incident" })
            most[kind]!.AsArray().Select(one => one!.ToJsonString()).ShouldBe(all[kind]!.AsArray().Take(3).Select(one => one!.ToJsonString()));
        all["party"]!.AsArray().Count.ShouldBeGreaterThan(3);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Lines_and_tables_hold_the_whole_result(string list)
    {
        var total = (await archive.GetJsonAsync(With(list, "limit=1")))["page"]!["total"]!.GetValue<int>();

        var lines = (await archive.Client.GetStringAsync(With(list, "format=ndjson&limit=1"))).TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(total + 1);
        lines[^1].ShouldBe(string.Create(CultureInfo.InvariantCulture, $"{{\"_end\":true,\"count\":{total}}}"));
        foreach (var line in lines)
            JsonNode.Parse(line).ShouldNotBeNull();

        using var table = await archive.Client.GetAsync(With(list, "format=csv"));
        table.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        table.Headers.GetValues("X-Total-Count").Single().ShouldBe(total.ToString(CultureInfo.InvariantCulture));
        CsvRows(await table.Content.ReadAsStringAsync()).Count.ShouldBe(total + 1);
    }

    [Fact]
    public async Task A_line_of_a_stream_is_an_item_of_the_list()
    {
        var item = (await archive.GetJsonAsync("/api/v1/incidents?limit=1"))["items"]![0]!.ToJsonString();
        var line = (await archive.Client.GetStringAsync("/api/v1/incidents?format=ndjson")).Split('\n')[0];
        JsonNode.Parse(line)!.ToJsonString().ShouldBe(item);
    }

    [Theory]
    [InlineData("application/x-ndjson", "application/x-ndjson")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/geo+json", "application/geo+json")]
    [InlineData("application/atom+xml", "application/atom+xml")]
    [InlineData("application/json", "application/json")]
    [InlineData("text/html, */*;q=0.1", "application/json")]
    [InlineData("text/csv;q=0.5, application/x-ndjson", "application/x-ndjson")]
    [InlineData("application/*", "application/json")]
    public async Task The_accept_header_chooses_the_format(string accept, string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/incidents?type=agreement");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await archive.Client.SendAsync(request);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
    }

    [Fact]
    public async Task Incidents_on_a_map_have_longitude_before_latitude()
    {
        var map = await archive.GetJsonAsync("/api/v1/incidents?format=geojson&place=tanf");
        map["type"]!.GetValue<string>().ShouldBe("FeatureCollection");
        var strike = map["features"]!.AsArray().Single(feature => feature!["id"]!.GetValue<string>() == "2016-06-16-tanf-strike")!;
        strike["type"]!.GetValue<string>().ShouldBe("Feature");
        strike["geometry"]!["type"]!.GetValue<string>().ShouldBe("Point");
        strike["geometry"]!["coordinates"]![0]!.GetValue<double>().ShouldBeInRange(38, 39.5);
        strike["geometry"]!["coordinates"]![1]!.GetValue<double>().ShouldBeInRange(33, 34);
    }

    [Theory]
    [InlineData("/api/v1/reports?format=atom&limit=5")]
    [InlineData("/api/v1/incidents?format=atom&limit=5")]
    public async Task A_feed_is_a_page_that_links_to_the_next(string address)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await archive.Client.GetStringAsync(address)).Root!;
        feed.Name.ShouldBe(atom + "feed");
        feed.Elements(atom + "entry").Count().ShouldBe(5);
        foreach (var entry in feed.Elements(atom + "entry"))
        {
            entry.Element(atom + "title")!.Value.ShouldNotBeEmpty();
            entry.Element(atom + "id")!.Value.ShouldStartWith("tag:");
            (await archive.Client.GetAsync(entry.Element(atom + "link")!.Attribute("href")!.Value)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var next = feed.Elements(atom + "link").Single(link => link.Attribute("rel")!.Value == "next").Attribute("href")!.Value;
        (await archive.Client.GetAsync(next)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/api/v1/incidents")]
    [InlineData("/api/v1/incidents/2016-06-16-tanf-strike")]
    [InlineData("/api/v1/reports?q=%D8%A7%D9%84%D8%AA%D9%86%D9%81")]
    [InlineData("/api/v1/vocabulary")]
    [InlineData("/api/v1/names?party=us-dod")]
    [InlineData("/api/v1/reports?format=atom")]
    [InlineData("/api/v1/reports?format=ndjson")]
    [InlineData("/api/v1/claims?format=csv")]
    [InlineData("/api/v1/incidents?format=geojson")]
    [InlineData("/api/v1/parties/suggest?q=us")]
    public async Task What_the_caller_has_already_is_not_sent_again(string address)
    {
        using var first = await archive.Client.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await archive.Client.SendAsync(request);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.ETag.ShouldBe(first.Headers.ETag);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();

        using var other = new HttpRequestMessage(HttpMethod.Get, address);
        other.Headers.TryAddWithoutValidation("If-None-Match", "W/\"something-else\"");
        using var changed = await archive.Client.SendAsync(other);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_time_of_the_last_change_is_told_once_it_is_settled()
    {
        var answer = await archive.Client.GetAsync("/api/v1/incidents?limit=1");
        for (var tries = 0; answer.Content.Headers.LastModified is null && tries < 50; tries++)
        {
            await Task.Delay(100);
            answer = await archive.Client.GetAsync("/api/v1/incidents?limit=1");
        }

        answer.Content.Headers.LastModified.ShouldNotBeNull();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/incidents?limit=1");
        request.Headers.IfModifiedSince = answer.Content.Headers.LastModified;
        (await archive.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var earlier = new HttpRequestMessage(HttpMethod.Get, "/api/v1/incidents?limit=1");
        earlier.Headers.IfModifiedSince = answer.Content.Headers.LastModified!.Value.AddDays(-1);
        (await archive.Client.SendAsync(earlier)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Head_answers_like_get_without_the_body()
    {
        using var got = await archive.Client.GetAsync("/api/v1/incidents?limit=3");
        using var head = await archive.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/v1/incidents?limit=3"));
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Headers.ETag.ShouldBe(got.Headers.ETag);
        head.Content.Headers.ContentLength.ShouldBe(got.Content.Headers.ContentLength);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/incidents")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/swagger/index.html")]
    [InlineData("/health/live")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        using var answer = await archive.Client.GetAsync(address);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Arabic_is_written_as_it_is_and_enumerated_values_in_small_letters()
    {
        var body = await archive.Client.GetStringAsync("/api/v1/incidents/2016-06-16-tanf-strike");
        body.ShouldContain("التنف");
        body.ShouldContain("\"basis\":\"register\"");
        body.ShouldNotContain("\\u06");
    }

    private static string With(string list, string parameters) => $"/api/v1/{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{parameters}";

    // Quoted fields may hold line ends and commas.
    private static List<string> CsvRows(string table)
    {
        var rows = new List<string>();
        var start = 0;
        var quoted = false;
        for (var index = 0; index < table.Length; index++)
        {
            if (table[index] == '"')
                quoted = !quoted;
            if (quoted || table[index] != '\n')
                continue;
            rows.Add(table[start..index]);
            start = index + 1;
        }

        return rows;
    }
}
