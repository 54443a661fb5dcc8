using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DeconflictionArchive.Benchmarks.Search;

/// <summary>Lucene as Debian packages it (liblucene8-java, with a JDK), run as a program of its own that times itself.</summary>
internal static class LucenePeer
{
    private const string Jars = "/usr/share/java/lucene-core-8.7.0.jar:/usr/share/java/lucene-analyzers-common-8.7.0.jar:/usr/share/java/lucene-facet-8.7.0.jar";

    /// <returns>Null where it is not installed.</returns>
    public static IReadOnlyDictionary<string, ClassTimes>? Measure(SearchCorpus corpus, int reports, IReadOnlyList<SearchQuestion> questions, int rounds)
    {
        if (!Jars.Split(':').All(File.Exists))
            return null;
        var folder = Directory.CreateTempSubdirectory("archive-lucene-").FullName;
        try
        {
            using (var source = new StreamReader(typeof(LucenePeer).Assembly.GetManifestResourceStream("LucenePeer.java")!))
                File.WriteAllText(Path.Combine(folder, "LucenePeer.java"), source.ReadToEnd());
            File.WriteAllLines(
                Path.Combine(folder, "questions.tsv"),
                questions.Select(question => $"{question.Class}\t{question.Kind}\t{string.Join(' ', question.Stems)}\t{(question.Faceted ? 1 : 0)}"));
            using (var compiler = Start(folder, "javac", ["-cp", Jars, "-d", folder, Path.Combine(folder, "LucenePeer.java")]))
                compiler.WaitForExit();
            using var peer = Start(folder, "java", ["-Xmx6g", "-cp", Jars + ":" + folder, "LucenePeer", folder, rounds.ToString(CultureInfo.InvariantCulture)]);
            using (var input = new StreamWriter(peer.StandardInput.BaseStream, new UTF8Encoding(false), 1 << 16))
            {
                foreach (var report in corpus.First(reports))
                    input.WriteLine($"{Month(report)}\t{report.Source}\t{string.Join(',', report.Parties)}\t{corpus.Stems(report)}");
            }

            var times = new Dictionary<string, ClassTimes>(StringComparer.Ordinal);
            while (peer.StandardOutput.ReadLine() is { } line)
            {
                var fields = line.Split('\t');
                times[fields[0]] = new ClassTimes(Milliseconds(fields[1]), Milliseconds(fields[2]));
            }

            peer.WaitForExit();
            return times.Count == 0 ? null : times;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static string? Month(CorpusReport report) =>
        report.From is { } from && report.To is { } to && (from.Year, from.Month) == (to.Year, to.Month) ? from.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;

    private static double Milliseconds(string nanoseconds) => long.Parse(nanoseconds, CultureInfo.InvariantCulture) / 1e6;

    private static Process Start(string folder, string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;
}
