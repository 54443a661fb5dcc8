using System.Net;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

public sealed class AccessTests
{
    [Fact]
    public async Task Whoever_asks_too_often_is_told_when_to_come_back()
    {
        await using var archive = await ServedArchive.StartAsync(withSamples: false, "--Access:RequestsPerMinute=3");
        for (var request = 0; request < 3; request++)
            (await archive.Client.GetAsync("/api/v1/vocabulary")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var refused = await archive.Client.GetAsync("/api/v1/vocabulary");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        await BadInputTests.ProblemOfAsync(refused);
        (await archive.Client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_pages_of_named_origins_may_read_across_origins()
    {
        await using var archive = await ServedArchive.StartAsync(withSamples: false, "--Access:Origins:0=https://analysis.example");
        (await AllowedOriginAsync("https://analysis.example")).ShouldBe("https://analysis.example");
        (await AllowedOriginAsync("https://elsewhere.example")).ShouldBeNull();

        async Task<string?> AllowedOriginAsync(string origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/vocabulary");
            request.Headers.Add("Origin", origin);
            using var answer = await archive.Client.SendAsync(request);
            return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
        }
    }
}
