namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells whether words say that somebody keeps something back: "لم يوضح", "من دون أن يحدد".</summary>
internal static class WithheldSpeech
{
    /// <summary>What the verb of a silence says of its subject: "لم يشأ", "لم توضح".</summary>
    public static Agreement AgreementOf(Passage passage, Cue cue) => cue.Kind != CueKind.Withheld ? Agreement.Unknown : passage.Word(cue.Token) switch
    {
        [.., 'و', 'ا'] => Agreement.Plural,
        ['ت', ..] and not "تعذر" => Agreement.Feminine,
        ['ي', ..] and not "يتسن" => Agreement.Masculine,
        _ => Agreement.Unknown,
    };

    public static bool IsWithheld(Passage passage, int token)
    {
        if (!passage.Is(SpeechWord.Withhold, token))
            return false;
        var word = passage.Word(token);
        // "من دون أن يحدد عددهم", but "من دون أن يعلق" tells of no question.
        var isWithout = passage.Word(token - 1) is "ان" && passage.Word(token - 2) is "دون" or "بدون" or "ودون" or "غير" && (passage.Word(token - 2) is not "غير" || passage.Word(token - 3) is "من");
        if (isWithout ? passage.Word(token) is "يعلق" or "تعلق" or "يصدر" or "تصدر" or "يرد" or "ترد" or "يؤكد" or "تؤكد" or "يوكد" or "توكد" : passage.Word(token) is not ("تعذر" or "وتعذر") && passage.Word(token - 1) is not ("لم" or "ولم" or "فلم"))
            return false;
        if (passage.Word(token - 1) is "لم" && ClausePlace.IsInsideSpeech(passage, token - 1))
            return false;
        var (comments, asked, leavesOpen) = (false, false, false);
        for (var next = token + 1; next < token + 9; next++)
        {
            if (next < token + 5 && passage.Is(SpeechWord.Identity, next))
                return false;
            // "لم يشأ أن يكشف"
            comments |= passage.Is(SpeechWord.Comment, next) || (passage.Word(next) is "ان" && passage.Is(SpeechWord.Withhold, next + 1)) || (passage.Word(next) is "ما" && passage.Verb(next + 1) is { Verb.Stance: Stance.Confirms or Stance.Denies }) || passage.IsBehindPreposition(SpeechWord.Withheld, next);
            asked |= passage.IsBehindPreposition(SpeechWord.Query, next);
            leavesOpen |= passage.Word(next) is "ولم" && passage.Is(SpeechWord.Withhold, next + 1) || (passage.Word(next) is "ولم" && passage.Word(next + 1) is [.. _, 'ه'] or [.. _, 'ه', 'ا']);
        }

        return word switch
        {
            // "لم يرد تعليق من موسكو"
            "يرد" or "ترد" or "يردوا" => asked || passage.Is(SpeechWord.Comment, token + 1),
            "ينف" or "تنف" => leavesOpen,
            "يصدر" or "تصدر" or "يشا" or "تشا" or "يشاوا" or "يبد" or "يقدم" or "تقدم" or "يعط" or "تعط" or "يعطي" or "تعطي" or "يخض" or "تخض" or "يتسن" or "تعذر" or "وتعذر" => comments,
            _ => true,
        };
    }
}
