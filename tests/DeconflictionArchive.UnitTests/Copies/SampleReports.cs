using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Copies;
using DeconflictionArchive.Analysis.Incidents;

namespace DeconflictionArchive.UnitTests.Copies;

/// <summary>The sample reports, read once: no two of them are copies, though several tell one incident.</summary>
internal static class SampleReports
{
    public static IReadOnlyList<(string Name, AnalyzedReport Report)> All { get; } = Read();

    public static IReadOnlyList<IReadOnlyList<string>> Bodies { get; } = [.. All.Select(sample => BodyWords.Of(sample.Report.Text, sample.Report.Page))];

    public static AnalyzedReport Read(string text) => Analyzer.Analyze(new RawReport(text));

    private static ReportAnalyzer Analyzer => field ??= new ReportAnalyzer(IncidentRegister.ReadShipped());

    private static List<(string, AnalyzedReport)> Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "DeconflictionArchive.sln")))
            folder = folder.Parent;
        return [.. Directory.GetFiles(Path.Combine(folder.FullName, "samples", "text"), "*.txt").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), Read(File.ReadAllText(file))))];
    }
}
