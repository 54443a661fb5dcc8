using System.Globalization;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Incidents;

namespace DeconflictionArchive.Benchmarks.Reading;

/// <summary>What reading a report costs against indexing the same text in PostgreSQL, both on one core, in one run.</summary>
internal static class ReadingBenchmark
{
    private const int Rounds = 41;

    public static async Task<int> RunAsync(IReadOnlyList<string> folders)
    {
        var texts = SampleTexts.Read(folders);
        var analyzer = new ReportAnalyzer(IncidentRegister.ReadShipped());
        var server = await TsVectorTimes.TakeAsync(texts, Rounds);
        var ours = ReadingTimes.Take(analyzer, texts, Rounds);

        Console.WriteLine($"milliseconds per report, medians of {Rounds} rounds");
        Console.WriteLine($"{"report",-48}{"characters",11}{"reading",10}{"tsvector",10}{"ratio",8}");
        for (var id = 0; id < texts.Count; id++)
            Row(texts[id].Name, texts[id].Text.Length, Median(ours[id]), Median(server[id]));

        Row("all, each by its median", texts.Sum(text => text.Text.Length), ours.Sum(Median), server.Sum(Median));
        // A round holds the pauses of the collector too, which the median of a single report leaves out.
        Row("all, one after another", texts.Sum(text => text.Text.Length), MedianRound(ours), MedianRound(server));
        Console.WriteLine();
        return LengthBenchmark.Run([], analyzer);
    }

    private static void Row(string name, int characters, double ours, double server) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-48}{characters,11}{ours,10:0.000}{server,10:0.000}{ours / server,8:0.00}"));

    private static double MedianRound(double[][] times) =>
        Median([.. Enumerable.Range(0, times[0].Length).Select(round => times.Sum(report => report[round]))]);

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
