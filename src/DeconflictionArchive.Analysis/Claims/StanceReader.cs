namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells what a speaker does by saying something when the verb leaves it open.</summary>
internal sealed class StanceReader(StanceCues showing, SpeechNouns nouns)
{
    private const int Nearby = 5; // tokens behind a verb

    private const int StressedWords = 9; // tokens in which what is stressed shows its stance

    private const int FarthestObject = 14; // tokens: "رفض الناطق باسم البنتاغون بيتر كوك يومها الكشف عن ..."

    public Stance Read(Passage passage, SpokenClause clause)
    {
        if (clause.Kind == CueKind.Withheld)
            return Stance.NoComment;
        if (clause.Kind == CueKind.Pretext)
            return Stance.Accuses;
        if (clause.Kind == CueKind.Named)
            return nouns.Of(passage.Word(clause.CueToken)) ?? OfContent(passage, clause, isAnnounced: false);
        var (form, verb) = (clause.Form, clause.Form?.Verb);
        // "لا تستبعد موسكو أن": what may be so is no denial; "لا يعتقد البنتاغون أن" is one.
        if (verb is { MayBeNegated: true } && VerbSense.IsNegated(passage, clause.CueToken))
            return verb.Negated ?? OfContent(passage, clause, isAnnounced: false);
        if ((form?.Is(VerbTraits.Refuses) == true && IsWithheld(passage, clause.CueToken)) || (form?.Is(VerbTraits.Pledges | VerbTraits.Contents) == true && IsSilent(passage, clause.CueToken)))
            return Stance.NoComment;
        // What is stressed may be that something is not so: "أكد أن القوات لن تنحاز".
        if (verb?.Stance == Stance.Confirms && clause.Complement < clause.End && Negations.Read(passage, clause, clause.Complement, showing.In(passage, clause.Complement, clause.End)) == Stance.Denies)
            return Stance.Denies;
        // What is said once more is what its noun names: "جدد تحذيره", "كررت نفيها".
        if (form?.Is(VerbTraits.Repeats) == true && Repeated(passage, clause) is { } repeated)
            return repeated;
        // "اكتفت بالتأكيد أن", "علقت بدعوة الأطراف إلى": the noun tells what was done.
        if (form?.Is(VerbTraits.Contents | VerbTraits.Comments | VerbTraits.Replies) == true && ByNoun(passage, clause) is { } done)
            return done;
        // "شدد على ضرورة", "أكد وجوب": what must be is asked for.
        if ((verb?.Stance == Stance.Confirms || form?.Is(VerbTraits.Stresses) == true) && IsNeeded(passage, clause))
            return Stance.Demands;
        // Witnesses who affirm what they saw were asked for no confirmation.
        if (verb?.Stance == Stance.Confirms && clause.Speaker is "local-sources-anonymous" or "media")
            return OfContent(passage, clause, isAnnounced: true);
        // Nor does one confirm who affirms what the other side did: "أكد أن طائرات التحالف انتهكت المذكرة".
        if (verb?.Stance == Stance.Confirms && clause.Complement < clause.End && Blames(passage, clause))
            return Stance.Accuses;
        // "استنكرت تلك المزاعم": who is indignant at what is claimed denies it.
        if (form?.Is(VerbTraits.Scorns) == true && IsAtClaims(passage, clause))
            return Stance.Denies;
        // "تساءل عن سبب عدم استخدام الأميركيين الخط": who asks why the other side did something blames it.
        if (form?.Is(VerbTraits.Asks) == true && BlameReader.NamesOther(passage, clause.Speaker, clause.CueToken + 1, clause.End))
            return Stance.Accuses;
        if (verb?.Stance == Stance.Confirms && !form!.Is(VerbTraits.Agrees) && OfStressed(passage, clause) is { } stressed)
            return stressed;
        // "أقر بحصول الاتصال": who owns to a talk owns to no fault.
        if (verb?.Stance == Stance.Admits && IsOccurrence(passage, clause))
            return Stance.Confirms;
        if (verb?.Stance is { } stance && stance != Stance.Announces)
            return stance;
        if (form?.Is(VerbTraits.Replies) == true && IsAnswerNo(passage, clause.CueToken))
            return Stance.Denies;
        // "نقل عن الروس تأكيدهم أنهم ..."
        if (verb?.Needs == SpeechWord.From && Passed(passage, clause) is { } passed)
            return passed;
        // "قدّر عدد العربات بنحو ...": a number blames nobody.
        if (form?.Is(VerbTraits.Counts) == true)
            return Stance.Announces;
        return OfContent(passage, clause, isAnnounced: verb?.Stance is not null);
    }

    // "أكد عدم صحة", "أكد أن بلاده سترد": what is stressed shows more than that it is stressed.
    private Stance? OfStressed(Passage passage, SpokenClause clause)
    {
        var first = clause.Complement < clause.End ? clause.Complement : clause.CueToken + 1;
        foreach (var (token, cue) in showing.In(passage, first, Math.Min(clause.End, first + StressedWords)))
        {
            if (cue is StanceCue.Denies or StanceCue.Warns or StanceCue.Demands or StanceCue.Admits && !IsPrevented(passage, token))
                return Plain(cue, isAnnounced: false);
        }

        return null;
    }

    private bool IsOccurrence(Passage passage, SpokenClause clause)
    {
        for (var token = clause.CueToken + 1; token <= clause.CueToken + FarthestObject && token < Math.Min(clause.Complement, clause.End); token++)
        {
            if (passage.IsBehindPreposition(SpeechWord.Occurrence, token))
                return showing.In(passage, token + 1, Math.Min(token + 2, clause.End)).Exists(found => found.Cue == StanceCue.Call);
        }

        return false;
    }

    private static bool IsAtClaims(Passage passage, SpokenClause clause)
    {
        for (var token = clause.CueToken + 1; token <= clause.CueToken + Nearby + 2 && token < clause.End && passage.Word(token) is not ("," or "."); token++)
        {
            if (passage.Is(SpeechWord.Allegation, token))
                return true;
        }

        return false;
    }

    private static bool IsNeeded(Passage passage, SpokenClause clause)
    {
        for (var token = clause.CueToken + 1; token <= clause.CueToken + FarthestObject && token < Math.Min(clause.Complement, clause.End); token++)
        {
            if (passage.Is(SpeechWord.Need, token))
                return true;
        }

        return false;
    }

    private Stance? Passed(Passage passage, SpokenClause clause)
    {
        for (var token = clause.CueToken + 1; token <= Math.Min(clause.Complement, clause.CueToken + 16); token++)
        {
            if (nouns.OfPassed(passage.Word(token)) is { } stance)
                return stance;
        }

        return null;
    }

    private Stance? ByNoun(Passage passage, SpokenClause clause)
    {
        for (var token = clause.CueToken + 1; token <= clause.CueToken + FarthestObject && token < clause.End && passage.Word(token) is not ("," or "." or ":"); token++)
        {
            if (passage.Word(token) is ['ب', .., _, _] word && passage.IsBehindPreposition(SpeechWord.NamedSpeech, token) | passage.IsBehindPreposition(SpeechWord.Again, token))
                return nouns.OfRepeated(word[1..]);
        }

        return null;
    }

    private bool Blames(Passage passage, SpokenClause clause) =>
        showing.In(passage, clause.Complement, clause.End).Exists(found =>
            !IsPrevented(passage, found.Token) && BlameReader.ReadAnnounced(passage, clause, clause.Complement, found.Token, found.Cue) is not null);

    private Stance? Repeated(Passage passage, SpokenClause clause)
    {
        for (var token = clause.CueToken + 1; token <= Math.Min(clause.Complement, clause.CueToken + Nearby + 2) && token < clause.End; token++)
        {
            if (nouns.OfRepeated(passage.Word(token)) is { } stance)
                return stance;
        }

        return null;
    }

    // What is said speaks for itself: the first of its words that shows a stance, with who did what to whom.
    private Stance OfContent(Passage passage, SpokenClause clause, bool isAnnounced)
    {
        var first = clause.Kind == CueKind.According ? LastPart(passage, clause) : clause.Complement < clause.End ? clause.Complement : BehindSubject(passage, clause);
        var end = EndOfContent(passage, first, clause.End);
        // "إن على موسكو وقف الغارات"
        if (!isAnnounced && passage.Is(SpeechWord.Complementizer, first) && passage.Word(first + 1) is "علي" && passage.PartyAt(first + 2) is { IsAdjective: false })
            return Stance.Demands;
        var cues = showing.In(passage, Math.Min(first, clause.CueToken + 1), end);
        var negation = clause.Complement < clause.End ? Negations.At(passage, first, end, cues) : null;
        for (var index = 0; index < cues.Count; index++)
        {
            var (token, cue) = cues[index];
            if (negation < token && cue is not (StanceCue.Reproach or StanceCue.Denies))
                break;
            // "على ما أبلغ مسؤول": the verb that tells it is no part of it.
            if (clause.Kind == CueKind.According && token == clause.CueToken)
                continue;
            // "الخطأ، إن كان خطأ"
            if (IsPrevented(passage, token) || (cue == StanceCue.Admits && passage.Word(token - 1) is "ان" or "اذا" or "لو" && passage.Word(token - 2) is ","))
                continue;
            var byParties = token < first ? null : isAnnounced ? BlameReader.ReadAnnounced(passage, clause, first, token, cue) : BlameReader.Read(passage, clause, first, cues, index);
            if ((Plain(cue, isAnnounced) ?? OfPair(passage, clause, cues, index) ?? byParties) is { } stance)
                return stance;
        }

        if (IsElsewhere(passage, first, clause.End))
            return Stance.Denies;
        if (clause.Kind == CueKind.Resumed)
            return Negations.Opens(passage, first) ? Stance.Accuses : Stance.Confirms;
        if (clause.Complement >= clause.End)
            return Stance.Announces;
        return Negations.Read(passage, clause, first, cues) ?? (!isAnnounced && BlameReader.IsOfOther(passage, clause, first, cues) ? Stance.Accuses : Stance.Announces);
    }

    // "..., وكان آخر لقاء في هلسنكي، بحسب البنتاغون": what stands right before is told so.
    private static int LastPart(Passage passage, SpokenClause clause)
    {
        for (var token = clause.CueToken - Nearby; token > clause.First + Nearby; token--)
        {
            if (passage.Word(token) is ['و', _, _, ..] && passage.Word(token - 1) is "," && !passage.IsQuoted(token))
                return token;
        }

        return clause.First;
    }

    // "...، وذلك رداً على سؤال عن احتمال الصدام": what was asked is not what was said.
    private static int EndOfContent(Passage passage, int first, int end)
    {
        for (var token = first + 1; token < end; token++)
        {
            if (passage.Word(token) is "ردا" or "تعليقا" or "جوابا" && passage.Word(token + 1) is "علي")
                return token;
        }

        return end;
    }

    // "اعتبرت الخارجية الروسية الضربة عدوانا": who speaks is not who did it.
    private static int BehindSubject(Passage passage, SpokenClause clause)
    {
        var first = clause.CueToken + 1;
        for (var token = first; token <= clause.CueToken + Nearby && token < clause.End; token++)
        {
            if (passage.PartyAt(token) is { } party && Camp.Of(party.Id) is { } camp && camp == Camp.Of(clause.Speaker))
                first = Math.Max(first, party.End);
        }

        return first;
    }

    private static Stance? OfPair(Passage passage, SpokenClause clause, List<(int Token, StanceCue Cue)> cues, int index) => cues[index].Cue switch
    {
        // "عن أسف بلاده لسقوط قتلى" owns up to it, "عن أسف موسكو لقرار واشنطن" does not.
        StanceCue.Regret when !BlameReader.NamesOther(passage, clause.Speaker, cues[index].Token + 1, Math.Min(cues[index].Token + Nearby + 1, clause.End)) => Stance.Admits,
        // "التواصل مع الجانب الروسي لم يتوقف"
        StanceCue.Reproach when cues[0].Cue == StanceCue.Line && index > 0 && passage.Word(cues[index].Token + 1) is "يتوقف" or "تتوقف" => Stance.Confirms,
        StanceCue.Settled when cues.FindIndex(found => found.Cue == StanceCue.Call) is >= 0 and var call && call < index => Stance.Confirms,
        // "ربما قتل مواطنون روس": one's own dead are owned up to.
        StanceCue.Perhaps when IsOwnLoss(passage, clause, cues[index].Token) => Stance.Admits,
        StanceCue.Rise when cues.Exists(found => found.Cue == StanceCue.Danger) => Stance.Warns,
        // "القناة مفتوحة على مدار الساعة"
        StanceCue.Works when clause.Form?.Verb.Stance is null && cues.FindIndex(found => found.Cue == StanceCue.Line) is >= 0 and var line && line < index => Stance.Confirms,
        StanceCue.Favour when clause.Form?.Is(VerbTraits.Contents) == true => Stance.Confirms,
        _ => null,
    };

    private static bool IsOwnLoss(Passage passage, SpokenClause clause, int perhaps)
    {
        for (var token = perhaps + 1; token < clause.End; token++)
        {
            if (passage.Is(SpeechWord.Loss, token))
                return BlameReader.NamesOwn(passage, clause.Speaker, clause.Complement, clause.End) && !BlameReader.NamesOther(passage, clause.Speaker, clause.Complement, clause.End);
        }

        return false;
    }

    // "لتجنب خطر التصادم", "منع أي هجوم": what is to be kept from happening blames nobody.
    private bool IsPrevented(Passage passage, int token) =>
        passage.IsBehindPreposition(SpeechWord.Prevention, token - 1) || (passage.IsBehindPreposition(SpeechWord.Prevention, token - 2) && !passage.Word(token - 1).StartsWith("ال", StringComparison.Ordinal));

    private static Stance? Plain(StanceCue cue, bool isAnnounced) => cue switch
    {
        StanceCue.Denies => Stance.Denies,
        StanceCue.Silent => Stance.NoComment,
        StanceCue.Warns => Stance.Warns,
        StanceCue.Admits => Stance.Admits,
        StanceCue.Accuses => Stance.Accuses,
        StanceCue.Proposes => Stance.Proposes,
        StanceCue.Demands when !isAnnounced => Stance.Demands,
        StanceCue.Confirms when !isAnnounced => Stance.Confirms,
        _ => null,
    };

    // "الهدف يبعد 300 كلم عن المنطقة التي حددها الأميركيون"
    private static bool IsElsewhere(Passage passage, int first, int end)
    {
        if (!passage.Shows(SpokenSigns.Distance))
            return false;
        var far = false;
        for (var token = first; token < end; token++)
        {
            far |= passage.Shows(SpokenSigns.Distance, token);
            if (far && passage.IsRelative(token - 1) && passage.Verb(token) is not null)
                return true;
        }

        return false;
    }

    /// <summary>"رفض الناطق الكشف عن": what is refused stands behind who refuses.</summary>
    public static bool IsWithheld(Passage passage, int verb)
    {
        for (var token = verb + 1; token <= verb + FarthestObject && passage.Word(token) is not ("," or "." or ";" or ":"); token++)
        {
            // "رفض أن يسمي البلد"
            if (passage.Word(token) is "ان")
                return passage.Is(SpeechWord.Withhold, token + 1);
            // "رفض القول بأن" denies, "رفض القول إن كان" keeps it back.
            if (passage.IsBehindPreposition(SpeechWord.Withheld, token))
                return !(passage.Is(SpeechWord.Complementizer, token + 1) && passage.Word(token) is "القول") || passage.Word(token + 2) is "كان" or "كانت" or "كانوا";
        }

        return false;
    }

    // "التزم الصمت"
    private static bool IsSilent(Passage passage, int verb)
    {
        for (var token = verb + 1; token <= verb + Nearby; token++)
        {
            if (passage.Word(token) is "الصمت" or "بالصمت" or "صمتا" or "صمتها" or "صمته")
                return true;
        }

        return false;
    }

    private static bool IsAnswerNo(Passage passage, int verb)
    {
        for (var token = verb + 1; token <= verb + Nearby; token++)
        {
            if (passage.Word(token) is "بالنفي" or "نافيا" or "نافيه" or "بنفي" or "بالرفض" or "نفيا")
                return true;
        }

        return false;
    }
}
