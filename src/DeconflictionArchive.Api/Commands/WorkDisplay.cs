using System.CommandLine;
using System.Globalization;
using DeconflictionArchive.Import;
using Spectre.Console;

namespace DeconflictionArchive.Api.Commands;

/// <summary>Shows long work: a bar on a terminal with the lines above it, plain lines elsewhere.</summary>
internal abstract class WorkDisplay
{
    /// <param name="work">What is being done: "importing".</param>
    public static WorkDisplay For(ParseResult parsed, string work) =>
        ReferenceEquals(parsed.InvocationConfiguration.Output, Console.Out) && !Console.IsOutputRedirected && !Console.IsErrorRedirected
            ? new OnTerminal(work)
            : new Plain(work, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);

    public abstract void Line(string line);

    public abstract Task<T> RunAsync<T>(Func<IProgress<ImportProgress>, Task<T>> work);

    private static string Describe(string work, ImportProgress progress)
    {
        var done = progress switch
        {
            { BytesTotal: { } bytes } => string.Create(CultureInfo.InvariantCulture, $"{progress.Done} records, {Megabytes(progress.BytesDone)} of {Megabytes(bytes)} MB"),
            { Total: > 0, BytesDone: 0 } => string.Create(CultureInfo.InvariantCulture, $"{progress.Done} of {progress.Total}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{progress.Done} records, {Megabytes(progress.BytesDone)} MB"),
        };
        var left = progress.Remaining is { TotalSeconds: > 0 } remaining ? string.Create(CultureInfo.InvariantCulture, $", {remaining.TotalSeconds:0} s to go") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{work}: {done}, {progress.Rate:0} a second{left}");

        static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
    }

    private sealed class OnTerminal(string work) : WorkDisplay
    {
        public override void Line(string line) => AnsiConsole.WriteLine(line);

        public override Task<T> RunAsync<T>(Func<IProgress<ImportProgress>, Task<T>> action) =>
            AnsiConsole.Progress().AutoClear(true).Columns(new ProgressBarColumn(), new TaskDescriptionColumn()).StartAsync(context =>
            {
                var bar = context.AddTask(work);
                return action(new Listener(progress =>
                {
                    bar.MaxValue = Math.Max(1, progress.BytesTotal ?? progress.Total);
                    bar.Value = progress.BytesTotal is null ? progress.Done : progress.BytesDone;
                    bar.Description = Describe(work, progress);
                }));
            });
    }

    private sealed class Plain(string work, TextWriter output, TextWriter error) : WorkDisplay
    {
        private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

        private TimeSpan _told;

        public override void Line(string line) => output.WriteLine(line);

        public override Task<T> RunAsync<T>(Func<IProgress<ImportProgress>, Task<T>> action) => action(new Listener(progress =>
        {
            if (progress.Elapsed - _told < Pause)
                return;
            _told = progress.Elapsed;
            error.WriteLine(Describe(work, progress));
        }));
    }

    // Progress<T> of the base library would report on another thread, later and out of order.
    private sealed class Listener(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }
}
