using System.Text.Json.Serialization;
using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Channels.Deescalation;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Storage.Channels;
using DeconflictionArchive.Storage.Claims;
using DeconflictionArchive.Storage.Incidents;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Api.Reports;

/// <param name="Rule">Name of the rule that decided.</param>
public sealed record FurnitureResponse(int Start, int Length, FurnitureKind Kind, string Rule)
{
    // The title printed once more is furniture to a reader.
    public static FurnitureResponse Of(PageLine line) => new(line.Span.Start, line.Span.Length, line.Furniture ?? FurnitureKind.Repeat, line.Rule);
}

/// <param name="Place">Id; null when the words name no place of the lexicon.</param>
/// <param name="Source">Id of an outlet or agency; null when none is named.</param>
public sealed record DatelineResponse(string? Place, string? Source, int Start, int Length)
{
    public static DatelineResponse? Of(Dateline? dateline) =>
        dateline is null ? null : new(dateline.Place, dateline.Source, dateline.Span.Start, dateline.Span.Length);
}

/// <param name="Name">As printed.</param>
public sealed record BylineResponse(string Name, int Start, int Length);

/// <param name="Role">Whether it wrote the text, took the photo, or is quoted.</param>
public sealed record AgencyCreditResponse(string Id, AgencyRole Role, int Start, int Length, EvidenceResponse Evidence)
{
    public static AgencyCreditResponse Of(AgencyCredit credit) =>
        new(credit.Id, credit.Role, credit.Span.Start, credit.Span.Length, EvidenceResponse.Of(credit.Evidence));
}

/// <summary>Words that name a party, a place or a channel; exactly one of the three ids is there.</summary>
/// <param name="Form">The name as printed.</param>
public sealed record MentionResponse(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Party,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Place,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Channel,
    int Start,
    int Length,
    string Form,
    string Rule)
{
    public static MentionResponse Of(Mention mention) => new(
        mention.Kind == MentionKind.Party ? mention.Id : null,
        mention.Kind == MentionKind.Place ? mention.Id : null,
        mention.Kind == MentionKind.Channel ? mention.Id : null,
        mention.Span.Start,
        mention.Span.Length,
        mention.Form,
        mention.Rule);
}

/// <param name="From">First day meant; null when the words name none.</param>
/// <param name="ResolvedAgainst">The report's day that was counted from; null when the words need none.</param>
public sealed record DateExpressionResponse(
    int Start, int Length, string Text, DateOnly? From, DateOnly? To, DateExpressionKind Kind, DateOnly? ResolvedAgainst, string Rule)
{
    public static DateExpressionResponse Of(DateExpression expression, string text) => new(
        expression.Span.Start,
        expression.Span.Length,
        expression.Span.Of(text),
        expression.From,
        expression.To,
        expression.Kind,
        expression.ResolvedAgainst,
        expression.Rule);
}

/// <param name="What">What is counted, of the vocabulary.</param>
/// <param name="Min">Least value; null when only an upper bound is given.</param>
/// <param name="Max">Greatest value; null when only a lower bound is given.</param>
/// <param name="ClaimedBy">Who gives it; null when the report says it on its own.</param>
/// <param name="Form">The words that give it.</param>
public sealed record ReportQuantityResponse(
    string What, decimal? Min, decimal? Max, bool Approximate, string? ClaimedBy, string? Incident, string Form, int Start, int Length, string Rule)
{
    public static ReportQuantityResponse Of(QuantityRow quantity) => new(
        quantity.What,
        quantity.Min,
        quantity.Max,
        quantity.Approximate,
        quantity.ClaimedBy,
        quantity.Incident,
        quantity.Form,
        quantity.Start,
        quantity.Length,
        quantity.Rule);
}

/// <param name="Direction">us-to-ru, ru-to-us or both; null when not said.</param>
/// <param name="ToldBy">The side that says how it ended; null when the report says it on its own.</param>
public sealed record ReportChannelUseResponse(
    string Channel, string? Incident, string? Direction, ChannelPhase Phase, ChannelOutcome Outcome, string? ToldBy, string Quote, int Start, int Length, string Rule,
    ChannelPurpose? Purpose, string? Phrase, int? PhraseStart, DeescalationSense? Sense)
{
    public static ReportChannelUseResponse Of(ChannelUseRow use) => new(
        use.Channel, use.Incident, use.Direction, use.Phase, use.Outcome, use.ToldBy, use.Quote, use.Start, use.Length, use.Rule, use.Purpose, use.Phrase, use.PhraseStart, use.Sense);
}

/// <summary>Words for deconfliction, which Arabic says of three things.</summary>
/// <param name="Text">The literal phrase.</param>
public sealed record DeescalationTermResponse(DeescalationSense Sense, string Text, int Start, int Length)
{
    public static DeescalationTermResponse Of(DeescalationTerm term, string text) => new(term.Sense, term.Span.Of(text), term.Span.Start, term.Span.Length);
}

public sealed record ReportIncidentResponse(string Id, IncidentRole Role, IReadOnlyList<EvidenceResponse> Evidence)
{
    public static ReportIncidentResponse Of(ReportIncidentRow link) => new(link.Incident, link.Role, [.. link.Reasons.Select(EvidenceResponse.Of)]);
}

/// <param name="Import">Number of the run of the importer.</param>
/// <param name="File">Name of the file, from the imported folder downwards.</param>
/// <param name="Record">Counts from 1 inside the file.</param>
/// <param name="Sha256">Of the bytes it came as, in hexadecimal.</param>
/// <param name="Encoding">What its bytes were read as.</param>
/// <param name="DisbelievedEncoding">What the file names as its encoding, where the bytes are plainly in another; null otherwise.</param>
/// <param name="Unusual">Units met in the text that are no letters of it; null when there were none.</param>
/// <param name="ImportedOn">The day it came; it says nothing of when the report was published.</param>
public sealed record ProvenanceResponse(
    long Import, string File, int Record, string Sha256, string Encoding, string? DisbelievedEncoding, UnusualUnitsResponse? Unusual, DateOnly ImportedOn, MetadataResponse Metadata)
{
    public static ProvenanceResponse Of(ProvenanceRow row) => new(
        row.Import,
        row.File,
        row.Record,
        Convert.ToHexStringLower(row.Sha256),
        row.Encoding,
        row.Metadata.DisbelievedEncoding,
        row.Metadata.Unusual is { } unusual ? UnusualUnitsResponse.Of(unusual) : null,
        DateOnly.FromDateTime(row.ImportedAt.UtcDateTime),
        new MetadataResponse(row.Metadata.Title, row.Metadata.Source, row.Metadata.PublishedOn, row.Metadata.Address));
}

/// <summary>Counts of units that are no letters of a text.</summary>
/// <param name="Nul">Replaced by U+FFFD.</param>
/// <param name="LoneSurrogates">Halves of pairs, replaced by U+FFFD.</param>
/// <param name="PresentationForms">Arabic letters written as the shapes they take; kept, and found as the letters they are.</param>
/// <param name="BidiControls">Marks of direction; kept.</param>
/// <param name="ZeroWidth">Joiners, spaces without width, byte order marks; kept.</param>
public sealed record UnusualUnitsResponse(int Nul, int LoneSurrogates, int PresentationForms, int BidiControls, int ZeroWidth)
{
    public static UnusualUnitsResponse Of(UnusualUnits met) => new(met.Nul, met.LoneSurrogates, met.PresentationForms, met.BidiControls, met.ZeroWidth);
}

/// <summary>What the file said of the report.</summary>
public sealed record MetadataResponse(string? Title, string? Source, DateOnly? PublishedOn, string? Address);
