namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Cuts a sentence into what its speakers say.</summary>
internal sealed class ClauseReader(CueFinder cues, SubjectFinder subjects, SpeakerPhrases phrases)
{
    // "البلدان" in this field are the two whose forces the channels keep apart.
    private static readonly string[] TheTwo = ["us", "russia"];

    private const int LongestTopic = 40; // tokens from "أما" to the verb that takes it up

    private const int LongestSubject = 14; // tokens before a verb that may belong to its clause

    public IReadOnlyList<SpokenClause> Read(Passage passage, SpeakerHistory history)
    {
        var found = cues.Find(passage);
        var clauses = new List<SpokenClause>();
        var from = passage.First;
        for (var index = 0; index < found.Count; index++)
        {
            var cue = found[index];
            var next = index + 1;
            // "بحسب" inside a clause does not end it; it is looked at on its own.
            while (next < found.Count && found[next].Kind is CueKind.According)
                next++;
            var limit = next < found.Count ? found[next].Token : passage.End;
            var start = Math.Max(from, ClauseStart(passage, cue));
            foreach (var read in ReadCue(passage, cue, start, limit, clauses, history))
                Add(clauses, read);
            from = Math.Max(from, cue.Token + 1);
        }

        return EndEach(passage, clauses);
    }

    // A clause reaches to where the next one begins.
    private static List<SpokenClause> EndEach(Passage passage, List<SpokenClause> clauses)
    {
        for (var index = 0; index < clauses.Count; index++)
        {
            var end = passage.End;
            for (var next = index + 1; next < clauses.Count; next++)
            {
                if (clauses[next].First <= clauses[index].CueToken)
                    continue;
                end = clauses[next].First;
                break;
            }

            clauses[index] = clauses[index] with { End = Math.Max(end, clauses[index].CueToken + 1), Complement = Math.Min(clauses[index].Complement, end) };
        }

        return clauses;
    }

    private IEnumerable<SpokenClause> ReadCue(Passage passage, Cue cue, int start, int limit, List<SpokenClause> clauses, SpeakerHistory history) => cue.Kind switch
    {
        CueKind.Verb when cues.IsAfterthought(passage, cue.Token) && According(passage, cue, clauses, history) is { } told => One(told),
        CueKind.According => One(According(passage, cue, clauses, history)),
        CueKind.Named => One(Named(passage, cue, history)),
        CueKind.Pretext or CueKind.Addition => One(More(cue, clauses)),
        CueKind.Resumed => One(Resumed(passage, cue, history)),
        CueKind.Nested => One(Nested(passage, cue, limit, clauses, history)),
        _ => BothSides(passage, cue) is { Count: > 0 } sides ? sides : One(Spoken(passage, cue, start, limit, clauses, history)),
    };

    private static IEnumerable<SpokenClause> One(SpokenClause? clause) => clause is null ? [] : [clause];

    private static void Add(List<SpokenClause> clauses, SpokenClause read)
    {
        if (clauses.Count > 0 && read.Kind is CueKind.Verb && clauses[^1] is { Kind: CueKind.Verb } last)
        {
            if (GoesOn(last, read))
            {
                if (last.Form?.Lemma == "اصدر")
                    clauses[^1] = last with { Form = read.Form, Complement = read.Complement };
                return;
            }

            // "وأضاف أن الجانب الروسي أكد له ...": nothing of the first speaker's own is left.
            if (read.First <= last.Complement + 1 && last.Complement < read.CueToken && read.Rule != "relative-clause" && last.CueToken != read.CueToken)
            {
                clauses.RemoveAt(clauses.Count - 1);
                read = read with { ToldBy = read.Speaker == last.Speaker ? null : last.Speaker };
            }
        }

        // "الكرملين، على لسان بيسكوف، نفى": nothing was said yet when its speaker is named.
        if (clauses is [.., { Kind: CueKind.According } according] && read is { Kind: CueKind.Verb, Form.IsParticiple: false } && according.Speaker == read.Speaker && read.CueToken - according.First <= LongestSubject && according.CueToken > according.First + 1)
            clauses.RemoveAt(clauses.Count - 1);
        clauses.Add(read);
    }

    // "نفت ذلك وقالت إن ...", "أصدر بياناً قال فيه": saying it in the same breath is the same claim.
    private static bool GoesOn(SpokenClause before, SpokenClause read) =>
        before.Speaker == read.Speaker && before.CueToken != read.CueToken && read.Form is { Verb.Stance: null, Lemma: "قال" or "تحدث" or "جاء" } && read.Rule is not "verb-then-speaker";

    // "أعلن البلدان", "وتبادلا الاتهامات": each of the two says it.
    private List<SpokenClause> BothSides(Passage passage, Cue cue)
    {
        if (cue.Form is { Lemma: "تبادل" } exchanged && NamedTogether(passage, cue.Token) is { Count: > 0 } named)
            return Each(passage, cue, exchanged, named, "each-of-those-named");
        if (cue.Form is not { IsParticiple: false, Lemma: "اعلن" or "تبادل" or "اكد" or "قال" } form || !(passage.Is(SpeechWord.Both, cue.Token + 1) || (form.Lemma == "تبادل" && form.Agreement == Agreement.Dual)))
            return [];
        return Each(passage, cue, form, TheTwo, "each-of-both");
    }

    private List<SpokenClause> Each(Passage passage, Cue cue, VerbForm form, IEnumerable<string> sides, string rule) =>
        [.. sides.Select(side => new SpokenClause(
            side, CueKind.Verb, form, cue.Token, cue.Token, cues.ComplementOf(passage, cue.Token, passage.End), passage.End, rule))];

    // "تبادلت موسكو وواشنطن اللوم": two subjects, joined.
    private static List<string> NamedTogether(Passage passage, int verb)
    {
        if (passage.PartyAt(verb + 1) is not { IsAdjective: false } one || passage.PartyAt(one.End) is not { IsAdjective: false } other || other.First != one.End || passage.Word(other.First)[0] != 'و' || one.Id == other.Id)
            return [];
        return [one.Id, other.Id];
    }

    private SpokenClause? Spoken(Passage passage, Cue cue, int start, int limit, List<SpokenClause> clauses, SpeakerHistory history)
    {
        var complement = cues.ComplementOf(passage, cue.Token, limit);
        var (subject, rule) = Subject(passage, cue, start, complement, limit, clauses, history);
        if (subject is null)
            return null;
        if (subject.Id is null)
        {
            history.Add(null, subject.Agreement, subject.IsPerson);
            return null;
        }

        var agreement = subject.Agreement != Agreement.Unknown || cue.Form is null ? subject.Agreement : cue.Form.Agreement;
        history.Add(subject.Id, agreement, subject.IsPerson);
        var opening = cue.Form?.Verb.Needs == SpeechWord.Return ? CueFinder.Turn(passage, cue.Token) ?? cue.Token : Opening(passage, cue, start);
        var first = subject.First > 0 && subject.First < cue.Token && rule is "speaker-then-verb" ? Math.Min(subject.First, Math.Max(start, subject.First - 2)) : opening;
        return new SpokenClause(subject.Id, cue.Kind, cue.Form, cue.Token, first, complement, passage.End, rule)
        {
            ToldBy = rule is "relayed-from" && subject.First > cue.Token ? PassedOnBy(passage, cue.Token, subject, history) : null,
        };
    }

    // "نقل البنتاغون إلى الجانب الروسي قلقه": its own, not another's.
    private bool TellsFeeling(Passage passage, int token)
    {
        for (var next = token + 1; next < token + LongestSubject; next++)
        {
            if (passage.Word(next) is "عن")
                return false;
            if (passage.Is(SpeechWord.Feeling, next))
                return true;
        }

        return false;
    }

    // "ونقل الجنرال عن الروس تأكيدهم": a person who passes words on stands behind them; an agency is a relay.
    private string? PassedOnBy(Passage passage, int verb, SpeakerPhrase source, SpeakerHistory history) =>
        phrases.At(passage, verb + 1, source.First - 1, history) is { IsPerson: true, Id: { } teller } && teller != source.Id ? teller : null;

    // The conjunctions right before the verb belong to its clause.
    private int Opening(Passage passage, Cue cue, int start)
    {
        var first = cue.Token;
        while (first > start && passage.Word(first - 1) is { } before
            && (passage.Is(SpeechWord.Clause, first - 1) || passage.IsRelative(first - 1) || before is "ان" or "لم" or "ولم" or "لا" or "ولا" or "في" or "وفي" or "الامر" or "بعد"))
            first--;
        return first;
    }

    private (SpeakerPhrase? Subject, string Rule) Subject(
        Passage passage, Cue cue, int start, int complement, int limit, List<SpokenClause> clauses, SpeakerHistory history)
    {
        var agreement = cue.Form?.Agreement ?? Agreement.Unknown;
        if (cue.Form?.Verb.Needs == SpeechWord.Return)
            return Carried(agreement, history, "speaker-turns");
        if (cue.Form?.IsParticiple == true)
            return clauses.Count == 0 && subjects.OfSentence(passage, cue, history) is { } doer ? (doer, "participle-of-subject") : Carried(agreement, history, "participle-goes-on");
        if ((cue.Form?.Verb.Needs == SpeechWord.From && !TellsFeeling(passage, cue.Token)) || cue.Form?.Verb.Needs == SpeechWord.Toward || (cue.Kind == CueKind.Withheld && passage.Word(cue.Token) is "يتسن" or "تعذر" or "وتعذر"))
            return From(passage, cue.Token, limit, history) is { } source ? (source, cue.Form is null ? "nothing-came-from" : "relayed-from") : (null, "");
        if (TopicOf(passage, cue.Token, history) is { } theme)
            return (theme, "topic-of-sentence");
        if (cue.Form?.Lemma == "جاء" && InDocument(passage, cue.Token, limit, history) is { } document)
            return (document, "in-document");
        var (after, isOther) = subjects.After(passage, cue, complement, history);
        // "لم يصدر عن موسكو تعليق", "لم يصدر البنتاغون بياناً", but "لم يصدر بيان" is nobody's silence.
        if (cue.Kind == CueKind.Withheld && passage.Word(cue.Token) is "يصدر" or "تصدر")
            return (From(passage, cue.Token, limit, history) ?? (after?.Rule is "speaker-under-another-word" ? null : after)) is { } silent ? (silent, "nothing-came-from") : (null, "");
        var isRelative = passage.IsRelative(cue.Token - 1);
        if (after is null && clauses.Count == 0 && subjects.OfCapital(passage, cue) is { } capital)
            return (capital, "from-capital");
        if (after is not null)
            return (after, after.Rule is "speaker-under-another-word" ? after.Rule : "verb-then-speaker");
        if (subjects.Before(passage, cue, start, history) is { } before)
            return (before, before.Rule is "relative-clause" ? before.Rule : "speaker-then-verb");
        // "أصدرت الوزارة بياناً جاء فيه": it is the document that agrees with the verb.
        if (cue.Form?.Lemma == "جاء" && clauses is [.., { Form.Lemma: "اصدر" } issued])
            return (new SpeakerPhrase(issued.Speaker, issued.Form.Agreement, IsPerson: false, cue.Token, cue.Token, ""), "writer-of-document");
        if (isRelative || cue.Form?.Verb.Carries == false || !OpensClause(passage, cue))
            return (null, "");
        if (isOther)
            return (new SpeakerPhrase(null, agreement, true, cue.Token, cue.Token, ""), "");
        // "وجهت الوزارة رسالة حذرت فيها": who wrote it is named first.
        if (passage.Word(cue.Token + 1) is "فيه" or "فيها" && FirstNamed(passage, cue.Token, agreement) is { } writer)
            return (writer, "writer-of-document");
        if (passage.Is(SpeechWord.Clause, cue.Token - 1) && SubjectFinder.InClauseBefore(passage, cue.Token, start, agreement) is { } main)
            return (main, main.Rule);
        // "أما البنتاغون فله رواية أخرى، إذ يتهم ..."
        if (passage.Word(passage.First) is "اما" or "واما" && clauses.Count == 0 && phrases.At(passage, passage.First + 1, cue.Token, history) is { } topic)
            return (topic, "topic-of-sentence");
        return Carried(agreement, history, "speaker-carried-over");
    }

    private static SpeakerPhrase? FirstNamed(Passage passage, int limit, Agreement agreement)
    {
        foreach (var party in passage.PartiesFrom(passage.First, limit))
        {
            if (!party.IsAdjective)
                return Agreements.Fits(agreement, party.Agreement) ? new SpeakerPhrase(party.Id, party.Agreement, party.IsPerson, party.First, party.End, "") : null;
        }

        return null;
    }

    // "أما وزير الخارجية ... الذي كان قد اتفق ... فنفى", "سُئل الوزير عما ... فأجاب": ف takes the topic up, however much stands between.
    private SpeakerPhrase? TopicOf(Passage passage, int verb, SpeakerHistory history)
    {
        if (!(passage.Word(verb)[0] == 'ف' && passage.Of(verb).IsJoinedVerb) && passage.Word(verb - 1) is not ("فقد" or "فلم"))
            return null;
        for (var token = verb - 1; token >= passage.First && token > verb - LongestTopic; token--)
        {
            if (passage.Word(token) is "اما" or "واما" or "سئل" or "وسئل" or "سئلت" or "وسئلت")
                return phrases.At(passage, token + 1, verb, history);
        }

        return null;
    }

    // "وجاء في البيان أن", "جاء في بيان للوزارة"
    private SpeakerPhrase? InDocument(Passage passage, int verb, int limit, SpeakerHistory history)
    {
        for (var token = verb + 1; token < Math.Min(limit, verb + 4); token++)
        {
            if (!passage.Is(SpeechWord.Thing, token) && !passage.Is(SpeechWord.Account, token))
                continue;
            var source = AfterAccount(passage, token, limit);
            return phrases.At(passage, source, limit, history) ?? phrases.At(passage, token, limit, history) ?? Carried(Agreement.Unknown, history, "in-document").Subject;
        }

        return null;
    }

    // "رواية ...", "بيان مقتضب صادر عن ...": the one it is of stands behind.
    private static int AfterAccount(Passage passage, int token, int limit)
    {
        while (token < limit && (passage.Is(SpeechWord.Account, token) || passage.Is(SpeechWord.AccountTail, token) || passage.Is(SpeechWord.When, token)
            || passage.Word(token) is "ما" or "لما" or "في" or "الي" or "(" or ")" || passage.Verb(token) is not null || passage.Word(token - 1) is "ما" or "لما") && passage.PartyAt(token) is null)
            token++;
        return token;
    }

    // A verb that stands behind a noun we do not know has that noun for its subject.
    private bool OpensClause(Passage passage, Cue cue)
    {
        var before = passage.Word(cue.Token - 1);
        return cue.Form is null || before is "" or "," or "." or ":" or ";" or "-" or "\"" or "ان" or "و" or "انه" or "انها" or "انهم" || passage.Word(cue.Token)[0] is 'و' or 'ف' || passage.Is(SpeechWord.Clause, cue.Token - 1)
            || passage.Is(SpeechWord.When, cue.Token - 1) || passage.Is(SpeechWord.Preposition, ClauseStart(passage, cue));
    }

    private static (SpeakerPhrase? Subject, string Rule) Carried(Agreement agreement, SpeakerHistory history, string rule) =>
        history.Last(agreement) is { } spoke ? (new SpeakerPhrase(spoke.Id, spoke.Agreement, spoke.IsPerson, 0, 0, rule), rule) : (null, "");

    /// <summary>The one whose words are passed on: "نقلت وكالة ... عن مسؤول أميركي".</summary>
    private SpeakerPhrase? From(Passage passage, int verb, int limit, SpeakerHistory history)
    {
        for (var token = verb + 1; token < Math.Min(limit, verb + LongestSubject); token++)
        {
            if (IsSourceSign(passage, verb, token) && phrases.At(passage, token + 1, limit, history) is { } source)
                return source;
            // "أما موسكو فلم يصدر عنها تعليق"
            if (token == verb + 1 && passage.Word(token) is "عنها" or "عنه" or "عنهم")
                return TopicOf(passage, verb, history) ?? (passage.LastNamedBefore(verb, 2, party => !party.IsAdjective) is { } last ? new SpeakerPhrase(last.Id, last.Agreement, last.IsPerson, last.First, last.End, "") : null);
        }

        return null;
    }

    private static bool IsSourceSign(Passage passage, int verb, int token) => passage.Word(verb) is "يتسن" or "تعذر" or "وتعذر"
        ? passage.Word(token) is "من"
        : passage.Is(passage.Verb(verb)?.Verb.Needs == SpeechWord.Toward ? SpeechWord.Toward : SpeechWord.From, token);

    // "بحسب البنتاغون", "وفق ما أعلنته موسكو", "نقلاً عن مسؤول". Inside what another says it names a relay or the same speaker.
    private SpokenClause? According(Passage passage, Cue cue, List<SpokenClause> clauses, SpeakerHistory history)
    {
        if (clauses.Count > 0)
            return null;
        var token = cue.Token + 1;
        var limit = Math.Min(passage.End, token + LongestSubject);
        var begins = token;
        token = AfterAccount(passage, token, limit);
        var told = phrases.At(passage, token, limit, history) ?? (passage.Is(SpeechWord.Thing, begins) ? phrases.At(passage, begins, limit, history) : null)
            ?? (passage.IsBehindPreposition(SpeechWord.Role, token) ? phrases.Office(passage, token, limit, history) : null)
            ?? (passage.Is(SpeechWord.OwnAccount, begins) || IsToSpeaker(passage, cue.Token) ? Carried(OfPronoun(passage.Word(begins)), history, "according-to").Subject : null)
            ?? (PassesOn(passage, begins, token) ? From(passage, begins, limit, history) : null);
        if (told is not { Id: { } speaker } phrase || (passage.Verb(cue.Token) is not null && !CueFinder.IsAsTold(passage, cue.Token) && !CueFinder.Ends(passage, phrase.End)))
            return null;
        history.Add(speaker, phrase.Agreement, phrase.IsPerson);
        return new SpokenClause(speaker, CueKind.According, null, cue.Token, passage.First, passage.First, passage.End, "according-to");
    }

    // "ووفقاً له"
    private static bool IsToSpeaker(Passage passage, int according) =>
        passage.Word(according)[^1] is 'ا' && passage.Word(according + 1) is "له" or "لها" or "لهم";

    // "على حد قولها"
    private static Agreement OfPronoun(string account) => account[^1] switch
    {
        'ا' => Agreement.Feminine,
        'م' => Agreement.Plural,
        _ => Agreement.Masculine,
    };

    // "بحسب ما نقلت وكالة ... عن مسؤول"
    private static bool PassesOn(Passage passage, int first, int end)
    {
        for (var token = first; token <= end; token++)
        {
            if (passage.Verb(token) is { Lemma: "نقل" })
                return true;
        }

        return false;
    }

    private static SpokenClause Named(Passage passage, Cue cue, SpeakerHistory history)
    {
        var party = passage.PartyAt(cue.Token + 1)!;
        history.Add(party.Id, party.Agreement, party.IsPerson);
        return new SpokenClause(party.Id, CueKind.Named, null, cue.Token, cue.Token, party.End, passage.End, "speech-as-noun");
    }

    private static SpokenClause? More(Cue cue, List<SpokenClause> clauses) =>
        clauses.Count > 0 && clauses[^1].Kind is CueKind.Verb && clauses[^1].Complement < cue.Token
            ? clauses[^1] with { Kind = cue.Kind, Form = null, CueToken = cue.Token, First = cue.Token, Complement = cue.Token, ToldBy = null, Rule = cue.Kind == CueKind.Pretext ? "pretext" : "further-clause" }
            : null;

    // "«... وقالوا إن مقاتلين فروا ...»": those named last tell it, through the one who speaks.
    private SpokenClause? Nested(Passage passage, Cue cue, int limit, List<SpokenClause> clauses, SpeakerHistory history)
    {
        if (history.Last(Agreement.Unknown) is not { Id: { } teller })
            return null;
        if (passage.LastNamedBefore(cue.Token, 8, party => party.Agreement == Agreement.Plural) is not { } told || told.Id == teller)
            return null;
        if (clauses.Count > 0 && clauses[^1].Speaker == told.Id && clauses[^1].ToldBy is not null)
            return null;
        history.Teller = teller;
        return new SpokenClause(told.Id, CueKind.Nested, cue.Form, cue.Token, cue.Token, cues.ComplementOf(passage, cue.Token, limit), limit, "told-by-another") { ToldBy = teller };
    }

    private static SpokenClause? Resumed(Passage passage, Cue cue, SpeakerHistory history)
    {
        var teller = history.Teller;
        history.Teller = null;
        return teller is null ? null : new SpokenClause(teller, CueKind.Resumed, null, cue.Token, cue.Token, cue.Token, passage.End, "speaker-resumes");
    }

    // Back over the conjunction, "قد" and the subject to the comma or particle that opens the clause.
    private int ClauseStart(Passage passage, Cue cue)
    {
        if (cue.Kind is not (CueKind.Verb or CueKind.Withheld or CueKind.According))
            return cue.Token;
        var start = cue.Token;
        while (start > passage.First && cue.Token - start < LongestSubject)
        {
            var before = passage.Word(start - 1);
            if (before is "," or ";" or "." or ":" or "-" || passage.IsQuoted(start - 1) || (passage.Verb(start - 1) is { IsParticiple: false } && !CueFinder.IsAboutIdentity(passage, start - 1, cue.Token)) || (passage.Is(SpeechWord.Complementizer, start - 1) && before is not "ان")
                || (before is "ان" && passage.Word(start - 2) is not ("بعد" or "غير" or "الا" or "كما")))
                break;
            start--;
            if (passage.Is(SpeechWord.Break, start) && start < cue.Token)
                break;
        }

        return start;
    }
}
