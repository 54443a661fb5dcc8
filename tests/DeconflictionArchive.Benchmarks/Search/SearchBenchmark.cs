using System.Diagnostics;
using System.Globalization;
using DeconflictionArchive.Benchmarks.Reading;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Index;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Benchmarks.Search;

/// <summary>The index in memory beside the peers that are installed: the same generated reports, the same questions, one run.</summary>
internal static class SearchBenchmark
{
    private const int Rounds = 60;
    private const int IndexRounds = 120; // of microseconds, so that what is compiled as it runs is compiled
    private const int SlowRounds = 4; // of peers that take milliseconds
    private const int MostInPostgres = 100_000; // more than that takes longer to load than to ask

    private static readonly ReportFacet[] Facets = [ReportFacet.Month, ReportFacet.Source, ReportFacet.Party];

    /// <param name="peers">Of lucene, sqlite and postgresql; all when none is named.</param>
    public static async Task<int> RunAsync(int reports, string[] peers)
    {
        var corpus = new SearchCorpus([.. SampleTexts.Read([]).Select(sample => sample.Text)]);
        var questions = SearchQuestions.Of(corpus);
        var index = Build(corpus, reports);
        var times = MeasureIndex(index.Current, questions);
        var columns = new List<(string Name, IReadOnlyDictionary<string, ClassTimes>? Times)>();
        if (Asked("lucene"))
            columns.Add(("Lucene", LucenePeer.Measure(corpus, reports, questions, Rounds)));
        if (Asked("sqlite"))
            columns.Add(("SQLite", SqlitePeer.Measure(corpus, reports, questions, SlowRounds)));
        if (Asked("postgresql") && reports <= MostInPostgres)
            columns.Add(("arabic", await PostgresPeer.MeasureAsync(corpus, reports, questions, SlowRounds)));
        Show(times, columns);
        return 0;

        bool Asked(string peer) => peers.Length == 0 || peers.Contains(peer, StringComparer.Ordinal);
    }

    private static ReportIndex Build(SearchCorpus corpus, int reports)
    {
        var index = new ReportIndex();
        var clock = new Stopwatch();
        long words = 0, lexemes = 0;
        foreach (var chunk in Enumerable.Range(0, reports).Chunk(5000))
        {
            var made = chunk.AsParallel().AsOrdered().Select(number => corpus.Indexed(corpus.Make(number))).ToList();
            words += made.Sum(report => (long)report.Length);
            lexemes += made.Sum(report => (long)System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(report.Lexemes));
            clock.Start();
            foreach (var report in made)
                index.Add(report);
            clock.Stop();
        }

        clock.Start();
        index.Publish();
        clock.Stop();
        index.Settle();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{reports} reports of {words / reports} words and {lexemes / reports} lexemes: {reports / clock.Elapsed.TotalSeconds:0} a second on one thread, {index.Current.Size / reports} bytes each, {index.Current.SegmentCount} segments"));
        return index;
    }

    private static Dictionary<string, ClassTimes> MeasureIndex(IndexSnapshot snapshot, IReadOnlyList<SearchQuestion> questions)
    {
        var (every, collapsed) = (new ReportFilter { Copies = CopiesShown.All }, new ReportFilter());
        var times = new Dictionary<string, ClassTimes>(ClassTimes.Measure(questions, IndexRounds, question => Ask(question, every)), StringComparer.Ordinal);
        foreach (var (name, measured) in ClassTimes.Measure(questions, IndexRounds, question => Ask(question, collapsed)))
            times[name + ", collapsed"] = measured;
        return times;

        Action Ask(SearchQuestion question, ReportFilter filter)
        {
            var asked = question.Read();
            return () => snapshot.Ask(asked, filter, ReportSort.Relevance, snapshot.StatisticsOf(asked), null, 10, question.Faceted ? Facets : []);
        }
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
