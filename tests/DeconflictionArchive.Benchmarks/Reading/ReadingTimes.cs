using System.Diagnostics;
using DeconflictionArchive.Analysis;

namespace DeconflictionArchive.Benchmarks.Reading;

/// <summary>Milliseconds of the whole analysis on one thread, after the program has warmed up.</summary>
internal static class ReadingTimes
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    // On a busy machine the compiler gets little of those seconds; it counts calls, not time.
    private const int WarmUpRounds = 400;

    /// <returns>By report, the times of its rounds.</returns>
    public static double[][] Take(ReportAnalyzer analyzer, IReadOnlyList<SampleText> texts, int rounds)
    {
        // The compiler replaces hot code from another thread; the pauses let it come to an end.
        var began = Stopwatch.StartNew();
        for (var round = 0; round < WarmUpRounds || began.Elapsed < WarmUp; round++)
        {
            foreach (var text in texts)
                analyzer.Analyze(new RawReport(text.Text));
            Thread.Sleep(10);
        }

        var times = texts.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var id = 0; id < texts.Count; id++)
                times[id][round] = Once(analyzer, texts[id].Text);
        }

        return times;
    }

    public static double Once(ReportAnalyzer analyzer, string text)
    {
        var began = Stopwatch.GetTimestamp();
        analyzer.Analyze(new RawReport(text));
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
