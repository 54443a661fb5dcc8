using System.CommandLine;
using System.Globalization;
using DeconflictionArchive.Api.Hosting;
using DeconflictionArchive.Storage;

namespace DeconflictionArchive.Api.Commands;

/// <summary>The archive a verb works on, brought up to date first; its server stops with the verb when the verb started it.</summary>
internal sealed class OpenArchive : IAsyncDisposable
{
    private readonly DatabaseServer _server;

    private OpenArchive(DatabaseServer server, ArchiveDataSources sources)
    {
        _server = server;
        Sources = sources;
    }

    public ArchiveDataSources Sources { get; }

    /// <param name="progress">Told what was started and upgraded.</param>
    public static async Task<OpenArchive> OpenAsync(ParseResult parsed, IProgress<string> progress, CancellationToken cancellation)
    {
        var location = ArchiveLocation.Of(parsed, ArchiveHost.CreateBuilder().Configuration);
        var server = await DatabaseServer.OpenAsync(location, progress, cancellation);
        try
        {
            await UpgradeAsync(server, progress, cancellation);
            return new OpenArchive(server, await ArchiveDataSources.OpenAsync(server.ConnectionString, location.ReaderConnectionString, cancellation));
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <returns>Whether anything was behind.</returns>
    public static async Task<bool> UpgradeAsync(DatabaseServer server, IProgress<string> progress, CancellationToken cancellation)
    {
        var outcome = await ArchiveUpgrade.RunAsync(server.ConnectionString, TimeProvider.System, cancellation);
        foreach (var script in outcome.Scripts)
            progress.Report($"applied {script}");
        if (outcome.Incidents.Count > 0)
            progress.Report(string.Create(CultureInfo.InvariantCulture, $"loaded {outcome.Incidents.Count} incidents of the register"));
        return outcome.Scripts.Count + outcome.Incidents.Count > 0;
    }

    public async ValueTask DisposeAsync()
    {
        await Sources.DisposeAsync();
        await _server.DisposeAsync();
    }
}
