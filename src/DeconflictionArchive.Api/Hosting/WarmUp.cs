using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Search;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Api.Hosting;

/// <summary>Reads once what the first visitors would wait for: the lexicons, the mapping of tables, a search. Nobody waits for it.</summary>
public sealed partial class WarmUp(KnownNamesCache names, ReportSearch search, ReportQueries reports, PageFiles page, ILogger<WarmUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await names.GetAsync(stoppingToken);
            await search.SearchAsync(new ReportQuery { Text = "الخط", Limit = 1 }, stoppingToken);
            await reports.FindAsync("", stoppingToken);
            // What a first view is made of, in the form that browsers take.
            foreach (var file in (string[])["/page/index.js", "/page/shared.js", "/page/style.css"])
                page.Find(file)?.In("br");
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends, perhaps before it has begun: the port is taken.
        }
        catch (Exception error)
        {
            // Nothing depends on it; whoever asks next hears what is wrong.
            LeftOut(error.Message);
        }
    }

    [LoggerMessage(1201, LogLevel.Warning, "Left out warming up: {Reason}")]
    private partial void LeftOut(string reason);
}
