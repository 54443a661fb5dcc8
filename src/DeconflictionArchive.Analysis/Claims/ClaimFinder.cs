using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Finds who says what in a report: each reporting verb with its speaker, stance and words.</summary>
public sealed class ClaimFinder
{
    private readonly SpeechLexicon _speech = new();
    private readonly ClauseReader _clauses;
    private readonly StanceReader _stances;
    private readonly ClaimSubject _subject;

    public ClaimFinder()
    {
        _clauses = new ClauseReader(_speech, new SpeakerFinder(_speech, new UnnamedSpeakers()));
        _stances = new StanceReader(_speech);
        _subject = new ClaimSubject();
    }

    public IReadOnlyList<Claim> Find(
        ReportText text, Page page, IReadOnlyList<Mention> mentions, IReadOnlyList<IncidentMatch> incidents, IReadOnlyList<DateExpression> dates)
    {
        var claims = new List<Claim>();
        var parties = NamedParties(text, mentions);
        string? previous = null;
        foreach (var body in page.Body)
        {
            var (first, end) = text.TokensIn(body);
            for (var index = first; index < end; index = text.Sentences[text.SentenceOf(index)].EndToken)
            {
                var sentence = text.Sentences[text.SentenceOf(index)];
                var view = new SentenceView(text, sentence, PartiesIn(parties, sentence));
                foreach (var clause in _clauses.Read(view, previous))
                {
                    claims.Add(Make(view, clause, mentions, incidents, dates));
                    previous = clause.Speaker;
                }
            }
        }

        return claims;
    }

    private Claim Make(
        SentenceView view, SpokenClause clause, IReadOnlyList<Mention> mentions, IReadOnlyList<IncidentMatch> incidents, IReadOnlyList<DateExpression> dates)
    {
        var quote = view.Span(clause.First, clause.End);
        var stance = clause.Withheld ? Stance.NoComment : _stances.Read(view, clause.Verb, clause.Speaker, clause.Complement, clause.End);
        var verb = clause.VerbToken is { } token ? view.Text.Tokens[token].Span : (TextSpan?)null;
        return new Claim(
            clause.Speaker,
            null,
            [],
            stance,
            verb is { } span ? view.Text.Slice(span) : "",
            verb,
            _subject.About(quote, clause.Speaker, mentions),
            _subject.Question(quote, stance, view, clause, mentions),
            quote,
            clause.Rule)
        {
            Incident = _subject.Incident(quote, incidents),
            SaidOn = _subject.SaidOn(view, clause, dates),
        };
    }

    // Longer names win over names inside them: "قوات سوريا الديمقراطية" over "سوريا".
    private static List<NamedParty> NamedParties(ReportText text, IReadOnlyList<Mention> mentions)
    {
        var parties = new List<NamedParty>();
        foreach (var mention in mentions.Where(mention => mention.Kind == MentionKind.Party).OrderBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Span.Length))
        {
            var (first, end) = text.TokensIn(mention.Span);
            // A name behind a proclitic begins inside its token.
            if (first > 0 && text.Tokens[first - 1].Span.End > mention.Span.Start)
                first--;
            if (parties.Count > 0 && parties[^1].End > first)
                continue;
            parties.Add(new NamedParty(mention.Id, PartyLexicon.Shipped.Find(mention.Id)?.Kind ?? "", first, Math.Max(end, first + 1)));
        }

        return parties;
    }

    private static List<NamedParty> PartiesIn(List<NamedParty> parties, Sentence sentence)
    {
        int low = 0, high = parties.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (parties[middle].First < sentence.FirstToken)
                low = middle + 1;
            else
                high = middle;
        }

        var found = new List<NamedParty>();
        for (; low < parties.Count && parties[low].First < sentence.EndToken; low++)
            found.Add(parties[low]);
        return found;
    }
}
