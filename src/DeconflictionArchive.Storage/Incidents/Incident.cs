using DeconflictionArchive.Storage.Channels;
using DeconflictionArchive.Storage.Claims;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>An incident with what the archive knows of it.</summary>
/// <param name="Places">Ids, the most telling first.</param>
/// <param name="Channels">Ids of channels the register or an editor names.</param>
/// <param name="Addresses">Where its facts were taken from.</param>
/// <param name="Claims">What sides said of it, in the order of reports.</param>
/// <param name="Uses">Channels used, as reports tell it.</param>
/// <param name="Quantities">Counts and measures, as reports tell them.</param>
public sealed record Incident(
    IncidentRow Facts,
    IReadOnlyList<string> Places,
    IReadOnlyList<IncidentPartyRow> Parties,
    IReadOnlyList<string> Channels,
    IReadOnlyList<string> Addresses,
    IReadOnlyList<ClaimRow> Claims,
    IReadOnlyList<ChannelUseRow> Uses,
    IReadOnlyList<QuantityRow> Quantities,
    IncidentCounts Counts);

/// <param name="Reports">That tell of it.</param>
/// <param name="Sources">Outlets they appeared in.</param>
/// <param name="Origins">Independent beginnings: a report and its copies are one.</param>
public sealed record IncidentCounts(int Reports, int Sources, int Origins)
{
    public static readonly IncidentCounts None = new(0, 0, 0);
}
