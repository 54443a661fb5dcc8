using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Channels;

/// <summary>Tells which side used a channel toward the other.</summary>
internal static class ChannelDirection
{
    private static readonly HashSet<string> Mutual =
        ["vtc", "chiefs-call", "chiefs-meeting", "ministers-call", "generals-meeting", "comm-test", "flight-safety-mou", "air-ops-info-exchange"];

    private static readonly HashSet<string> OneWay =
        ["advance-notice", "post-strike-target-report", "emergency-channel", "coordinates-exchange"];

    /// <summary>Whether who is named beside a channel tells its direction.</summary>
    public static bool NeedsNames(string channel) => OneWay.Contains(channel);

    /// <param name="saidFrom">Where what the claim says begins: who is named before it is who says it.</param>
    /// <param name="named">Names in the claim or sentence, in their order.</param>
    /// <returns>"us-to-ru", "ru-to-us", "both"; null when not said.</returns>
    public static string? Of(Mention channel, ChannelOutcome outcome, Claim? claim, int saidFrom, IEnumerable<Mention> named)
    {
        if (Mutual.Contains(channel.Id))
            return "both";
        if (!OneWay.Contains(channel.Id))
            return null;
        var teller = claim is null ? null : Camp.Of(claim.Speaker);
        // Who complains of no answer was the one that called.
        if (outcome == ChannelOutcome.Unanswered && teller is not null)
            return Name(teller);
        var from = Math.Max(saidFrom, claim?.VerbSpan is { } verb && verb.End <= channel.Span.Start ? verb.End : 0);
        // The subject stands before the verb of the notice: "إن القوات الروسية قدمت للتحالف إنذاراً"; no one before it, then the teller itself.
        var before = named.Where(mention => mention.Kind == MentionKind.Party && mention.Span.Start >= from && mention.Span.End <= channel.Span.Start && Camp.Of(mention.Id) is not null).ToList();
        var giver = before.Count == 0 ? null : outcome == ChannelOutcome.Denied ? before[^1] : before[0];
        return Name(giver is null ? teller : Camp.Of(giver.Id));
    }

    private static string? Name(string? camp) => camp switch { "west" => "us-to-ru", "east" => "ru-to-us", _ => null };
}
