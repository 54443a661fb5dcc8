using System.Net;
using System.Text.Json.Nodes;
using DeconflictionArchive.Api.Requests;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

[Collection("samples served")]
public sealed class BadInputTests(SampleArchive archive)
{
    [Theory]
    [InlineData("/api/v1/reports?from=2016-02-30", "from", "YYYY-MM-DD")]
    [InlineData("/api/v1/reports?from=19/06/2016", "from", "YYYY-MM-DD")]
    [InlineData("/api/v1/reports?from=2017&to=2016", "from", "after")]
    [InlineData("/api/v1/reports?limit=0", "limit", "1 to 200")]
    [InlineData("/api/v1/reports?limit=5000", "limit", "1 to 200")]
    [InlineData("/api/v1/reports?limit=abc", "limit", "1 to 200")]
    [InlineData("/api/v1/reports?querry=x", "querry", "accepted are q, from")]
    [InlineData("/api/v1/reports?form=2016", "form", "Did you mean \"from\"")]
    [InlineData("/api/v1/reports?Q=x", "Q", "Did you mean \"q\"")]
    [InlineData("/api/v1/reports?sort=newset", "sort", "Did you mean \"newest\"")]
    [InlineData("/api/v1/reports?undated=yes", "undated", "exclude, include, only")]
    [InlineData("/api/v1/reports?copies=none", "copies", "collapse, all, only")]
    [InlineData("/api/v1/reports?match=fuzzy", "match", "stem, exact")]
    [InlineData("/api/v1/reports?facets=source&facetValues=0", "facetValues", "a whole number from 1")]
    [InlineData("/api/v1/reports?facets=sources", "facets", "Did you mean \"source\"")]
    [InlineData("/api/v1/reports?format=geojson", "format", "json, ndjson, csv, atom")]
    [InlineData("/api/v1/reports?party=rusia", "party", "\"russia\"")]
    [InlineData("/api/v1/reports?party=-rusia", "party", "\"russia\"")]
    [InlineData("/api/v1/reports?place=al-Tnaf", "place", "\"al-Tanf\"")]
    [InlineData("/api/v1/reports?channel=hotlin", "channel", "\"hotline\"")]
    [InlineData("/api/v1/reports?source=nosuchoutletanywhere", "source", "/api/v1/sources")]
    [InlineData("/api/v1/reports?agency=reuterss", "agency", "\"reuters\"")]
    [InlineData("/api/v1/reports?incident=2016-06-16-tanf-strik", "incident", "\"2016-06-16-tanf-strike\"")]
    [InlineData("/api/v1/reports?type=strikes", "type", "\"strike\"")]
    [InlineData("/api/v1/incidents?bbox=1,2,3", "bbox", "minLon,minLat,maxLon,maxLat")]
    [InlineData("/api/v1/incidents?bbox=39,33,38,34", "bbox", "west before east")]
    [InlineData("/api/v1/incidents?status=open", "status", "register, reviewed")]
    [InlineData("/api/v1/claims?stance=deny", "stance", "\"denies\"")]
    [InlineData("/api/v1/claims?about=nobody-at-all", "about", "/api/v1/parties")]
    [InlineData("/api/v1/channels/hotline/uses?outcome=ok", "outcome", "worked")]
    [InlineData("/api/v1/stats/timeline?interval=week", "interval", "day, month, year")]
    [InlineData("/api/v1/changes?since=2026-11-01", "since", "whole number from 0")]
    [InlineData("/api/v1/changes?since=-1", "since", "whole number from 0")]
    [InlineData("/api/v1/changes?kind=deleted", "kind", "withdrawn")]
    [InlineData("/api/v1/changes?subject=claim", "subject", "report, incident")]
    [InlineData("/api/v1/parties/suggest", "q", "missing")]
    [InlineData("/api/v1/incidents/2016-06-16-tanf-strike?expand=all", "expand", "takes none")]
    [InlineData("/health/live?verbose=1", "verbose", "takes none")]
    public async Task What_is_not_accepted_is_named_with_what_is(string path, string parameter, string said)
    {
        using var answer = await archive.Client.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await ProblemOfAsync(answer);
        problem["errors"]!.AsObject().Select(error => error.Key).ShouldBe([parameter]);
        problem["errors"]![parameter]![0]!.GetValue<string>().ShouldContain(said);
    }

    [Theory]
    [InlineData("reports")]
    [InlineData("incidents")]
    [InlineData("parties")]
    [InlineData("parties/suggest")]
    [InlineData("places")]
    [InlineData("sources")]
    [InlineData("agencies")]
    [InlineData("stats/timeline")]
    [InlineData("stats/network")]
    public async Task Every_q_refuses_the_same(string list)
    {
        (string Encoded, string Said)[] refused =
        [
            ("", "empty"),
            ("!!!", "letter"),
            ("%22%D8%9F%22", "letter"),
            ("a%00b", "NUL"),
            ("%ED%A0%80", "UTF-8"),
            (Uri.EscapeDataString(new string('ا', 501)), "500"),
            (Uri.EscapeDataString(string.Join(' ', Enumerable.Range(0, 41).Select(word => "w" + word))), "40"),
        ];
        foreach (var (encoded, said) in refused)
        {
            using var answer = await archive.Client.GetAsync($"/api/v1/{list}?q={encoded}");
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, encoded);
            (await ProblemOfAsync(answer))["errors"]!["q"]![0]!.GetValue<string>().ShouldContain(said);
        }
    }

    [Theory]
    [InlineData("\"unbalanced")]
    [InlineData("OR OR الخط")]
    [InlineData("'; drop table report; --")]
    [InlineData("a & b | !c <-> d:*")]
    [InlineData("(((خط")]
    [InlineData("100% \\ _ ?")]
    public async Task What_looks_like_syntax_is_read_as_text(string words)
    {
        var list = await archive.GetJsonAsync("/api/v1/reports?q=" + Uri.EscapeDataString(words));
        list["query"]!["normalized"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/api/v1/reports?cursor=garbage")]
    [InlineData("/api/v1/reports?cursor=AAAAAAAAAAAAAAAA")]
    [InlineData("/api/v1/incidents?cursor=%D8%A7")]
    [InlineData("/api/v1/claims?cursor=bm90IG91cnM")]
    public async Task A_broken_cursor_has_its_own_problem(string path) => await RefusesCursorAsync(path);

    [Theory]
    [InlineData("/api/v1/reports", "/api/v1/reports?party=us")]
    [InlineData("/api/v1/incidents", "/api/v1/incidents?type=strike")]
    [InlineData("/api/v1/incidents", "/api/v1/claims")]
    [InlineData("/api/v1/parties", "/api/v1/parties?type=person")]
    public async Task A_cursor_of_other_filters_or_of_another_list_is_refused(string from, string to)
    {
        var cursor = (await archive.GetJsonAsync(from + "?limit=1"))["page"]!["next"]!.GetValue<string>();
        await RefusesCursorAsync($"{to}{(to.Contains('?', StringComparison.Ordinal) ? '&' : '?')}cursor={cursor}");
    }

    [Theory]
    [InlineData("/api/v1/reports/r-aaaaaaaaaaaaaaaa")]
    [InlineData("/api/v1/reports/r-aaaaaaaaaaaaaaaa/text")]
    [InlineData("/api/v1/reports/r-aaaaaaaaaaaaaaaa/copies")]
    [InlineData("/api/v1/reports/r-aaaaaaaaaaaaaaaa/similar")]
    [InlineData("/api/v1/incidents/nothing")]
    [InlineData("/api/v1/incidents/nothing/claims")]
    [InlineData("/api/v1/incidents/nothing/reports")]
    [InlineData("/api/v1/incidents/nothing/matrix")]
    [InlineData("/api/v1/incidents/nothing/timeline")]
    [InlineData("/api/v1/channels/nothing")]
    [InlineData("/api/v1/channels/nothing/uses")]
    [InlineData("/api/v1/parties/nothing")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/nothing")]
    public async Task What_is_not_there_is_a_404_with_a_problem(string path)
    {
        using var answer = await archive.Client.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ProblemOfAsync(answer))["type"]!.GetValue<string>().ShouldBe("/problems/not-found");
    }

    [Theory]
    [InlineData("POST", "/api/v1/reports")]
    [InlineData("DELETE", "/api/v1/incidents")]
    [InlineData("PATCH", "/api/v1/vocabulary")]
    [InlineData("PUT", "/health/live")]
    public async Task A_method_that_is_not_taken_is_a_405_that_names_those_that_are(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await archive.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldContain("GET");
        await ProblemOfAsync(answer);
    }

    [Theory]
    [InlineData("/api/v1/incidents", "application/xml")]
    [InlineData("/api/v1/incidents/2016-06-16-tanf-strike", "text/csv")]
    [InlineData("/api/v1/reports", "application/geo+json")]
    [InlineData("/api/v1/vocabulary", "image/png, text/html;q=0.5")]
    public async Task A_format_that_is_not_offered_is_a_406(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await archive.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotAcceptable);
        await ProblemOfAsync(answer);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task An_encoded_body_is_refused_whatever_the_encoding(string encoding)
    {
        using var content = new StringContent("x");
        content.Headers.ContentEncoding.Add(encoding);
        using var answer = await archive.Client.PostAsync("/api/v1/reports", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        await ProblemOfAsync(answer);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        using var content = new ByteArrayContent(new byte[1_000_001]);
        using var answer = await archive.Client.PostAsync("/api/v1/reports", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        await ProblemOfAsync(answer);
    }

    [Fact]
    public async Task Nothing_found_is_an_answer_that_says_what_was_asked()
    {
        var list = await archive.GetJsonAsync("/api/v1/reports?q=zyzzyva&from=1999&to=1999-12");
        list["page"]!["total"]!.GetValue<int>().ShouldBe(0);
        list["items"]!.AsArray().ShouldBeEmpty();
        list["query"]!["filters"]!["from"]![0]!.GetValue<string>().ShouldBe("1999");
        list["query"]!["excluded"]!["undated"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/api/v1/incidents")]
    [InlineData("/api/v1/claims", "2016-06-16")]
    [InlineData("/api/v1/claims", null, "c-aaaaaaaaaaaaaaaa")]
    [InlineData("/api/v1/incidents", "16.06.2016", "x")]
    [InlineData("/api/v1/channels/hotline/uses", "2016-06-16", "r-aaaaaaaaaaaaaaaa", "one")]
    [InlineData("/api/v1/channels/hotline/uses", "2016-06-16", "r-\0", "1")]
    [InlineData("/api/v1/parties", null)]
    [InlineData("/api/v1/vocabulary")]
    public async Task A_cursor_somebody_made_up_is_refused_though_its_seal_is_right(string path, params string?[]? keys) =>
        await RefusesCursorAsync($"{path}?cursor={Cursor.Write(path + "?", keys ?? [null])}");

    private async Task RefusesCursorAsync(string path)
    {
        using var answer = await archive.Client.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await ProblemOfAsync(answer);
        problem["type"]!.GetValue<string>().ShouldEndWith("cursor-invalid");
        problem["errors"]!.AsObject().ContainsKey("cursor").ShouldBeTrue();
    }

    [Fact]
    public async Task The_type_of_a_problem_leads_to_what_it_means()
    {
        using var answer = await archive.Client.GetAsync("/api/v1/reports?limit=0");
        var type = (await ProblemOfAsync(answer))["type"]!.GetValue<string>();
        (await archive.GetJsonAsync(type))["meaning"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    internal static async Task<JsonNode> ProblemOfAsync(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        problem["status"]!.GetValue<int>().ShouldBe((int)answer.StatusCode);
        foreach (var member in new[] { "type", "title", "detail", "traceId" })
            problem[member]!.GetValue<string>().ShouldNotBeNullOrEmpty();
        return problem;
    }
}
