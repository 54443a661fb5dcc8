using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells from who did what to whom whether words blame the other side, or confirm what one's own did.</summary>
internal static class BlameReader
{
    private const int FarthestSubject = 40; // tokens from an act back to who did it

    private const int TopicWords = 3; // tokens: "أن إحدى الطائرات الروسية"

    private const int PredicateWords = 5; // tokens behind the topic in which its verb stands

    private const int DoerBehind = 3; // tokens: "غارات نفذتها مقاتلات روسية"

    private const int CauseBehind = 5; // tokens: "سببه مرور الطائرات الروسية"

    private const int Condition = 3; // tokens from "if" to what may happen

    private const int FarthestVictim = 12; // tokens: "تعرضت قوات يدعمها التحالف شرق النهر لقصف"

    private enum Side
    {
        Unknown,
        Own,
        Other,
    }

    /// <summary>The stance that a cue shows with the parties around it; null when it shows none.</summary>
    public static Stance? Read(Passage passage, SpokenClause clause, int first, List<(int Token, StanceCue Cue)> cues, int index)
    {
        var (token, cue) = cues[index];
        if (cue is not (StanceCue.Reproach or StanceCue.Defiance or StanceCue.Own or StanceCue.Strong or StanceCue.Deed or StanceCue.Cause or StanceCue.Act or StanceCue.Attempt))
            return null;
        // "اقتربت طائرات البلدين": what both did blames neither.
        if (IsOfBoth(passage, token))
            return null;
        var named = NamedBefore(passage, clause.Speaker, first, token);
        if (cue is StanceCue.Act or StanceCue.Deed or StanceCue.Strong or StanceCue.Reproach or StanceCue.Attempt && TakesNoBlame(passage, clause, first, token))
            return null;
        // "ضربت مقاتلات روسية القرى ظناً منها أنها لداعش": what is excused is not held against them.
        if (cue is StanceCue.Act && named == Side.Other && cues.Exists(found => found.Cue == StanceCue.Excuse))
            return null;
        return cue switch
        {
            StanceCue.Reproach => Negations.IsSubordinate(passage, token) ? null : named == Side.Own || (named == Side.Unknown && IsOfSelf(passage, clause, first, token)) ? Stance.Denies : named == Side.Other || Camp.Of(clause.Speaker) is not null ? Stance.Accuses : null,
            StanceCue.Defiance => Names(passage, clause.Speaker, first, token, Side.Other) ? Stance.Accuses : null,
            StanceCue.Own => named == Side.Own || (named == Side.Unknown && IsOfSelf(passage, clause, first, token)) ? Stance.Confirms : null,
            StanceCue.Strong => named != Side.Own && Camp.Of(clause.Speaker) is not null && !IsSupposed(passage, token) ? Stance.Accuses : null,
            StanceCue.Deed => (named == Side.Other || (named == Side.Unknown && OfCraft(passage, clause.Speaker, first, token) == Side.Other) || Doer(passage, clause, token, named) == Side.Other) && !IsSupposed(passage, token) ? Stance.Accuses : null,
            StanceCue.Cause => BehindCause(passage, clause, token) is var behind && (behind == Side.Other || (behind == Side.Unknown && named == Side.Other)) ? Stance.Accuses : null,
            StanceCue.Act => OfAct(passage, clause, first, cues, index, named),
            StanceCue.Attempt => named != Side.Own && Camp.Of(clause.Speaker) is not null && IsObstruction(passage, token, clause.End) && !IsOfSelf(passage, clause, first, token) ? Stance.Accuses : null,
            _ => null,
        };
    }

    /// <summary>The same for a verb that announces: it blames only where the other side is named as the doer.</summary>
    public static Stance? ReadAnnounced(Passage passage, SpokenClause clause, int first, int token, StanceCue cue) =>
        cue is StanceCue.Strong or StanceCue.Deed && !OpensWithSelf(passage, first) && NamedBefore(passage, clause.Speaker, first, token) == Side.Other && !IsSupposed(passage, token) ? Stance.Accuses : null;

    /// <summary>Whether one of the other side is named from one token to another.</summary>
    public static bool NamesOther(Passage passage, string speaker, int first, int end) => Names(passage, speaker, first, end, Side.Other);

    /// <summary>Whether one of the speaker's own side is named from one token to another.</summary>
    public static bool NamesOwn(Passage passage, string speaker, int first, int end) => Names(passage, speaker, first, end, Side.Own);

    /// <summary>Whether what is said is of the other side alone, and of nothing it may do with good grace: "أن الطيارين الروس تجاوزوا الخط".</summary>
    public static bool IsOfOther(Passage passage, SpokenClause clause, int first, List<(int Token, StanceCue Cue)> cues)
    {
        if (cues.Exists(found => found.Cue is StanceCue.Excuse or StanceCue.Idiom) || clause.Form?.Is(VerbTraits.Guesses) == true || !passage.Is(SpeechWord.Complementizer, first) || Camp.Of(clause.Speaker) is null)
            return false;
        var topic = passage.PartiesFrom(first + 1, Math.Min(first + 1 + TopicWords, clause.End)).FirstOrDefault();
        if (topic is null || SideOf(clause.Speaker, topic.Id) != Side.Other || IsOfPlace(passage, topic) || passage.Is(SpeechWord.Preposition, topic.First - 1))
            return false;
        // "روسيا والولايات المتحدة اجرتا"
        if (passage.PartyAt(topic.End) is { } next && SideOf(clause.Speaker, next.Id) == Side.Own)
            return false;
        for (var token = first + 1; token < Math.Min(topic.End + PredicateWords, clause.End) && passage.Word(token) is not ("," or "." or ";"); token++)
        {
            if (passage.IsBehindPreposition(SpeechWord.Harmless, token) || passage.Is(SpeechWord.Both, token) || passage.Word(token) is ['س', 'ي' or 'ت' or 'ن', _, _, ..] or "سوف" or "لن" || passage.Verb(token) is { IsParticiple: false, Verb.Stance: null or Stance.Announces or Stance.Confirms or Stance.Proposes or Stance.Admits })
                return false;
        }

        return true;
    }

    private static bool TakesNoBlame(Passage passage, SpokenClause clause, int first, int token) =>
        (Blameless.Circumstance(passage, first, token) is { } circumstance && !Names(passage, clause.Speaker, first, circumstance, Side.Other)) || Blameless.IsToldByOther(passage, clause.Speaker, first, token);

    // "حاولت، غربي النهر، منع زوج من الطائرات": what was tried is told behind.
    private static bool IsObstruction(Passage passage, int attempt, int end)
    {
        for (var token = attempt + 1; token < Math.Min(attempt + FarthestVictim, end); token++)
        {
            if (passage.Is(SpeechWord.Obstruction, token))
                return true;
        }

        return false;
    }

    private static Stance? OfAct(Passage passage, SpokenClause clause, int first, List<(int Token, StanceCue Cue)> cues, int index, Side named)
    {
        var token = cues[index].Token;
        // "تعرضت القوات لقصف": who stands before it is the victim.
        if (index > 0 && cues[index - 1] is (var undergone, StanceCue.Undergone) && token - undergone <= FarthestVictim)
            return named == Side.Other || Names(passage, clause.Speaker, undergone, token, Side.Other) || Camp.Of(clause.Speaker) is null ? null : Stance.Accuses;
        // "أصيبوا في الضربة" points at an act without saying whose it was.
        var pointsAt = passage.Bare(token) is var word && (word.StartsWith("ال", StringComparison.Ordinal) || word.StartsWith("بال", StringComparison.Ordinal));
        // "اتصل بالجانب الروسي قبل الضربة": only when something else happened.
        if (pointsAt && passage.Word(token - 1) is "قبل" or "بعد" or "عقب" or "اثر" or "خلال" or "اثناء" or "عند" or "منذ" or "حين")
            return null;
        // "أبلغوه بالضربة": what the other side gave notice of.
        if (pointsAt && index > 0 && cues[index - 1] is (var notice, StanceCue.Own) && NamedBefore(passage, clause.Speaker, first, notice) == Side.Other)
            return null;
        if (Blameless.IsPlanned(passage, token) || IsSupposed(passage, token))
            return null;
        // "أقلعتا لاعتراض قاذفة روسية": what it was done for.
        var doer = passage.Word(token) is ['ل', ..] ? named : Doer(passage, clause, token, named);
        if (doer == Side.Other)
            return Stance.Accuses;
        // "طائراته قصفت": its own did it, by mistake when that is said as well.
        if (index > 0 && cues[index - 1] is (var own, StanceCue.Suffered) && token - own <= 2 && passage.Word(token) is [.., 'ت'])
            return cues.Exists(found => found.Cue == StanceCue.Admits) ? Stance.Admits : Stance.Confirms;
        var suffers = cues.Exists(found => found.Cue is StanceCue.Suffered or StanceCue.Undergone);
        if (doer == Side.Unknown && !pointsAt && clause.Form?.Is(VerbTraits.Explains) != true && (suffers || Names(passage, clause.Speaker, token + 1, Math.Min(token + 9, clause.End), Side.Own)))
            return Stance.Accuses;
        return IsOfSelf(passage, clause, first, token) ? Stance.Confirms : null;
    }

    // The nation of the act itself: "غارات روسية", "قصف نفذته مقاتلات موسكو"; or else the one named last before it, who is its subject.
    private static Side Doer(Passage passage, SpokenClause clause, int act, Side named)
    {
        for (var token = act + 1; token <= act + DoerBehind; token++)
        {
            if (passage.Word(token) is "علي" or "ضد" or "," or "في" or "قرب" or "التي" || (passage.Word(token) is { Length: > 2 } word && word[0] == 'ل'))
                break;
            if (passage.PartyAt(token) is { } behind && (behind.IsAdjective || token > act + 1) && SideOf(clause.Speaker, behind.Id) is var side and not Side.Unknown)
                return side;
        }

        return named;
    }

    private static Side BehindCause(Passage passage, SpokenClause clause, int cause)
    {
        foreach (var party in passage.PartiesFrom(cause + 1, Math.Min(cause + 1 + CauseBehind, clause.End)))
        {
            if (SideOf(clause.Speaker, party.Id) is var side and not Side.Unknown)
                return side;
        }

        return Side.Unknown;
    }

    private static Side NamedBefore(Passage passage, string speaker, int first, int act)
    {
        var lowest = Math.Max(first, act - FarthestSubject);
        for (var index = passage.NamedUntil(act) - 1; index >= 0 && passage.Named(index) is var party && party.End > lowest && party.First >= passage.First; index--)
        {
            if (SideOf(speaker, party.Id) is var side and not Side.Unknown && !IsOfPlace(passage, party) && passage.Word(party.First - 1) is not ("مع" or "ضد" or "لدي") && !IsBehindFor(passage, party))
                return side;
        }

        return Side.Unknown;
    }

    // "مقاتلة إف-22", "قاذفة سو-24": each camp flies its own.
    private static Side OfCraft(Passage passage, string speaker, int lowest, int act)
    {
        if (Camp.Of(speaker) is not { } own)
            return Side.Unknown;
        for (var token = Math.Max(lowest, passage.First); token < act; token++)
        {
            var camp = passage.Is(SpeechWord.WesternCraft, token) ? "west" : passage.Is(SpeechWord.EasternCraft, token) ? "east" : null;
            if (camp is not null && (passage.Word(token).Length > 3 || passage.Word(token + 1) is "-" || passage.Text.Tokens[Math.Min(token + 1, passage.End - 1)].IsNumber))
                return camp == own ? Side.Own : Side.Other;
        }

        return Side.Unknown;
    }

    // "تصدتا لمقاتلتين روسيتين": to whom it was done.
    private static bool IsBehindFor(Passage passage, NamedParty party) =>
        party.IsAdjective ? passage.Word(party.First - 1) is ['ل', not ('ا' or 'ج' or 'ق' or 'و'), _, _, ..] : party.Kind is "military" && passage.Word(party.First) is ['ل', ..];

    // "على الأراضي السورية", "في المجال الجوي السوري", "شرق سورية": where, not who.
    private static bool IsOfPlace(Passage passage, NamedParty party) =>
        party.Kind == "state" && (passage.IsBehindPreposition(SpeechWord.Ground, party.First - 1) || (party.IsAdjective && passage.IsBehindPreposition(SpeechWord.Ground, party.First - 2) && passage.Word(party.First - 2).Length > 3));

    private static bool Names(Passage passage, string speaker, int first, int end, Side side)
    {
        foreach (var party in passage.PartiesFrom(first, end))
        {
            if (SideOf(speaker, party.Id) == side && !IsOfPlace(passage, party))
                return true;
        }

        return false;
    }

    private static Side SideOf(string speaker, string party) =>
        Camp.Of(party) is not { } camp || Camp.Of(speaker) is not { } own || IsPress(speaker) ? Side.Unknown : camp == own ? Side.Own : Side.Other;

    // A paper that tells of a strike accuses nobody.
    private static bool IsPress(string speaker) => PartyLexicon.Shipped.Find(speaker) is { Kind: "company" } or { Id: "media" };

    private static bool IsOfBoth(Passage passage, int token)
    {
        for (var next = token + 1; next <= token + DoerBehind; next++)
        {
            if (passage.Is(SpeechWord.Both, next))
                return true;
        }

        return false;
    }

    // "أي خرق", "إذا ما اقتربت طائراتهم": what may yet happen.
    private static bool IsSupposed(Passage passage, int token)
    {
        if (passage.Word(token - 1) is "اي" or "ايه" or "باي" or "لاي" || (passage.Word(token - 1) is "من" or "مهما" or "كلما" && passage.Word(token)[0] is 'ي' or 'ت'))
            return true;
        for (var back = token - 1; back >= token - Condition && passage.Word(back) is not ("," or "." or ";"); back--)
        {
            if (passage.Word(back) is "اذا" or "لو" or "حال" or "حاله" or "وقوع" or "احتمال" or "خطر" or "لئلا" or "كي" or "لكي")
                return true;
        }

        return false;
    }

    // "أعلن أنه استهدف قوات توغلت": what is told is the speaker's own act.
    private static bool OpensWithSelf(Passage passage, int first) =>
        passage.Word(passage.Word(first) is ":" or "\"" ? first + 1 : first) is "انه" or "انها" or "بانه" or "بانها" or "اننا" or "وانها" or "وانه";

    // "إنه شن غارة", "أنها نبهت", "أن بلاده لم تنسق": the speaker is the subject; of "وصف القصف بأنه عدوان" the thing described is.
    private static bool IsOfSelf(Passage passage, SpokenClause clause, int first, int act)
    {
        if (clause.Form?.Is(VerbTraits.Judges) == true || act - first > 4)
            return false;
        var opening = passage.Word(first) is ":" or "\"" ? first + 1 : first;
        return OpensWithSelf(passage, first) || (passage.Is(SpeechWord.Complementizer, opening) && passage.Is(SpeechWord.Ours, opening + 1));
    }
}
