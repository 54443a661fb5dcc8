using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>What a claim is about: the party or channel, the question it answers, the incident, the day it was said.</summary>
internal sealed class ClaimSubject(QuestionWords questions)
{
    private const int Longest = 200; // UTF-16 units between two things one speaker says of one matter

    private readonly HashSet<string> _matters =
        [.. LexiconFile.Read("event_anaphors.tsv").SelectMany(row => row.Values("words")).Select(word => FoldedText.Of(word).Text)];

    /// <summary>The first party of another side than the speaker's, else a channel; null when neither is named.</summary>
    public string? About(TextSpan quote, string speaker, ClaimContext context)
    {
        string? channel = null;
        foreach (var mention in context.MentionsIn(quote))
        {
            if (mention.Kind == MentionKind.Party && Camp.Of(mention.Id) is { } camp && camp != Camp.Of(speaker))
                return mention.Id;
            if (mention.Kind == MentionKind.Channel)
                channel ??= mention.Id;
        }

        return channel;
    }

    public ClaimQuestion Question(TextSpan quote, Stance stance, Passage passage, SpokenClause clause, ClaimContext context)
    {
        var told = questions.In(passage, clause.First, clause.End);
        if (Has(ClaimQuestion.Notice))
            return ClaimQuestion.Notice;
        if (context.ChannelIn(quote) is not null)
            return ClaimQuestion.Channel;
        if (Has(ClaimQuestion.Casualties))
            return ClaimQuestion.Casualties;
        if (Has(ClaimQuestion.Where))
            return ClaimQuestion.Where;
        if (Has(ClaimQuestion.WhoStruck))
            return stance is Stance.Accuses or Stance.Denies or Stance.Confirms or Stance.Admits ? ClaimQuestion.WhoStruck : ClaimQuestion.What;
        // Where a strike is the news, blame and its denial say who struck, whatever the words.
        if (stance is Stance.Accuses or Stance.Denies && context.MainDeed is { Type: "strike" })
            return ClaimQuestion.WhoStruck;
        return stance is Stance.NoComment or Stance.Demands or Stance.Proposes ? ClaimQuestion.Other : ClaimQuestion.What;

        bool Has(ClaimQuestion question) => (told & (1 << (int)question)) != 0;
    }

    /// <summary>
    /// The incident whose words stand in the quote; else the one taken up from the claim before; else the only one told as news that such
    /// a claim can be about. Null when none is.
    /// </summary>
    /// <param name="before">The claim before it in the report; null for the first.</param>
    public string? Incident(TextSpan quote, Stance stance, ClaimQuestion question, Passage passage, SpokenClause clause, Claim? before, ClaimContext context)
    {
        var isBlame = stance is Stance.Accuses or Stance.Denies;
        var channel = question == ClaimQuestion.Channel ? context.ChannelIn(quote) : null;
        if (context.IncidentIn(quote, channel, stance is Stance.Announces or Stance.Warns ? clause.Speaker : null) is { } told)
        {
            // Who denies or blames for a strike speaks of the strike, whatever talks his words fit as well.
            return question == ClaimQuestion.WhoStruck && isBlame && context.MainDeed is { Type: "strike" } deed && context.IsTalk(told) ? deed.Id : told;
        }

        if (before?.Incident is { } earlier && (clause.Kind == CueKind.Pretext || TakesUp(passage, clause)))
            return earlier;
        if (context.MainIncident is { } main)
            return main;
        if (channel is not null && context.MainUseOf(channel) is { } used)
            return used;
        var isOfDeed = isBlame || (channel is null && (stance is Stance.Confirms or Stance.Admits || question is ClaimQuestion.Casualties or ClaimQuestion.Notice));
        if (isOfDeed && context.MainDeed is { Type: "strike" } strike)
            return strike.Id;
        return before?.Incident is { } spoken && before.Speaker == clause.Speaker && quote.Start - before.Quote.End < Longest ? spoken : context.OnlyNewsIn(quote);
    }

    // "حينها", "الحادث": the time or the matter just told.
    private bool TakesUp(Passage passage, SpokenClause clause)
    {
        for (var token = clause.First; token < clause.End; token++)
        {
            if (_matters.Contains(passage.Word(token)))
                return true;
        }

        return false;
    }

    /// <summary>The day that stands between the verb and what was said.</summary>
    public DateOnly? SaidOn(Passage passage, SpokenClause clause, ClaimContext context) =>
        clause.Complement <= clause.First
            ? null
            : context.DatesIn(passage.Span(clause.First, clause.Complement)).FirstOrDefault(date => date.From is not null && date.From == date.To)?.From;
}
