using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using DeconflictionArchive.Api.Hosting;
using DeconflictionArchive.Api.Imports;
using DeconflictionArchive.Import;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;

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
        location.AddFolders(builder.Configuration);
        await using var server = await DatabaseServer.OpenAsync(location, progress, cancellation);
        await OpenArchive.UpgradeAsync(server, progress, cancellation);
        await using var sources = await ArchiveDataSources.OpenAsync(server.ConnectionString, location.ReaderConnectionString, cancellation);
        await LoadSamplesAsync(parsed, sources, cancellation);
        if (await new OutdatedReports(sources.Reader).CountOlderAsync(cancellation) is > 0 and var older)
            progress.Report(string.Create(CultureInfo.InvariantCulture, $"{older} stored reports were read by older rules; run the verb reanalyze to bring them up to date"));
        return await WebServer.RunAsync(builder, sources, parsed.GetValue(WebServer.UrlsOption), urls => Announce(output, location, server, builder.Configuration[InboxWatch.FolderSetting]!, urls, started), cancellation);
    }

    private static async Task LoadSamplesAsync(ParseResult parsed, ArchiveDataSources sources, CancellationToken cancellation)
    {
        var display = WorkDisplay.For(parsed, "loading samples");
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        if (await display.RunAsync(progress => SampleLoader.LoadIntoEmptyAsync(sources, samples, TimeProvider.System, progress, cancellation)) is { Stored: > 0 } loaded)
            display.Line(string.Create(CultureInfo.InvariantCulture, $"loaded {loaded.Stored} sample reports into the empty archive"));
    }

    private static void Announce(
        TextWriter output, ArchiveLocation location, DatabaseServer server, string inbox, IReadOnlyCollection<string> urls, long started)
    {
        var address = urls.First();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ready after {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
        output.WriteLine();
        output.WriteLine($"  the archive    {address}/");
        output.WriteLine($"  the interface  {address}/swagger");
        output.WriteLine($"  reports        {address}/api/v1/reports");
        output.WriteLine($"  incidents      {address}/api/v1/incidents");
        output.WriteLine($"  the inbox      {inbox}");
        output.WriteLine($"  the database   {(server.IsPrivate ? $"private, in {location.DataFolder}" : "the one ConnectionStrings__Archive names")}");
        output.WriteLine();
        output.WriteLine("Ctrl-C stops everything.");
    }
}
