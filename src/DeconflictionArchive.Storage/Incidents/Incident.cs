using DeconflictionArchive.Analysis.Claims.Contradictions;
using DeconflictionArchive.Analysis.Text;
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
/// <param name="Days">Days named inside the words of a claim, by its id.</param>
public sealed record Incident(
    IncidentRow Facts,
    IReadOnlyList<string> Places,
    IReadOnlyList<IncidentPartyRow> Parties,
    IReadOnlyList<string> Channels,
    IReadOnlyList<string> Addresses,
    IReadOnlyList<ClaimRow> Claims,
    IReadOnlyList<ChannelUse> Uses,
    IReadOnlyList<QuantityRow> Quantities,
    ILookup<string, ToldDay> Days,
    IncidentCounts Counts)
{
    /// <summary>What sides say of it, to be compared.</summary>
    public ToldIncident Told => new(
        Facts.OccurredFrom,
        Facts.OccurredTo,
        [.. Parties.Where(party => party.Role == "target").Select(party => party.Party)],
        [
            .. Claims.Select(claim => new ToldClaim(
                claim.Id, claim.Report, claim.Speaker, claim.AttributedTo, claim.Stance, claim.About, claim.Question,
                new TextSpan(claim.QuoteStart, claim.QuoteLength), claim.Quote, claim.SaidOn, [.. Days[claim.Id]])),
        ],
        [
            .. Quantities.Select(quantity => new ToldQuantity(
                quantity.Report, quantity.What, quantity.Min, quantity.Max, quantity.Approximate, quantity.ClaimedBy,
                new TextSpan(quantity.Start, quantity.Length), quantity.Form)),
        ],
        [
            .. Uses.Select(use => new ToldUse(
                use.Facts.Report, use.Facts.Channel, use.Facts.Direction, use.Facts.Phase, use.Facts.Outcome, use.Facts.ToldBy, use.Claim,
                new TextSpan(use.Facts.Start, use.Facts.Length), use.Facts.Quote)),
        ]);
}

/// <param name="Reports">That tell of it.</param>
/// <param name="Sources">Outlets they appeared in.</param>
/// <param name="Origins">Independent beginnings: a report and its copies are one.</param>
public sealed record IncidentCounts(int Reports, int Sources, int Origins)
{
    public static readonly IncidentCounts None = new(0, 0, 0);
}
