using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Channels.Deescalation;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>What was read in a report and is only ever shown with it, as one document.</summary>
public sealed record ReportReading
{
    public required Page Page { get; init; }

    public SourceFinding? Source { get; init; }

    public required IReadOnlyList<AgencyCredit> Agencies { get; init; }

    public required ReportDate Published { get; init; }

    public required IReadOnlyList<DateExpression> DateExpressions { get; init; }

    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>Where it speaks of deconfliction, and of which of the three things the phrase means; none in a report read by older rules.</summary>
    public IReadOnlyList<DeescalationTerm> DeescalationTerms { get; init; } = [];

    public static ReportReading Of(AnalyzedReport report) => new()
    {
        Page = report.Page,
        Source = report.Source,
        Agencies = report.Agencies,
        Published = report.Published,
        // The grammar of an expression serves the dating alone and is read anew with it.
        DateExpressions = [.. report.DateExpressions.Select(expression => expression with { Reading = null })],
        Mentions = report.Mentions,
        DeescalationTerms = report.DeescalationTerms,
    };
}
