using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>What a claim is about: the party or channel, the question it answers, the incident, the day it was said.</summary>
internal sealed class ClaimSubject
{
    private readonly Dictionary<ClaimQuestion, HashSet<string>> _words = [];

    public ClaimSubject()
    {
        foreach (var row in LexiconFile.Read("questions.tsv"))
            _words[Enum.Parse<ClaimQuestion>(row["question"])] = [.. row.Values("forms").Select(ArabicFolding.Fold)];
    }

    /// <summary>The first party of another side than the speaker's, else a channel; null when neither is named.</summary>
    public string? About(TextSpan quote, string speaker, IReadOnlyList<Mention> mentions)
    {
        var inside = mentions.Where(mention => quote.Contains(mention.Span)).ToList();
        var other = inside.Find(mention => mention.Kind == MentionKind.Party && Camp.Of(mention.Id) is { } camp && camp != Camp.Of(speaker));
        return (other ?? inside.Find(mention => mention.Kind == MentionKind.Channel))?.Id;
    }

    public ClaimQuestion Question(TextSpan quote, Stance stance, SentenceView sentence, SpokenClause clause, IReadOnlyList<Mention> mentions)
    {
        if (Has(ClaimQuestion.Notice))
            return ClaimQuestion.Notice;
        if (mentions.Any(mention => mention.Kind == MentionKind.Channel && quote.Contains(mention.Span)))
            return ClaimQuestion.Channel;
        if (Has(ClaimQuestion.Casualties))
            return ClaimQuestion.Casualties;
        if (Has(ClaimQuestion.Where))
            return ClaimQuestion.Where;
        if (Has(ClaimQuestion.WhoStruck))
            return stance is Stance.Accuses or Stance.Denies or Stance.Confirms or Stance.Admits ? ClaimQuestion.WhoStruck : ClaimQuestion.What;
        return stance is Stance.NoComment or Stance.Demands or Stance.Proposes ? ClaimQuestion.Other : ClaimQuestion.What;

        bool Has(ClaimQuestion question) =>
            Enumerable.Range(clause.First, clause.End - clause.First)
                .Any(token => Proclitics.Readings(sentence.Word(token)).Any(reading => _words[question].Contains(reading.Word)));
    }

    /// <summary>The incident whose words stand in the quote, else the only one the report tells as news.</summary>
    public string? Incident(TextSpan quote, IReadOnlyList<IncidentMatch> incidents)
    {
        var told = incidents.Where(match => match.Reasons.Any(reason => reason.Span is { } span && quote.Contains(span))).ToList();
        if (told.Count == 1)
            return told[0].Id;
        var main = incidents.Where(match => match.Role == IncidentRole.Main).ToList();
        return main.Count == 1 ? main[0].Id : null;
    }

    /// <summary>The day that stands between the verb and what was said.</summary>
    public DateOnly? SaidOn(SentenceView sentence, SpokenClause clause, IReadOnlyList<DateExpression> dates)
    {
        if (clause.Complement <= clause.First)
            return null;
        var head = sentence.Span(clause.First, clause.Complement);
        return dates.FirstOrDefault(date => head.Contains(date.Span) && date.From is not null && date.From == date.To)?.From;
    }
}
