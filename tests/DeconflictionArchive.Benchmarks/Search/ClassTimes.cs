using System.Diagnostics;

namespace DeconflictionArchive.Benchmarks.Search;

/// <summary>Milliseconds of the questions of one class.</summary>
internal sealed record ClassTimes(double Median, double Slowest)
{
    /// <summary>The middle and the ninety-ninth of a hundred over rounds of all questions, after half as many that are not counted.</summary>
    public static IReadOnlyDictionary<string, ClassTimes> Measure(IReadOnlyList<SearchQuestion> questions, int rounds, Func<SearchQuestion, Action> prepared)
    {
        var asked = questions.Select(question => (question.Class, Ask: prepared(question), Times: new List<double>())).ToList();
        for (var round = -rounds / 2; round < rounds; round++)
        {
            foreach (var (_, ask, times) in asked)
            {
                var began = Stopwatch.GetTimestamp();
                ask();
                if (round >= 0)
                    times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }

        return asked.GroupBy(entry => entry.Class, StringComparer.Ordinal).ToDictionary(entries => entries.Key, entries => Of([.. entries.SelectMany(entry => entry.Times)]), StringComparer.Ordinal);
    }

    public static ClassTimes Of(List<double> times)
    {
        times.Sort();
        return new ClassTimes(times[times.Count / 2], times[times.Count * 99 / 100]);
    }
}
