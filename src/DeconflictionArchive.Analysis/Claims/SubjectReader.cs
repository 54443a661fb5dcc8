namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells who says what a reporting verb tells: its subject, its source, the topic of the sentence, the writer of a document, or who spoke before.</summary>
internal sealed class SubjectReader(SubjectBehind subjectBehind, SubjectBefore subjectBefore, SpeakerPhrases phrases)
{
    private const int LongestTopic = 40; // tokens from "أما" to the verb that takes it up

    private const int LongestSubject = 14; // tokens before a verb that may belong to its clause

    public (SpeakerPhrase? Subject, string Rule) Subject(
        Passage passage, Cue cue, int start, int complement, int limit, List<SpokenClause> clauses, SpeakerHistory history)
    {
        var agreement = cue.Form?.Agreement ?? WithheldSpeech.AgreementOf(passage, cue);
        if (cue.Form?.Verb.Needs == SpeechWord.Return)
            return Carried(agreement, history, "speaker-turns");
        if (cue.Form?.IsParticiple == true)
            return clauses.Count == 0 && subjectBefore.OfSentence(passage, cue, history) is { } doer ? (doer, "participle-of-subject")
                : clauses.Count == 0 && !OpensClause(passage, cue) ? (null, "") : Carried(agreement, history, "participle-goes-on");
        if (cue.Form?.Verb.Needs == SpeechWord.Toward && Ascriptions.IsOfDeed(phrases, passage, cue.Token, limit, history))
            return Ascriber(passage, cue, start, complement, history);
        if ((cue.Form?.Verb.Needs == SpeechWord.From && !TellsFeeling(passage, cue.Token)) || cue.Form?.Verb.Needs == SpeechWord.Toward || (cue.Kind == CueKind.Withheld && ComesFrom(passage, cue.Token)))
            return From(passage, cue.Token, limit, history) is { } source ? (source, cue.Form is null ? "nothing-came-from" : "relayed-from") : (null, "");
        if (TopicOf(passage, cue.Token, history) is { } theme)
            return (theme, "topic-of-sentence");
        if (cue.Form?.Is(VerbTraits.StandsIn) == true && InDocument(passage, cue.Token, limit, history) is { } document)
            return (document, "in-document");
        // "خرج اللواء ... ليقول إن"
        if (cue.Form?.Is(VerbTraits.ComesOut) == true)
            return FirstNamed(passage, cue.Token, agreement) is { } comer ? (comer, "speaker-then-verb") : Carried(agreement, history, "speaker-carried-over");
        // "سبق لسلاح الجو أن اتهم الروس"
        if (VerbSense.SaidBefore(passage, cue.Token) is { } already && subjectBefore.Behind(passage, already + 1, cue.Token, history) is { } sayer)
            return (sayer, "speaker-then-verb");
        if (SubjectOfBeen.Find(phrases, passage, cue, history) is { } framed)
            return (framed, "speaker-then-verb");
        var (after, isOther) = subjectBehind.Find(passage, cue, complement, history);
        // "لم يصدر عن موسكو تعليق", "لم يصدر البنتاغون بياناً", but "لم يصدر بيان" is nobody's silence.
        if (cue.Kind == CueKind.Withheld && passage.Is(SpeechWord.Issuing, cue.Token))
            return (From(passage, cue.Token, limit, history) ?? OfNation(passage, cue.Token) ?? (after?.Rule is "speaker-under-another-word" ? null : after)) is { } silent ? (silent, "nothing-came-from") : (null, "");
        var isRelative = passage.IsRelative(cue.Token - 1);
        if (after is null && clauses.Count == 0 && subjectBefore.OfCapital(passage, cue) is { } capital)
            return (capital, "from-capital");
        // "ذكرت وكالة ... نقلاً عن وزارة الدفاع": the one it has it from.
        if (after is { Id: UnnamedSpeakers.Press } && SourceOfPress(passage, after.End, complement, history) is { } origin)
            return (origin, "relayed-from");
        if (after is not null)
            return (after, after.Rule is "speaker-under-another-word" ? after.Rule : "verb-then-speaker");
        // "سبق أن شكت هذه القوات" names nobody.
        if (VerbSense.SaidBefore(passage, cue.Token) is not null)
            return (null, "");
        // "عن عسكريين أميركيين، تحدثوا عن": a plural verb without a conjunction is about those before it.
        if (agreement == Agreement.Plural && !passage.Of(cue.Token).IsJoinedVerb && UnnamedPhrases.PluralBefore(passage, cue.Token) is { } those)
            return (those, "relative-clause");
        if (subjectBefore.Find(passage, cue, start, history) is { } before)
            return (before, before.Rule is "relative-clause" ? before.Rule : "speaker-then-verb");
        // "أصدرت الوزارة بياناً جاء فيه": it is the document that agrees with the verb.
        // "صدر عن الوزارة بيان، نشرته الوكالات، أشار إلى أن": so does it where it speaks.
        if (clauses is [.., { Form: { } written } issued] && written.Is(VerbTraits.Writes) && (cue.Form?.Is(VerbTraits.StandsIn) == true || (written.Verb.Needs == SpeechWord.From && agreement == Agreement.Masculine && !passage.Of(cue.Token).IsJoinedVerb)))
            return (new SpeakerPhrase(issued.Speaker, written.Agreement, IsPerson: false, cue.Token, cue.Token, ""), "writer-of-document");
        // "أجرى اتصالاً بنظيره أبلغه خلاله": who did what it was said in is named first.
        if (!isRelative && passage.Is(SpeechWord.OfMeans, cue.Token + 1) && Writer(passage, cue, agreement) is { } caller)
            return (caller, "writer-of-document");
        var counts = cue.Form?.Is(VerbTraits.Counts) == true && passage.Is(SpeechWord.Counted, cue.Token + 1);
        if (isRelative || (cue.Form?.Verb.Carries == false && !counts && !(cue.Form.Verb.Needs == SpeechWord.Proposal && passage.Is(SpeechWord.Against, cue.Token + 1))) || !OpensClause(passage, cue))
            return (null, "");
        if (isOther && !counts)
            return (new SpeakerPhrase(null, agreement, true, cue.Token, cue.Token, ""), "");
        if (passage.Is(SpeechWord.Clause, cue.Token - 1) && SubjectBefore.InClauseBefore(passage, cue.Token, start, agreement) is { } main)
            return (main, main.Rule);
        // "وتجاهلت الوزارة التسجيل ولم تعلق عليه"
        if (cue.Kind == CueKind.Withheld && passage.Word(cue.Token - 1) is "ولم" && clauses.Count == 0 && subjectBefore.OfSentence(passage, cue, history) is { } silentOne)
            return (silentOne, "subject-of-main-clause");
        // "ومضت زاخاروفا أبعد من ذلك حين اتهمت": who did the one did the other.
        if (passage.Word(cue.Token - 1) is "حين" or "عندما" or "اذ" or "فقد" && clauses.Count == 0 && subjectBefore.OfSentence(passage, cue, history) is { } opener)
            return (opener, "subject-of-main-clause");
        // "أما البنتاغون فله رواية أخرى، إذ يتهم ..."
        if (passage.Word(passage.First) is "اما" or "واما" && clauses.Count == 0 && phrases.At(passage, passage.First + 1, cue.Token, history) is { } topic)
            return (topic, "topic-of-sentence");
        // "عقدوا مؤتمراً عبر الفيديو، خلص إلى أن": without a conjunction the verb is about the talks before it.
        if (clauses.Count == 0 && passage.Word(cue.Token - 1) is "," && !passage.Of(cue.Token).IsJoinedVerb && cue.Form is { IsParticiple: false, HasObject: false } && IsInMessage(passage, cue.Token - 1))
            return (null, "");
        var carried = Carried(agreement, history, "speaker-carried-over");
        // "فقد جاء فيه أن": what stands in a document is the word of the body of which the sentence before told it.
        if (carried.Subject is null && cue.Form?.Is(VerbTraits.StandsIn) == true && passage.Is(SpeechWord.OfMeans, cue.Token + 1)
            && passage.LastNamedBefore(cue.Token, 4, party => !party.IsAdjective && party.Kind is "government body" or "military" or "alliance") is { } writer)
            return (new SpeakerPhrase(writer.Id, writer.Agreement, IsPerson: false, writer.First, writer.End, ""), "writer-of-document");
        // "أوقفت واشنطن الحوار وأعلنت تعليق": nobody spoke before, and who did the one did the other.
        if (carried.Subject is null && clauses.Count == 0 && cue.Form is { HasObject: false } && passage.Word(cue.Token)[0] == 'و' && passage.Of(cue.Token).IsJoinedVerb && subjectBefore.OfSentence(passage, cue, history) is { Agreement: not Agreement.Unknown } doerToo)
            return (doerToo, "subject-of-main-clause");
        return carried;
    }

    // "لم يصدر أي تعليق روسي", "رد فعل أميركي"
    private static SpeakerPhrase? OfNation(Passage passage, int verb)
    {
        for (var token = verb + 1; token < verb + LongestSubject / 2; token++)
        {
            if (passage.Is(SpeechWord.Comment, token) && passage.PartiesFrom(token + 1, token + 4).FirstOrDefault() is { IsAdjective: true } nation)
                return new SpeakerPhrase(nation.Id, Agreement.Unknown, IsPerson: false, nation.First, nation.End, "");
        }

        return null;
    }

    private SpeakerPhrase? Writer(Passage passage, Cue cue, Agreement agreement)
    {
        if (OpensClause(passage, cue) || cue.Form is { HasObject: true })
            return FirstNamed(passage, cue.Token, agreement);
        // Of a person nobody can tell whether a feminine verb means her.
        return IsInMessage(passage, cue.Token) && FirstNamed(passage, cue.Token, agreement) is { } named && (agreement != Agreement.Feminine || named.Agreement == Agreement.Feminine) ? named : null;
    }

    // "وجهت موسكو رسالة إلى واشنطن تحذر فيها من"
    private static bool IsInMessage(Passage passage, int verb)
    {
        for (var token = verb - 1; token > verb - LongestSubject && token > passage.First; token--)
        {
            if (passage.IsBehindPreposition(SpeechWord.Account, token) || passage.IsBehindPreposition(SpeechWord.Occasion, token))
                return true;
        }

        return false;
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
        // "أما الوزارة فقد أفاد الناطق باسمها فلان بأن": he speaks for the topic under his own name.
        if (passage.Is(SpeechWord.Role, verb + 1) && passage.Is(SpeechWord.OfBodyBefore, verb + 2))
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
            if (passage.Is(SpeechWord.OwnAccount, token))
                return Documents.OwnerOf(passage, token, history);
            if (!passage.Is(SpeechWord.Thing, token) && !passage.Is(SpeechWord.Account, token))
                continue;
            var source = Documents.AfterHead(passage, token, limit);
            return phrases.At(passage, source, limit, history) ?? phrases.At(passage, token, limit, history) ?? Carried(Agreement.Unknown, history, "in-document").Subject;
        }

        // "ففي بلاغ صادر عن الوزارة، أمس، جاء أن": the document stands before.
        for (var token = verb - 1; token > passage.First && token > verb - LongestSubject; token--)
        {
            if ((passage.Is(SpeechWord.Thing, token) || passage.Is(SpeechWord.Account, token)) && passage.Word(token - 1) is "في" or "وفي" or "ففي")
                return phrases.At(passage, Documents.AfterHead(passage, token, verb), verb, history) ?? phrases.At(passage, token, verb, history);
        }

        return null;
    }

    // A verb that stands behind a noun we do not know has that noun for its subject.
    private bool OpensClause(Passage passage, Cue cue)
    {
        var before = passage.Word(cue.Token - 1);
        return cue.Form is null || before is "" or "," or "." or ":" or ";" or "-" or "\"" or "ان" or "و" or "مما" or "ومما" or "انه" or "انها" or "انهم" || (before is "ما" && passage.Is(SpeechWord.Often, cue.Token - 2)) || passage.Word(cue.Token)[0] is 'و' or 'ف' || passage.Is(SpeechWord.Clause, cue.Token - 1)
            || passage.Is(SpeechWord.When, cue.Token - 1) || passage.Word(cue.Token - 2) is "وهو" or "وهي" || passage.Is(SpeechWord.Preposition, ClausePlace.ClauseStart(passage, cue));
    }

    public static (SpeakerPhrase? Subject, string Rule) Carried(Agreement agreement, SpeakerHistory history, string rule) =>
        history.Last(agreement) is { } spoke ? (new SpeakerPhrase(spoke.Id, spoke.Agreement, spoke.IsPerson, 0, 0, rule), rule) : (null, "");

    /// <summary>The one whose words are passed on: "نقلت وكالة ... عن مسؤول أميركي".</summary>
    public SpeakerPhrase? From(Passage passage, int verb, int limit, SpeakerHistory history)
    {
        for (var token = verb + 1; token < Math.Min(limit, verb + LongestSubject); token++)
        {
            if (IsSourceSign(passage, verb, token) && phrases.At(passage, token + 1, limit, history) is { } source)
                return source;
            // "ونقلت الوكالة عنها أن": of who spoke before.
            if (passage.Word(token) is "عنها" or "عنه" or "عنهم" && passage.Verb(verb)?.Verb.Needs == SpeechWord.From && Carried(OfPronoun(passage.Word(token)), history, "relayed-from").Subject is { Id: not null } spoke)
                return spoke with { First = token, End = token + 1 };
            // "أما موسكو فلم يصدر عنها تعليق"
            if (token == verb + 1 && passage.Word(token) is "عنها" or "عنه" or "عنهم")
                return TopicOf(passage, verb, history) ?? (passage.LastNamedBefore(verb, 2, party => !party.IsAdjective) is { } last ? new SpeakerPhrase(last.Id, last.Agreement, last.IsPerson, last.First, last.End, "") : null);
        }

        return null;
    }

    // "نسب الناطق إلى مركبة روسية أنها صدمت", "وقد نسبه إلى قوات الأسد": who ascribes a deed says so.
    private (SpeakerPhrase? Subject, string Rule) Ascriber(Passage passage, Cue cue, int start, int complement, SpeakerHistory history)
    {
        if (subjectBehind.Find(passage, cue, Math.Min(complement, cue.Token + LongestSubject), history).Phrase is { Id: not null and not UnnamedSpeakers.Press } ascriber)
            return (ascriber, "verb-then-speaker");
        var known = subjectBefore.Find(passage, cue, start, history) ?? (cue.Form!.HasObject ? FirstNamed(passage, cue.Token, cue.Form.Agreement) : null);
        return known is null ? (null, "") : (known, "speaker-then-verb");
    }

    private static Agreement OfPronoun(string word) => word[^1] switch { 'ا' => Agreement.Feminine, 'م' => Agreement.Plural, _ => Agreement.Masculine };

    private SpeakerPhrase? SourceOfPress(Passage passage, int first, int complement, SpeakerHistory history)
    {
        for (var token = first; token < Math.Min(complement, first + LongestSubject); token++)
        {
            if (passage.Is(SpeechWord.From, token) && phrases.At(passage, token + 1, complement, history) is { Id: not null and not UnnamedSpeakers.Press } source)
                return source;
        }

        return null;
    }

    // "تعذر الحصول على تعليق من البنتاغون", "لم يرد تعليق من موسكو"
    private static bool ComesFrom(Passage passage, int verb) =>
        passage.Is(SpeechWord.Unavailable, verb) || (passage.Is(SpeechWord.Answering, verb) && passage.Is(SpeechWord.Comment, verb + 1));

    private static bool IsSourceSign(Passage passage, int verb, int token) => ComesFrom(passage, verb)
        ? passage.Word(token) is "من"
        : (passage.Word(token) is "من" && passage.Is(SpeechWord.Issuing, verb)) || passage.Is(passage.Verb(verb)?.Verb.Needs == SpeechWord.Toward ? SpeechWord.Toward : SpeechWord.From, token);

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
}
