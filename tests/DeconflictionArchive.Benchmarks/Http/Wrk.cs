using System.Diagnostics;
using System.Globalization;

namespace DeconflictionArchive.Benchmarks.Http;

/// <summary>wrk as Debian packages it: one thread that keeps some connections busy.</summary>
internal static class Wrk
{
    public static AnswerTimes Run(string address, IReadOnlyList<WordSearch> asked, int connections, int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("archive-wrk-").FullName;
        try
        {
            var (script, addresses) = (Path.Combine(folder, "wrk.lua"), Path.Combine(folder, "addresses"));
            using (var source = new StreamReader(typeof(Wrk).Assembly.GetManifestResourceStream("wrk.lua")!))
                File.WriteAllText(script, source.ReadToEnd());
            File.WriteAllLines(addresses, asked.Select(search => search.Address));
            var start = new ProcessStartInfo("wrk", ["-t1", $"-c{connections}", $"-d{seconds}s", "--timeout", "10s", "-s", script, address]) { UseShellExecute = false, RedirectStandardOutput = true };
            start.Environment["ADDRESSES"] = addresses;
            using var wrk = Process.Start(start)!;
            var said = wrk.StandardOutput.ReadToEnd();
            wrk.WaitForExit();
            var result = said.Split('\n').Last(line => line.StartsWith("RESULT ", StringComparison.Ordinal)).Split(' ');
            return new AnswerTimes(Whole(1), Number(2), Number(3), Number(4), Whole(5), Whole(6));

            double Number(int field) => double.Parse(result[field], CultureInfo.InvariantCulture);

            long Whole(int field) => long.Parse(result[field], CultureInfo.InvariantCulture);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
