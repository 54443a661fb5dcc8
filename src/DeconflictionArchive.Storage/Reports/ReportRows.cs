using System.Security.Cryptography;
using System.Text;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Copies;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Quantities;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Storage.Channels;
using DeconflictionArchive.Storage.Claims;
using DeconflictionArchive.Storage.Incidents;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>One analysed report as the rows that store it.</summary>
internal sealed record ReportRows(
    ReportRow Report,
    CopyFingerprint? Fingerprint,
    EncodedRows<ReportReadingRow> Reading,
    IReadOnlyList<ReportIncidentRow> Incidents,
    EncodedRows<ClaimRow> Claims,
    EncodedRows<QuantityRow> Quantities,
    EncodedRows<ChannelUseRow> ChannelUses)
{
    /// <summary>What candidates are gathered from.</summary>
    public IReadOnlyList<ToldEventRow> Events { get; init; } = [];

    public static readonly TableCopy<ReportReadingRow> Readings = new();
    public static readonly TableCopy<ClaimRow> Claim = new();
    public static readonly TableCopy<QuantityRow> Quantity = new();
    public static readonly TableCopy<ChannelUseRow> ChannelUse = new();

    // UTF-16 units; an index takes no key over 2,700 bytes, and no outlet has such a name.
    private const int MaxSourceLength = 200;

    public static ReportRows Of(AnalyzedReport report, ReportLexemes lexemes, DateTimeOffset importedAt, DateTimeOffset updatedAt)
    {
        var hash = ContentHash.Of(report.Raw.Text);
        var id = ContentHash.Id('r', hash);
        var body = BodyWords.Of(report.Text, report.Page);
        return new ReportRows(
            Narrow(report, lexemes, id, hash, body, importedAt, updatedAt),
            CopyFingerprint.Of(body),
            Readings.Encode([new ReportReadingRow { Report = id, Reading = ReportReading.Of(report) }]),
            Incident(report, id),
            Claim.Encode(ClaimsOf(report, id)),
            Quantity.Encode(report.Quantities.Where(quantity => quantity.Min is not null || quantity.Max is not null).Select((quantity, index) => new QuantityRow
            {
                Report = id,
                Ordinal = index + 1,
                Incident = quantity.Incident,
                What = quantity.What,
                Min = Least(quantity),
                Max = Most(quantity),
                Approximate = quantity.Approximate,
                ClaimedBy = quantity.ClaimedBy,
                Form = report.Text.Slice(quantity.Span),
                Start = quantity.Span.Start,
                Length = quantity.Span.Length,
                Rule = quantity.Rule,
            })),
            ChannelUse.Encode(report.ChannelUses.Select((use, index) => new ChannelUseRow
            {
                Report = id,
                Ordinal = index + 1,
                Incident = use.Incident,
                Channel = use.Channel,
                Direction = use.Direction,
                Phase = use.Phase,
                Outcome = use.Outcome,
                ToldBy = use.By,
                Quote = report.Text.Slice(use.Span),
                Start = use.Span.Start,
                Length = use.Span.Length,
                Rule = use.Rule,
                Purpose = use.Purpose,
                Phrase = report.Text.Slice(use.Phrase),
                PhraseStart = use.Phrase.Start,
                Sense = use.Sense,
            })))
        {
            Events = [.. ToldEventRow.Of(id, report.Events)],
        };
    }

    /// <summary>The same at its place among the texts of its page; a text that was revised is in no wire family and tells no candidate.</summary>
    public ReportRows At(RevisionPlace? place) => place is null
        ? this
        : this with
        {
            Report = Report with
            {
                Address = place.Address,
                AddressKey = place.AddressKey,
                Revision = place.Revision,
                Revises = place.Revises,
                RevisedBy = place.RevisedBy,
                BodySha256 = place.RevisedBy is null ? Report.BodySha256 : null,
            },
            Fingerprint = place.RevisedBy is null ? Fingerprint : null,
            Events = place.RevisedBy is null ? Events : [],
        };

    /// <summary>The same with the candidates its events are gathered into, so that the row is written once.</summary>
    public ReportRows Telling(IEnumerable<string> candidates) => this with { Report = Report with { Incidents = Once(Report.Incidents.Concat(candidates)) } };

    private static ReportRow Narrow(
        AnalyzedReport report, ReportLexemes lexemes, string id, byte[] hash, IReadOnlyList<string> body, DateTimeOffset importedAt, DateTimeOffset updatedAt)
    {
        var published = StorableDate.Of(report.Published);
        return new ReportRow
        {
            Id = id,
            Title = report.Title,
            Text = report.Raw.Text,
            TextSha256 = hash,
            BodySha256 = BodyHash(body),
            Address = report.Raw.Metadata?.Address,
            Source = Bounded(report.Source?.Id),
            SourceName = Bounded(report.Source?.Name),
            PublishedFrom = published.From,
            PublishedTo = published.To,
            PublishedPrecision = published.Precision,
            PublishedBasis = published.Basis,
            Agencies = Once(report.Agencies.Select(agency => agency.Id)),
            Parties = Once(Ids(report, MentionKind.Party)),
            Places = Once(Ids(report, MentionKind.Place)),
            Channels = Once(Ids(report, MentionKind.Channel).Concat(report.ChannelUses.Select(use => use.Channel))),
            Incidents = Once(report.Incidents.Select(incident => incident.Id)),
            Lexemes = CopyBuffer.Encode(lexemes, (buffer, written) => buffer.Field(written)),
            LexemeCount = lexemes.Length,
            LexemeTitleCount = lexemes.TitleLength,
            LexemeVersion = LexemeAnalyzer.Version,
            AnalysisVersion = Analysis.AnalysisVersion.Current,
            Revision = 1,
            ImportedAt = importedAt,
            UpdatedAt = updatedAt,
        };
    }

    private static IReadOnlyList<ReportIncidentRow> Incident(AnalyzedReport report, string id) =>
        [.. report.Incidents.DistinctBy(match => match.Id).Select(match => new ReportIncidentRow
        {
            Report = id,
            Incident = match.Id,
            Role = match.Role,
            Reasons = match.Reasons,
        })];

    private static IReadOnlyList<ClaimRow> ClaimsOf(AnalyzedReport report, string id) =>
        [.. report.Claims.Select(claim => (Id: ClaimId(id, claim), Claim: claim)).DistinctBy(claim => claim.Id).Select((identified, index) =>
        {
            var claim = identified.Claim;
            return new ClaimRow
            {
                Id = identified.Id,
                Report = id,
                Ordinal = index + 1,
                Incident = claim.Incident,
                Speaker = claim.Speaker,
                AttributedTo = claim.AttributedTo,
                Relay = claim.Relay,
                Stance = claim.Stance,
                Verb = claim.Verb,
                VerbStart = claim.VerbSpan?.Start,
                VerbLength = claim.VerbSpan?.Length,
                About = claim.About,
                Question = claim.Question,
                Quote = report.Text.Slice(claim.Quote),
                QuoteStart = claim.Quote.Start,
                QuoteLength = claim.Quote.Length,
                SaidOn = StorableDate.OrNull(claim.SaidOn),
                Rule = claim.Rule,
            };
        })];

    // Of what the claim says, not of where it stands in a list, so that citations of it outlive a new reading.
    private static string ClaimId(string report, Claim claim) => ContentHash.Id('c', ContentHash.Of(
        FormattableString.Invariant($"{report} {claim.Quote.Start} {claim.Quote.Length} {claim.Speaker} {claim.AttributedTo} {claim.Stance} {claim.About} {claim.Question}")));

    // "From 30 to 20" is a misprint of the page, not a reason to lose it.
    private static decimal? Least(Quantity quantity) => quantity is { Min: { } min, Max: { } max } ? Math.Min(min, max) : quantity.Min;

    private static decimal? Most(Quantity quantity) => quantity is { Min: { } min, Max: { } max } ? Math.Max(min, max) : quantity.Max;

    private static string? Bounded(string? text) => text is { Length: > MaxSourceLength } ? text[..MaxSourceLength] : text;

    private static IEnumerable<string> Ids(AnalyzedReport report, MentionKind kind) =>
        report.Mentions.Where(mention => mention.Kind == kind).Select(mention => mention.Id);

    private static IReadOnlyList<string> Once(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static byte[]? BodyHash(IReadOnlyList<string> words) =>
        words.Count < BodyWords.MinOfCopy ? null : SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words)));
}
