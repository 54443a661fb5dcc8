using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Channels;

/// <summary>Finds uses of deconfliction channels and how each side says they ended. What the words do not say stays unknown.</summary>
public sealed class ChannelUseFinder
{
    private readonly PhraseIndex<ChannelOutcome> _outcomes = new();
    private readonly PhraseIndex<ChannelPhase> _phases = new();

    public ChannelUseFinder()
    {
        foreach (var row in LexiconFile.Read("channel_outcomes.tsv"))
        {
            foreach (var form in row.Values("forms"))
            {
                if (row["kind"] == "outcome")
                    _outcomes.Add(form, Enum.Parse<ChannelOutcome>(row["value"]));
                else
                    _phases.Add(form, Enum.Parse<ChannelPhase>(row["value"]));
            }
        }
    }

    public IReadOnlyList<ChannelUse> Find(
        ReportText text, Page page, IReadOnlyList<Mention> mentions, IReadOnlyList<Claim> claims, IReadOnlyList<IncidentMatch> incidents)
    {
        var uses = new List<ChannelUse>();
        foreach (var channel in mentions.Where(mention => mention.Kind == MentionKind.Channel))
        {
            var sentence = text.Sentences[text.SentenceOf(Math.Min(text.FirstTokenFrom(channel.Span.Start), text.Tokens.Count - 1))];
            var (outcome, rule) = Outcome(text, sentence);
            var claim = SmallestAround(claims, channel.Span);
            var use = new ChannelUse(
                channel.Id,
                Direction(channel, sentence, mentions),
                First(_phases, text, sentence, ChannelPhase.Unknown),
                outcome,
                claim?.Speaker,
                claim?.Quote ?? sentence.Span,
                rule)
            {
                Incident = claim?.Incident ?? Incident(channel.Id, incidents),
            };
            // One sentence that names a channel twice tells of one use.
            if (!uses.Exists(other => other.Channel == use.Channel && other.Span == use.Span))
                uses.Add(use);
        }

        return uses;
    }

    // The gravest ending named in the sentence: a line that was used and then ignored did not work.
    private (ChannelOutcome Outcome, string Rule) Outcome(ReportText text, Sentence sentence)
    {
        var found = Enumerable.Range(sentence.FirstToken, sentence.TokenCount)
            .Select(token => _outcomes.Longest(text.Tokens, token)?.Value ?? ChannelOutcome.Unknown)
            .Where(outcome => outcome != ChannelOutcome.Unknown)
            .ToHashSet();
        ChannelOutcome[] gravestFirst =
            [ChannelOutcome.Suspended, ChannelOutcome.Resumed, ChannelOutcome.Denied, ChannelOutcome.Unanswered, ChannelOutcome.Failed, ChannelOutcome.Worked];
        var gravest = Array.Find(gravestFirst, found.Contains);
        return (gravest, gravest == ChannelOutcome.Unknown ? "channel-named" : "outcome-word-in-sentence");
    }

    private static T First<T>(PhraseIndex<T> index, ReportText text, Sentence sentence, T otherwise)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (index.Longest(text.Tokens, token) is { } match)
                return match.Value;
        }

        return otherwise;
    }

    // A notice goes from the side named before it to the one named after; talks go both ways.
    private static string? Direction(Mention channel, Sentence sentence, IReadOnlyList<Mention> mentions)
    {
        if (channel.Id is "vtc" or "chiefs-call" or "chiefs-meeting" or "ministers-call" or "generals-meeting" or "comm-test")
            return "both";
        if (channel.Id is not ("advance-notice" or "post-strike-target-report" or "emergency-channel" or "coordinates-exchange"))
            return null;
        var before = mentions.LastOrDefault(mention => IsParty(mention) && mention.Span.End <= channel.Span.Start && sentence.Span.Contains(mention.Span));
        return before is null ? null : Camp.Of(before.Id) switch { "west" => "us-to-ru", "east" => "ru-to-us", _ => null };

        static bool IsParty(Mention mention) => mention.Kind == MentionKind.Party && Camp.Of(mention.Id) is not null;
    }

    private static Claim? SmallestAround(IReadOnlyList<Claim> claims, TextSpan span) =>
        claims.Where(claim => claim.Quote.Overlaps(span)).OrderBy(claim => claim.Quote.Length).FirstOrDefault();

    private static string? Incident(string channel, IReadOnlyList<IncidentMatch> incidents)
    {
        var by = incidents.Where(match => match.Incident.Channels.Contains(channel, StringComparer.Ordinal)).ToList();
        return by.Count == 1 ? by[0].Id : null;
    }
}
