using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Import;

/// <summary>Reads reports on all cores, in their order.</summary>
internal sealed class BatchAnalysis(ReportAnalyzer analyzer)
{
    private readonly LexemeAnalyzer _lexemes = new();

    public IReadOnlyList<PreparedReport> Analyze(IReadOnlyList<RawReport> reports, CancellationToken cancellation)
    {
        var prepared = new PreparedReport[reports.Count];
        Parallel.For(0, reports.Count, new ParallelOptions { CancellationToken = cancellation }, place => prepared[place] = Analyze(reports[place]));
        return prepared;
    }

    private PreparedReport Analyze(RawReport report)
    {
        var read = analyzer.Analyze(report);
        return new ReportToStore(read, _lexemes.Analyze(read)).Prepare();
    }
}
