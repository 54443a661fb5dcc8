using System.Globalization;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Claims;
using DeconflictionArchive.Storage.Claims;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Api.Reports;

/// <summary>One report with everything found in it. Every span counts UTF-16 code units of Text.</summary>
public sealed record ReportResponse : ReportItemResponse
{
    private ReportResponse(ReportItemResponse item)
        : base(item)
    {
    }

    /// <summary>The decoded text, unchanged; the bytes as imported are at /text.</summary>
    public required string Text { get; init; }

    /// <summary>Where the title is printed; null when the page has none.</summary>
    public required SpanResponse? TitleSpan { get; init; }

    /// <summary>The stretches that tell the report.</summary>
    public required IReadOnlyList<SpanResponse> Body { get; init; }

    /// <summary>What of the page is not the report.</summary>
    public required IReadOnlyList<FurnitureResponse> Furniture { get; init; }

    public required DatelineResponse? Dateline { get; init; }

    public required BylineResponse? Byline { get; init; }

    /// <summary>Why the archive names the outlet; null when it names none.</summary>
    public required EvidenceResponse? SourceEvidence { get; init; }

    public required IReadOnlyList<AgencyCreditResponse> AgencyCredits { get; init; }

    public required IReadOnlyList<MentionResponse> Mentions { get; init; }

    public required IReadOnlyList<DateExpressionResponse> DateExpressions { get; init; }

    public required IReadOnlyList<ClaimResponse> Claims { get; init; }

    public required IReadOnlyList<ReportQuantityResponse> Quantities { get; init; }

    public required IReadOnlyList<ReportChannelUseResponse> ChannelUses { get; init; }

    /// <summary>Where it speaks of deconfliction: the work of it, a zone or a phone line, with the literal phrase.</summary>
    public required IReadOnlyList<DeescalationTermResponse> DeescalationTerms { get; init; }

    /// <summary>The incidents with their role and the reasons to think so.</summary>
    public required IReadOnlyList<ReportIncidentResponse> IncidentsDetail { get; init; }

    /// <summary>Where the report came from, each time it came.</summary>
    public required IReadOnlyList<ProvenanceResponse> Provenance { get; init; }

    /// <summary>The address it was taken from; null when none is known.</summary>
    public required string? Address { get; init; }

    /// <summary>Version of the rules it was read by.</summary>
    public required int AnalysisVersion { get; init; }

    /// <summary>1 for a first text; one more for each new text at the same address.</summary>
    public required int Revision { get; init; }

    /// <summary>Id of the text before this one at the same address; null for a first text.</summary>
    public required string? Revises { get; init; }

    /// <summary>Id of the text after this one at the same address; null for the newest, which alone is listed, found and counted.</summary>
    public required string? RevisedBy { get; init; }

    /// <summary>SHA-256 of the text in UTF-8, in hexadecimal.</summary>
    public required string TextSha256 { get; init; }

    public required CitationResponse Citation { get; init; }

    /// <param name="card">The report as lists show it.</param>
    /// <param name="claims">The report's claims with the words that date them.</param>
    public static ReportResponse Of(Report report, ReportCard card, IReadOnlyList<DatedClaim> claims) => new(Of(card))
    {
        Text = report.Facts.Text,
        TitleSpan = report.Reading.Page.Title is { } title ? SpanResponse.Of(title) : null,
        Body = [.. report.Reading.Page.Body.Select(SpanResponse.Of)],
        Furniture = [.. report.Reading.Page.Furniture.Select(FurnitureResponse.Of)],
        Dateline = DatelineResponse.Of(report.Reading.Page.Dateline),
        Byline = report.Reading.Page.Byline is { } byline ? new BylineResponse(byline.Name, byline.Span.Start, byline.Span.Length) : null,
        SourceEvidence = report.Reading.Source is { } source && source.Id == report.Facts.Source ? EvidenceResponse.Of(source.Evidence) : null,
        AgencyCredits = [.. report.Reading.Agencies.Select(AgencyCreditResponse.Of)],
        Mentions = [.. report.Reading.Mentions.Select(MentionResponse.Of)],
        DateExpressions = [.. report.Reading.DateExpressions.Select(expression => DateExpressionResponse.Of(expression, report.Facts.Text))],
        Claims = [.. claims.Select(ClaimResponse.Of)],
        Quantities = [.. report.Quantities.Select(ReportQuantityResponse.Of)],
        ChannelUses = [.. report.ChannelUses.Select(ReportChannelUseResponse.Of)],
        DeescalationTerms = [.. report.Reading.DeescalationTerms.Select(term => DeescalationTermResponse.Of(term, report.Facts.Text))],
        IncidentsDetail = [.. report.Incidents.Select(ReportIncidentResponse.Of)],
        Provenance = [.. report.Provenance.Select(ProvenanceResponse.Of)],
        Address = report.Facts.Address,
        AnalysisVersion = report.Facts.AnalysisVersion,
        Revision = report.Facts.Revision,
        Revises = report.Facts.Revises,
        RevisedBy = report.Facts.RevisedBy,
        TextSha256 = Convert.ToHexStringLower(report.Facts.TextSha256),
        Citation = Cite(report.Facts, card),
    };

    private static CitationResponse Cite(ReportRow facts, ReportCard card)
    {
        var outlet = SourceResponse.Of(card.Source, card.SourceName)?.Name;
        var author = outlet is null ? null : outlet.Ar.Length > 0 ? outlet.Ar : outlet.En;
        return CitationResponse.Of(
            "article-newspaper",
            facts.Id,
            facts.Title ?? facts.Id,
            author,
            facts.PublishedFrom,
            facts.PublishedTo,
            facts.Address,
            string.Create(CultureInfo.InvariantCulture, $"SHA-256 {Convert.ToHexStringLower(facts.TextSha256)}"));
    }
}
