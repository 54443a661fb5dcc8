using System.Globalization;
using DeconflictionArchive.Benchmarks.Reading;

namespace DeconflictionArchive.Benchmarks.Plans;

/// <summary>Whether every route finds its rows by an index in an archive of a hundred thousand reports, and how long it takes.</summary>
internal static class PlanBenchmark
{
    private const int Read = 500;

    /// <param name="kept">Where the archive is made and kept, to be asked again without being made again; null for one that is gone afterwards.</param>
    public static async Task<int> RunAsync(int reports, string? kept)
    {
        var folder = kept ?? TemporaryFolder.New("archive-plans-");
        try
        {
            var texts = SampleTexts.Read([]).Select(sample => sample.Text).ToList();
            var answered = await PlanCheck.RunAsync(
                folder, new Dictionary<string, string> { ["shared_buffers"] = "512MB", ["max_wal_size"] = "4GB", ["wal_level"] = "minimal", ["max_wal_senders"] = "0" }, texts, Math.Min(Read, reports), Math.Max(0, (reports / Read) - 1), Console.WriteLine);
            Console.WriteLine("  status        ms  database  statements  route");
            foreach (var route in answered)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{route.Status,8}{route.Milliseconds,10:0.0}{route.DatabaseMilliseconds,10:0.0}{route.Plans.Count,12}  {route.Route.Path}"));
                if (route.Scans.Count > 0)
                    Console.WriteLine($"          reads all of {string.Join(", ", route.Scans)}{(route.Route.Exempt is { } reason ? $" ({reason})" : "")}");
            }

            return answered.All(route => route.Status < 500 && (route.Scans.Count == 0 || route.Route.Exempt is not null)) ? 0 : 1;
        }
        finally
        {
            if (kept is null)
                Directory.Delete(folder, recursive: true);
        }
    }
}
