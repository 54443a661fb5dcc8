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
        var uses = new List<ChannelUse>();
        var seen = new HashSet<(string, TextSpan)>();
        var named = new SpanOrder<Mention>(mentions, mention => mention.Span);
        var said = new SpanOrder<Claim>(claims, claim => claim.Quote);
        foreach (var channel in Channels(page, mentions))
        {
            var sentence = text.Sentences[text.SentenceOf(Math.Min(text.FirstTokenFrom(channel.Span.Start), text.Tokens.Count - 1))];
            var claim = said.Overlapping(channel.Span).MinBy(claim => claim.Quote.Length);
            var words = claim?.Quote ?? (sentence.TokenCount < LongestSentence ? sentence.Span : channel.Span);
            // One claim that names a channel twice tells of one use.
            if (!seen.Add((channel.Id, words)))
                continue;
            var (first, end) = text.TokensIn(words);
            var (outcome, rule) = _outcomes.Outcome(channel.Id, text.Tokens, first, end);
            uses.Add(new ChannelUse(
                channel.Id,
                ChannelDirection.Of(channel, outcome, claim, named.Overlapping(words)),
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

    // A headline repeats what the body tells; a phone line named for de-escalation is not the hot line as well.
    private static IEnumerable<Mention> Channels(Page page, IReadOnlyList<Mention> mentions)
    {
        var channels = mentions.Where(mention => mention.Kind == MentionKind.Channel).ToList();
        var body = new SpanOrder<TextSpan>(page.Body, span => span);
        var inBody = channels.Where(channel => body.Overlapping(channel.Span).Any()).ToList();
        var told = inBody.Select(channel => channel.Id).ToHashSet(StringComparer.Ordinal);
        var lines = new SpanOrder<Mention>([.. channels.Where(channel => channel.Id == "deescalation-line")], mention => mention.Span);
        return inBody.Concat(channels.Where(channel => !told.Contains(channel.Id)))
            .Where(channel => channel.Id != "hotline" || !lines.Overlapping(channel.Span).Any());
    }

    private static string? Incident(string channel, string? claimed, IReadOnlyList<IncidentMatch> incidents)
    {
        var by = incidents.Where(match => match.Incident.Channels.Any(other => other == channel || (IsLine(other) && IsLine(channel)))).Select(match => match.Id).ToList();
        return claimed is not null && (by.Count != 1 || by.Contains(claimed)) ? claimed : by.Count == 1 ? by[0] : null;
    }

    private static bool IsLine(string channel) => channel is "hotline" or "deescalation-line";
}
