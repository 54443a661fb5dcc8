using DeconflictionArchive.Storage.Channels;
using DeconflictionArchive.Storage.Claims;
using DeconflictionArchive.Storage.Incidents;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>A stored report with everything found in it.</summary>
/// <param name="Facts">What holds of it: an editor's word where there is one.</param>
/// <param name="Reading">What was read in the text, with the evidence.</param>
/// <param name="Provenance">Where it came from, the first time first.</param>
/// <param name="Copies">How many reports repeat it.</param>
public sealed record Report(
    ReportRow Facts,
    ReportReading Reading,
    IReadOnlyList<ReportIncidentRow> Incidents,
    IReadOnlyList<ClaimRow> Claims,
    IReadOnlyList<QuantityRow> Quantities,
    IReadOnlyList<ChannelUseRow> ChannelUses,
    IReadOnlyList<ProvenanceRow> Provenance,
    int Copies);

/// <summary>A report's text as it came.</summary>
/// <param name="Encoding">As found on import, such as "utf-8".</param>
public sealed record OriginalText(byte[] Bytes, string Encoding, byte[] Sha256);
