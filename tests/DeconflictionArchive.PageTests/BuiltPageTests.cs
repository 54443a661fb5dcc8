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

    /// <summary>What the interface adds does not disturb the page; what it takes away or changes does.</summary>
    [Fact]
    public async Task The_shapes_the_page_was_written_for_are_those_that_are_served()
    {
        var written = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "DeconflictionArchive.Page", "schemas.json")))!.AsObject();
        var served = (await chromium.Samples.GetJsonAsync("/swagger/v1/swagger.json"))["components"]!["schemas"]!.AsObject();
        var missing = written.SelectMany(schema => MissingOf(schema.Key, schema.Value, served[schema.Key])).ToList();
        missing.ShouldBeEmpty("npm run document, then npm run build, in src/DeconflictionArchive.Page write the page's shapes anew");
    }

    private static IEnumerable<string> MissingOf(string path, JsonNode? written, JsonNode? served) => (written, served) switch
    {
        (JsonObject mine, JsonObject theirs) => mine.SelectMany(member => MissingOf($"{path}/{member.Key}", member.Value, theirs[member.Key])),
        (JsonArray mine, JsonArray theirs) when mine.All(one => one is JsonValue) => mine.Where(one => !theirs.Any(other => JsonNode.DeepEquals(one, other))).Select(one => $"{path}: {one}"),
        (JsonArray mine, JsonArray theirs) when mine.Count == theirs.Count => mine.Zip(theirs).SelectMany((pair, index) => MissingOf($"{path}/{index}", pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(written, served) ? [] : [path],
    };
}
