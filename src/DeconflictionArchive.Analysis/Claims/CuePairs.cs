namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Words that show a stance only together with another: a feeling and who caused it, a line and that it works, a threat and its condition.</summary>
internal static class CuePairs
{
    private const int Nearby = 5; // tokens behind a verb

    private const int FarthestNotice = 8; // tokens: "لم تتلق موسكو من الجانب الأميركي أي توضيح"

    private const int FarthestObject = 14; // tokens: "رفض الناطق باسم البنتاغون بيتر كوك يومها الكشف عن ..."

    public static Stance? Read(Passage passage, SpokenClause clause, List<(int Token, StanceCue Cue)> cues, int index) => cues[index].Cue switch
    {
        // "عن أسف بلاده لسقوط قتلى" owns up to it, "عن أسف موسكو لقرار واشنطن" does not.
        StanceCue.Regret when Camp.Of(clause.Speaker) is not null && !Sides.NamesOther(passage, clause.Speaker, cues[index].Token + 1, Math.Min(cues[index].Token + Nearby + 1, clause.End)) => Stance.Admits,
        // "التواصل مع الجانب الروسي لم يتوقف"
        StanceCue.Reproach when cues[0].Cue == StanceCue.Line && index > 0 && passage.Word(cues[index].Token + 1) is "يتوقف" or "تتوقف" => Stance.Confirms,
        StanceCue.Settled when !IsFurther(passage, cues, index) && cues.FindIndex(found => found.Cue == StanceCue.Call) is >= 0 and var call && call < index => Stance.Confirms,
        // "ربما قتل مواطنون روس": one's own dead are owned up to.
        StanceCue.Perhaps when IsOwnLoss(passage, clause, cues[index].Token) => Stance.Admits,
        // "لم تتلق موسكو من الجانب الأميركي أي توضيح"
        StanceCue.Unreceived when IsNotice(passage, cues[index].Token, clause.End) => Stance.Accuses,
        // "ستضرب من جديد إذا لم ينسحبوا"
        StanceCue.Threat when IsConditional(passage, cues[index].Token, clause.End) => Stance.Warns,
        StanceCue.Rise when cues.Exists(found => found.Cue == StanceCue.Danger) => Stance.Warns,
        // "القناة مفتوحة على مدار الساعة"
        StanceCue.Works when clause.Form?.Verb.Stance is null && cues.FindIndex(found => found.Cue == StanceCue.Line) is >= 0 and var line && line < index && !IsAttribute(passage, cues[line].Token, cues[index].Token) => Stance.Confirms,
        StanceCue.Favour when clause.Form?.Is(VerbTraits.Contents) == true => Stance.Confirms,
        _ => null,
    };

    // "اتصلوا بالروس على الخط، فتوقف القصف": what came of it is told on; "مكالمة أوقفت القصف" is what the call did.
    private static bool IsFurther(Passage passage, List<(int Token, StanceCue Cue)> cues, int index)
    {
        var call = cues.FindLastIndex(index, found => found.Cue == StanceCue.Call);
        for (var token = cues[index].Token; call >= 0 && token > cues[call].Token; token--)
        {
            if (passage.Word(token) is ",")
                return true;
        }

        return passage.Word(cues[index].Token) is ['ف', 'ت' or 'ا', ..];
    }

    // "عبر خط اتصال يعمل على مدار الساعة": which line it was, not that it works.
    private static bool IsAttribute(Passage passage, int line, int works) =>
        works - line <= 2 && passage.Bare(line) is [not 'ا', ..] && passage.Word(works) is ['ي' or 'ت', ..] && passage.Is(SpeechWord.Preposition, line - 1);

    private static bool IsConditional(Passage passage, int threat, int end)
    {
        for (var token = threat + 1; token <= threat + FarthestObject && token < end; token++)
        {
            if (passage.Word(token) is "اذا" or "لو" or "كل" or "اي" or "ايا" or "مهما" || (passage.Word(token) is "حال" && passage.Word(token - 1) is "في") || (passage.Word(token) is "ما" && passage.Word(token + 1) is "لم"))
                return true;
        }

        return false;
    }

    private static bool IsNotice(Passage passage, int unreceived, int end)
    {
        for (var token = unreceived + 2; token <= unreceived + FarthestNotice && token < end && passage.Word(token) is not ("," or "." or ";"); token++)
        {
            if (passage.Is(SpeechWord.Notice, token))
                return true;
        }

        return false;
    }

    private static bool IsOwnLoss(Passage passage, SpokenClause clause, int perhaps)
    {
        for (var token = perhaps + 1; token < clause.End; token++)
        {
            if (passage.Is(SpeechWord.Loss, token))
                return Sides.NamesOwn(passage, clause.Speaker, clause.Complement, clause.End) && !Sides.NamesOther(passage, clause.Speaker, clause.Complement, clause.End);
        }

        return false;
    }
}
