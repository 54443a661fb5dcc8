using System.CommandLine;
using DeconflictionArchive.Api.Hosting;

namespace DeconflictionArchive.Api.Commands;

/// <summary><c>archive upgrade-schema</c>: brings the database to what this program expects, and nothing else.</summary>
internal static class UpgradeSchemaCommand
{
    public static Command Create()
    {
        var command = new Command("upgrade-schema", "Bring the database's schema and the register of incidents up to this program. Running it again changes nothing.");
        command.Do(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var progress = new LineProgress(parsed.InvocationConfiguration.Output);
        var location = ArchiveLocation.Of(parsed, ArchiveHost.CreateBuilder().Configuration);
        await using var server = await DatabaseServer.OpenAsync(location, progress, cancellation);
        if (!await OpenArchive.UpgradeAsync(server, progress, cancellation))
            progress.Report("the schema and the register are current");
        return ExitCode.Well;
    }
}
