using System.Net;
using Npgsql;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

public sealed class ReadinessTests
{
    [Fact]
    public async Task A_database_one_script_behind_is_not_ready()
    {
        await using var archive = await ServedArchive.StartAsync(withSamples: false);
        (await archive.Client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var owner = new NpgsqlConnection(archive.ConnectionString);
        await owner.OpenAsync();
        await using (var forget = new NpgsqlCommand("delete from schema_journal where script = (select max(script) from schema_journal)", owner))
            (await forget.ExecuteNonQueryAsync()).ShouldBe(1);
        using var answer = await archive.Client.GetAsync("/health/ready");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        (await BadInputTests.ProblemOfAsync(answer))["type"]!.GetValue<string>().ShouldBe("/problems/schema-behind");
    }
}
