using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Finds who says what in a report: each reporting verb with its speaker, stance and words.</summary>
public sealed class ClaimFinder
{
    private const int LongestPassage = 1000; // tokens; a page without full stops is read in stretches, so that reading stays linear

    private readonly NamedParties _named;
    private readonly ClauseReader _clauses;
    private readonly StanceReader _stances;
    private readonly RelayFinder _relays;
    private readonly ClaimSubject _subject = new();

    public ClaimFinder()
    {
        var speech = new SpeechLexicon();
        var phrases = new SpeakerPhrases(speech, new UnnamedSpeakers(), new Offices());
        _named = new NamedParties(speech);
        _clauses = new ClauseReader(speech, new CueFinder(speech), new SubjectFinder(speech, phrases), phrases);
        _stances = new StanceReader(speech);
        _relays = new RelayFinder(speech);
    }

    public IReadOnlyList<Claim> Find(
        ReportText text, Page page, IReadOnlyList<Mention> mentions, IReadOnlyList<IncidentMatch> incidents, IReadOnlyList<DateExpression> dates)
    {
        var claims = new List<Claim>();
        var named = _named.In(text, mentions);
        var context = new ClaimContext(mentions, incidents, dates);
        var history = new SpeakerHistory();
        var next = 0;
        foreach (var body in page.Body)
        {
            var (first, end) = text.TokensIn(body);
            if (first >= end)
                continue;
            var quoted = QuotationMarks.Inside(text, first, end);
            for (var index = first; index < end;)
            {
                var until = Math.Min(Math.Min(text.Sentences[text.SentenceOf(index)].EndToken, end), index + LongestPassage);
                while (next < named.Count && named[next].First < index)
                    next++;
                var passage = new Passage(text, index, until, named, next, quoted, first);
                index = until;
                var isFirst = true;
                foreach (var said in Join(passage, _clauses.Read(passage, history)))
                {
                    Add(claims, Make(passage, said.Clause, said.Stance, isFirst, context));
                    isFirst = false;
                }
            }
        }

        return claims;
    }

    // "قال إن ...، مشيراً إلى أن ...": what goes on in the same vein is the same claim; what turns to blame or deny is another.
    private List<(SpokenClause Clause, Stance Stance)> Join(Passage passage, IReadOnlyList<SpokenClause> clauses)
    {
        var said = new List<(SpokenClause Clause, Stance Stance)>();
        foreach (var clause in clauses)
        {
            var stance = _stances.Read(passage, clause);
            if (said.Count > 0 && said[^1] is var (last, before) && last.Speaker == clause.Speaker && GoesOn(clause) && IsSameVein(clause, stance, before))
                said[^1] = (last with { End = clause.End }, before);
            else
                said.Add((clause, stance));
        }

        return said;
    }

    // "«... وقالوا إنهم ... . لقد أكدوا ...»": a quotation of several sentences tells the same others' words on.
    private static void Add(List<Claim> claims, Claim claim)
    {
        if (claims.Count > 0 && claim.AttributedTo is not null && claims[^1] is { AttributedTo: not null } last && last.Speaker == claim.Speaker)
            claims[^1] = last with { Quote = last.Quote.Union(claim.Quote), Stance = claim.Stance == Stance.Announces ? last.Stance : claim.Stance };
        else
            claims.Add(claim);
    }

    private static bool IsSameVein(SpokenClause clause, Stance stance, Stance before) => clause.Kind switch
    {
        CueKind.Addition => stance is not (Stance.Accuses or Stance.Confirms),
        _ => stance == before || (before != Stance.NoComment && (stance == Stance.Announces || (stance == Stance.Confirms && clause.Form?.Lemma == "اكد"))),
    };

    private static bool GoesOn(SpokenClause clause) =>
        clause.Kind == CueKind.Addition || clause.Form is { IsParticiple: true, Verb.Stance: null or Stance.Confirms or Stance.Announces };

    private Claim Make(Passage passage, SpokenClause clause, Stance stance, bool isFirst, ClaimContext context)
    {
        var quote = passage.Span(clause.First, clause.End);
        var verb = clause.Form is not null || clause.Kind == CueKind.Withheld ? passage.Text.Tokens[clause.CueToken].Span : (TextSpan?)null;
        var question = _subject.Question(quote, stance, passage, clause, context);
        return new Claim(
            clause.Speaker,
            clause.ToldBy,
            _relays.Find(passage, clause, isFirst),
            stance,
            verb is { } span ? passage.Text.Slice(span) : "",
            verb,
            _subject.About(quote, clause.Speaker, context),
            question,
            quote,
            clause.Rule)
        {
            Incident = _subject.Incident(quote, stance, question, context),
            SaidOn = _subject.SaidOn(passage, clause, context),
        };
    }
}
