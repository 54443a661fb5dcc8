using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Storage.Incidents;

namespace DeconflictionArchive.Api.Incidents;

/// <summary>Brings together what reports say of each channel an incident used.</summary>
internal static class IncidentChannelUses
{
    public static IReadOnlyList<IncidentChannelUseResponse> Of(Incident incident)
    {
        var told = incident.Uses
            .GroupBy(use => (use.Facts.Channel, use.Facts.Direction, use.Facts.Phase))
            .OrderBy(group => group.Key.Phase)
            .ThenBy(group => group.Key.Channel, StringComparer.Ordinal)
            .Select(group => Combine(group.Key.Channel, group.Key.Direction, group.Key.Phase, Outcomes([.. group]), Purposes(group)));

        // A line whose use is told under another of its names is told.
        var untold = incident.Channels
            .Where(channel => !incident.Uses.Any(use => use.Facts.Channel == channel || ChannelLexicon.Shipped.Find(use.Facts.Channel)?.PartOf == channel))
            .Select(channel => Combine(channel, null, ChannelPhase.Unknown, [], []));
        return [.. told, .. untold];
    }

    // Two reports that pass on one side's word are one word, and who says how it ended has not left it open.
    private static IReadOnlyList<ToldOutcomeResponse> Outcomes(IReadOnlyList<Storage.Channels.ChannelUse> uses) =>
    [
        .. uses
            .Where(use => use.Facts.Outcome != ChannelOutcome.Unknown || !uses.Any(other => other.Facts.ToldBy == use.Facts.ToldBy && other.Facts.Outcome != ChannelOutcome.Unknown))
            .GroupBy(use => (use.Facts.ToldBy, use.Facts.Outcome))
            .Select(group => new ToldOutcomeResponse(group.Key.ToldBy, group.Key.Outcome, group.Select(use => use.Claim).FirstOrDefault(claim => claim is not null)))
            .OrderBy(outcome => outcome.Party, StringComparer.Ordinal)
            .ThenBy(outcome => outcome.Outcome),
    ];

    private static IReadOnlyList<ChannelPurpose> Purposes(IEnumerable<Storage.Channels.ChannelUse> uses) =>
        [.. uses.Select(use => use.Facts.Purpose).OfType<ChannelPurpose>().Distinct().Order()];

    private static IncidentChannelUseResponse Combine(
        string channel, string? direction, ChannelPhase phase, IReadOnlyList<ToldOutcomeResponse> outcomes, IReadOnlyList<ChannelPurpose> purposes)
    {
        var worked = outcomes.Any(told => told.Outcome is ChannelOutcome.Worked or ChannelOutcome.Resumed);
        var failed = outcomes.Any(told => told.Outcome is ChannelOutcome.Failed or ChannelOutcome.Unanswered or ChannelOutcome.Suspended);
        var denied = outcomes.Any(told => told.Outcome is ChannelOutcome.Denied);
        var together = (worked, failed, denied) switch
        {
            (_, _, true) or (true, true, _) => "contested",
            (true, false, false) => "worked",
            (false, true, false) => "failed",
            _ => "unknown",
        };
        return new IncidentChannelUseResponse(channel, direction, phase, outcomes, together, purposes);
    }
}
