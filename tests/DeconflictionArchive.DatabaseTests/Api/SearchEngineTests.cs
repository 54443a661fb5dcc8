using System.Net;
using System.Text;
using DeconflictionArchive.Storage.Access;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

/// <summary>The index in memory behind the interface: the same answers, and soon those of what was just sent.</summary>
public sealed class SearchEngineTests
{
    [Fact]
    public async Task The_index_answers_as_postgresql_does_and_follows_what_is_imported()
    {
        await using var indexed = await ServedArchive.StartAsync(withSamples: true, "--Search:Engine=index");
        await using var stored = await ServedArchive.StartAsync(withSamples: true);
        await UntilAsync(async () => (string?)(await indexed.GetJsonAsync("/health/ready"))["engine"] == "index");
        (await stored.GetJsonAsync("/health/ready"))["engine"]!.GetValue<string>().ShouldBe("postgresql");

        (await indexed.Client.GetStringAsync("/metrics")).ShouldContain("archive_search_engine{engine=\"index\"} 1\n");
        (await stored.Client.GetStringAsync("/metrics")).ShouldContain("archive_search_engine{engine=\"postgresql\"} 1\n");
        (await indexed.GetJsonAsync("/health/ready"))["index"]!["reports"]!.GetValue<int>().ShouldBeGreaterThan(10);

        foreach (var asked in new[] { "", "q=موسكوو", "q=التنف", "q=\"منع التصادم\" -تركيا&facets=source,party,month", "q=روسيا OR قصف&copies=all&facets=place,year", "sort=oldest&undated=exclude", "party=russia&sort=newest&facets=incident" })
            (await AskAsync(indexed, asked)).ShouldBe(await AskAsync(stored, asked), asked);

        using var report = new StringContent("قال مصدر إن المسبارة حطت قرب المطار صباح الخميس، وإن فريقا من المهندسين توجه إلى المكان لمعاينتها، ولم يذكر المصدر من أطلقها ولا متى انطلقت.", Encoding.UTF8, "text/plain");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports") { Content = report };
        request.Headers.Add("X-Api-Key", await indexed.AddKeyAsync("tests", AccessRight.Import));
        (await indexed.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await UntilAsync(async () => (await indexed.GetJsonAsync("/api/v1/reports?q=المسبارة"))["page"]!["total"]!.GetValue<int>() == 1);
        (await indexed.GetJsonAsync("/health/ready"))["engine"]!.GetValue<string>().ShouldBe("index");
    }

    [Fact]
    public async Task An_engine_nobody_knows_is_refused() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => ServedArchive.StartAsync(withSamples: false, "--Search:Engine=other"))).Message.ShouldContain("Search:Engine");

    private static async Task<string> AskAsync(ServedArchive archive, string asked)
    {
        var answer = await archive.GetJsonAsync("/api/v1/reports?" + asked);
        return answer.ToJsonString();
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await holds())
                return;
            await Task.Delay(100);
        }

        throw new TimeoutException("It did not come in half a minute.");
    }
}
