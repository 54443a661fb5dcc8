using System.CommandLine;
using DeconflictionArchive.Api.Hosting;

namespace DeconflictionArchive.Api.Commands;

/// <summary>Asks a running archive whether it can answer; for containers without a shell.</summary>
public static class HealthcheckCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static Command Create()
    {
        var command = new Command("healthcheck", "Ask the archive at --urls whether it is ready: 0 when it is, 3 when not.") { WebServer.UrlsOption };
        command.Do(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var urls = parsed.GetValue(WebServer.UrlsOption) ?? ArchiveHost.CreateBuilder().Configuration["Urls"] ?? WebServer.DefaultUrl;
        var address = Reachable(urls.Split(';')[0]) + "/health/ready";
        try
        {
            using var client = new HttpClient { Timeout = Patience };
            using var answer = await client.GetAsync(new Uri(address), cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellation));
            return answer.IsSuccessStatusCode ? ExitCode.Well : ExitCode.DatabaseAway;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new VerbException(ExitCode.DatabaseAway, $"Nobody answers at {address} ({error.Message}): start the archive, or name its address with --urls.", error);
        }
        catch (UriFormatException error)
        {
            throw new VerbException(ExitCode.Usage, $"{urls} is no address ({error.Message}): give one such as {WebServer.DefaultUrl}.", error);
        }
    }

    // An archive that listens everywhere listens here too.
    private static string Reachable(string url)
    {
        var address = url.TrimEnd('/');
        foreach (var everywhere in new[] { "://0.0.0.0", "://[::]", "://+", "://*" })
            address = address.Replace(everywhere, "://127.0.0.1", StringComparison.Ordinal);
        return address;
    }
}
