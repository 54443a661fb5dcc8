using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using DeconflictionArchive.Api.Hosting;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Schema;

namespace DeconflictionArchive.Api.Commands;

/// <summary>Brings the archive up: a database, its schema, the register, the samples when it is empty; then serves.</summary>
public static class UpCommand
{
    public static Command Create()
    {
        var command = new Command("up", "Bring the archive up and serve it; this is what happens without a verb.") { WebServer.UrlsOption };
        command.Do(RunAsync);
        return command;
    }

    public static void MakeDefault(RootCommand archive)
    {
        archive.Add(WebServer.UrlsOption);
        archive.Do(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var output = parsed.InvocationConfiguration.Output;
        var progress = new LineProgress(output);
        var builder = ArchiveHost.CreateBuilder();
        var location = ArchiveLocation.Of(parsed, builder.Configuration);
        await using var server = await DatabaseServer.OpenAsync(location, progress, cancellation);
        foreach (var script in await SchemaUpgrader.UpgradeAsync(server.ConnectionString, cancellation))
            progress.Report($"applied {script}");
        await using var sources = await ArchiveDataSources.OpenAsync(server.ConnectionString, location.ReaderConnectionString, cancellation);
        return await WebServer.RunAsync(builder, sources, parsed.GetValue(WebServer.UrlsOption), urls => Announce(output, location, server, urls, started), cancellation);
    }

    private static void Announce(TextWriter output, ArchiveLocation location, DatabaseServer server, IReadOnlyCollection<string> urls, long started)
    {
        var address = urls.First();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ready after {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
        output.WriteLine();
        output.WriteLine($"  the archive    {address}/");
        output.WriteLine($"  the interface  {address}/swagger");
        output.WriteLine($"  reports        {address}/api/v1/reports");
        output.WriteLine($"  incidents      {address}/api/v1/incidents");
        output.WriteLine($"  the database   {(server.IsPrivate ? $"private, in {location.DataFolder}" : "the one ConnectionStrings__Archive names")}");
        output.WriteLine();
        output.WriteLine("Ctrl-C stops everything.");
    }
}
