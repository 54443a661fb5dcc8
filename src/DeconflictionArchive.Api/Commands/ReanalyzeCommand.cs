using System.CommandLine;
using System.Globalization;
using DeconflictionArchive.Import;

namespace DeconflictionArchive.Api.Commands;

/// <summary><c>archive reanalyze</c>: reads stored reports anew by this program's rules.</summary>
internal static class ReanalyzeCommand
{
    private static readonly Option<bool> All = new("--all") { Description = "Also reports that were read by these rules, as when the register has changed." };

    public static Command Create()
    {
        var command = new Command("reanalyze", "Read stored reports anew by this program's rules. What an editor set stays; interrupted, it goes on where it stopped.") { All };
        command.Do(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var archive = await OpenArchive.OpenAsync(parsed, new LineProgress(parsed.InvocationConfiguration.Error), cancellation);
        var display = WorkDisplay.For(parsed, "reading anew");
        var outcome = await display.RunAsync(progress => new Reanalysis(archive.Sources, TimeProvider.System, progress).RunAsync(parsed.GetValue(All), cancellation));
        display.Line(outcome.Done == 0
            ? "every report was read by these rules already"
            : string.Create(CultureInfo.InvariantCulture, $"read {outcome.Done} reports anew in {outcome.Elapsed.TotalSeconds:0.0} s ({outcome.Rate:0} a second)"));
        return ExitCode.Well;
    }
}
