namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells who is the subject where "كان" frames the verb: "وكانت موسكو قد اتهمت واشنطن", "الجنرال فلان كان قد دعا الروس". What follows such a verb is whom it addresses.</summary>
internal static class SubjectOfBeen
{
    private const int LongestFrame = 24; // tokens from "كانت" to its verb, the subject with its office and an aside between

    private const int LongestSubject = 18; // tokens before "كان" that name its subject

    /// <summary>The subject of a verb behind "كان"; null when none stands there or the subject follows the verb.</summary>
    public static SpeakerPhrase? Find(SpeakerPhrases phrases, Passage passage, Cue cue, SpeakerHistory history)
    {
        if (cue.Form is not { IsParticiple: false } form)
            return null;
        var end = passage.Word(cue.Token - 1) is "قد" ? cue.Token - 1 : cue.Token;
        if (Been(passage, end) is not { } been)
            return null;
        if (been + 1 < end)
            return phrases.At(passage, been + 1, end, history) is { } subject && Reaches(passage, subject.End, end) && Fits(form, subject) ? subject : null;
        // "وكان قد أكد البنتاغون": the subject follows, unless one stands before.
        return passage.Word(been)[0] is 'و' or 'ف' ? null : Before(phrases, passage, been, history) is { } topic && Fits(form, topic) ? topic : null;
    }

    private static bool Fits(VerbForm form, SpeakerPhrase subject) =>
        subject.Id is not null && (form.Agreement is not (Agreement.Masculine or Agreement.Feminine) || subject.Agreement is not (Agreement.Masculine or Agreement.Feminine) || form.Agreement == subject.Agreement);

    private static int? Been(Passage passage, int end)
    {
        for (var token = end - 1; token >= passage.First && token > end - LongestFrame && passage.Word(token) is not ("." or ";" or ":"); token--)
        {
            if (passage.Word(token) is "كان" or "كانت" or "كانوا" or "وكان" or "وكانت" or "وكانوا" or "فكان" or "فكانت")
                return passage.Is(SpeechWord.Complementizer, token - 1) ? null : token;
            // "ما فتئ قائد القوات يردد"
            if (IsStill(passage, token))
                return token;
            // What is said, or a verb of its own that is no part of an aside, ends the frame.
            if (passage.Is(SpeechWord.Complementizer, token) || passage.IsQuoted(token) || (passage.Verb(token) is { IsParticiple: false } && !passage.IsRelative(token - 1)))
                return null;
        }

        return null;
    }

    private static bool IsStill(Passage passage, int token) => passage.Word(token) switch
    {
        "فتئ" or "فتئت" or "فتيء" or "انفك" or "انفكت" or "برح" or "برحت" or "زال" or "زالت" => passage.Word(token - 1) is "ما" or "وما",
        "يزال" or "تزال" or "يفتا" or "تفتا" or "ينفك" or "تنفك" => passage.Word(token - 1) is "لا" or "ولا",
        _ => false,
    };

    // "كانت موسكو اتهمت", "كان المتحدث فلان، في بيان، قد أكد": nothing but asides and times stand between.
    private static bool Reaches(Passage passage, int token, int verb)
    {
        while (token < verb && (passage.Is(SpeechWord.When, token) || passage.Word(token) is ")" or "\"" || passage.Is(SpeechWord.Rank, token)))
            token++;
        // "ما فتئ نائب رئيس المركز، فلان، يؤكد"
        return token == verb || (token == verb - 1 && passage.Word(token) is "," && passage.Word(verb)[0] is 'ي' or 'ت') || (token < verb && passage.Word(verb) is "قد" && (passage.Word(token) is "," or "(" || passage.Is(SpeechWord.Preposition, token)));
    }

    private static SpeakerPhrase? Before(SpeakerPhrases phrases, Passage passage, int been, SpeakerHistory history)
    {
        var first = been;
        while (first > passage.First && been - first < LongestSubject && passage.Word(first - 1) is not ("," or "." or ";" or ":") && !passage.Is(SpeechWord.Complementizer, first - 1) && !passage.Is(SpeechWord.Clause, first - 1))
            first--;
        // "أضاف البيان أن ضابطا كان قد أعرب": what somebody tells of him.
        if (passage.Is(SpeechWord.Complementizer, first - 1) && passage.Word(first - 2) is not ("الا" or "غير" or "بيد"))
            return null;
        return first < been && !passage.Is(SpeechWord.Preposition, first) && phrases.At(passage, first, been, history) is { } topic && topic.End == been ? topic : null;
    }
}
