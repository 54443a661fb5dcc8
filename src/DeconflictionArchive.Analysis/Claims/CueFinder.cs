namespace DeconflictionArchive.Analysis.Claims;

internal enum CueKind
{
    /// <summary>"قال", "مضيفاً"</summary>
    Verb,

    /// <summary>"لم يوضح"</summary>
    Withheld,

    /// <summary>"بحسب", "وفق ما أعلنت"</summary>
    According,

    /// <summary>"مزاعم الوزارة بأن"</summary>
    Named,

    /// <summary>"بحجة هجومها": the reason the speaker before gives.</summary>
    Pretext,

    /// <summary>"وإنها نبهت", "خصوصاً أن واشنطن لم تنذر": more of what the speaker before says.</summary>
    Addition,

    /// <summary>A verb of others inside the words of a speaker: "وقالوا إنهم ...".</summary>
    Nested,

    /// <summary>"«... لكن بعض هذه الضربات ...»": the one who told others' words speaks again for himself.</summary>
    Resumed,
}

/// <summary>A word that tells of someone saying something.</summary>
internal sealed record Cue(int Token, CueKind Kind, VerbForm? Form);

/// <summary>Finds the words of a sentence that tell of someone saying something, and leaves out those inside what is said.</summary>
internal sealed class CueFinder
{
    private const int FarthestComplement = 26; // tokens

    private const int LongestSpeaker = 12; // tokens from a noun that speaks to its verb

    private const char Shadda = '\u0651';

    private const int FarthestNeed = 14; // tokens

    private const int Soon = 4; // tokens: "أحجم المتحدث عن كشف"

    private const int LongestLead = 7; // tokens before a verb that tell only where or when: "وفي مؤتمر صحفي في موسكو قال"

    public List<Cue> Find(Passage passage)
    {
        var cues = new List<Cue>();
        for (var token = passage.First; token < passage.End; token++)
        {
            if (passage.Shows(SpokenSigns.Cue, token) && (passage.IsQuoted(token) ? Inside(passage, token) : At(passage, token)) is { } cue)
                cues.Add(cue);
        }

        return cues;
    }

    /// <summary>The token where what was said begins: "أن", a colon or an opening quotation; the limit when none comes.</summary>
    public int ComplementOf(Passage passage, int verb, int limit)
    {
        for (var token = verb + 1; token < Math.Min(limit, verb + FarthestComplement + 4); token++)
        {
            // "حذرت من الاقتراب، قبل أن تضيف أن": the first of the two tells when.
            if (passage.Word(token) == ":" || passage.IsQuoted(token) || (passage.Is(SpeechWord.Complementizer, token) && passage.Word(token - 1) is not "قبل"))
                return token;
        }

        return limit;
    }

    // Inside a quotation others are told of, or the one who told of them speaks again.
    private static Cue? Inside(Passage passage, int token)
    {
        var known = passage.Of(token);
        if (known.Is(SpeechWord.Clause) && (passage.Word(token) is "لكن" or "ولكن" || (passage.Word(token) is "غير" or "الا" && passage.Word(token + 1) is "ان")))
            return new Cue(token, CueKind.Resumed, null);
        return known.Verb is { IsParticiple: false, Agreement: Agreement.Plural, HasObject: false } form && !passage.Is(SpeechWord.Complementizer, token - 1)
            ? new Cue(token, CueKind.Nested, form)
            : null;
    }

    private Cue? At(Passage passage, int token)
    {
        var known = passage.Of(token);
        if (IsWithheld(passage, token))
            return new Cue(token, CueKind.Withheld, null);
        if (known.Is(SpeechWord.According) && IsOfSaying(passage, token))
            return new Cue(token, CueKind.According, null);
        if (known.Is(SpeechWord.Complementizer) && (passage.Is(SpeechWord.Addition, token - 1) || passage.Word(token) is "وانها" or "وانه" or "وانهم"))
            return new Cue(passage.Is(SpeechWord.Addition, token - 1) ? token - 1 : token, CueKind.Addition, null);
        if (known.Is(SpeechWord.Pretext))
            return new Cue(token, CueKind.Pretext, null);
        if (known.Verb is { } form)
        {
            if (IsAsTold(passage, token))
                return new Cue(token, CueKind.According, null);
            return IsBelieved(passage, token, form) ? new Cue(token, CueKind.Verb, form) : IsAfterthought(passage, token) ? new Cue(token, CueKind.According, null) : null;
        }

        // "أن تصريحات البنتاغون تثير الاستغراب": what is spoken of, not a report of it.
        return known.Is(SpeechWord.NamedSpeech) && !passage.Is(SpeechWord.Complementizer, token - 1) && passage.PartyAt(token + 1) is { IsAdjective: false } party && TellsWhat(passage, party.End)
            ? new Cue(token, CueKind.Named, null)
            : null;
    }

    // "مزاعم وزارة الدفاع بأن", "اتهامات الأمم المتحدة لهم بقتل", "حديث الوزارة، أمس السبت، عن"
    private bool TellsWhat(Passage passage, int token)
    {
        for (var next = token; next < token + 9; next++)
        {
            var word = passage.Word(next);
            if (word is "" or "." || passage.Verb(next) is { IsParticiple: false })
                return false;
            if (word is "عن" || passage.Is(SpeechWord.Complementizer, next) || (word.Length > 3 && word[0] == 'ب' && !passage.Is(SpeechWord.Preposition, next)))
                return true;
        }

        return false;
    }

    private bool IsBelieved(Passage passage, int token, VerbForm form)
    {
        var (word, before) = (passage.Word(token), passage.Word(token - 1));
        if (before is "ما" && passage.Word(token - 2) is not ("هذا" or "وهذا" or "ذلك" or "وهو" or "هو"))
            return false;
        if (before is "الي" or "علي" or "في" or "عن" or "قبل" or "بعد" or "من" or "لن" || (before is "لم" or "لا" or "ولم" or "ولا" && form.Lemma is not ("استبعد" or "اعتقد" or "راي")) || passage.Is(SpeechWord.According, token - 1))
            return false;
        // "إلا أنه استدرك": behind a particle of contrast the report itself speaks.
        if (passage.Is(SpeechWord.Complementizer, token - 1) && passage.Word(token - 2) is not ("بعد" or "منذ" or "الا" or "غير" or "بيد" or "كما") && !IsNextSaid(passage, token, form))
            return false;
        // "أوضحت أن الغارة أوقفت حين أبلغها ضباط بأن ...": when it was, inside what is said.
        if (form is { HasObject: true, Verb.TakesObject: true } && before is "حين" or "عندما" or "بعدما" or "لما" && IsInsideSpeech(passage, token))
            return false;
        // "ونفى البيان نفياً قاطعاً": the noun of the verb before, not two who deny.
        if (form.Agreement == Agreement.Dual && IsSaidBefore(passage, token, form))
            return false;
        // "الذي فضل عدم كشف هويته", "المنطقة التي حددتها": about who speaks or where, not what is said.
        if (IsAboutIdentity(passage, token, token + 6) || (form.HasObject && passage.IsRelative(token - 1) && form.Verb is { Stance: null, Lemma: not ("اعتبر" or "قال") } && !(form.Verb.Needs == SpeechWord.From && Follows(passage, token, SpeechWord.From))))
            return false;
        if (form.IsParticiple)
            return (form.Verb.Needs != SpeechWord.Withheld || FollowsSoon(passage, token, SpeechWord.Withheld)) && (token == passage.First || before is "و" or "," or ";" or "." or ")" or "\"" or "-" or "قد" || passage.Is(SpeechWord.Clause, token - 1) || passage.Word(token)[0] == 'و');
        // "بيّن كوناشينكوف أن" against "بين موسكو وواشنطن"
        if (form.Lemma is "بين" && word.EndsWith("بين", StringComparison.Ordinal) && !IsMadeClear(passage, token))
            return false;
        // "إلا أنه عاد بعد مشاورات ليقرر": the turn stands before.
        if (form.Verb.Needs == SpeechWord.Return)
            return Turn(passage, token) is not null;
        var complement = ComplementOf(passage, token, passage.End);
        var speaks = complement < passage.End && complement - token < FarthestComplement;
        if (form.Verb.Needs == SpeechWord.Withheld ? !FollowsSoon(passage, token, SpeechWord.Withheld) : form.Verb.Needs != SpeechWord.None && !Follows(passage, token, form.Verb.Needs) && !(form.Verb.Needs is SpeechWord.Answer or SpeechWord.Saying && speaks) && !(form.Verb.Needs == SpeechWord.From && Follows(passage, token, SpeechWord.Feeling)))
            return false;
        // "يرى في هذه القنوات ضمانة"
        var sees = form.Lemma == "راي" && word[^1] == 'ي' && (passage.Word(token + 1) is "فيه" or "فيها" or "فيهم" || Follows(passage, token, SpeechWord.FromIn));
        if (form.Verb.Needs == SpeechWord.None && !form.Verb.IsPlain && !speaks && !form.HasObject && !sees)
            return false;
        // "يُذكر أن", "ويُعتقد أن": nobody says it.
        if (token <= passage.First + 1 && word.TrimStart('و') is "يذكر" or "يعتقد" or "يلاحظ" && passage.Is(SpeechWord.Complementizer, token + 1))
            return false;
        // "عما إذا كان الروس قد أُبلغوا"
        for (var back = token - 1; back > token - 6; back--)
        {
            if (passage.Word(back) is "اذا" && passage.Word(back + 1) is "كان" or "كانت" or "كانوا")
                return false;
        }

        if (before is "كما" && !speaks && !(passage.Word(token - 2) is "," && form.Lemma is "قال" or "ذكر" or "افاد" or "اعلن" or "اوضح"))
            return false;
        return StandsAtClause(passage, token);
    }

    // "قبل أن تستدرك بأن ...": what was said next, told as a time.
    private static bool IsNextSaid(Passage passage, int token, VerbForm form) =>
        passage.Word(token - 1) is "ان" && passage.Word(token - 2) is "قبل" && form is { HasObject: false, Verb: { Stance: null, Needs: SpeechWord.None, TakesObject: false } } && passage.Is(SpeechWord.Complementizer, token + 1);

    private static bool IsSaidBefore(Passage passage, int token, VerbForm form)
    {
        for (var back = token - 1; back >= token - Soon; back--)
        {
            if (passage.Verb(back) is { } said && said.Lemma == form.Lemma)
                return true;
        }

        return false;
    }

    private static bool IsMadeClear(Passage passage, int token)
    {
        if (passage.Text.Tokens[token].Span is var span && passage.Text.Original.AsSpan(span.Start, span.Length).Contains(Shadda))
            return true;
        if (passage.Word(token - 1) is not ("" or ","))
            return false;
        for (var next = token + 1; next <= token + LongestLead; next++)
        {
            if (passage.Is(SpeechWord.Complementizer, next))
                return next > token + 1;
            if (passage.Word(next) is "" or "," or "." || passage.Word(next)[0] == 'و')
                return false;
        }

        return false;
    }

    /// <summary>The word before a verb of purpose that says its subject came back to the matter; null when none stands in the clause.</summary>
    public static int? Turn(Passage passage, int verb)
    {
        for (var token = verb - 1; token >= passage.First && token > verb - FarthestNeed && passage.Word(token) is not ("." or ";" or ":"); token--)
        {
            if (passage.Is(SpeechWord.Return, token))
                return token;
        }

        return null;
    }

    /// <summary>Whether a verb tells that who speaks will not be named: "اشترط عدم ذكر اسمه".</summary>
    public static bool IsAboutIdentity(Passage passage, int verb, int limit)
    {
        for (var next = verb + 1; next < Math.Min(limit, verb + 6); next++)
        {
            if (passage.Is(SpeechWord.Identity, next))
                return true;
        }

        return false;
    }

    private bool Follows(Passage passage, int token, SpeechWord kind)
    {
        for (var next = token + 1; next < token + FarthestNeed; next++)
        {
            if (passage.Is(kind, next))
                return true;
        }

        return false;
    }

    // "على لسان", "على حد قول", "استناداً إلى"
    private static bool IsOfSaying(Passage passage, int token) => passage.Word(token) switch
    {
        "لسان" => passage.Word(token - 1) is "علي" or "وعلي",
        "حد" => passage.Word(token - 1) is "علي" or "وعلي" && (passage.Is(SpeechWord.Account, token + 1) || passage.Is(SpeechWord.OwnAccount, token + 1)),
        // "في تقدير الجنرال": only where it opens the sentence.
        _ when passage.Is(SpeechWord.Opinion, token) => token == passage.First + 1 && passage.Word(token - 1) is "في" or "وفي",
        _ => !passage.Word(token).EndsWith("حد", StringComparison.Ordinal),
    };

    private static bool FollowsSoon(Passage passage, int token, SpeechWord kind)
    {
        for (var next = token + 1; next <= token + Soon; next++)
        {
            if (passage.IsBehindPreposition(kind, next))
                return true;
        }

        return false;
    }

    /// <summary>"على ما أعلن البنتاغون": as much as according to him.</summary>
    public static bool IsAsTold(Passage passage, int verb) => passage.Word(verb - 1) is "ما" && passage.Word(verb - 2) is "علي" or "وعلي";

    /// <summary>Whether nothing but a day follows in the clause.</summary>
    public static bool Ends(Passage passage, int token)
    {
        while (passage.Is(SpeechWord.When, token) || (token < passage.End && passage.Text.Tokens[token].IsNumber))
            token++;
        // "كشف ماتيس، عن تجنب مواجهة" has yet to say it.
        return passage.Word(token) is "" or "." or ";" || (passage.Word(token) is "," && !passage.Is(SpeechWord.Preposition, token + 1) && !passage.Is(SpeechWord.Complementizer, token + 1));
    }

    // "...، كما أعلن البنتاغون.", "...، يقول لافروف.": what is said stands before.
    public bool IsAfterthought(Passage passage, int verb)
    {
        var comma = passage.Word(verb - 1) is "كما" or "مثلما" ? verb - 2 : verb - 1;
        return passage.Word(comma) is "," && comma > passage.First + Soon && passage.Verb(verb) is { HasObject: false, IsParticiple: false, Verb: { TakesObject: false, Stance: null or Stance.Announces or Stance.Confirms } }
            && ComplementOf(passage, verb, passage.End) is var complement && (complement == passage.End || complement - verb >= FarthestComplement);
    }

    // A verb inside what another said is not the report's own: it must open a clause or follow its subject.
    private bool StandsAtClause(Passage passage, int token)
    {
        var word = passage.Word(token);
        var before = passage.Word(token - 1);
        if (token <= passage.First + 2 || before is "," or ";" or "." or ":" or ")" or "-" or "و" or "ف" || passage.Of(token).IsJoinedVerb)
            return true;
        // "وهو ما تنفيه موسكو"
        // "وهو اتصال أكدته الأركان"
        if (passage.Verb(token) is { HasObject: true } && passage.Word(token - 2) is "وهو" or "وهي" or "وهم")
            return true;
        if (before is "ما" || passage.Is(SpeechWord.Clause, token - 1) || passage.IsRelative(token - 1) || before is "ان" || passage.Word(token + 1) is "فيه" or "فيها" or "خلاله" or "خلالها")
            return true;
        return FollowsSubject(passage, token) || FollowsLead(passage, token) || FollowsSpeaker(passage, token);
    }

    // "إلا أن متحدثاً باسم ... أنكر", "المصادر نفسها أوضحت": a noun that speaks opens the clause.
    private static bool FollowsSpeaker(Passage passage, int token)
    {
        for (var back = token - 1; back >= passage.First && back > token - LongestSpeaker && passage.Word(back) is not ("," or ";" or "." or ":"); back--)
        {
            if (passage.Verb(back) is { IsParticiple: false } && !IsAboutIdentity(passage, back, token))
                return false;
            if (passage.Is(SpeechWord.Role, back) || passage.Of(back).Unnamed is not null || passage.Is(SpeechWord.Anaphor, back) || passage.Is(SpeechWord.TheirPeople, back))
            {
                var before = passage.Word(back - 1);
                if (before is "" or "," or "." or ";" or "-" || passage.Is(SpeechWord.Clause, back - 1) || (before is "ان" && passage.Word(back - 2) is "الا" or "غير" or "بيد" or "كما"))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The subject stands right before: "موسكو تتهم". "أن موسكو تحذر" is said of Moscow, not by it, unless the verb is of speech alone.</summary>
    public bool FollowsSubject(Passage passage, int token)
    {
        var back = token - 1;
        while (back > passage.First && back > token - 4 && passage.PartyAt(back) is null && !passage.Is(SpeechWord.Complementizer, back))
            back--;
        if (passage.PartyAt(back) is not { } party)
            return false;
        var first = party.First;
        while (first > passage.First && passage.Is(SpeechWord.Light, first - 1))
            first--;
        var head = passage.Text.Tokens[first].Text;
        for (var before = first - 1; before >= passage.First && before > party.First - FarthestComplement && passage.Word(before) is not ("," or "." or ";" or ":"); before--)
        {
            // "تقول إن ... ولم تكشف عن عددهم روسيا تنفي": what was said has ended, the report speaks again.
            if (passage.Is(SpeechWord.Withhold, before) && passage.Word(before - 1) is "لم" or "ولم")
                return true;
            if (passage.Is(SpeechWord.Complementizer, before) && passage.Word(before - 1) is not ("الا" or "غير" or "كما"))
                return before == first - 1 && back == token - 1 && passage.Verb(token)?.Verb is { TakesObject: false, Stance: not Stance.Warns } && head[0] is not ('ب' or 'ل');
        }

        return true;
    }

    private bool FollowsLead(Passage passage, int token)
    {
        var start = token;
        while (start > passage.First && token - start <= LongestLead && passage.Word(start - 1) is not ("," or ";" or "." or ":"))
        {
            start--;
            if (passage.Is(SpeechWord.Complementizer, start) || passage.Verb(start) is not null)
                return false;
        }

        return token - start <= LongestLead && (passage.Is(SpeechWord.Preposition, start) || passage.Is(SpeechWord.According, start));
    }

    // "قال إن المحادثات لم تتطرق إلى ...": it was said, not kept back.
    private static bool IsInsideSpeech(Passage passage, int token)
    {
        for (var back = token - 1; back > token - FarthestNeed && passage.Word(back) is not ("" or "," or "." or ";" or ":"); back--)
        {
            if (passage.Is(SpeechWord.Complementizer, back))
                return passage.Word(back - 1) is not ("الا" or "غير" or "بيد" or "دون");
        }

        return false;
    }

    private bool IsWithheld(Passage passage, int token)
    {
        if (!passage.Is(SpeechWord.Withhold, token))
            return false;
        var word = passage.Word(token);
        // "من دون أن يحدد عددهم", but "من دون أن يعلق" tells of no question.
        var isWithout = passage.Word(token - 1) is "ان" && passage.Word(token - 2) is "دون" or "بدون" or "ودون";
        if (isWithout ? passage.Word(token) is "يعلق" or "تعلق" or "يصدر" or "تصدر" or "يرد" or "ترد" or "يؤكد" or "تؤكد" or "يوكد" or "توكد" : passage.Word(token) is not ("تعذر" or "وتعذر") && passage.Word(token - 1) is not ("لم" or "ولم" or "فلم"))
            return false;
        if (passage.Word(token - 1) is "لم" && IsInsideSpeech(passage, token - 1))
            return false;
        var (comments, asked, leavesOpen) = (false, false, false);
        for (var next = token + 1; next < token + 9; next++)
        {
            if (next < token + 5 && passage.Is(SpeechWord.Identity, next))
                return false;
            comments |= passage.Is(SpeechWord.Comment, next) || (passage.Word(next) is "ما" && passage.Verb(next + 1) is { Verb.Stance: Stance.Confirms or Stance.Denies }) || passage.IsBehindPreposition(SpeechWord.Withheld, next);
            asked |= passage.IsBehindPreposition(SpeechWord.Query, next);
            leavesOpen |= passage.Word(next) is "ولم" && passage.Is(SpeechWord.Withhold, next + 1) || (passage.Word(next) is "ولم" && passage.Word(next + 1) is [.. _, 'ه'] or [.. _, 'ه', 'ا']);
        }

        return word switch
        {
            "يرد" or "ترد" or "يردوا" => asked,
            "ينف" or "تنف" => leavesOpen,
            "يصدر" or "تصدر" or "يشا" or "تشا" or "يشاوا" or "يبد" or "يقدم" or "تقدم" or "يعط" or "تعط" or "يعطي" or "تعطي" or "يخض" or "تخض" or "يتسن" or "تعذر" or "وتعذر" => comments,
            _ => true,
        };
    }
}
