using System.Diagnostics;
using DeconflictionArchive.Api.Hosting;
using DeconflictionArchive.PrivatePostgres;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Access;
using Microsoft.AspNetCore.Builder;

namespace DeconflictionArchive.Benchmarks.Plans;

/// <summary>What a route did to the database.</summary>
/// <param name="Milliseconds">From the question to the end of the answer.</param>
internal sealed record AnsweredRoute(AskedRoute Route, int Status, double Milliseconds, IReadOnlyList<LoggedPlan> Plans)
{
    // Tables that grow with the reports; the register, the imports and the schema's own do not.
    private static readonly HashSet<string> Big = ["report", "report_reading", "report_incident", "claim", "quantity", "channel_use", "told_event", "copy_body", "change", "provenance", "import_verdict", "report_original"];

    public double DatabaseMilliseconds => Plans.Sum(plan => plan.Milliseconds);

    /// <summary>Big tables read from end to end.</summary>
    public IReadOnlyList<string> Scans => [.. Plans.SelectMany(plan => plan.Scans).Where(Big.Contains).Distinct(StringComparer.Ordinal)];
}

/// <summary>Serves a synthetic archive from a server that logs its plans, and asks every route.</summary>
internal static class PlanCheck
{
    /// <param name="folder">For the data of the server, or with that of an earlier run; the caller removes it.</param>
    /// <param name="settings">Of the server, beside those that log the plans.</param>
    public static async Task<IReadOnlyList<AnsweredRoute>> RunAsync(
        string folder, IReadOnlyDictionary<string, string> settings, IReadOnlyList<string> texts, int read, int twins, Action<string> tell)
    {
        await using var server = await PrivateServer.StartAsync(new PrivateServerOptions(folder) { Settings = settings.Concat(LoggedPlans.Settings).ToDictionary() });
        var clock = Stopwatch.StartNew();
        await ArchiveUpgrade.RunAsync(server.ConnectionString, TimeProvider.System, CancellationToken.None);
        await using var archive = await ArchiveDataSources.OpenAsync(server.ConnectionString, null, CancellationToken.None);
        if (await FirstAsync(archive, "select count(*)::text from report") == "0")
            await SyntheticArchive.FillAsync(archive, texts, read, twins, tell);
        tell($"{read * (twins + 1)} reports in {clock.Elapsed.TotalSeconds:0} s");

        await SyntheticArchive.StoreMoreAsync(archive, texts, tell);
        var report = await FirstAsync(archive, "select report from claim group by report order by count(*) desc, report limit 1");
        var incident = await FirstAsync(archive, "select incident from report_incident group by incident order by count(*) desc, incident limit 1");
        var builder = ArchiveHost.CreateBuilder("--Serilog:MinimumLevel:Default=Fatal", "--WarmUp=false");
        await using var app = ArchiveHost.Build(builder, archive, "http://127.0.0.1:0");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First() + "/api/v1/") };
        client.DefaultRequestHeaders.Add("X-Api-Key", await new AccessKeys(archive.Writer, TimeProvider.System).AddAsync(Guid.NewGuid().ToString(), [AccessRight.Import], default));
        var plans = new LoggedPlans(archive.Writer);
        var answered = new List<AnsweredRoute>();
        foreach (var route in AskedRoutes.All)
        {
            await plans.TakeAsync();
            clock.Restart();
            using var answer = await client.GetAsync(route.Path.Replace("{report}", report, StringComparison.Ordinal).Replace("{incident}", incident, StringComparison.Ordinal));
            await answer.Content.ReadAsByteArrayAsync();
            var milliseconds = clock.Elapsed.TotalMilliseconds;
            answered.Add(new AnsweredRoute(route, (int)answer.StatusCode, milliseconds, await plans.TakeAsync()));
        }

        return answered;
    }

    private static async Task<string> FirstAsync(ArchiveDataSources archive, string sql)
    {
        await using var command = archive.Writer.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
