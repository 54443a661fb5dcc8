using System.Net;
using System.Text.Json.Nodes;
using DeconflictionArchive.DatabaseTests;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.PageTests;

/// <summary>The built page: how large it is, where it is served, and whether it knows the interface it asks.</summary>
[Collection("page")]
public sealed class BuiltPageTests(Chromium chromium)
{
    private const int MostScriptBytes = 60_000; // compressed

    /// <summary>In the bytes that go over the wire: what the first view loads, and all that could ever be fetched.</summary>
    [Theory]
    [InlineData("gzip", false)]
    [InlineData("gzip", true)]
    [InlineData("br", false)]
    [InlineData("br", true)]
    public async Task The_script_stays_small_as_it_is_served(string encoding, bool all)
    {
        var built = Path.Combine(Repository.Root, "src", "DeconflictionArchive.Api", "wwwroot");
        var first = await chromium.Samples.Client.GetStringAsync("/");
        var scripts = Directory.GetFiles(built, "*.js", SearchOption.AllDirectories)
            .Select(file => $"/{Path.GetRelativePath(built, file).Replace('\\', '/')}")
            .Where(script => all || first.Contains($"\"{script}\"", StringComparison.Ordinal)).ToList();
        scripts.Count.ShouldBeGreaterThan(all ? 1 : 0);
        var bytes = 0;
        foreach (var script in scripts)
        {
            using var asking = new HttpRequestMessage(HttpMethod.Get, script);
            asking.Headers.AcceptEncoding.ParseAdd(encoding);
            using var answer = await chromium.Samples.Client.SendAsync(asking);
            answer.Content.Headers.ContentEncoding.ShouldBe([encoding]);
            bytes += (await answer.Content.ReadAsByteArrayAsync()).Length;
        }

        bytes.ShouldBeLessThanOrEqualTo(MostScriptBytes);
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.1", "gzip")]
    [InlineData("identity", null)]
    [InlineData("", null)]
    public async Task A_file_comes_in_the_form_that_is_taken_and_not_again_under_its_tag(string accepted, string? encoding)
    {
        using var answer = await AskAsync("/page/index.js", ("Accept-Encoding", accepted));
        answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding);
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBe((int)answer.Content.Headers.ContentLength!.Value);
        using var again = await AskAsync("/page/index.js", ("Accept-Encoding", accepted), ("If-None-Match", answer.Headers.ETag!.ToString()));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var other = await AskAsync("/page/index.js", ("If-None-Match", "W/\"another\""));
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK, "text/html")]
    [InlineData("/reports", HttpStatusCode.OK, "text/html")]
    [InlineData("/reports/r-aaaaaaaaaaaaaaaa", HttpStatusCode.OK, "text/html")]
    [InlineData("/incidents/2016-06-16-tanf-strike?lang=en", HttpStatusCode.OK, "text/html")]
    [InlineData("/channels", HttpStatusCode.OK, "text/html")]
    [InlineData("/parties/us-dod", HttpStatusCode.OK, "text/html")]
    [InlineData("/reports/x/y", HttpStatusCode.NotFound, "application/problem+json")]
    [InlineData("/reportsx", HttpStatusCode.NotFound, "application/problem+json")]
    [InlineData("/nothing", HttpStatusCode.NotFound, "application/problem+json")]
    [InlineData("/page/nothing.js", HttpStatusCode.NotFound, "application/problem+json")]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound, "application/problem+json")]
    public async Task A_view_has_an_address_and_nothing_else_has(string path, HttpStatusCode status, string type)
    {
        using var answer = await chromium.Samples.Client.GetAsync(path);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self'");
    }

    [Fact]
    public async Task A_view_takes_no_other_method()
    {
        using var body = new StringContent("");
        using var answer = await chromium.Samples.Client.PostAsync("/reports/r-aaaaaaaaaaaaaaaa", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>A first view asks once for what it shows, and for no list of all there is.</summary>
    [Theory]
    [InlineData("/", "/api/v1/reports")]
    [InlineData("/?lang=en", "/api/v1/reports")]
    [InlineData("/reports?party=us-dod&q=", "/api/v1/reports?party=us-dod")]
    [InlineData("/?q=%D8%A7%D9%84%D8%AE%D8%B7%20x&sort=", "/api/v1/reports?q=%D8%A7%D9%84%D8%AE%D8%B7+x")]
    public async Task The_first_view_asks_for_little(string path, string question)
    {
        await using var visit = await chromium.VisitAsync("ar");
        var asked = new List<string>();
        visit.Page.Request += (_, request) => asked.Add(new Uri(request.Url).PathAndQuery);
        await visit.OpenAsync(path);
        asked.Where(one => one.StartsWith("/api/v1/reports", StringComparison.Ordinal) && !one.Contains("facets", StringComparison.Ordinal)).ShouldBe([question]);
        asked.ShouldNotContain(one => one.Contains("format=ndjson", StringComparison.Ordinal) || one.StartsWith("/api/v1/incidents", StringComparison.Ordinal));
        visit.HasNoComplaints();
    }

    /// <summary>What the interface adds does not disturb the page; what it takes away or changes does.</summary>
    [Fact]
    public async Task The_shapes_the_page_was_written_for_are_those_that_are_served()
    {
        var written = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "DeconflictionArchive.Page", "schemas.json")))!.AsObject();
        var served = (await chromium.Samples.GetJsonAsync("/swagger/v1/swagger.json"))["components"]!["schemas"]!.AsObject();
        var missing = written.SelectMany(schema => MissingOf(schema.Key, schema.Value, served[schema.Key])).ToList();
        missing.ShouldBeEmpty("npm run document, then npm run build, in src/DeconflictionArchive.Page write the page's shapes anew");
    }

    private async Task<HttpResponseMessage> AskAsync(string path, params (string Name, string Value)[] headers)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            asking.Headers.TryAddWithoutValidation(name, value);
        return await chromium.Samples.Client.SendAsync(asking);
    }

    private static IEnumerable<string> MissingOf(string path, JsonNode? written, JsonNode? served) => (written, served) switch
    {
        (JsonObject mine, JsonObject theirs) => mine.SelectMany(member => MissingOf($"{path}/{member.Key}", member.Value, theirs[member.Key])),
        (JsonArray mine, JsonArray theirs) when mine.All(one => one is JsonValue) => mine.Where(one => !theirs.Any(other => JsonNode.DeepEquals(one, other))).Select(one => $"{path}: {one}"),
        (JsonArray mine, JsonArray theirs) when mine.Count == theirs.Count => mine.Zip(theirs).SelectMany((pair, index) => MissingOf($"{path}/{index}", pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(written, served) ? [] : [path],
    };
}
