using System.Globalization;
using DeconflictionArchive.Benchmarks.Import;
using DeconflictionArchive.Benchmarks.Reading;
using DeconflictionArchive.PrivatePostgres;

namespace DeconflictionArchive.Benchmarks.Http;

/// <summary>How much longer whole searches over HTTP take while the program imports reports into the same archive, on the same cores.</summary>
internal static class SearchingDuringImport
{
    private const int Imported = 5000;
    private const double Dated = 0.02; // of them bear a day, as for the benchmark of importing
    private const int Questions = 200;
    private const int PerSecond = 20; // far from what the program can answer, so that what is seen is not a queue of searches
    private const int Connections = 4;
    private const int WarmUpSeconds = 30; // until what is compiled as it runs is compiled
    private const int IdleSeconds = 30;

    /// <param name="kept">Where the archive is made and kept, as for <see cref="HttpBenchmark"/>; each run brings other reports and leaves them in it.</param>
    public static async Task<int> RunAsync(int reports, string? kept)
    {
        var folder = kept ?? TemporaryFolder.New("archive-during-import-");
        var tar = Path.Combine(folder, "imported.tar");
        try
        {
            await using var server = await PrivateServer.StartAsync(new PrivateServerOptions(folder) { Settings = HttpBenchmark.Settings });
            var texts = SampleTexts.Read([]).Select(sample => sample.Text).ToList();
            await HttpBenchmark.FillAsync(server.ConnectionString, texts, reports);
            new SyntheticReports(texts, Dated, Random.Shared.Next()).WriteTar(tar, Imported);
            await using var archive = await ServedArchive.StartAsync(server.ConnectionString, folder);
            var asked = SearchedWords.Choose(texts, Questions);
            Wrk.Run(archive.Address, asked, Connections, WarmUpSeconds);
            var searches = new SteadySearches(archive.Address, asked, PerSecond);
            var idle = await AskAsync(searches, Task.Delay(TimeSpan.FromSeconds(IdleSeconds)));
            var import = ImportBenchmark.ImportAsync(server.ConnectionString, tar, Imported);
            var during = await AskAsync(searches, import);
            var run = await import;
            if (run.Ends.Count == 0)
                throw new InvalidOperationException($"The import ended with {run.ExitCode} and stored hardly anything.");
            Say($"{"",22}{"searches",10}{"p50 ms",10}{"p99 ms",10}{"failed",10}");
            Show("nothing imported", idle);
            Show("during the import", during);
            Say($"p50 {during.Median / idle.Median:0.0} times, p99 {during.Slowest / idle.Slowest:0.0} times; {Imported} reports imported in {run.Ends[^1].TotalSeconds:0.0} s, {Imported / run.Ends[^1].TotalSeconds:0} a second");
            return idle.Failed + during.Failed == 0 ? run.ExitCode : 1;
        }
        finally
        {
            File.Delete(tar);
            if (kept is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<AnswerTimes> AskAsync(SteadySearches searches, Task until)
    {
        using var stop = new CancellationTokenSource();
        var asked = Task.Run(() => searches.AskAsync(stop.Token));
        await until;
        await stop.CancelAsync();
        return await asked;
    }

    private static void Show(string when, AnswerTimes times) =>
        Say($"{when,-22}{times.Count,10}{times.Median,10:0.00}{times.Slowest,10:0.00}{times.Failed,10}");

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
