namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells who is named behind a reporting verb as its subject, and not as the one it addresses: "نفت موسكو", "طالب في بيان الجيش".</summary>
internal sealed class SubjectBehind(SpeakerPhrases phrases, SpeechNouns nouns)
{
    private const int LongestOffice = 8; // tokens from its first word to the name

    private const int LongestAside = 20; // tokens between two commas

    /// <summary>What stands after the verb, and whether a subject stands there that the archive does not know.</summary>
    public (SpeakerPhrase? Phrase, bool IsOther) Find(Passage passage, Cue cue, int complement, SpeakerHistory history)
    {
        var token = SkipAside(passage, cue.Token + 1, complement, cue.Form is not null);
        if (token >= complement)
            return (null, false);
        // "وجدد العرض الأميركي": what is said once more, not who says it.
        if (cue.Form?.Is(VerbTraits.Repeats) == true && nouns.OfRepeated(passage.Word(token)) is not null)
            return (null, false);
        var phrase = phrases.At(passage, token, complement, history) ?? NamedBehindOffice(passage, token, complement);
        if (phrase is null)
        {
            // "أبلغ كل منهما الآخر": nobody alone.
            if (cue.Form is not null && (passage.Word(token) is "كلاهما" || (passage.Word(token) is "كل" && passage.Word(token + 1) is "منهما" or "منهم" or "واحد" or "طرف" or "جانب" or "فريق")))
                return (null, true);
            // "لم يوضح متى", "لم يحدد عددهم": what is kept back, not by whom.
            return (null, cue.Form?.Verb.TakesObject != true && (cue.Kind != CueKind.Withheld || passage.Word(token).StartsWith("ال", StringComparison.Ordinal)) && ((IsNoun(passage, token) && !IsProposed(passage, cue, token) && !IsBehindAside(passage, cue, token) && !IsJudged(passage, cue, token, complement)) || (cue.Form?.Verb.IsPlain == false && passage.Word(token) is "هذا" or "هذه")));
        }

        if (!Agreements.FitsBefore(cue.Form?.Agreement ?? Agreement.Unknown, phrase.Agreement))
            return (null, false);
        // "وصف الرواية": what a masculine verb has behind it is not its subject.
        if (phrase.Rule is "speaker-under-another-word" && passage.Is(SpeechWord.Thing, token) && passage.Word(token).EndsWith('ه') && cue.Form is { Agreement: Agreement.Masculine })
            return (null, false);
        // "وواشنطن تتهم موسكو": the subject stands before.
        if (cue.Form?.Verb.TakesObject == true && phrase.Rule is "party" && passage.PartyAt(cue.Token - 1) is { IsAdjective: false } subject && SubjectBefore.OpensSentence(passage, cue.Token) && Agreements.Fits(cue.Form.Agreement, subject.Agreement))
            return (null, false);
        // "وصفت تصريحات لافروف بأنها": what is judged is the object, what tells something the subject.
        if (phrase.Rule is "document-of" or "document-of-nation" or "own-document" && !MayBeSaidByDocument(passage, cue, complement))
            return (null, false);
        if (cue.Form?.Verb.TakesObject == true && (IsObject(passage, phrase, complement) || IsCalledOn(passage, cue, phrase)) && !HasNoOther(passage, cue, phrase, history))
            return (null, false);
        return (phrase, false);
    }

    // "صرّح كاتب الدولة الأمريكي للدفاع آشتون كارتر بأن": an office we do not know, and the name of a person we do.
    private static SpeakerPhrase? NamedBehindOffice(Passage passage, int first, int complement)
    {
        for (var token = first; token < complement && token <= first + LongestOffice; token++)
        {
            if (passage.PartyAt(token) is { IsPerson: true } person)
            {
                var isDescribed = token > first + 1 && (passage.PartyAt(token - 1) is { IsAdjective: true } || passage.Word(token - 1) is ['ا' or 'ل', 'ل', ..]);
                return isDescribed && (person.End >= complement || passage.Word(person.End) is ",") ? new SpeakerPhrase(person.Id, person.Agreement, IsPerson: true, first, person.End, "office-and-name") : null;
            }

            if (!passage.Text.Tokens[token].IsWord || passage.Is(SpeechWord.Preposition, token) || passage.Is(SpeechWord.Complementizer, token) || passage.IsRelative(token) || passage.Verb(token) is not null)
                return null;
        }

        return null;
    }

    private static bool MayBeSaidByDocument(Passage passage, Cue cue, int complement) =>
        cue.Form is { Verb.Stance: null or Stance.Announces or Stance.Confirms or Stance.Admits } form && !form.Is(VerbTraits.Judges | VerbTraits.Comments | VerbTraits.Replies | VerbTraits.Agrees | VerbTraits.Publishes) && complement < passage.End;

    // "من جانبه", "في بيان", "(الثلثاء)", and what dates or places the saying
    private int SkipAside(Passage passage, int token, int limit, bool cueIsVerb)
    {
        while (token < limit)
        {
            var word = passage.Word(token);
            // "وأضاف، وهو في طريقه من هناك، أن": what the speaker did meanwhile.
            if (word is "," && (passage.Word(token + 1) is "وهو" or "وهي" or "وهم" || (cueIsVerb && passage.Is(SpeechWord.According, token + 1))) && Comma(passage, token + 2, limit) is { } comma)
                token = comma;
            else if (word is "," or "(" or ")" or "-" or "/" || passage.Text.Tokens[token].IsNumber || passage.Is(SpeechWord.When, token))
                token++;
            else if (word is "من" && SubjectBefore.IsOwnSide(passage.Word(token + 1)))
                token += 2;
            // "نفت ذلك موسكو"
            else if (word is "ذلك" && cueIsVerb)
                token++;
            else if (word is "فيه" or "فيها" or "عنه" or "عنها" or "له" or "لها" or "لهم" || passage.Is(SpeechWord.Against, token) && word is not "علي")
                token++;
            else if (cueIsVerb && word is "في" or "من" or "خلال" or "عبر" && OfSaying(passage, token + 1, limit) is { } next)
                token = next;
            else
                break;
        }

        return token;
    }

    private static int? Comma(Passage passage, int from, int limit)
    {
        for (var token = from; token < limit && token < from + LongestAside; token++)
        {
            if (passage.Word(token) is ",")
                return token;
        }

        return null;
    }

    // "في بيان", "خلال مؤتمر صحفي", "من حميميم" stand between a verb and its subject; after them a subject must follow at once.
    private int? OfSaying(Passage passage, int token, int limit)
    {
        for (var next = token + 1; next < limit && next <= token + 3; next++)
        {
            var word = passage.Bare(next);
            if (passage.Is(SpeechWord.Role, next) || passage.Is(SpeechWord.Ministry, next) || passage.PartyAt(next) is { IsAdjective: false } party && party.First == next && passage.PartyAt(token) is null)
                return next;
        }

        return null;
    }

    // "واقترح عقد جلسة": what is proposed, not who proposes it.
    private static bool IsProposed(Passage passage, Cue cue, int token) =>
        cue.Form is { HasObject: false, Verb.IsPlain: true } && !passage.Word(token).StartsWith("ال", StringComparison.Ordinal) && (passage.Is(SpeechWord.Proposal, token) || passage.Is(SpeechWord.Occurrence, token));

    // "وأعلنت، أمس الاثنين، تعليق مشاركتها": a subject stands before the aside, so this is what was announced.
    private static bool IsBehindAside(Passage passage, Cue cue, int token) =>
        cue.Form is { HasObject: false, Verb.IsPlain: true } && passage.Word(cue.Token + 1) is "," && passage.Word(token - 1) is "," && !passage.Word(token).StartsWith("ال", StringComparison.Ordinal);

    // "ووصف الحادثة بأنها مخالفة": what is judged, not who judges it.
    private static bool IsJudged(Passage passage, Cue cue, int token, int complement) =>
        cue.Form?.Is(VerbTraits.Judges) == true && complement == token + 1 && passage.Word(token).StartsWith("ال", StringComparison.Ordinal);

    // A noun that names nobody known: "ويرى متابعون", "قال الخبير". Particles, prefixed prepositions and numbers are none.
    private bool IsNoun(Passage passage, int token)
    {
        var word = passage.Word(token);
        return word.Length > 2 && !passage.Is(SpeechWord.Against, token) && passage.Text.Tokens[token].IsWord && !passage.Is(SpeechWord.Preposition, token) && !passage.Is(SpeechWord.When, token) && !passage.Is(SpeechWord.Clause, token)
            && !passage.IsRelative(token) && word[0] is not ('ب' or 'ل' or 'ك') && passage.Verb(token) is null && !passage.IsQuoted(token) && !passage.IsBehindPreposition(SpeechWord.Withheld, token)
            && word is not ("غير" or "عدم" or "عما" or "مما" or "وجود" or "هذا" or "هذه" or "ذلك" or "تلك" or "كل" or "اي");
    }

    // "كما ناشد التحالف الدولي مواصلة المهمة": who did one thing did the other as well, and what it is stands right behind whom he calls on.
    private static bool IsCalledOn(Passage passage, Cue cue, SpeakerPhrase phrase) =>
        passage.Word(cue.Token - 1) is "كما" && phrase.Rule is "party" && passage.Word(phrase.End) is { Length: > 2 } word && word[0] is not ('و' or 'ا') && passage.PartyAt(phrase.End) is null && passage.Text.Tokens[phrase.End].IsWord;

    // "فيما طالبت الخارجية الروسية بتوضيحات": a clause that sets another beside the one before brings its subject, and nobody asks his own side.
    private static bool HasNoOther(Passage passage, Cue cue, SpeakerPhrase phrase, SpeakerHistory history)
    {
        var before = passage.Word(cue.Token - 1);
        if (before is "قد" or "فقد" or "لقد" or "وقد" || (passage.Is(SpeechWord.Complementizer, cue.Token - 1) && before is not "ان"))
            return false;
        if ((before is "" && passage.Word(cue.Token)[0] is not ('و' or 'ف')) || before is "فيما" or "وفيما" or "بينما" or "وبينما" || (before is "حين" && passage.Word(cue.Token - 2) is "في" or "وفي"))
            return true;
        return cue.Form is { } form && history.Last(form.Agreement) is var last && (last?.Id is not { } id || (id != phrase.Id && Camp.Of(id) is { } camp && camp == Camp.Of(phrase.Id!)));
    }

    // "طالبت الجانب الأميركي بتحقيق": what stands right before the preposition is whom the verb addresses.
    private bool IsObject(Passage passage, SpeakerPhrase phrase, int complement)
    {
        // "أبلغ نظيره الأميركي": whom a verb of notice has behind it is told.
        if (phrase.Rule is "counterpart")
            return true;
        if (phrase.Rule is not "party" || (phrase.IsPerson && phrase.Agreement != Agreement.Unknown))
            return false;
        foreach (var other in passage.PartiesFrom(phrase.End, Math.Min(complement, phrase.End + 9)))
        {
            if (!other.IsAdjective && passage.Word(other.First)[0] is not ('ب' or 'ل') && !passage.Is(SpeechWord.Preposition, other.First - 1))
                return false;
        }

        var next = phrase.End;
        while (passage.Word(next) is "\"" or ")" or "(" || passage.PartyAt(next) is { IsAdjective: true })
            next++;
        var word = passage.Word(next);
        // "اتهم الجيش السوري في بيان مسلحين": it is who speaks that speaks in a statement.
        if (word is "في" or "خلال" or "عبر" && (passage.Is(SpeechWord.Account, next + 1) || passage.Is(SpeechWord.Statement, next + 1)))
            return false;
        return next >= complement || passage.Is(SpeechWord.Burden, next) || word is "الي" or "علي" or "من" or "في" || (word.Length > 2 && word[0] is 'ب');
    }
}
