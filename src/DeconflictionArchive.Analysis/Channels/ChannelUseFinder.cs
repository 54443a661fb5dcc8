using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Channels;

/// <summary>Finds uses of deconfliction channels and how each side says they ended. What the words do not say stays unknown.</summary>
public sealed class ChannelUseFinder
{
    private const int LongestSentence = 1000; // tokens; a page without full stops is no sentence

    private readonly ChannelOutcomes _outcomes = new();

    public IReadOnlyList<ChannelUse> Find(
        ReportText text, Page page, IReadOnlyList<Mention> mentions, IReadOnlyList<Claim> claims, IReadOnlyList<IncidentMatch> incidents)
    {
        var channels = Channels(page, mentions);
        if (channels.Count == 0)
            return [];
        var uses = new List<ChannelUse>();
        var seen = new HashSet<(string, TextSpan)>();
        SpanOrder<Mention>? named = null;
        var said = new SpanOrder<Claim>(claims, claim => claim.Quote);
        foreach (var channel in channels)
        {
            var sentence = text.Sentences[text.SentenceOf(Math.Min(text.FirstTokenFrom(channel.Span.Start), text.Tokens.Count - 1))];
            var claim = said.Overlapping(channel.Span).MinBy(claim => claim.Quote.Length);
            var words = claim?.Quote ?? (sentence.TokenCount < LongestSentence ? sentence.Span : channel.Span);
            // One claim that names a channel twice tells of one use.
            if (!seen.Add((channel.Id, words)))
                continue;
            var (first, end) = text.TokensIn(words);
            var besides = ChannelDirection.NeedsNames(channel.Id) ? (named ??= new SpanOrder<Mention>(mentions, mention => mention.Span)).Overlapping(words) : [];
            var (outcome, rule) = _outcomes.Outcome(channel.Id, text.Tokens, first, end);
            uses.Add(new ChannelUse(
                channel.Id,
                ChannelDirection.Of(channel, outcome, claim, claim is null ? 0 : SaidFrom(text, claim, channel.Span.Start), besides),
                _outcomes.Phase(channel.Id, text.Tokens, first, end),
                outcome,
                claim?.Speaker,
                words,
                rule)
            {
                Incident = Incident(channel.Id, claim?.Incident, incidents),
            });
        }

        return uses;
    }

    // "وأكد مسؤولون أميركيون أن الروس أنذروا": the Americans say it, the Russians warned.
    private static int SaidFrom(ReportText text, Claim claim, int before)
    {
        if (claim.VerbSpan is not { } verb)
            return 0;
        for (var token = text.FirstTokenFrom(verb.End); token < text.Tokens.Count && text.Tokens[token].Span.Start < before; token++)
        {
            if (text.Tokens[token].Text is "ان" or "بان")
                return text.Tokens[token].Span.End;
        }

        return 0;
    }

    // A headline repeats what the body tells; a phone line named for de-escalation is not the hot line as well.
    private static List<Mention> Channels(Page page, IReadOnlyList<Mention> mentions)
    {
        var channels = new List<Mention>();
        foreach (var mention in mentions)
        {
            if (mention.Kind == MentionKind.Channel)
                channels.Add(mention);
        }

        if (channels.Count == 0)
            return channels;
        var body = new SpanOrder<TextSpan>(page.Body, span => span);
        var inBody = channels.FindAll(channel => body.Overlapping(channel.Span).Any());
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var channel in inBody)
            told.Add(channel.Id);
        inBody.AddRange(channels.FindAll(channel => !told.Contains(channel.Id)));
        if (channels.FindAll(channel => channel.Id == "deescalation-line") is { Count: > 0 } named)
        {
            var lines = new SpanOrder<Mention>(named, mention => mention.Span);
            inBody.RemoveAll(channel => channel.Id == "hotline" && lines.Overlapping(channel.Span).Any());
        }

        return inBody;
    }

    // The one that the claim tells of where it can be, else the only one in which the channel was used.
    private static string? Incident(string channel, string? claimed, IReadOnlyList<IncidentMatch> incidents)
    {
        var (only, count, isClaimed) = ((string?)null, 0, false);
        foreach (var match in incidents)
        {
            if (!Used(channel, match.Incident.Channels))
                continue;
            (only, count) = (match.Id, count + 1);
            isClaimed |= match.Id == claimed;
        }

        return claimed is not null && (count != 1 || isClaimed) ? claimed : count == 1 ? only : null;
    }

    private static bool Used(string channel, IReadOnlyList<string> channels)
    {
        foreach (var other in channels)
        {
            if (other == channel || (IsLine(other) && IsLine(channel)))
                return true;
        }

        return false;
    }

    private static bool IsLine(string channel) => channel is "hotline" or "deescalation-line";
}
