using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Import;

/// <summary>Reads reports on all cores, in their order.</summary>
internal sealed class BatchAnalysis(ReportAnalyzer analyzer)
{
    private readonly LexemeAnalyzer _lexemes = new();

    public IReadOnlyList<PreparedReport> Analyze(IReadOnlyList<RawReport> reports, CancellationToken cancellation) =>
        [.. reports.AsParallel().AsOrdered().WithCancellation(cancellation).Select(Analyze)];

    private PreparedReport Analyze(RawReport report)
    {
        var read = analyzer.Analyze(report);
        return new ReportToStore(read, _lexemes.Analyze(read)).Prepare();
    }
}
