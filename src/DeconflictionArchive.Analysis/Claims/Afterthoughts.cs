namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells whether a verb stands behind what it tells: "...، كما أعلن البنتاغون", "«...»، يقول لافروف".</summary>
internal static class Afterthoughts
{
    private const int Soon = 4; // tokens: "أحجم المتحدث عن كشف"

    // "...، كما أعلن البنتاغون.", "...، يقول لافروف.": what is said stands before.
    public static bool IsAfterthought(Passage passage, int verb)
    {
        if (IsBehindQuotation(passage, verb))
            return true;
        var comma = passage.Word(verb - 1) is "كما" or "مثلما" ? verb - 2 : verb - 1;
        return passage.Word(comma) is "," && comma > passage.First + Soon / 2 && passage.Verb(verb) is { HasObject: false, IsParticiple: false, Verb: { Stance: null or Stance.Announces or Stance.Confirms or Stance.Admits } }
            && (passage.Verb(verb)!.Verb.TakesObject == false || comma == verb - 2)
            && CueFinder.ComplementOf(passage, verb, passage.End) is var complement && (complement == passage.End || complement - verb >= CueFinder.FarthestComplement);
    }

    /// <summary>"على ما أعلن البنتاغون": as much as according to him.</summary>
    public static bool IsAsTold(Passage passage, int verb) => passage.Word(verb - 1) is "ما" && passage.Word(verb - 2) is "علي" or "وعلي";

    /// <summary>Whether nothing but a day follows in the clause.</summary>
    public static bool Ends(Passage passage, int token)
    {
        // "كما أخبر مسؤول وكالة الأنباء الفرنسية"
        if (token < passage.End && passage.IsBehindPreposition(SpeechWord.Medium, token))
            token = Math.Max(token + 1, token + 1 < passage.End ? token + 1 + Offices.IsPress(passage, token + 1) : token + 1);
        while (passage.Is(SpeechWord.When, token) || (token < passage.End && passage.Text.Tokens[token].IsNumber))
            token++;
        // "...، تقول الوزارة في بيان": where it said so.
        if (passage.Word(token) is "في" && (passage.Is(SpeechWord.Account, token + 1) || passage.Is(SpeechWord.Occasion, token + 1)))
            return true;
        // "كشف ماتيس، عن تجنب مواجهة" has yet to say it.
        return passage.Word(token) is "" or "." or ";" || (passage.Word(token) is "," && !passage.Is(SpeechWord.Preposition, token + 1) && !passage.Is(SpeechWord.Complementizer, token + 1));
    }

    /// <summary>"«...»، يقول لافروف", "«...»، هكذا رد المتحدث": a quotation stands right before, and nothing is said behind.</summary>
    public static bool IsBehindQuotation(Passage passage, int verb)
    {
        if (passage.Verb(verb) is not { HasObject: false, IsParticiple: false })
            return false;
        var before = passage.Word(verb - 1) is "كما" or "مثلما" or "هكذا" or "بهذا" ? verb - 2 : passage.Word(verb - 2) is "بهذه" ? verb - 3 : verb - 1;
        if (passage.Word(before) is "," or "-" or "." or ":")
            before--;
        if (before <= passage.First + Soon || passage.Word(before) is not "\"" || !passage.IsQuoted(before) || passage.IsQuoted(verb))
            return false;
        for (var token = verb + 1; token < passage.End && passage.Word(token) is not ("," or "." or ";"); token++)
        {
            if (passage.Word(token) is ":" || passage.IsQuoted(token) || passage.Is(SpeechWord.Complementizer, token))
                return false;
        }

        return true;
    }
}
