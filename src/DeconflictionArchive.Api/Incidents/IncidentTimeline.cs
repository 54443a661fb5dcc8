using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Claims;
using DeconflictionArchive.Storage.Claims;
using DeconflictionArchive.Storage.Incidents;

namespace DeconflictionArchive.Api.Incidents;

public enum TimelineKind
{
    /// <summary>A channel was used before the incident.</summary>
    ChannelUsedBefore,
    Happened,
    ChannelUsedDuring,
    ChannelUsedAfter,
    ChannelUsed,
    Said,
}

/// <summary>What happened and what was said of an incident, in order; what has no day of its own stands where its kind belongs.</summary>
internal static class IncidentTimeline
{
    public static IReadOnlyList<TimelineEntryResponse> Of(Incident incident, IReadOnlyList<DatedClaim> claims)
    {
        var occurred = IncidentDate.Of(incident.Facts);
        var happened = new TimelineEntryResponse(TimelineKind.Happened, occurred, null, null, null, null, $"{incident.Facts.TitleAr} · {incident.Facts.TitleEn}");
        var used = incident.Uses.Select(use =>
            new TimelineEntryResponse(KindOf(use.Facts.Phase), DateResponse.Unknown, use.Facts.ToldBy, use.Facts.Channel, use.Claim, use.Facts.Report, use.Facts.Quote));
        var said = claims.Select(claim =>
            new TimelineEntryResponse(TimelineKind.Said, ClaimResponse.SaidOf(claim), claim.Facts.Speaker, null, claim.Facts.Id, claim.Facts.Report, claim.Facts.Quote));
        return
        [
            .. used.Append(happened).Concat(said)
                .OrderBy(entry => entry.On.From ?? (entry.Kind == TimelineKind.Said ? DateOnly.MaxValue : incident.Facts.OccurredFrom))
                .ThenBy(entry => entry.Kind)
                .ThenBy(entry => entry.Report, StringComparer.Ordinal),
        ];
    }

    private static TimelineKind KindOf(ChannelPhase phase) => phase switch
    {
        ChannelPhase.Before => TimelineKind.ChannelUsedBefore,
        ChannelPhase.During => TimelineKind.ChannelUsedDuring,
        ChannelPhase.After => TimelineKind.ChannelUsedAfter,
        _ => TimelineKind.ChannelUsed,
    };
}

/// <param name="On">When; unknown for a use whose day no report tells.</param>
/// <param name="Party">Who said it, or who tells how a channel use ended; null when a report says it on its own.</param>
/// <param name="Channel">Id of the channel used.</param>
/// <param name="Claim">Id of the claim.</param>
/// <param name="Report">Id of the report it stands in; null for the incident itself.</param>
/// <param name="Text">The words, or the incident's title.</param>
public sealed record TimelineEntryResponse(
    TimelineKind Kind, DateResponse On, string? Party, string? Channel, string? Claim, string? Report, string Text);
