using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DeconflictionArchive.Benchmarks.Search;

/// <summary>
/// Lucene as Debian packages it (liblucene8-java, with a JDK), run as a program of its own that times itself. It is asked twice: as it
/// comes, for numbers of documents and scores, its totals estimates above a thousand; and for what the index gives, the ids and days of the
/// ten and exact totals. Both sides make their query of the words within the time that counts, and neither reads a text.
/// </summary>
internal static class LucenePeer
{
    private const string Jars = "/usr/share/java/lucene-core-8.7.0.jar:/usr/share/java/lucene-analyzers-common-8.7.0.jar:/usr/share/java/lucene-facet-8.7.0.jar";
    private const int Chunk = 5000; // reports made at once

    /// <returns>As it comes, and giving the same; null where it is not installed.</returns>
    public static (IReadOnlyDictionary<string, ClassTimes> Usual, IReadOnlyDictionary<string, ClassTimes> Same)? Measure(
        SearchCorpus corpus, int reports, IReadOnlyList<SearchQuestion> questions, int rounds)
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
                End(compiler);
            using var peer = Start(folder, "java", ["-Xmx6g", "-cp", Jars + ":" + folder, "LucenePeer", folder, rounds.ToString(CultureInfo.InvariantCulture)]);
            using (var input = new StreamWriter(peer.StandardInput.BaseStream, new UTF8Encoding(false), 1 << 16))
            {
                foreach (var line in Enumerable.Range(0, reports).Chunk(Chunk).SelectMany(numbers => numbers.AsParallel().AsOrdered().Select(number => Line(corpus, corpus.Make(number)))))
                    input.WriteLine(line);
            }

            var (usual, same) = (new Dictionary<string, ClassTimes>(StringComparer.Ordinal), new Dictionary<string, ClassTimes>(StringComparer.Ordinal));
            while (peer.StandardOutput.ReadLine() is { } line)
            {
                var fields = line.Split('\t');
                (fields[0] == "same" ? same : usual)[fields[1]] = new ClassTimes(Milliseconds(fields[2]), Milliseconds(fields[3]));
            }

            End(peer);
            return (usual, same);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Line(SearchCorpus corpus, CorpusReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{SearchCorpus.Id(report.Number)}\t{report.From?.DayNumber ?? -1}\t{report.To?.DayNumber ?? -1}\t{Month(report)}\t{report.Source}\t{string.Join(',', report.Parties)}\t{corpus.Stems(report)}");

    private static void End(Process program)
    {
        program.WaitForExit();
        if (program.ExitCode != 0)
            throw new InvalidOperationException($"{program.StartInfo.FileName} ended with {program.ExitCode}.");
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
