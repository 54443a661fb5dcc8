namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells whether the main clause of what is said is negated, and whether that denies something.</summary>
internal static class Negations
{
    private const int OpeningWords = 5; // a denial shows at the beginning of what is said

    private const int LongOpening = 12; // where "any" opens it, the negation is still to come

    private const int NearSubject = 3; // tokens behind a negated verb in which its subject stands

    private const int FarthestException = 9; // tokens: "لم يتوقف القصف إلا بعد"

    /// <summary>
    /// "لم يقع ..." of one's own side is a denial; "أن القوات الأميركية لم تستخدم الخط", said by the other side, a reproach. Null when nothing is negated.
    /// </summary>
    public static Stance? Read(Passage passage, SpokenClause clause, int first, List<(int Token, StanceCue Cue)> cues)
    {
        if (At(passage, first, clause.End, cues) is not { } at || IsRestricted(passage, at, clause.End) || IsNotYet(passage, at))
            return null;
        var about = passage.PartiesFrom(first + 1, at).FirstOrDefault();
        // Witnesses, who stand for no side, have nothing to deny.
        if (about is null && Camp.Of(clause.Speaker) is null)
            return null;
        // "بحسب الجنرال، لم ير الطيار الروسي الطائرة": what the other side did not do is no denial.
        if (about is null && clause.Kind == CueKind.According && passage.PartiesFrom(at + 2, at + 2 + NearSubject).FirstOrDefault() is { } behind && Camp.AreOpposed(clause.Speaker, behind.Id))
            return null;
        // What one will not do is announced, not denied, unless it is said of one's forces by name.
        if (passage.Word(at) is "لن" && !passage.Is(SpeechWord.Pointing, first + 1) && ((about is null && !passage.Is(SpeechWord.Ours, first + 1)) || clause.Form?.Verb.Stance != Stance.Confirms))
            return null;
        return about is not null && Camp.AreOpposed(clause.Speaker, about.Id) ? Stance.Accuses : Stance.Denies;
    }

    /// <summary>A negation of the main clause stands near its beginning and in no clause of its own.</summary>
    public static int? At(Passage passage, int first, int end, List<(int Token, StanceCue Cue)> cues)
    {
        var opening = passage.Word(first + 1) is "اي" or "ايا" or "احدا" ? LongOpening : OpeningWords;
        for (var token = first; token <= first + opening && token < end; token++)
        {
            if (passage.Word(token) is "لا" or "ليس" or "ليست" or "ليسوا" or "ليسا" or "ليستا" or "لسنا" or "لست" or "لم" or "لن")
                return IsNoNegation(passage, token) || IsSubordinate(passage, token) || cues.Exists(found => found.Cue == StanceCue.Idiom && found.Token == token) ? null : token;
        }

        return null;
    }

    // "أربع دقائق لا أكثر", "لا سيما": nothing is negated.
    private static bool IsNoNegation(Passage passage, int token) =>
        passage.Word(token) is "لا" && passage.Word(token + 1) is "اكثر" or "اقل" or "غير" or "سيما" or "شك" or "بد" or "محاله" or "ريب" or "سوي" or "مناص" or "مفر";

    /// <summary>"الذي لم", "كي لا", "بعدما لم": it negates another clause than the main one.</summary>
    public static bool IsSubordinate(Passage passage, int negation) =>
        IsBehindIndefinite(passage, negation) || passage.Word(negation - 1) is "التي" or "الذي" or "الذين" or "كي" or "لكي" or "حتي" or "بعدما" or "عندما" or "حينما" or "بينما" or "اذا" or "ما" or "طالما";

    // "عملية استطلاع لم تنسق": about the noun before, which has no article. The first word of what is said is its subject: "أن أحداً لم".
    private static bool IsBehindIndefinite(Passage passage, int negation)
    {
        var noun = passage.Word(negation - 1);
        return noun.Length > 3 && passage.Text.Tokens[negation - 1].IsWord && !noun.StartsWith("ال", StringComparison.Ordinal) && noun[^1] is not ('ه' or 'ا' or 'م') && passage.PartyAt(negation - 1) is null && passage.Verb(negation - 1) is null
            && !passage.Is(SpeechWord.Preposition, negation - 1) && !passage.Is(SpeechWord.Clause, negation - 1) && !passage.Is(SpeechWord.Complementizer, negation - 2) && !passage.Is(SpeechWord.Complementizer, negation - 1)
            && !passage.Is(SpeechWord.When, negation - 1) && !passage.Is(SpeechWord.People, negation - 1) && passage.PartyAt(negation - 2) is null && !passage.Word(negation - 2).StartsWith("ال", StringComparison.Ordinal);
    }

    /// <summary>Whether one of the first words says no, whatever hangs on it.</summary>
    public static bool Opens(Passage passage, int first)
    {
        for (var token = first; token < first + OpeningWords; token++)
        {
            if (passage.Word(token) is "لم" or "ليس" or "ليست" or "لا")
                return true;
        }

        return false;
    }

    // "لم يتوقف القصف إلا بعد اتصال" says that it stopped.
    public static bool IsRestricted(Passage passage, int negation, int end)
    {
        for (var token = negation + 1; token < Math.Min(negation + FarthestException, end) && passage.Word(token) is not ("," or "." or ";"); token++)
        {
            if (passage.Word(token) is "الا" or "سوي")
                return passage.Word(token + 1) is not ("ان" or "انه" or "انها" or "انهم");
        }

        return false;
    }

    // "لم تلمس بعد ما يدل"
    private static bool IsNotYet(Passage passage, int negation) => passage.Word(negation) is "لم" && passage.Word(negation + 2) is "بعد" && passage.Word(negation + 3) is "ما" or "," or "." or "اي" or "";
}
