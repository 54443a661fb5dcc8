using System.Globalization;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Incidents;

namespace DeconflictionArchive.Benchmarks.Reading;

/// <summary>Time by length: where reading is linear, the microseconds per thousand characters stay as they are along a row.</summary>
internal static class LengthBenchmark
{
    private static readonly int[] Lengths = [4_000, 40_000, 400_000, 4_000_000, 10_000_000];

    // Beyond this a shape is not linear, and its longer texts would never come to an end.
    private const double TooLong = 60_000;

    public static int Run(IReadOnlyList<string> shapes) => Run(shapes, new ReportAnalyzer(IncidentRegister.ReadShipped()));

    public static int Run(IReadOnlyList<string> shapes, ReportAnalyzer analyzer)
    {
        Console.WriteLine("microseconds per thousand characters, by the length of the text");
        Console.WriteLine($"{"shape",-18}" + string.Concat(Lengths.Select(length => length.ToString("#,0", CultureInfo.InvariantCulture).PadLeft(13))));
        foreach (var shape in shapes.Count > 0 ? shapes : TextShapes.Names)
        {
            Console.Write($"{shape,-18}");
            foreach (var length in Lengths)
            {
                var milliseconds = Best(analyzer, TextShapes.Make(shape, length));
                Console.Write((milliseconds * 1_000_000 / length).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(13));
                if (milliseconds > TooLong)
                    break;
            }

            Console.WriteLine();
        }

        return 0;
    }

    // Short texts are over before the clock is sure of itself; a long one is told well enough by one reading.
    private static double Best(ReportAnalyzer analyzer, string text)
    {
        var readings = Math.Clamp(400_000 / text.Length, 1, 40);
        var best = double.MaxValue;
        for (var reading = 0; reading < readings && (reading == 0 || best < TooLong / 10); reading++)
            best = Math.Min(best, ReadingTimes.Once(analyzer, text));
        return best;
    }
}
