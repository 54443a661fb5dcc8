using System.Diagnostics;
using System.Globalization;
using DeconflictionArchive.Benchmarks.Reading;
using DeconflictionArchive.PrivatePostgres;

namespace DeconflictionArchive.Benchmarks.Import;

/// <summary>
/// Imports synthetic reports as a person does, by the program, and copies the rows it wrote once more: reports a second by tenth of
/// the run, the ratio to the bare copy, and the memory of the program.
/// </summary>
internal static class ImportBenchmark
{
    private const int Tenths = 10;

    /// <param name="options">As Program.cs tells.</param>
    public static async Task<int> RunAsync(string[] options)
    {
        var (count, dated, statements) = (100_000, 0.02, false);
        for (var place = 0; place < options.Length; place++)
        {
            var value = place + 1 < options.Length ? options[place + 1] : "";
            switch (options[place])
            {
                case "--reports" when int.TryParse(value, CultureInfo.InvariantCulture, out count) && count >= Tenths:
                case "--dated" when double.TryParse(value, CultureInfo.InvariantCulture, out dated):
                    place++;
                    break;
                case "--statements":
                    statements = true;
                    break;
                default:
                    Console.Error.WriteLine($"import knows nothing of \"{options[place]} {value}\".");
                    return 2;
            }
        }

        return await RunAsync(count, dated, statements);
    }

    /// <param name="dated">Share of the reports that bear a day.</param>
    /// <param name="statements">Also tell which statements the server's time went to.</param>
    private static async Task<int> RunAsync(int count, double dated, bool statements)
    {
        var folder = TemporaryFolder.New("archive-import-");
        try
        {
            var tar = Path.Combine(folder, "reports.tar");
            Write(tar, count, dated);
            Say($"{count} reports, {new FileInfo(tar).Length / 1e6:0} MB, {dated:0.##%} of them dated");

            await using var server = await PrivateServer.StartAsync(new PrivateServerOptions(Path.Combine(folder, "data"))
            {
                Settings = statements ? StatementTimes.Settings : new Dictionary<string, string>(),
            });
            if (statements)
                await StatementTimes.BeginAsync(server.ConnectionString);
            var before = await ServerTime.ReadAsync(server.ConnectionString);
            var run = await ImportAsync(server.ConnectionString, tar, count);
            var serverSeconds = await ServerTime.ReadAsync(server.ConnectionString) - before;
            for (var tenth = 0; tenth < run.Ends.Count; tenth++)
            {
                var took = run.Ends[tenth] - (tenth == 0 ? run.Begin : run.Ends[tenth - 1]);
                Say($"{(tenth + 1) * 10,4} %  {count / Tenths / took.TotalSeconds,8:0} reports/s");
            }

            var all = run.Ends[^1].TotalSeconds;
            Say($"imported in {all:0.0} s: {count / all:0} reports/s, start of the program included; {run.ProgramSeconds * 1000 / count:0.00} ms of processor time a report in the program, {serverSeconds * 1000 / count:0.00} in the server; peak memory {run.PeakBytes / 1e6:0} MB");
            if (statements)
                await StatementTimes.PrintAsync(server.ConnectionString, count);
            var bare = await BareCopy.MeasureAsync(server.ConnectionString, folder);
            Say($"bare binary copy of the same rows: {bare.Seconds:0.0} s ({bare.Bytes / 1e6:0} MB); the import took {all / bare.Seconds:0.0} times as long");
            return run.ExitCode;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static int Write(string tar, int count, double dated)
    {
        new SyntheticReports([.. SampleTexts.Read([]).Select(sample => sample.Text)], dated).WriteTar(tar, count);
        return 0;
    }

    /// <summary>How an import went; times are since the start of the program.</summary>
    internal sealed record Run(TimeSpan Begin, IReadOnlyList<TimeSpan> Ends, double ProgramSeconds, long PeakBytes, int ExitCode);

    /// <summary>Imports a file with so many reports by the program, in a process of its own.</summary>
    public static async Task<Run> ImportAsync(string connectionString, string file, int count)
    {
        var dotnet = Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet" ? Environment.ProcessPath! : "dotnet";
        var start = new ProcessStartInfo("nice", ["-n", "10", dotnet, Path.Combine(AppContext.BaseDirectory, "archive.dll"), "import", file])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["ConnectionStrings__Archive"] = connectionString;
        start.Environment["DOTNET_gcServer"] = "0"; // as ./archive does, and the next three, and nice
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_GCConserveMemory"] = "9";
        start.Environment["DOTNET_GCgen0size"] = "0x1000000";
        var clock = Stopwatch.StartNew();
        using var program = Process.Start(start)!;
        var (begin, done, peak, processor) = (TimeSpan.Zero, 0, 0L, TimeSpan.Zero);
        var ends = new List<TimeSpan>();
        while (await program.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("stored  ", StringComparison.Ordinal))
                continue;
            if (done++ == 0)
                begin = clock.Elapsed;
            if (done % Math.Max(1, count / Tenths) == 0)
                ends.Add(clock.Elapsed);
            if (done % 1000 == 0 && !program.HasExited)
            {
                program.Refresh();
                (peak, processor) = (Math.Max(peak, program.PeakWorkingSet64), program.TotalProcessorTime);
            }
        }

        await program.WaitForExitAsync();
        return new Run(begin, ends, processor.TotalSeconds, peak, program.ExitCode);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
