using System.CommandLine;
using DeconflictionArchive.Api.Hosting;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Schema;

namespace DeconflictionArchive.Api.Commands;

/// <summary>Serves an archive as it is: upgrades nothing, loads nothing.</summary>
public static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve an archive as it is, without upgrading its schema or loading anything.") { WebServer.UrlsOption };
        command.Do(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var builder = ArchiveHost.CreateBuilder();
        var location = ArchiveLocation.Of(parsed, builder.Configuration);
        var output = parsed.InvocationConfiguration.Output;
        location.AddFolders(builder.Configuration);
        await using var server = await DatabaseServer.OpenAsync(location, new LineProgress(output), cancellation);
        await using var sources = await ArchiveDataSources.OpenAsync(server.ConnectionString, location.ReaderConnectionString, cancellation);
        if (await SchemaCheck.MissingAsync(sources, cancellation) is [var first, ..])
            throw new VerbException(ExitCode.Schema, $"The database has not seen {first}: run the verb upgrade-schema first, or start with up.");
        return await WebServer.RunAsync(builder, sources, parsed.GetValue(WebServer.UrlsOption), urls => output.WriteLine($"serving at {string.Join(", ", urls)}"), cancellation);
    }
}
