namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells whether the word that makes a verb one of speech stands behind it: "حمّل ... مسؤولية", "أخذ على".</summary>
internal static class VerbNeeds
{
    private const int FarthestNeed = 14; // tokens

    private const int Soon = 4; // tokens: "أحجم المتحدث عن كشف"

    public static bool Follows(Passage passage, int token, SpeechWord kind)
    {
        // "حمّلت قيادة الجيش، في بيان تلي عبر التلفزيون، «الجناح العسكري ...» مسؤولية": whom it blames may be long.
        var end = token + (kind == SpeechWord.Burden ? CueFinder.FarthestComplement : FarthestNeed);
        for (var next = token + 1; next < end; next++)
        {
            // "نقلت الوكالة عنها"
            if (passage.Is(kind, next) || (kind == SpeechWord.From && next > token + 1 && passage.Word(next) is "عنها" or "عنه" or "عنهم"))
                return true;
        }

        return false;
    }

    public static bool TellsByNoun(Passage passage, int verb)
    {
        for (var next = verb + 1; next < verb + FarthestNeed && passage.Word(next) is not ("," or "." or ";"); next++)
        {
            if (passage.Word(next) is ['ب', ..] && passage.IsBehindPreposition(SpeechWord.NamedSpeech, next))
                return true;
        }

        return false;
    }

    public static bool IsExplained(Passage passage, int verb)
    {
        for (var next = verb + 1; next < verb + FarthestNeed; next++)
        {
            if (passage.Is(SpeechWord.Complementizer, next))
                return passage.Word(next - 1) is "من";
        }

        return false;
    }

    public static bool IsAgainst(Passage passage, int verb)
    {
        for (var next = verb + 1; next <= verb + Soon - 1; next++)
        {
            if (passage.Is(SpeechWord.Against, next))
                return passage.Word(next + 1) is not ("عاتقه" or "عاتقها" or "عاتقهم" or "محمل");
        }

        return false;
    }

    public static bool FollowsSoon(Passage passage, int token, SpeechWord kind)
    {
        var end = token + Soon;
        for (var next = token + 1; next <= end; next++)
        {
            if (passage.IsBehindPreposition(kind, next))
                return true;
            // "أحجم مسؤول طلب عدم نشر اسمه عن تحديد": who he is stands between.
            if (passage.Is(SpeechWord.Identity, next) && next == end || (end == token + Soon && VerbSense.IsAboutIdentity(passage, next, next + Soon) && passage.Verb(next) is not null))
                end = next + 2 * Soon;
        }

        return false;
    }
}
