namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells whether a word that can report speech does so where it stands, or is another word, another clause or part of what is said.</summary>
internal static class VerbSense
{
    private const int FarthestNeed = 14; // tokens

    private const int Soon = 4; // tokens: "أحجم المتحدث عن كشف"

    private const int LongestName = 9; // tokens from a verb behind "before" to what was said next

    public static bool IsBelieved(Passage passage, int token, VerbForm form)
    {
        var (word, before) = (passage.Word(token), passage.Word(token - 1));
        if (form.StandsBehindWhat && before is not "ما")
            return false;
        // "مع ما كشفه مسؤولون من أن"
        if (before is "ما" && form.HasObject && passage.Is(SpeechWord.Preposition, token - 2) && VerbNeeds.IsExplained(passage, token))
            return true;
        if (before is "ما" && passage.Word(token - 2) is not ("هذا" or "وهذا" or "ذلك" or "وهو" or "هو") && !(passage.Is(SpeechWord.Often, token - 2) && (form.Is(VerbTraits.Judges) || form.Verb.Stance is Stance.Accuses or Stance.Denies or Stance.Demands)))
            return false;
        // "طبقا لما قاله الناطق": it is told by the particle.
        if (before is "لما" && passage.Is(SpeechWord.According, token - 2))
            return false;
        if (before is "الي" or "علي" or "في" or "عن" or "قبل" or "بعد" or "من" or "لن" || (IsNegated(passage, token) ? !form.Verb.MayBeNegated || IsSecondSilence(passage, token) : form.IsJussive) || passage.Is(SpeechWord.According, token - 1))
            return false;
        // "نددت بما وصفته بالعدوان", "مشيرة إلى ما سمته المسائل العالقة": her own word for it, inside what she says.
        if (form is { HasObject: true, IsParticiple: false } && form.Is(VerbTraits.Judges) && before is "بما" or "وما" or "مما" or "عما" or "لما" && ClausePlace.IsBehindVerb(passage, token))
            return false;
        // "أضاف أن الغارة توقفت بعد أن أبلغ ضباط روس زملاءهم": when it was, inside what is said.
        if (before is "ان" && passage.Word(token - 2) is "بعد" && ClausePlace.IsInsideSpeech(passage, token - 2))
            return false;
        // "قالت إن بلادها تعلق المذكرة وتدعو المجلس إلى": goes on with the verb of what is said.
        if (ClausePlace.GoesOnInside(passage, token, form))
            return false;
        // "إلا أنه استدرك": behind a particle of contrast the report itself speaks.
        if (passage.Is(SpeechWord.Complementizer, token - 1) && passage.Word(token - 2) is not ("بعد" or "منذ" or "الا" or "غير" or "بيد" or "كما") && !IsNextSaid(passage, token, form) && SaidBefore(passage, token) is null)
            return false;
        // "أوضحت أن الغارة أوقفت حين أبلغها ضباط بأن ...": when it was, inside what is said.
        if (form is { HasObject: true, IsParticiple: false } && before is "حين" or "عندما" or "بعدما" or "لما" && ClausePlace.IsInsideSpeech(passage, token))
            return false;
        // "قال إن الروس كانوا قد أبلغوا": what somebody tells of them; "يذكر أن موسكو كانت قد اتهمت" tells the report itself.
        if (before is "قد" && passage.Word(token - 2) is "كان" or "كانت" or "كانوا" && !passage.Is(SpeechWord.Complementizer, token - 3) && ClausePlace.IsInsideSpeech(passage, token) && !IsRecalled(passage))
            return false;
        // "ونفى البيان نفياً قاطعاً": the noun of the verb before, not two who deny.
        if (form.Agreement == Agreement.Dual && IsSaidBefore(passage, token, form))
            return false;
        // "الذي فضل عدم كشف هويته", "المنطقة التي حددتها": about who speaks or where, not what is said.
        if (IsAboutIdentity(passage, token, token + 6) || (form.HasObject && passage.IsRelative(token - 1) && form.Verb.Stance is null && !form.Is(VerbTraits.Judges | VerbTraits.Says) && !(form.Verb.Needs == SpeechWord.From && VerbNeeds.Follows(passage, token, SpeechWord.From))))
            return false;
        // "وكانت روسيا قد جمدت المذكرة": what was done once is told beside the news.
        if (form.Is(VerbTraits.Acts) && IsBackground(passage, token))
            return false;
        // "المعلومات التي نشرتها": how it came out, not what it says.
        if (form.HasObject && form.Is(VerbTraits.Issues) && before is not "ما")
            return false;
        // "فلا الكرملين علّق ولا": neither said a word.
        if (passage.PartyAt(token - 1) is { } silent && passage.Word(silent.First - 1) is "لا" or "فلا" or "ولا")
            return false;
        // "كما ورد في بيانها": it came in it, and nobody replied; "يُرى في مقطع": nobody says it.
        if ((word is "ورد" && passage.Word(token + 1) is "في" && (before is "كما" || passage.Is(SpeechWord.Document, token + 2) || passage.Is(SpeechWord.OwnAccount, token + 2) || passage.Is(SpeechWord.Account, token + 2)))
            || (form.Is(VerbTraits.Sees) && Passives.IsMarked(passage, token)))
            return false;
        // "وفقا لبيان صدر عن القيادة": it tells of the document before.
        if (form.Is(VerbTraits.Writes) && passage.IsBehindPreposition(SpeechWord.Account, token - 1))
            return false;
        // "أُبلغ مسبقا بخط السير": who was told speaks not.
        if (Passives.IsTold(passage, token, form))
            return false;
        // "جاء البيان رداً على تقرير": it is the document that came, not what it says.
        if (form.Is(VerbTraits.StandsIn) && (passage.Is(SpeechWord.Thing, token + 1) || passage.Is(SpeechWord.Account, token + 1)) && passage.Word(token + 1) is not "النص")
            return false;
        // "ومتابعة مهمتهم": the noun of the verb has the letters of its participle.
        if (form.IsParticiple && word is ['و', 'م', _, 'ا', .., 'ه'] && before is not "," && CueFinder.ComplementOf(passage, token, token + Soon) == token + Soon)
            return false;
        if (form.IsParticiple)
            return (form.Verb.Needs != SpeechWord.Withheld || VerbNeeds.FollowsSoon(passage, token, SpeechWord.Withheld)) && (IsFirstToSay(passage, token, form) || token == passage.First || before is "و" or "," or ";" or "." or ")" or "\"" or "-" or "قد" || passage.Is(SpeechWord.Clause, token - 1) || passage.Word(token)[0] == 'و');
        // "لمدفيديف رأي أشد": the noun is written with its dots.
        if (form.Is(VerbTraits.Sees) && word.EndsWith("راي", StringComparison.Ordinal) && passage.Text.Original[passage.Text.Tokens[token].Span.End - 1] == 'ي' && passage.Word(token + 1) is not "ان")
            return false;
        // "وكالات بينها سبوتنيك"
        if (form.Is(VerbTraits.LooksLikeParticle) && form.HasObject)
            return false;
        // "متحدث يدعى فلان": he is called so, which nobody claims.
        if (word is "يدعي" or "تدعي" && passage.Text.Original[passage.Text.Tokens[token].Span.End - 1] == 'ى' && !passage.Is(SpeechWord.Complementizer, token + 1))
            return false;
        // "بيّن كوناشينكوف أن" against "بين موسكو وواشنطن"
        if (form.Is(VerbTraits.LooksLikeParticle) && (word.EndsWith("بين", StringComparison.Ordinal) ? !LookAlikes.IsMadeClear(passage, token) : !LookAlikes.HasShadda(passage, token)))
            return false;
        // "إلا أنه عاد بعد مشاورات ليقرر": the turn stands before.
        if (form.Verb.Needs == SpeechWord.Return)
            return Turn(passage, token) is not null;
        var complement = CueFinder.ComplementOf(passage, token, passage.End);
        var speaks = complement < passage.End && complement - token < CueFinder.FarthestComplement;
        // "أخذ على الطيارين استخفافهم": right behind, or behind the subject.
        if (form.Verb.Needs == SpeechWord.Against)
            return VerbNeeds.IsAgainst(passage, token) && ClausePlace.StandsAtClause(passage, token);
        if (form.Verb.Needs == SpeechWord.Proposal && passage.Is(SpeechWord.Against, token + 1))
            return ClausePlace.StandsAtClause(passage, token);
        if (form.Verb.Needs == SpeechWord.Withheld ? !VerbNeeds.FollowsSoon(passage, token, SpeechWord.Withheld) : form.Verb.Needs != SpeechWord.None && !VerbNeeds.Follows(passage, token, form.Verb.Needs) && !(form.Verb.Needs is SpeechWord.Answer or SpeechWord.Saying && speaks) && !(form.Verb.Needs == SpeechWord.From && VerbNeeds.Follows(passage, token, SpeechWord.Feeling)) && !(form.Is(VerbTraits.Replies) && VerbNeeds.TellsByNoun(passage, token)))
            return false;
        // "يرى في هذه القنوات ضمانة"
        var sees = form.Is(VerbTraits.Sees) && (passage.Word(token + 1) is "فيه" or "فيها" or "فيهم" || VerbNeeds.Follows(passage, token, SpeechWord.FromIn));
        // "علقت زاخاروفا على ذلك بدعوة واشنطن إلى": what was said is told by a noun.
        if (form.Is(VerbTraits.Comments | VerbTraits.Replies) && VerbNeeds.TellsByNoun(passage, token))
            return ClausePlace.StandsAtClause(passage, token);
        if (form.Verb.Needs == SpeechWord.None && !form.Verb.IsPlain && !speaks && !form.HasObject && !sees && !IsNegated(passage, token) && !TellsHow(passage, token))
            return false;
        // "يُذكر أن", "ويُعتقد أن": nobody says it.
        if (token <= passage.First + 1 && word.TrimStart('و') is "يذكر" or "يعتقد" or "يلاحظ" && passage.Is(SpeechWord.Complementizer, token + 1))
            return false;
        // "عما إذا كان الروس قد أُبلغوا"
        for (var back = token - 1; back > token - 6 && !(word[0] == 'ف' && passage.Of(token).IsJoinedVerb); back--)
        {
            if (passage.Word(back) is "اذا" && passage.Word(back + 1) is "كان" or "كانت" or "كانوا")
                return false;
        }

        // "كما اتهم القوات بفتح السدود": one more thing done; "كما أعلن البنتاغون" tells who said it.
        if (before is "كما" && !speaks && !(form is { HasObject: false, Verb: { IsPlain: true, Stance: not (null or Stance.Announces or Stance.Confirms or Stance.Admits) } }) && !(passage.Word(token - 2) is "," && form.Is(VerbTraits.Says | VerbTraits.MakesKnown)))
            return false;
        return ClausePlace.StandsAtClause(passage, token) || (IsNegated(passage, token) && (before is not ("لم" or "لا") || ClausePlace.StandsAtClause(passage, token - 1)));
    }

    // "تراجعت واشنطن عن تصريحاتها قائلة إن": no verb of speech stands before it in the sentence.
    private static bool IsFirstToSay(Passage passage, int token, VerbForm form)
    {
        if (passage.Word(token - 1) is "كان" or "كانت" or "بات" or "اصبح" or "يكون" or "ليس" or "غير" || !(passage.Is(SpeechWord.Complementizer, token + 1) || passage.IsQuoted(token + 1) || passage.Word(token + 1) is ":"))
            return false;
        for (var back = token - 1; back >= passage.First && back > token - 2 * FarthestNeed; back--)
        {
            if (passage.Verb(back) is not null || passage.Word(back) is ".")
                return false;
        }

        return true;
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
            // "كشف مسؤول لم يُذكر اسمه": another verb tells it.
            if (passage.Word(next) is "لم" or "ولم")
                return false;
            if (passage.Is(SpeechWord.Identity, next))
                return true;
        }

        return false;
    }

    /// <summary>"لم ينكر", "ولا تستبعد".</summary>
    public static bool IsNegated(Passage passage, int verb) => passage.Word(verb - 1) is "لم" or "لا" or "ولم" or "ولا" or "فلم";

    // "لم يؤكد ولم ينفِ": neither, so nothing was said.
    private static bool IsSecondSilence(Passage passage, int verb)
    {
        for (var back = verb - 2; back >= verb - 1 - Soon; back--)
        {
            if (passage.Is(SpeechWord.Withhold, back) && IsNegated(passage, back))
                return true;
        }

        return false;
    }

    // "قبل أن تستدرك بأن ...": what was said next, told as a time.
    private static bool IsNextSaid(Passage passage, int token, VerbForm form) =>
        passage.Word(token - 1) is "ان" && passage.Word(token - 2) is "قبل" && form is { HasObject: false, Verb: { Stance: null or Stance.Announces, Needs: SpeechWord.None, TakesObject: false } } && (passage.Is(SpeechWord.Complementizer, token + 1) || ((passage.Of(token + 1).Unnamed is not null || passage.Is(SpeechWord.Role, token + 1)) && CueFinder.ComplementOf(passage, token, token + LongestName) < token + LongestName));

    /// <summary>"سبق لسلاح الجو أن اتهم": the word that tells that it was said before now; null when the verb stands behind none.</summary>
    public static int? SaidBefore(Passage passage, int verb)
    {
        if (passage.Word(verb - 1) is not "ان")
            return null;
        // "سبق لفلان، السكرتير الصحفي للبنتاغون، أن أكد": what stands between commas is about him.
        var reach = passage.Word(verb - 2) is "," ? FarthestNeed : FarthestNeed / 2;
        for (var token = verb - 2; token >= verb - reach && passage.Word(token) is not ("." or ";" or ":"); token--)
        {
            if (passage.Is(SpeechWord.Already, token))
                return token;
            if (passage.Word(token) is "," && reach < FarthestNeed)
                return null;
        }

        return null;
    }

    private static bool IsSaidBefore(Passage passage, int token, VerbForm form)
    {
        for (var back = token - 1; back >= token - Soon; back--)
        {
            if (passage.Verb(back) is { } said && said.Lemma == form.Lemma)
                return true;
        }

        return false;
    }

    // "شرح الناطق للصحافيين كيف"
    private static bool TellsHow(Passage passage, int token)
    {
        for (var next = token + 1; next < token + FarthestNeed && passage.Word(next) is not ("," or "." or ";"); next++)
        {
            if (passage.Word(next) is "كيف" or "لماذا")
                return !ClausePlace.IsInsideSpeech(passage, token);
        }

        return false;
    }

    private static bool IsRecalled(Passage passage) =>
        passage.Word(passage.First).TrimStart('و') is "يذكر" or "يشار" or "تجدر" or "جدير" or "الجدير" or "معلوم" or "المعروف" or "معروف" or "يلاحظ" or "اللافت" or "يجدر";

    private static bool IsBackground(Passage passage, int verb)
    {
        for (var back = verb - 1; back >= verb - Soon - 1 && passage.Word(back) is not ("" or "," or "." or ";" or ":"); back--)
        {
            if (passage.Word(back) is "كانت" or "وكانت" or "كان" or "وكان" or "ثم" || passage.Is(SpeechWord.Circumstance, back))
                return true;
        }

        return false;
    }
}
