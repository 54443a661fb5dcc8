using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells what a speaker does by saying something when the verb leaves it open.</summary>
internal sealed class StanceReader(StanceCues showing)
{
    private const int OpeningWords = 5; // a denial shows at the beginning of what is said

    private const int FarthestSubject = 40; // tokens from an act back to who did it

    private const int Nearby = 5; // tokens behind a verb

    private const int DoerBehind = 3; // tokens: "غارات نفذتها مقاتلات روسية"

    private readonly SpeechNouns _nouns = new();

    public Stance Read(Passage passage, SpokenClause clause)
    {
        if (clause.Kind == CueKind.Withheld)
            return Stance.NoComment;
        if (clause.Kind == CueKind.Pretext)
            return Stance.Accuses;
        if (clause.Kind == CueKind.Named)
            return _nouns.Of(passage.Word(clause.CueToken));
        var verb = clause.Form?.Verb;
        if (verb?.Lemma is "رفض" && IsWithheld(passage, clause.CueToken))
            return Stance.NoComment;
        // What is stressed may be that something is not so: "أكد أن القوات لن تنحاز".
        if (verb?.Stance == Stance.Confirms && clause.Complement < clause.End && Negation(passage, clause, clause.Complement, []) == Stance.Denies)
            return Stance.Denies;
        if (verb?.Stance is { } stance && stance != Stance.Announces)
            return stance;
        if (verb?.Lemma is "رد" && IsAnswerNo(passage, clause.CueToken))
            return Stance.Denies;
        // "نقل عن الروس تأكيدهم أنهم ..."
        if (verb?.Lemma is "نقل" && Passed(passage, clause) is { } passed)
            return passed;
        return OfContent(passage, clause, isAnnounced: verb?.Stance is not null);
    }

    private Stance? Passed(Passage passage, SpokenClause clause)
    {
        for (var token = clause.CueToken + 1; token <= Math.Min(clause.Complement, clause.CueToken + 16); token++)
        {
            if (_nouns.OfPassed(passage.Word(token)) is { } stance)
                return stance;
        }

        return null;
    }

    // What is said speaks for itself: the first of its words that shows a stance, with who did what to whom.
    private Stance OfContent(Passage passage, SpokenClause clause, bool isAnnounced)
    {
        var first = clause.Kind == CueKind.According ? clause.First : clause.Complement < clause.End ? clause.Complement : clause.CueToken + 1;
        var cues = showing.In(passage, Math.Min(first, clause.CueToken + 1), clause.End);
        var negation = clause.Complement < clause.End ? NegationAt(passage, first, clause.End, cues) : null;
        var suffers = cues.Exists(found => found.Cue == StanceCue.Suffered);
        foreach (var (token, cue) in cues)
        {
            if (negation < token && cue is not (StanceCue.Reproach or StanceCue.Denies))
                break;
            if (IsPrevented(passage, token))
                continue;
            if ((Plain(cue, isAnnounced) ?? (isAnnounced || token < first ? null : ByAct(passage, clause, first, token, cue, suffers))) is { } stance)
                return stance;
        }

        if (IsElsewhere(passage, first, clause.End))
            return Stance.Denies;
        if (clause.Kind == CueKind.Resumed)
            return HasNegation(passage, first) ? Stance.Accuses : Stance.Confirms;
        return clause.Complement < clause.End ? Negation(passage, clause, first, cues) ?? Stance.Announces : Stance.Announces;
    }

    // "لتجنب خطر التصادم", "منع أي هجوم": what is to be kept from happening blames nobody.
    private bool IsPrevented(Passage passage, int token) =>
        passage.IsBehindPreposition(SpeechWord.Prevention, token - 1) || passage.IsBehindPreposition(SpeechWord.Prevention, token - 2);

    private static Stance? Plain(StanceCue cue, bool isAnnounced) => cue switch
    {
        StanceCue.Denies => Stance.Denies,
        StanceCue.Warns => Stance.Warns,
        StanceCue.Admits => Stance.Admits,
        StanceCue.Accuses => Stance.Accuses,
        StanceCue.Proposes => Stance.Proposes,
        StanceCue.Demands when !isAnnounced => Stance.Demands,
        StanceCue.Confirms when !isAnnounced => Stance.Confirms,
        _ => null,
    };

    private static bool HasNegation(Passage passage, int first)
    {
        for (var token = first; token < first + OpeningWords; token++)
        {
            if (passage.Word(token) is "لم" or "ليس" or "ليست" or "لا")
                return true;
        }

        return false;
    }

    // "الهدف يبعد 300 كلم عن المنطقة التي حددها الأميركيون"
    private static bool IsElsewhere(Passage passage, int first, int end)
    {
        if (!passage.Shows(SpokenSigns.Distance))
            return false;
        var far = false;
        for (var token = first; token < end; token++)
        {
            far |= passage.Shows(SpokenSigns.Distance, token);
            if (far && passage.IsRelative(token - 1) && passage.Verb(token) is { Lemma: "حدد" or "ذكر" or "اعلن" })
                return true;
        }

        return false;
    }

    private static Stance? ByAct(Passage passage, SpokenClause clause, int first, int token, StanceCue cue, bool suffers)
    {
        var named = NamedBefore(passage, clause.Speaker, first, token);
        switch (cue)
        {
            case StanceCue.Reproach:
                return IsSubordinate(passage, token) ? null : named == Side.Own ? Stance.Denies : Stance.Accuses;
            case StanceCue.Defiance:
                return named == Side.Unknown ? null : Stance.Accuses;
            case StanceCue.Own:
                return named == Side.Own || (named == Side.Unknown && IsOfSelf(passage, first, token)) ? Stance.Confirms : null;
            case StanceCue.Strong:
                return named != Side.Own && Camp.Of(clause.Speaker) is not null ? Stance.Accuses : null;
            case StanceCue.Act:
                // "أصيبوا في الضربة" points at an act without saying whose it was.
                var pointsAt = passage.Word(token).StartsWith("ال", StringComparison.Ordinal);
                var doer = DoerBehindOf(passage, clause.Speaker, token) is var behind and not Side.Unknown ? behind : named;
                if (doer == Side.Other)
                    return Stance.Accuses;
                if (doer == Side.Unknown && !pointsAt && (suffers || OwnSuffers(passage, clause, token)))
                    return Stance.Accuses;
                return IsOfSelf(passage, first, token) ? Stance.Confirms : null;
            default:
                return null;
        }
    }

    private enum Side
    {
        Unknown,
        Own,
        Other,
    }

    // The nation of the act itself: "غارات روسية", "قصف نفذته مقاتلات موسكو".
    private static Side DoerBehindOf(Passage passage, string speaker, int act)
    {
        for (var token = act + 1; token <= act + DoerBehind; token++)
        {
            if (passage.Word(token) is "علي" or "ضد" or "," or "في" or "قرب" or "التي" || (passage.Word(token) is { Length: > 2 } word && word[0] == 'ل'))
                break;
            if (passage.PartyAt(token) is { } behind && (behind.IsAdjective || token > act + 1) && SideOf(speaker, behind.Id) is var side and not Side.Unknown)
                return side;
        }

        return Side.Unknown;
    }

    // The one named last before the act is its subject.
    private static Side NamedBefore(Passage passage, string speaker, int first, int act)
    {
        for (var token = act - 1; token >= Math.Max(first, act - FarthestSubject); token--)
        {
            if (passage.PartyAt(token) is { } party && SideOf(speaker, party.Id) is var side and not Side.Unknown)
                return side;
        }

        return Side.Unknown;
    }

    private static Side SideOf(string speaker, string party) =>
        IsPress(speaker) ? Side.Unknown : Camp.AreOpposed(speaker, party) ? Side.Other : Camp.Of(party) is { } camp && camp == Camp.Of(speaker) ? Side.Own : Side.Unknown;

    // A paper that tells of a strike accuses nobody.
    private static bool IsPress(string speaker) => PartyLexicon.Shipped.Find(speaker) is { Kind: "company" } or { Id: "media" };

    // "إنه شن غارة", "أنها نبهت": the speaker is the subject.
    private static bool IsOfSelf(Passage passage, int first, int act) =>
        act - first <= 4 && passage.Word(passage.Word(first) is ":" or "\"" ? first + 1 : first) is "انه" or "انها" or "بانه" or "بانها" or "اننا" or "وانها" or "وانه";

    private static bool OwnSuffers(Passage passage, SpokenClause clause, int act)
    {
        foreach (var party in passage.PartiesFrom(act + 1, Math.Min(act + 9, clause.End)))
        {
            if (SideOf(clause.Speaker, party.Id) == Side.Own)
                return true;
        }

        return false;
    }

    // "لم يقع ..." of one's own side is a denial; "أن القوات الأميركية لم تستخدم الخط", said by the other side, a reproach.
    private static Stance? Negation(Passage passage, SpokenClause clause, int first, List<(int Token, StanceCue Cue)> cues)
    {
        if (NegationAt(passage, first, clause.End, cues) is not { } at)
            return null;
        var about = passage.PartiesFrom(first + 1, at).FirstOrDefault();
        // What one will not do is announced, not denied, unless it is said of one's forces by name.
        if (passage.Word(at) is "لن" && (about is null || clause.Form?.Verb.Stance != Stance.Confirms))
            return null;
        return about is not null && Camp.AreOpposed(clause.Speaker, about.Id) ? Stance.Accuses : Stance.Denies;
    }

    // A negation of the main clause stands near its beginning and not behind "الذي" or "بعدما".
    private static int? NegationAt(Passage passage, int first, int end, List<(int Token, StanceCue Cue)> cues)
    {
        for (var token = first; token <= first + OpeningWords && token < end; token++)
        {
            if (passage.Word(token) is "لا" or "ليس" or "ليست" or "لم" or "لن")
                return IsSubordinate(passage, token) || cues.Exists(found => found.Cue == StanceCue.Idiom && found.Token == token) ? null : token;
        }

        return null;
    }

    private static bool IsSubordinate(Passage passage, int token) =>
        passage.Word(token - 1) is "التي" or "الذي" or "الذين" or "بعدما" or "عندما" or "حينما" or "بينما" or "ما";

    private static bool IsWithheld(Passage passage, int verb)
    {
        for (var token = verb + 1; token <= verb + Nearby; token++)
        {
            if (passage.IsBehindPreposition(SpeechWord.Withheld, token))
                return true;
        }

        return false;
    }

    private static bool IsAnswerNo(Passage passage, int verb)
    {
        for (var token = verb + 1; token <= verb + Nearby; token++)
        {
            if (passage.Word(token) is "بالنفي" or "نافيا" or "نافيه")
                return true;
        }

        return false;
    }
}
