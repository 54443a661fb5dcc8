using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using DeconflictionArchive.Benchmarks.Reading;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Following;
using DeconflictionArchive.Search.Index;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Benchmarks.Search;

/// <summary>The index in memory beside the peers that are installed: the same generated reports, the same questions, one run.</summary>
internal static class SearchBenchmark
{
    private const int Rounds = 120; // the same for the index and for Lucene, after half as many each, so that what is compiled as it runs is compiled
    private const int RoundsOfMany = 30; // over more reports than are held at once
    private const int SlowRounds = 4; // of peers that take milliseconds
    private const int MostTimed = 100_000; // reports held at once
    private const int MostInPostgres = 100_000; // more than that takes longer to load than to ask

    private static readonly ReportFacet[] Facets = [ReportFacet.Month, ReportFacet.Source, ReportFacet.Party];

    /// <param name="peers">Of lucene, sqlite and postgresql; all when none is named.</param>
    public static async Task<int> RunAsync(int reports, string[] peers)
    {
        var corpus = new SearchCorpus([.. SampleTexts.Read([]).Select(sample => sample.Text)]);
        var questions = SearchQuestions.Of(corpus);
        var index = await BuildAsync(corpus, reports);
        await StartAgainAsync(index.Current);
        var rounds = reports > MostTimed ? RoundsOfMany : Rounds;
        Console.Error.WriteLine("asking the index");
        var times = MeasureIndex(index.Current, questions, rounds);
        var columns = new List<(string Name, IReadOnlyDictionary<string, ClassTimes>? Times)>();
        if (Asked("lucene"))
        {
            var lucene = LucenePeer.Measure(corpus, reports, questions, rounds);
            columns.Add(("Lucene", lucene?.Usual));
            columns.Add(("the same of it", lucene?.Same));
        }

        if (Asked("sqlite"))
            columns.Add(("SQLite", SqlitePeer.Measure(corpus, reports, questions, SlowRounds)));
        if (Asked("postgresql") && reports > MostInPostgres)
            Console.WriteLine($"PostgreSQL is not asked over more than {MostInPostgres} reports.");
        else if (Asked("postgresql"))
            columns.Add(("arabic", await PostgresPeer.MeasureAsync(corpus, reports, questions, SlowRounds)));
        Show(times, columns);
        return 0;

        bool Asked(string peer) => peers.Length == 0 || peers.Contains(peer, StringComparer.Ordinal);
    }

    private static async Task<ReportIndex> BuildAsync(SearchCorpus corpus, int reports)
    {
        // What is timed has its reports at hand; of more, they are made as they are taken in.
        var timed = Make(corpus, 0, Math.Min(reports, MostTimed));
        var (words, lexemes) = (timed.Sum(report => (long)report.Length), timed.Sum(report => (long)BinaryPrimitives.ReadInt32BigEndian(report.Lexemes)));
        var (clock, worked) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var index = await IndexBuild.OfAsync(timed.ToAsyncEnumerable(), CancellationToken.None);
        var (seconds, busy) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - worked).TotalSeconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{timed.Count} reports of {words / timed.Count} words and {lexemes / timed.Count} lexemes taken in: {timed.Count / seconds:0} a second, {1_000_000 * busy / timed.Count:0} microseconds of a core each"));
        if (reports > timed.Count)
        {
            index = await IndexBuild.OfAsync(
                Enumerable.Range(0, reports).Chunk(5000).SelectMany(chunk => Told(chunk[0], Make(corpus, chunk[0], chunk.Length))).ToAsyncEnumerable(), CancellationToken.None);
        }

        index.Settle();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports} reports: {index.Current.Size / reports} bytes each, {index.Current.SegmentCount} segments"));
        return index;

        static List<IndexedReport> Told(int number, List<IndexedReport> made)
        {
            if (number > 0 && number % MostTimed == 0)
                Console.Error.WriteLine($"index: {number} reports taken in");
            return made;
        }
    }

    private static List<IndexedReport> Make(SearchCorpus corpus, int first, int count) =>
        [.. Enumerable.Range(first, count).AsParallel().AsOrdered().Select(number => corpus.Indexed(corpus.Make(number)))];

    // As a program does that starts anew; what it asks the store besides takes two queries.
    private static async Task StartAgainAsync(IndexSnapshot snapshot)
    {
        var folder = Directory.CreateTempSubdirectory("archive-kept-").FullName;
        try
        {
            var saved = new SavedIndex(folder);
            var clock = Stopwatch.StartNew();
            saved.Write(snapshot, new ChangeMark(0, ""));
            var (written, worked) = (clock.Elapsed.TotalSeconds, Environment.CpuUsage.TotalTime);
            clock.Restart();
            var read = await saved.ReadAsync() ?? throw new InvalidOperationException("What was kept could not be read.");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"kept in {written:0.0} s, read back in {clock.Elapsed.TotalSeconds:0.00} s ({(Environment.CpuUsage.TotalTime - worked).TotalSeconds:0.00} s of a core): {read.Index.Current.Reports} reports"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<string, ClassTimes> MeasureIndex(IndexSnapshot snapshot, IReadOnlyList<SearchQuestion> questions, int rounds)
    {
        var (every, collapsed) = (new ReportFilter { Copies = CopiesShown.All }, new ReportFilter());
        var times = new Dictionary<string, ClassTimes>(ClassTimes.Measure(questions, rounds, question => Ask(question, every)), StringComparer.Ordinal);
        foreach (var (name, measured) in ClassTimes.Measure(questions, rounds, question => Ask(question, collapsed)))
            times[name + ", collapsed"] = measured;
        return times;

        // From the words to the ids, days and scores of the ten and the exact total.
        Action Ask(SearchQuestion question, ReportFilter filter) => () =>
        {
            var asked = question.Read();
            snapshot.Ask(asked, filter, ReportSort.Relevance, snapshot.StatisticsOf(asked), null, 10, question.Faceted ? Facets : []);
        };
    }

    private static void Show(Dictionary<string, ClassTimes> index, IReadOnlyList<(string Name, IReadOnlyDictionary<string, ClassTimes>? Times)> peers)
    {
        Console.WriteLine($"{"top ten, ms p50 / p99",-24}{"index",16}{"copies collapsed",18}" + string.Concat(peers.Select(peer => $"{peer.Name,20}{"x",7}")));
        foreach (var (name, times) in index.Where(entry => index.ContainsKey(entry.Key + ", collapsed")))
        {
            var line = $"{name,-24}{Text(times),16}{Text(index[name + ", collapsed"]),18}";
            foreach (var (_, measured) in peers)
                line += measured?.GetValueOrDefault(name) is { } peer ? $"{Text(peer),20}{(times.Median / peer.Median).ToString("0.00", CultureInfo.InvariantCulture),7}" : $"{"-",27}";
            Console.WriteLine(line);
        }
    }

    private static string Text(ClassTimes times) => string.Create(CultureInfo.InvariantCulture, $"{times.Median:0.0000} / {times.Slowest:0.000}");
}
