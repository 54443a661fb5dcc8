using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Channels.Deescalation;
using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Incidents.Clustering;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Quantities;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis;

/// <summary>A report with everything that was read in it.</summary>
/// <param name="Source">The outlet that published it; null when nothing names it.</param>
public sealed record AnalyzedReport(
    RawReport Raw,
    ReportText Text,
    Page Page,
    SourceFinding? Source,
    IReadOnlyList<AgencyCredit> Agencies,
    ReportDate Published,
    IReadOnlyList<DateExpression> DateExpressions,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<IncidentMatch> Incidents,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Quantity> Quantities,
    IReadOnlyList<ChannelUse> ChannelUses)
{
    /// <summary>Events it tells, read without the register; those without an incident may become candidates.</summary>
    public IReadOnlyList<ToldEvent> Events { get; init; } = [];

    /// <summary>Where it speaks of deconfliction, which Arabic calls by one phrase as work, zone and line.</summary>
    public IReadOnlyList<DeescalationTerm> DeescalationTerms { get; init; } = [];

    /// <summary>The title as printed; null when the page has none.</summary>
    public string? Title => Page.Title is { } span ? Text.Slice(span) : Raw.Metadata?.Title;
}
