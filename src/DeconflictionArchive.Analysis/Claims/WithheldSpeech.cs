namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells whether words say that somebody keeps something back: "لم يوضح", "من دون أن يحدد".</summary>
internal static class WithheldSpeech
{
    private const int Reach = 9; // tokens from the verb to what is kept back

    private const int LongestAside = 14; // tokens between two commas

    /// <summary>What the verb of a silence says of its subject: "لم يشأ", "لم توضح".</summary>
    public static Agreement AgreementOf(Passage passage, Cue cue) => cue.Kind != CueKind.Withheld ? Agreement.Unknown : passage.Word(cue.Token) switch
    {
        [.., 'و', 'ا'] => Agreement.Plural,
        _ when passage.Is(SpeechWord.Unavailable, cue.Token) => Agreement.Unknown,
        ['ت', ..] => Agreement.Feminine,
        ['ي', ..] => Agreement.Masculine,
        _ => Agreement.Unknown,
    };

    // "، الذي ...، ", "، حتى صدور الخبر، "
    private static int? BehindAside(Passage passage, int comma)
    {
        if (!passage.IsRelative(comma + 1) && !passage.Is(SpeechWord.Preposition, comma + 1))
            return null;
        for (var token = comma + 2; token <= comma + LongestAside; token++)
        {
            if (passage.Word(token) is ",")
                return token;
        }

        return null;
    }

    public static bool IsWithheld(Passage passage, int token)
    {
        if (!passage.Is(SpeechWord.Withhold, token))
            return false;
        // "ولم يفصل بينهما سوى أمتار": parts two, tells nothing.
        if (passage.Word(token) is "يفصل" or "تفصل" && passage.Word(token + 1) is ['ب', 'ي', 'ن', ..])
            return false;
        // "من دون أن يحدد عددهم", but "من دون أن يعلق" tells of no question.
        var isWithout = passage.Word(token - 1) is "ان" && passage.Word(token - 2) is "دون" or "بدون" or "ودون" or "غير" && (passage.Word(token - 2) is not "غير" || passage.Word(token - 3) is "من");
        if (isWithout ? passage.Is(SpeechWord.Commenting, token) : !passage.Is(SpeechWord.Failing, token) && passage.Word(token - 1) is not ("لم" or "ولم" or "فلم"))
            return false;
        if (passage.Word(token - 1) is "لم" && ClausePlace.IsInsideSpeech(passage, token - 1))
            return false;
        var (comments, asked, leavesOpen) = (false, false, false);
        var end = token + Reach;
        for (var next = token + 1; next < end; next++)
        {
            // "لم يصدر عن الفصيل، الذي يتدرب مقاتلوه هناك، أي تعليق": what is kept back stands behind the aside.
            if (passage.Word(next) is "," && BehindAside(passage, next) is { } behind)
            {
                end += behind - next;
                next = behind;
            }

            if (next < token + 5 && passage.Is(SpeechWord.Identity, next))
                return false;
            // "لم يشأ أن يكشف"
            comments |= passage.Is(SpeechWord.Comment, next) || (passage.Word(next) is "ان" && passage.Is(SpeechWord.Withhold, next + 1)) || (passage.Word(next) is "ما" && (passage.Verb(next + 1) is { Verb.Stance: Stance.Confirms or Stance.Denies } || passage.Is(SpeechWord.Withhold, next + 1))) || passage.IsBehindPreposition(SpeechWord.Withheld, next);
            asked |= passage.IsBehindPreposition(SpeechWord.Query, next);
            leavesOpen |= passage.Word(next) is "ولم" && passage.Is(SpeechWord.Withhold, next + 1) || (passage.Word(next) is "ولم" && passage.Word(next + 1) is [.. _, 'ه'] or [.. _, 'ه', 'ا']);
        }

        // "لم يرد تعليق من موسكو"
        if (passage.Is(SpeechWord.Answering, token))
            return asked || passage.Is(SpeechWord.Comment, token + 1);
        if (passage.Is(SpeechWord.Denying, token))
            return leavesOpen;
        return !passage.Is(SpeechWord.Giving, token) || comments;
    }
}
