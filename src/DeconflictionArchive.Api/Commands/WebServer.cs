using System.CommandLine;
using System.Net.Sockets;
using DeconflictionArchive.Api.Hosting;
using DeconflictionArchive.Storage;
using Microsoft.AspNetCore.Connections;

namespace DeconflictionArchive.Api.Commands;

/// <summary>Serves until it is told to stop.</summary>
public static class WebServer
{
    public const string DefaultUrl = "http://127.0.0.1:8080";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5); // for answers under way when told to stop

    public static readonly Option<string?> UrlsOption = new("--urls")
    {
        Description = $"The address to serve at, several with ';' between. Default: {DefaultUrl}.",
        HelpName = "URL",
    };

    /// <param name="ready">Called once, with the addresses that are served.</param>
    public static async Task<int> RunAsync(
        WebApplicationBuilder builder, ArchiveDataSources sources, string? urls, Action<IReadOnlyCollection<string>> ready, CancellationToken cancellation)
    {
        urls = urls ?? builder.Configuration["Urls"] ?? DefaultUrl;
        await using var app = ArchiveHost.Build(builder, sources, urls);
        await StartAsync(app, urls, cancellation);
        try
        {
            ready([.. app.Urls]);
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            using var late = new CancellationTokenSource(Patience);
            await app.StopAsync(late.Token);
        }

        return ExitCode.Well;
    }

    private static async Task StartAsync(WebApplication app, string urls, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            throw new VerbException(ExitCode.Usage, $"{urls} is in use by another program: end that one, or choose another address, such as --urls http://127.0.0.1:8081.", error);
        }
        catch (Exception error) when (error is SocketException or FormatException or InvalidOperationException or UriFormatException or IOException)
        {
            throw new VerbException(ExitCode.Usage, $"The archive cannot serve at {urls} ({error.Message}): choose another address with --urls.", error);
        }
    }
}
