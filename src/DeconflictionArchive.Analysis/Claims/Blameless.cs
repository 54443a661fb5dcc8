namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells whether what stands around an act takes the blame out of its telling: it is the circumstance of something else, a plan, or another's own words.</summary>
internal static class Blameless
{
    private const int LongestCircumstance = 16; // tokens from "بعد أن" to the act

    private const int Opening = 2; // tokens: a circumstance before them is what the sentence begins with

    private const int FarthestDoer = 9; // tokens: "لنيران من أسلحة خفيفة أطلقها مجهولون"

    private const int Intention = 3; // tokens: "بنيتهم شن ضربات"

    /// <summary>"أقلعت المقاتلات بعد أن أغارت قاذفتان": what is told is what was done, the act before it is why.</summary>
    /// <remarks>"استمرت حتى بعد أن نبهت": in spite of it.</remarks>
    /// <returns>The token that opens the circumstance; null when the act stands in none.</returns>
    public static int? Circumstance(Passage passage, int first, int act)
    {
        for (var back = act - 1; back > first + Opening && back > act - LongestCircumstance && passage.Word(back) is not ("," or ";" or ":" or "."); back--)
        {
            if (passage.Is(SpeechWord.Circumstance, back) ? passage.Word(back - 1) is not ("في" or "وفي") : passage.Word(back) is "ان" && passage.Word(back - 1) is "بعد" && passage.Word(back - 2) is not "حتي")
                return back;
        }

        return null;
    }

    /// <summary>"الروس برروا الأمر بأن طيارهم لم ير", "أبلغوا نظراءهم بنيتهم شن ضربات": what the other side said is its own word.</summary>
    public static bool IsToldByOther(Passage passage, string speaker, int first, int act)
    {
        for (var verb = first + 1; verb < act - 1; verb++)
        {
            if (passage.Verb(verb) is { IsParticiple: false, Verb.Stance: null or Stance.Announces or Stance.Denies } && IsSubject(passage, speaker, first, verb) && TellsOn(passage, verb, act))
                return true;
        }

        return false;
    }

    /// <summary>"بأن غارات ستنفذ", "نيتهم شن ضربات": nothing has been done yet.</summary>
    public static bool IsPlanned(Passage passage, int act)
    {
        if (passage.Word(act + 1) is ['س', 'ت' or 'ي', _, _, ..])
            return true;
        for (var back = act - 1; back >= act - Intention; back--)
        {
            if (passage.IsBehindPreposition(SpeechWord.Intent, back))
                return true;
        }

        return false;
    }

    /// <summary>"أوقفوا القصف", "كفت عن الغارات": the act is over.</summary>
    public static bool IsEnded(Passage passage, int act) =>
        passage.IsBehindPreposition(SpeechWord.Ceasing, act - 1) || (passage.Word(act - 1) is "عن" && passage.IsBehindPreposition(SpeechWord.Ceasing, act - 2));

    /// <summary>"رد متناسب على هجمات": what was answered is not what is told.</summary>
    public static bool IsAnswered(Passage passage, int act)
    {
        if (passage.Word(act - 1) is not "علي")
            return false;
        for (var back = act - 2; back >= act - 2 - Intention - 1; back--)
        {
            if (passage.Word(back) is "رد" or "ردا" or "الرد" or "للرد" or "انتقام" or "انتقاما" or "كرد")
                return true;
        }

        return false;
    }

    /// <summary>"أطلقها مجهولون": nobody knows who did it.</summary>
    public static bool IsOfNobody(Passage passage, int act, int end)
    {
        for (var token = act + 1; token < Math.Min(act + FarthestDoer, end) && passage.Word(token) is not ("," or "." or ";"); token++)
        {
            if (passage.Is(SpeechWord.Nobody, token))
                return true;
        }

        return false;
    }

    private static bool IsSubject(Passage passage, string speaker, int first, int verb) =>
        (verb > first + 1 && Sides.NamesOther(passage, speaker, Math.Max(first, verb - 2), verb)) || Sides.NamesOther(passage, speaker, verb + 1, verb + 2);

    private static bool TellsOn(Passage passage, int verb, int act)
    {
        for (var token = verb + 1; token < act; token++)
        {
            if (passage.Word(token) is "لكن" or "لكنها" or "لكنه" or "لكنهم" or "ثم" or "بينما" or "فيما" or ";")
                return false;
            if (passage.Is(SpeechWord.Complementizer, token) || passage.IsBehindPreposition(SpeechWord.Intent, token))
                return true;
        }

        return false;
    }
}
