namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells where in its sentence a verb stands: at the opening of a clause, behind its subject, inside what somebody says.</summary>
internal static class ClausePlace
{
    private const int LongestSubject = 14; // tokens before a verb that may belong to its clause

    private const int LongestSpeaker = 12; // tokens from a noun that speaks to its verb

    private const int NearComplement = 5; // tokens: "تقول وزارة الدفاع الروسية إن"

    private const int LongestLead = 7; // tokens before a verb that tell only where or when: "وفي مؤتمر صحفي في موسكو قال"

    private const int FarthestNeed = 14; // tokens

    // A verb inside what another said is not the report's own: it must open a clause or follow its subject.
    public static bool StandsAtClause(Passage passage, int token)
    {
        var word = passage.Word(token);
        var before = passage.Word(token - 1);
        if (token <= passage.First + 2 || before is "," or ";" or "." or ":" or ")" or "-" or "و" or "ف" || passage.Of(token).IsJoinedVerb)
            return true;
        // "وهو ما تنفيه موسكو"
        // "وهو اتصال أكدته الأركان"
        // "وهو خط تقول واشنطن إنها"
        if ((passage.Verb(token) is { HasObject: true } || CueFinder.ComplementOf(passage, token, token + NearComplement) < token + NearComplement) && passage.Word(token - 2) is "وهو" or "وهي" or "وهم")
            return true;
        // "قصة رواها الجنرال", "اتهامات نفتها موسكو"
        if (passage.Verb(token) is { HasObject: true } && !before.StartsWith("ال", StringComparison.Ordinal) && passage.PartyAt(token - 1) is null && (passage.PartyAt(token + 1) is { IsAdjective: false } || passage.Is(SpeechWord.Role, token + 1)))
            return true;
        // "غارات احتجت عليها واشنطن": a clause about a noun without article, with its own subject.
        if (passage.Is(SpeechWord.OfDeed, token + 1) && passage.PartyAt(token + 2) is { IsAdjective: false } && !before.StartsWith("ال", StringComparison.Ordinal) && passage.Verb(token) is { IsParticiple: false })
            return true;
        // "إلا أنه نفى": the report itself speaks again, of who spoke before.
        if (passage.Is(SpeechWord.Complementizer, token - 1) && passage.Word(token - 2) is "الا" or "غير" or "بيد" && !passage.IsQuoted(token))
            return true;
        // "لم تمض ساعات حتى ردت موسكو"
        if (before is "حتي" && passage.Verb(token) is { IsParticiple: false } && word[0] is not ('ي' or 'ت'))
            return true;
        // "ومما قاله إن"
        if (before is "ما" or "مما" or "ومما" || passage.Is(SpeechWord.Clause, token - 1) || passage.IsRelative(token - 1) || before is "ان" || passage.Is(SpeechWord.OfMeans, token + 1))
            return true;
        return FollowsSubject(passage, token) || FollowsLead(passage, token) || FollowsSpeaker(passage, token);
    }

    // "إلا أن متحدثاً باسم ... أنكر", "المصادر نفسها أوضحت": a noun that speaks opens the clause.
    private static bool FollowsSpeaker(Passage passage, int token)
    {
        for (var back = token - 1; back >= passage.First && back > token - LongestSpeaker && passage.Word(back) is not ("," or ";" or "." or ":"); back--)
        {
            if (passage.Verb(back) is { IsParticiple: false } && !VerbSense.IsAboutIdentity(passage, back, token))
                return false;
            if (passage.Is(SpeechWord.Role, back) || passage.Of(back).Unnamed is not null || passage.Is(SpeechWord.Anaphor, back) || passage.Is(SpeechWord.Account, back) || passage.Is(SpeechWord.OwnAccount, back) || passage.Is(SpeechWord.TheirPeople, back))
            {
                var before = passage.Word(back - 1);
                if (before is "" or "," or "." or ";" or "-" || passage.Is(SpeechWord.Clause, back - 1) || (before is "ان" && (passage.Word(back - 2) is "الا" or "غير" or "بيد" or "كما" or "مع" or "رغم" || back - 2 == passage.First)) || (passage.Of(back).Unnamed is not null && passage.Is(SpeechWord.Complementizer, back - 1) && IsToldByPress(passage, back - 1)))
                    return true;
            }
        }

        return false;
    }

    // "قالت صحيفة كذا إن مسؤولين أميركيين أبلغوها أن": a paper has its word from others.
    private static bool IsToldByPress(Passage passage, int complementizer)
    {
        for (var token = complementizer - 1; token >= passage.First && token > complementizer - NearComplement - 2 && passage.Word(token) is not ("," or "." or ";"); token--)
        {
            if (passage.Is(SpeechWord.Medium, token))
                return true;
        }

        return false;
    }

    /// <summary>The subject stands right before: "موسكو تتهم". "أن موسكو تحذر" is said of Moscow, not by it, unless the verb is of speech alone.</summary>
    public static bool FollowsSubject(Passage passage, int token)
    {
        var back = token - 1;
        while (back > passage.First && back > token - 4 && passage.PartyAt(back) is null && !passage.Is(SpeechWord.Complementizer, back))
            back--;
        if (passage.PartyAt(back) is not { } party)
            return false;
        var first = party.First;
        while (first > passage.First && passage.Is(SpeechWord.Light, first - 1))
            first--;
        var head = passage.Text.Tokens[first].Text;
        for (var before = first - 1; before >= passage.First && before > party.First - CueFinder.FarthestComplement && passage.Word(before) is not ("," or "." or ";" or ":"); before--)
        {
            // "تقول إن ... ولم تكشف عن عددهم روسيا تنفي": what was said has ended, the report speaks again.
            if (passage.Is(SpeechWord.Withhold, before) && passage.Word(before - 1) is "لم" or "ولم")
                return true;
            // "ورغم نفي موسكو، فإن البنتاغون يتهمها": the main clause of the report's own sentence.
            if (passage.Word(before) is "فان" && passage.Word(before - 1) is "," && OpensInSpite(passage))
                return true;
            if (passage.Is(SpeechWord.Complementizer, before) && passage.Word(before - 1) is not ("الا" or "غير" or "كما"))
                return before == first - 1 && back == token - 1 && passage.Verb(token)?.Verb is { TakesObject: false, Stance: not Stance.Warns, Needs: not SpeechWord.About } verb && (verb.Traits & (VerbTraits.Refuses | VerbTraits.Pledges | VerbTraits.Acts | VerbTraits.Judges)) == VerbTraits.None && head[0] is not ('ب' or 'ل');
        }

        return true;
    }

    private static bool OpensInSpite(Passage passage) =>
        passage.Word(passage.First) is "رغم" or "ورغم" or "برغم" or "وبرغم" or "بالرغم" or "وبالرغم" || passage.Word(passage.First + 1) is "الرغم";

    private static bool FollowsLead(Passage passage, int token)
    {
        var start = token;
        while (start > passage.First && token - start <= LongestLead && passage.Word(start - 1) is not ("," or ";" or "." or ":"))
        {
            start--;
            if (passage.Is(SpeechWord.Complementizer, start) || passage.Verb(start) is not null)
                return false;
        }

        return token - start <= LongestLead && (passage.Is(SpeechWord.Preposition, start) || passage.Is(SpeechWord.According, start));
    }

    // "قال إن المحادثات لم تتطرق إلى ...": it was said, not kept back.
    public static bool IsInsideSpeech(Passage passage, int token)
    {
        for (var back = token - 1; back > token - FarthestNeed && passage.Word(back) is not ("" or "," or "." or ";" or ":"); back--)
        {
            if (passage.Is(SpeechWord.Complementizer, back))
                return passage.Word(back - 1) is not ("الا" or "غير" or "بيد" or "دون");
        }

        return false;
    }

    /// <summary>Whether a verb of speech stands before a token in the same clause.</summary>
    public static bool IsBehindVerb(Passage passage, int token)
    {
        for (var back = token - 1; back >= passage.First && back > token - FarthestNeed && passage.Word(back) is not ("," or "." or ";" or ":"); back--)
        {
            if (passage.Verb(back) is { HasObject: false })
                return true;
        }

        return false;
    }

    /// <summary>"قالت إن بلادها تعلق المذكرة وتدعو المجلس إلى": a present verb that is joined to another one of what is said, with no subject of its own.</summary>
    public static bool GoesOnInside(Passage passage, int token, VerbForm form)
    {
        if (form.IsParticiple || passage.Word(token)[0] is not 'و' || !passage.Of(token).IsJoinedVerb || (!form.HasObject && passage.Word(token) is not ['و', 'ي' or 'ت', _, _, ..])
            || passage.PartyAt(token + 1) is { IsAdjective: false } || passage.Is(SpeechWord.Role, token + 1) || passage.Is(SpeechWord.Ministry, token + 1) || (!form.HasObject && passage.Is(SpeechWord.Complementizer, token + 1)))
            return false;
        for (var back = token - 1; back > passage.First && back > token - FarthestNeed && passage.Word(back) is not ("," or "." or ";" or ":" or "\""); back--)
        {
            if (passage.Is(SpeechWord.Complementizer, back))
                return form.HasObject ? form.Agreement == Agreement.Feminine && passage.Word(back) is "انها" or "بانها" && passage.Word(back - 1).Length > 2 && passage.Verb(back + 1) is null : passage.Is(SpeechWord.OwnNation, back + 1) && passage.Word(back + 2) is [var person, _, _, ..] && person == passage.Word(token)[1];
        }

        return false;
    }

    // Back over the conjunction, "قد" and the subject to the comma or particle that opens the clause.
    public static int ClauseStart(Passage passage, Cue cue)
    {
        if (cue.Kind is not (CueKind.Verb or CueKind.Withheld or CueKind.According))
            return cue.Token;
        var start = cue.Token;
        while (start > passage.First && cue.Token - start < LongestSubject)
        {
            var before = passage.Word(start - 1);
            if (before is "," or ";" or "." or ":" or "-" || passage.IsQuoted(start - 1) || (passage.Verb(start - 1) is { IsParticiple: false } && !VerbSense.IsAboutIdentity(passage, start - 1, cue.Token)) || (passage.Is(SpeechWord.Complementizer, start - 1) && before is not "ان" && passage.Word(start - 2) is not ("الا" or "غير" or "بيد"))
                || (before is "ان" && passage.Word(start - 2) is not ("بعد" or "غير" or "الا" or "كما")))
                break;
            start--;
            if (passage.Is(SpeechWord.Break, start) && start < cue.Token)
                break;
        }

        return start;
    }
}
