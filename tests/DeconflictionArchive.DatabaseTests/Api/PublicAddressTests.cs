using System.Net.Http.Headers;
using DeconflictionArchive.Api.Answers;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("/api/v1/incidents?limit=2", "", "</api/v1/incidents?limit=2&cursor=")]
    [InlineData("/api/v1/incidents?limit=2", "https://archive.example/deconfliction/", "<https://archive.example/deconfliction/api/v1/incidents?limit=2&cursor=")]
    public async Task Links_lead_where_the_operator_says_or_are_relative_whatever_host_the_caller_names(string path, string address, string link)
    {
        await using var archive = await ServedArchive.StartAsync(withSamples: false, $"--{PublicAddress.Setting}={address}");
        using var page = await AskAsync(archive, path);
        page.Headers.GetValues("Link").Single().ShouldStartWith(link);
        using var feed = await AskAsync(archive, path + "&format=atom");
        foreach (var answer in new[] { page, feed })
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("evil.example");
        feed.Content.Headers.ContentType.ShouldBe(MediaTypeHeaderValue.Parse("application/atom+xml; charset=utf-8"));
        (await feed.Content.ReadAsStringAsync()).ShouldContain($"href=\"{link[1..link.IndexOf("api/v1", StringComparison.Ordinal)]}api/v1/incidents/");
    }

    [Theory]
    [InlineData("archive.example")]
    [InlineData("ftp://archive.example")]
    [InlineData("https://archive.example/?a=b")]
    public void What_is_no_address_of_a_site_is_refused_at_the_start(string written) =>
        Should.Throw<InvalidOperationException>(() => PublicAddress.Read(new ConfigurationBuilder().AddInMemoryCollection([new(PublicAddress.Setting, written)]).Build()));

    private static async Task<HttpResponseMessage> AskAsync(ServedArchive archive, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "evil.example" } };
        return await archive.Client.SendAsync(request);
    }
}
