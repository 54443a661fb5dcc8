using DeconflictionArchive.Analysis.Channels.Deescalation;
using DeconflictionArchive.Analysis.Channels.Life;
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
    private readonly ChannelPurposes _purposes = new();

    /// <param name="terms">Where the report speaks of deconfliction, and in which sense; null when nobody looked.</param>
    public IReadOnlyList<ChannelUse> Find(
        ReportText text, Page page, IReadOnlyList<Mention> mentions, IReadOnlyList<Claim> claims, IReadOnlyList<IncidentMatch> incidents, IReadOnlyList<DeescalationTerm>? terms = null)
    {
        terms ??= [];
        var channels = Channels(page, mentions);
        if (channels.Count == 0)
            return [];
        var uses = new List<ChannelUse>();
        var seen = new HashSet<(string, TextSpan)>();
        SpanOrder<Mention>? named = null;
        var said = new SpanOrder<Claim>(claims, claim => claim.Quote);
        var worded = new SpanOrder<DeescalationTerm>(terms, term => term.Span);
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
            var use = new ChannelUse(
                channel.Id,
                ChannelDirection.Of(channel, outcome, claim, claim is null ? 0 : SaidFrom(text, claim, channel.Span.Start), besides),
                _outcomes.Phase(channel.Id, text.Tokens, first, end),
                outcome,
                claim?.Speaker,
                words,
                rule)
            {
                Incident = Incident(channel.Id, outcome, claim?.Incident, words, incidents),
                Purpose = _purposes.Of(channel.Id, text.Tokens, first, end),
                Phrase = channel.Span,
                Sense = Names(channel.Id) ? worded.Overlapping(channel.Span).FirstOrDefault()?.Sense : null,
            };
            uses.Add(use);

            // "أوقفتها في نيسان قبل أن تعود إليها": two turns in one sentence, the later one only where its day is known.
            if (outcome == ChannelOutcome.Suspended && _outcomes.IsResumedLater(channel.Id, text.Tokens, first, end)
                && OfState(channel.Id, ChannelOutcome.Resumed, incidents) is { } resumed)
                uses.Add(use with { Outcome = ChannelOutcome.Resumed, Incident = resumed });
        }

        if ((channels.Find(channel => channel.Id == "deconfliction-zone") ?? channels.Find(channel => IsLine(channel.Id))) is { } arranged)
            uses.AddRange(terms.Where(term => term.Sense == DeescalationSense.Deconfliction).Select(term => OfTheWork(arranged.Id, term)).OfType<ChannelUse>());
        return uses;

        // Who says that deconfliction failed says so of the arrangement the report is about.
        ChannelUse? OfTheWork(string channel, DeescalationTerm term)
        {
            if (said.Overlapping(term.Span).MinBy(claim => claim.Quote.Length) is not { } claim)
                return null;
            if (!seen.Add((channel, claim.Quote)))
                return null;
            var (first, end) = text.TokensIn(claim.Quote);
            var (outcome, rule) = _outcomes.Outcome(channel, text.Tokens, first, end);
            if (rule != "outcome-word")
                return null;
            return new ChannelUse(channel, null, _outcomes.Phase(channel, text.Tokens, first, end), outcome, claim.Speaker, claim.Quote, "deconfliction-told")
            {
                Incident = claim.Incident,
                Purpose = _purposes.Of(channel, text.Tokens, first, end),
                Phrase = term.Span,
                Sense = term.Sense,
            };
        }
    }

    // The arrangements that are named by what they are for.
    private static bool Names(string channel) => channel is "deconfliction-zone" or "deconfliction-protocols" || IsLine(channel);

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

    // A suspension belongs to the incident that was one; else to the one that the claim tells of where it can be, else to the only
    // one in which the channel was used, else to the one of which the same words tell.
    private static string? Incident(string channel, ChannelOutcome outcome, string? claimed, TextSpan words, IReadOnlyList<IncidentMatch> incidents)
    {
        if (OfState(channel, outcome, incidents) is { } turn && (claimed is null || claimed == turn))
            return turn;
        var (only, count, isClaimed) = ((string?)null, 0, false);
        var (told, tellings) = ((string?)null, 0);
        foreach (var match in incidents)
        {
            if (!Used(channel, match.Incident.Channels))
                continue;
            (only, count) = (match.Id, count + 1);
            isClaimed |= match.Id == claimed;
            if (match.Reasons.Any(reason => reason.Span is { } span && words.Overlaps(span)))
                (told, tellings) = (match.Id, tellings + 1);
        }

        if (claimed is not null && (count != 1 || isClaimed))
            return claimed;
        return count == 1 ? only : tellings == 1 ? told : null;
    }

    // The only incident of the report in which the channel came into the state that the outcome means.
    private static string? OfState(string channel, ChannelOutcome outcome, IReadOnlyList<IncidentMatch> incidents)
    {
        if (ChannelStates.Of(outcome) is not { } state)
            return null;
        var turns = incidents.Where(match => match.Incident.ChannelStates.Any(told => told.Channel == channel && told.State == state && told.On is null)).Take(2).ToList();
        return turns.Count == 1 ? turns[0].Id : null;
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
