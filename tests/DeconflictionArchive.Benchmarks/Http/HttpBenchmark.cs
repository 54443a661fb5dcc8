using System.Globalization;
using DeconflictionArchive.Benchmarks.Plans;
using DeconflictionArchive.Benchmarks.Reading;
using DeconflictionArchive.PrivatePostgres;
using DeconflictionArchive.Storage;

namespace DeconflictionArchive.Benchmarks.Http;

/// <summary>
/// Whole searches over HTTP, as wrk asks them of the program, beside the same searches as SQL, as pgbench asks them of the same server;
/// and how soon the program answers from its index, with nothing kept and with an index kept from before.
/// </summary>
internal static class HttpBenchmark
{
    private const int Read = 500; // reports read and stored; the rest are their twins
    private const int Questions = 200;
    private const int PagesOfSql = 20;
    private const int Connections = 8;
    private const int WarmUpSeconds = 30; // until what is compiled as it runs is compiled
    private const int Seconds = 20;

    /// <summary>Of the server.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["shared_buffers"] = "1GB", ["max_wal_size"] = "4GB", ["fsync"] = "off" };

    /// <param name="kept">Where the archive is made and kept, to be measured again without being made again; null for one that is gone afterwards.</param>
    public static async Task<int> RunAsync(int reports, string? kept)
    {
        var folder = kept ?? TemporaryFolder.New("archive-http-");
        try
        {
            await using var server = await PrivateServer.StartAsync(new PrivateServerOptions(folder) { Settings = Settings });
            var texts = SampleTexts.Read([]).Select(sample => sample.Text).ToList();
            await FillAsync(server.ConnectionString, texts, reports);

            var index = Path.Combine(folder, "search");
            if (Directory.Exists(index))
                Directory.Delete(index, recursive: true);
            var asked = SearchedWords.Choose(texts, Questions);
            await using (var first = await ServedArchive.StartAsync(server.ConnectionString, folder))
                Say($"ready {first.ReadyAfter.TotalSeconds:0.0} s after the start with nothing kept, the index made of the store");
            await using var archive = await ServedArchive.StartAsync(server.ConnectionString, folder);
            Say($"ready {archive.ReadyAfter.TotalSeconds:0.0} s after the start with the index kept");

            Wrk.Run(archive.Address, asked, Connections, WarmUpSeconds);
            var before = archive.ProcessorTime;
            var http = Wrk.Run(archive.Address, asked, Connections, Seconds);
            var busy = (archive.ProcessorTime - before).TotalMilliseconds / http.Count;
            var sql = PgBench.Run(server.ConnectionString, [.. asked.Take(PagesOfSql)], Connections, Seconds);
            Say($"{"",22}{"a second",10}{"p50 ms",10}{"p99 ms",10}");
            Say($"{"HTTP, whole answers",-22}{http.Rate,10:0}{http.Median,10:0.00}{http.Slowest,10:0.00}   {http.Bytes / 1000.0:0.0} kB each, {busy:0.00} ms of a core in the program, {http.Failed} failed");
            Say($"{"the same as SQL",-22}{sql.Rate,10:0}{sql.Median,10:0.00}{sql.Slowest,10:0.00}");
            return http.Failed == 0 ? 0 : 1;
        }
        finally
        {
            if (kept is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Makes an archive of so many reports, if there is none yet.</summary>
    public static async Task FillAsync(string connectionString, IReadOnlyList<string> texts, int reports)
    {
        await ArchiveUpgrade.RunAsync(connectionString, TimeProvider.System, CancellationToken.None);
        await using var archive = await ArchiveDataSources.OpenAsync(connectionString, null, CancellationToken.None);
        await using var counting = archive.Writer.CreateCommand("select count(*) from report");
        if (await counting.ExecuteScalarAsync() is 0L)
            await SyntheticArchive.FillAsync(archive, texts, Math.Min(Read, reports), Math.Max(0, (reports / Read) - 1), Console.WriteLine);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

/// <summary>How fast questions were answered.</summary>
/// <param name="Rate">A second.</param>
/// <param name="Slowest">The 99th of a hundred, in milliseconds as the median is.</param>
/// <param name="Bytes">Of an answer.</param>
internal sealed record AnswerTimes(long Count, double Rate, double Median, double Slowest, long Bytes, long Failed);
