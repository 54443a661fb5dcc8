using System.Net;
using Npgsql;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

public sealed class DatabaseAwayTests
{
    private static readonly string[] Reads = ["/api/v1/reports", "/api/v1/reports/r-aaaaaaaaaaaaaaaa", "/api/v1/incidents", "/api/v1/incidents?format=csv", "/api/v1/claims", "/api/v1/channels", "/health/ready"];

    [Fact]
    public async Task While_the_database_is_away_reads_say_so_and_when_to_try_again()
    {
        await using var archive = await ServedArchive.StartAsync(withSamples: false);
        (await archive.Client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await archive.DropDatabaseAsync();
        foreach (var path in Reads)
        {
            using var answer = await archive.Client.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, path);
            answer.Headers.RetryAfter.ShouldNotBeNull(path);
            (await BadInputTests.ProblemOfAsync(answer))["type"]!.GetValue<string>().ShouldBe("/problems/database-away", path);
        }

        (await archive.Client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_statement_over_its_time_is_told_from_a_database_that_is_away()
    {
        await using var archive = await ServedArchive.StartAsync(withSamples: false, "Options=-c statement_timeout=300ms");
        (await archive.Client.GetAsync("/api/v1/incidents")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var owner = new NpgsqlConnection(archive.ConnectionString);
        await owner.OpenAsync();
        await using var transaction = await owner.BeginTransactionAsync();
        await using (var claim = new NpgsqlCommand("lock table incident in access exclusive mode", owner))
            await claim.ExecuteNonQueryAsync();
        using var answer = await archive.Client.GetAsync("/api/v1/incidents/2016-06-16-tanf-strike");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await BadInputTests.ProblemOfAsync(answer))["type"]!.GetValue<string>().ShouldBe("/problems/too-slow");
    }

    [Fact]
    public async Task Reads_go_through_a_role_that_needs_the_right_to_select()
    {
        await using var archive = await ServedArchive.StartAsync(withSamples: false);
        (await archive.Client.GetAsync("/api/v1/incidents?limit=1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var owner = new NpgsqlConnection(archive.ConnectionString);
        await owner.OpenAsync();
        await using (var revoke = new NpgsqlCommand("revoke select on incident from archive_reader", owner))
            await revoke.ExecuteNonQueryAsync();
        (await archive.Client.GetAsync("/api/v1/incidents?limit=1")).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task A_merged_incident_leads_to_its_survivor_for_ever()
    {
        await using var archive = await ServedArchive.StartAsync(withSamples: false);
        await using var owner = new NpgsqlConnection(archive.ConnectionString);
        await owner.OpenAsync();
        await using (var merge = new NpgsqlCommand(
            """
            update incident set status = 'merged', merged_into = '2015-10-10-vtc' where id = '2015-10-01-vtc';
            update incident set status = 'merged', merged_into = '2015-10-14-vtc' where id = '2015-10-10-vtc';
            """,
            owner))
        {
            await merge.ExecuteNonQueryAsync();
        }

        foreach (var part in new[] { "", "/claims?limit=3", "/matrix", "/timeline", "/reports" })
        {
            using var answer = await archive.Client.GetAsync("/api/v1/incidents/2015-10-01-vtc" + part);
            answer.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
            answer.Headers.Location!.OriginalString.ShouldBe("/api/v1/incidents/2015-10-14-vtc" + part);
        }

        var left = await archive.GetJsonAsync("/api/v1/incidents?format=json&limit=200");
        left["items"]!.AsArray().ShouldNotContain(incident => incident!["status"]!.GetValue<string>() == "merged");
        var merged = await archive.GetJsonAsync("/api/v1/incidents?status=merged");
        merged["page"]!["total"]!.GetValue<int>().ShouldBe(2);
    }
}
