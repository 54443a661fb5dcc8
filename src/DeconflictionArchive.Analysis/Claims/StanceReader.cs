namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells what a speaker does by saying something when the verb leaves it open.</summary>
internal sealed class StanceReader(StanceCues showing, ContentReader contents, SpeechNouns nouns)
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
            return nouns.Of(passage.Word(clause.CueToken)) ?? contents.Read(passage, clause, isAnnounced: false);
        var (form, verb) = (clause.Form, clause.Form?.Verb);
        // "لا تستبعد موسكو أن": what may be so is no denial; "لا يعتقد البنتاغون أن" is one.
        if (verb is { MayBeNegated: true } && VerbSense.IsNegated(passage, clause.CueToken))
            // "لم تعترف إلا باحتمال مقتل خمسة": so much it did say.
            return verb.Stance is Stance.Admits && Negations.IsRestricted(passage, clause.CueToken, clause.End) ? verb.Stance.Value : verb.Negated ?? OfUnhidden(passage, clause, form!);
        if ((form?.Is(VerbTraits.Refuses) == true && Refusals.IsWithheld(passage, clause.CueToken)) || (form?.Is(VerbTraits.Pledges | VerbTraits.Contents) == true && Refusals.IsSilent(passage, clause.CueToken)))
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
        // Witnesses who affirm what they saw were asked for no confirmation, nor was a third nation.
        if (verb?.Stance == Stance.Confirms && Camp.Of(clause.Speaker) is null)
            return contents.Read(passage, clause, isAnnounced: true);
        // Nor does one confirm who affirms what the other side did: "أكد أن طائرات التحالف انتهكت المذكرة".
        if (verb?.Stance == Stance.Confirms && clause.Complement < clause.End && Blames(passage, clause))
            return Stance.Accuses;
        // "استنكرت تلك المزاعم": who is indignant at what is claimed denies it.
        if (form?.Is(VerbTraits.Scorns) == true && IsAtClaims(passage, clause))
            return Stance.Denies;
        // "نسب إلى مركبة روسية أنها صدمت": a deed that is ascribed is blamed on its doer.
        if (verb?.Needs == SpeechWord.Toward && clause.Rule is not "relayed-from")
            return Stance.Accuses;
        // "تساءل عن سبب عدم استخدام الأميركيين الخط": who asks why the other side did something blames it.
        if (form?.Is(VerbTraits.Asks) == true && Sides.NamesOther(passage, clause.Speaker, clause.CueToken + 1, clause.End))
            return Stance.Accuses;
        if (verb?.Stance == Stance.Confirms && !form!.Is(VerbTraits.Agrees) && OfStressed(passage, clause) is { } stressed)
            return stressed;
        // "أسفت لقرار واشنطن": what the other side did is regretted, not owned up to; nor is what a third one regrets.
        if (form?.Is(VerbTraits.Regrets) == true && (Camp.Of(clause.Speaker) is null || Sides.NamesOther(passage, clause.Speaker, clause.CueToken + 1, Math.Min(clause.CueToken + Nearby + 3, clause.End))))
            return Stance.Announces;
        // "أقر بحصول الاتصال": who owns to a talk owns to no fault.
        if (verb?.Stance == Stance.Admits && IsOccurrence(passage, clause))
            return Stance.Confirms;
        if (verb?.Stance is { } stance && stance != Stance.Announces)
            return stance;
        if (form?.Is(VerbTraits.Replies) == true && Refusals.IsAnswerNo(passage, clause.CueToken))
            return Stance.Denies;
        // "نقل عن الروس تأكيدهم أنهم ..."
        if (verb?.Needs == SpeechWord.From && Passed(passage, clause) is { } passed)
            return passed;
        // "عزا ذلك إلى إصرار الأميركيين": the other side's doing is blamed.
        if (form?.Is(VerbTraits.Explains) == true && ExplainsByOther(passage, clause))
            return Stance.Accuses;
        // "قلل من شأن الحادث"
        if (form?.Is(VerbTraits.Belittles) == true && IsBelittled(passage, clause))
            return Stance.Denies;
        // "قدّر عدد العربات بنحو ...": a number blames nobody.
        if (form?.Is(VerbTraits.Counts) == true)
            return Stance.Announces;
        return contents.Read(passage, clause, isAnnounced: verb?.Stance is not null);
    }

    // "لم يخف أن إصابات وقعت": who does not hide that something is so owns to it; a feeling that is not hidden speaks for itself.
    private Stance OfUnhidden(Passage passage, SpokenClause clause, VerbForm form) =>
        contents.Read(passage, clause, isAnnounced: false) is var stance && stance == Stance.Announces && form.Is(VerbTraits.Hides) && clause.Complement < clause.End && passage.Is(SpeechWord.Complementizer, clause.Complement) ? Stance.Admits : stance;

    // "أكد عدم صحة", "أكد أن بلاده سترد": what is stressed shows more than that it is stressed.
    private Stance? OfStressed(Passage passage, SpokenClause clause)
    {
        var first = clause.Complement < clause.End ? clause.Complement : clause.CueToken + 1;
        var cues = showing.In(passage, first, Math.Min(clause.End, first + StressedWords));
        // "أن احتمال وقوع حوادث يتزايد"
        if (cues.Exists(found => found.Cue == StanceCue.Rise) && cues.Exists(found => found.Cue == StanceCue.Danger))
            return Stance.Warns;
        foreach (var (token, cue) in cues)
        {
            if (cue is StanceCue.Denies or StanceCue.Warns or StanceCue.Demands or StanceCue.Admits && !ContentReader.IsPrevented(passage, token))
                return ContentReader.Plain(cue, isAnnounced: false);
        }

        return null;
    }

    private static bool ExplainsByOther(Passage passage, SpokenClause clause)
    {
        for (var token = clause.CueToken + 1; token <= clause.CueToken + FarthestObject && token < clause.End && passage.Word(token) is not ("." or ";"); token++)
        {
            if (passage.Word(token) is "الي")
                return Sides.NamesOther(passage, clause.Speaker, token + 1, Math.Min(token + Nearby + 3, clause.End));
        }

        return false;
    }

    private static bool IsBelittled(Passage passage, SpokenClause clause)
    {
        for (var token = clause.CueToken + 1; token <= clause.CueToken + Nearby + 2 && token < clause.End; token++)
        {
            if (passage.Word(token) is "من" && passage.Word(token + 1) is "شان" or "خطوره" or "اهميه" or "حجم" or "وقع")
                return true;
        }

        return false;
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
        for (var token = clause.CueToken + 1; token <= clause.CueToken + 2 * FarthestObject && token < Math.Min(clause.Complement, clause.End); token++)
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
            !ContentReader.IsPrevented(passage, found.Token) && BlameReader.ReadAnnounced(passage, clause, clause.Complement, found.Token, found.Cue) is not null);

    private Stance? Repeated(Passage passage, SpokenClause clause)
    {
        var left = Nearby + 2;
        for (var token = clause.CueToken + 1; token <= clause.Complement && left > 0 && token < clause.End; token++)
        {
            // "وجهت وزارة الدفاع الروسية أمس (الخميس) إنذاراً": who and when stand between.
            if (passage.PartyAt(token) is not null || passage.Is(SpeechWord.When, token) || passage.Word(token) is "(" or ")")
                continue;
            left--;
            if (nouns.OfRepeated(passage.Word(token)) is { } stance)
                return stance;
        }

        return null;
    }
}
