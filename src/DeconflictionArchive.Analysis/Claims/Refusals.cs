namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells whether what is refused or kept is one's word: "رفض الكشف عن", "التزم الصمت", "رد بالنفي".</summary>
internal static class Refusals
{
    private const int Nearby = 5; // tokens behind a verb

    private const int FarthestObject = 14; // tokens: "رفض الناطق باسم البنتاغون بيتر كوك يومها الكشف عن ..."

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
    public static bool IsSilent(Passage passage, int verb)
    {
        for (var token = verb + 1; token <= verb + Nearby; token++)
        {
            if (passage.Word(token) is "الصمت" or "بالصمت" or "صمتا" or "صمتها" or "صمته")
                return true;
        }

        return false;
    }

    public static bool IsAnswerNo(Passage passage, int verb)
    {
        for (var token = verb + 1; token <= verb + Nearby; token++)
        {
            if (passage.Word(token) is "بالنفي" or "نافيا" or "نافيه" or "بنفي" or "بالرفض" or "نفيا")
                return true;
        }

        return false;
    }
}
