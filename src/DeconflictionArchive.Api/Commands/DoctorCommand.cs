using System.CommandLine;
using System.Globalization;
using System.Text;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Api.Hosting;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Schema;

namespace DeconflictionArchive.Api.Commands;

/// <summary>Looks at everything the archive needs and says what is wrong and what to do about it.</summary>
public static class DoctorCommand
{
    private const long LeastFreeBytes = 1L << 30;

    public static Command Create()
    {
        var command = new Command("doctor", "Look at everything the archive needs, and say what to do about what is wrong.");
        command.Do(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var location = ArchiveLocation.Of(parsed, ArchiveHost.CreateBuilder().Configuration);
        var report = new Findings(parsed.InvocationConfiguration.Output);
        report.Say(true, ".NET", Environment.Version.ToString());
        // With the invariant mode normalisation returns its input and Arabic is silently read wrong.
        report.Say("\uFEFB".Normalize(NormalizationForm.FormKC) == "لا", "Arabic", "a lam-alef ligature decomposes", "install ICU (libicu) and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT unset", ExitCode.Usage);
        if (location.ConnectionString is null)
            LookAtFolder(report, location.DataFolder);

        await using var server = await DatabaseServer.OpenAsync(location, new LineProgress(parsed.InvocationConfiguration.Output), cancellation);
        await using var sources = await ArchiveDataSources.OpenAsync(server.ConnectionString, location.ReaderConnectionString, cancellation);
        var state = await DatabaseInspection.OfAsync(sources, cancellation);
        report.Say(true, "PostgreSQL", $"{state.ServerVersion}, {(server.IsPrivate ? "private" : "given by ConnectionStrings__Archive")}");
        report.Say(state.Encoding == "UTF8", "encoding", state.Encoding, "create the database anew with encoding 'UTF8'", ExitCode.DatabaseAway);
        report.Say(state.MissingScripts.Count == 0, "schema", state.MissingScripts.Count == 0 ? "current" : "lacks " + string.Join(", ", state.MissingScripts), "run the verb upgrade-schema, or up", server.IsPrivate ? null : ExitCode.Schema); // up brings a private one up to date by itself
        report.Say(state.ReadsAs == ReaderRole.Name, "reads", $"as {state.ReadsAs}", $"let this user make roles, or make the role {ReaderRole.Name} and grant it: until then reads go through read-only transactions of the writer");
        if (state.MissingScripts.Count == 0)
            LookAtReports(report, state);
        return report.ExitCode;
    }

    private static void LookAtFolder(Findings report, string folder)
    {
        report.Say(true, "data folder", folder);
        Directory.CreateDirectory(folder);
        var free = new DriveInfo(folder).AvailableFreeSpace;
        report.Say(free >= LeastFreeBytes, "free space", string.Create(CultureInfo.InvariantCulture, $"{free / (1L << 20)} MB"), "make room, or choose another folder with --data", ExitCode.DiskFull);
    }

    private static void LookAtReports(Findings report, DatabaseInspection state)
    {
        report.Say(true, "reports", string.Create(CultureInfo.InvariantCulture, $"{state.Reports}, incidents {state.Incidents}"));
        report.Say(state.ReportsOfOlderRules == 0, "analysis", string.Create(CultureInfo.InvariantCulture, $"version {AnalysisVersion.Current}; {state.ReportsOfOlderRules} reports were read by older rules"), "run the verb reanalyze");
    }

    private sealed class Findings(TextWriter output)
    {
        public int ExitCode { get; private set; } = Commands.ExitCode.Well;

        /// <param name="exitCode">Of a fault; left out for what is worth knowing but no fault.</param>
        public void Say(bool well, string what, string found, string? remedy = null, int? exitCode = null)
        {
            var mark = well ? "ok   " : exitCode is null ? "note " : "fault";
            output.WriteLine($"{mark}  {what,-12} {found}{(well ? "" : $": {remedy}")}");
            if (!well && ExitCode == Commands.ExitCode.Well && exitCode is { } code)
                ExitCode = code;
        }
    }
}
