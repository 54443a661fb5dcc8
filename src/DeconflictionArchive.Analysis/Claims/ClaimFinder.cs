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

    private readonly SpeechLexicon _speech = new();
    private readonly NamedParties _named;
    private readonly ClauseReader _clauses;
    private readonly StanceReader _stances;
    private readonly ClaimSubject _subject;
    private readonly RelayFinder _relays = new();

    public ClaimFinder()
    {
        var phrases = new SpeakerPhrases(new Offices());
        _named = new NamedParties(_speech);
        var nouns = new SpeechNouns();
        var subjects = new SubjectReader(new SubjectBehind(phrases, nouns), new SubjectBefore(phrases), phrases);
        _clauses = new ClauseReader(new CueFinder(nouns), subjects, new AccordingReader(subjects, phrases), phrases);
        _stances = new StanceReader(_speech.Stances, new ContentReader(_speech.Stances), nouns);
        _subject = new ClaimSubject(_speech.Questions);
    }

    public IReadOnlyList<Claim> Find(
        ReportText text, Page page, IReadOnlyList<Mention> mentions, IReadOnlyList<IncidentMatch> incidents, IReadOnlyList<DateExpression> dates)
    {
        var claims = new List<Claim>();
        var spoken = Spoken(text, page, mentions);
        ClaimContext? context = null;
        var history = new SpeakerHistory();
        var named = 0;
        foreach (var body in page.Body)
        {
            var (first, end) = text.TokensIn(body);
            while (first < end)
            {
                var until = Math.Min(Math.Min(text.Sentences[text.SentenceOf(first)].EndToken, end), first + LongestPassage);
                while (named < spoken.Named.Count && spoken.Named[named].First < until)
                    named++;
                var (begin, signs) = (first, spoken.SignsFrom(first, until));
                first = until;
                if ((signs & SpokenSigns.Cue) == SpokenSigns.None)
                    continue;
                var passage = new Passage(spoken, begin, until, named, signs);
                var isFirst = true;
                foreach (var said in Join(passage, _clauses.Read(passage, history)))
                {
                    context ??= new ClaimContext(mentions, incidents, dates);
                    Add(claims, Make(passage, said.Clause, said.Stance, isFirst, claims.LastOrDefault(), context));
                    isFirst = false;
                }
            }
        }

        return claims;
    }

    private SpokenText Spoken(ReportText text, Page page, IReadOnlyList<Mention> mentions)
    {
        var words = new SpokenWord?[text.Tokens.Count];
        var signs = new SpokenSigns[words.Length];
        var quoted = new bool[words.Length];
        foreach (var body in page.Body)
        {
            var (first, end) = text.TokensIn(body);
            for (var token = first; token < end; token++)
            {
                if (_speech.Find(text.Tokens[token]) is { } word && !IsLetter(text, words, token, first, word))
                    (words[token], signs[token]) = (word, word.Signs);
            }

            QuotationMarks.Mark(text, first, end, quoted);
        }

        return new SpokenText(text, words, signs, _named.In(text, mentions), quoted);
    }

    // "سي إن إن" spells the letters of a name, "شبكة إن بي سي" as well.
    private bool IsLetter(ReportText text, SpokenWord?[] words, int token, int first, SpokenWord word)
    {
        if (token == first || !word.Is(SpeechWord.Complementizer) || text.Tokens[token].Text is not "ان")
            return false;
        return words[token - 1] is { } before
            ? before.Is(SpeechWord.Letter) || (before.IsBehindPreposition(SpeechWord.Medium) && token + 1 < words.Length && _speech.Find(text.Tokens[token + 1])?.Is(SpeechWord.Letter) == true)
            : token >= first + 2 && text.Tokens[token - 1].Text is "ان" && words[token - 2]?.Is(SpeechWord.Letter) == true;
    }

    // "قال إن ...، مشيراً إلى أن ...": what goes on in the same vein is the same claim; what turns to blame or deny is another.
    private List<(SpokenClause Clause, Stance Stance)> Join(Passage passage, IReadOnlyList<SpokenClause> clauses)
    {
        var said = new List<(SpokenClause Clause, Stance Stance)>();
        foreach (var clause in clauses)
        {
            var stance = _stances.Read(passage, clause);
            var (last, before) = said.LastOrDefault();
            if (last is null || last.Speaker != clause.Speaker || last.Kind == CueKind.According || !GoesOn(clause))
                said.Add((clause, stance));
            else if (PointsAhead(last, clause) || IsNamedByNoun(last, clause, before))
                said[^1] = (clause with { First = last.First, Rule = last.Rule }, stance);
            else if (!IsMatterOfItsOwn(passage, clause) && IsSameVein(passage, clause, stance, before))
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

    private static bool IsSameVein(Passage passage, SpokenClause clause, Stance stance, Stance before) => clause.Kind switch
    {
        // "قال إن ...، وإن ...": a second thing said is a claim of its own where the speaker does another thing by it.
        CueKind.Addition when passage.Word(clause.CueToken) is "وان" or "وبان" => stance == before || (before != Stance.Accuses && stance is not (Stance.Accuses or Stance.Confirms or Stance.Denies or Stance.Admits or Stance.Warns or Stance.Demands or Stance.NoComment)),
        // "لكنه سيدافع عن نفسه": a threat is more than what it follows.
        CueKind.Addition when passage.Is(SpeechWord.Clause, clause.CueToken) && !passage.Is(SpeechWord.Addition, clause.CueToken) => stance == before || stance is not (Stance.Warns or Stance.Accuses),
        CueKind.Addition => stance is not (Stance.Accuses or Stance.Confirms),
        // "قال إن الطائرات أغارت، مضيفاً أن المسلحين تقدموا": what is told after blame is more than it.
        _ => stance == before || (before != Stance.NoComment && ((stance == Stance.Announces && before != Stance.Accuses))),
    };

    // "هذا ما رواه المسؤول، موضحاً أن": what he said stands behind the participle alone.
    private static bool PointsAhead(SpokenClause last, SpokenClause clause) =>
        last.Form is { HasObject: true, Verb.Stance: null or Stance.Announces } && last.Kind == CueKind.Verb && last.Complement >= clause.First && clause.Form is { IsParticiple: true };

    // "لخص إيرنست الموقف بقوله إن": the noun brings what the verb only names.
    private static bool IsNamedByNoun(SpokenClause last, SpokenClause clause, Stance before) =>
        clause.Rule is "own-speech-as-noun" && before == Stance.Announces && last.Kind == CueKind.Verb && last.Complement >= clause.First;

    // "قال «...»، مؤكداً أن": what follows a quotation that has ended is more than it; "لافتاً" and "كاشفاً" turn to another matter.
    private static bool IsMatterOfItsOwn(Passage passage, SpokenClause clause) =>
        clause.Form is { IsParticiple: true } form
        && (form.Is(VerbTraits.Turns) || (form.Verb.Stance == Stance.Confirms && passage.Word(clause.CueToken - 1) is "," && passage.Word(clause.CueToken - 2) is "\"" && passage.IsQuoted(clause.CueToken - 2)));

    private static bool GoesOn(SpokenClause clause) =>
        clause.Kind == CueKind.Addition || clause.Rule is "own-speech-as-noun" || clause.Form is { IsParticiple: true, Verb.Stance: null or Stance.Confirms or Stance.Announces };

    private Claim Make(Passage passage, SpokenClause clause, Stance stance, bool isFirst, Claim? before, ClaimContext context)
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
            Incident = _subject.Incident(quote, stance, question, passage, clause, before, context),
            SaidOn = _subject.SaidOn(passage, clause, context),
        };
    }
}
