using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells from who did what to whom whether words blame the other side, or confirm what one's own did.</summary>
internal static class BlameReader
{
    private const int TopicWords = 3; // tokens: "أن إحدى الطائرات الروسية"

    private const int LongestTopic = 9; // tokens: "أن طائرة واحدة على الأقل من طائرات التحالف"

    private const int PredicateWords = 5; // tokens behind the topic in which its verb stands

    private const int Condition = 3; // tokens from "if" to what may happen

    private const int FarthestVictim = 12; // tokens: "تعرضت قوات يدعمها التحالف شرق النهر لقصف"

    /// <summary>The stance that a cue shows with the parties around it; null when it shows none.</summary>
    public static Stance? Read(Passage passage, SpokenClause clause, int first, List<(int Token, StanceCue Cue)> cues, int index)
    {
        var (token, cue) = cues[index];
        if (cue is not (StanceCue.Reproach or StanceCue.Defiance or StanceCue.Own or StanceCue.Strong or StanceCue.Approach or StanceCue.Grave or StanceCue.Deed or StanceCue.Cause or StanceCue.Act or StanceCue.Attempt))
            return null;
        var named = Sides.NamedBefore(passage, clause.Speaker, first, token);
        // "أن طائراته حلقت ثم قصفت": of one's own.
        if (cues[0] is (var owned, StanceCue.Suffered) && owned == first + 1 && index > 0 && named == Side.Unknown && !cues.Exists(found => found.Cue == StanceCue.Undergone))
            named = Side.Own;
        // "اقتربت طائرات البلدين": what both did blames neither.
        if (Sides.IsOfBoth(passage, token))
            return null;
        // "أن الطيارين تصرفوا بمهنية ولم يخرقوا أي قاعدة": what one's own did not do is denied.
        if (cue is StanceCue.Act or StanceCue.Deed or StanceCue.Strong or StanceCue.Approach && IsNegated(passage, token))
            return named == Side.Own || (named == Side.Unknown && IsOfSelf(passage, clause, first, token)) ? Stance.Denies : null;
        if (cue is StanceCue.Act or StanceCue.Deed or StanceCue.Strong or StanceCue.Approach or StanceCue.Reproach or StanceCue.Attempt && TakesNoBlame(passage, clause, first, token))
            return null;
        // "ضربت مقاتلات روسية القرى ظناً منها أنها لداعش": what is excused is not held against them.
        if (cue is StanceCue.Act && named == Side.Other && cues.Exists(found => found.Cue == StanceCue.Excuse))
            return null;
        return cue switch
        {
            StanceCue.Reproach => passage.Word(token) is "لم" or "ولم" or "لا" or "ولا" && Negations.IsSubordinate(passage, token) ? null : named == Side.Own || (named == Side.Unknown && IsOfSelf(passage, clause, first, token)) ? Stance.Denies : named == Side.Other || Camp.Of(clause.Speaker) is not null ? Stance.Accuses : null,
            StanceCue.Defiance => Sides.Names(passage, clause.Speaker, first, token, Side.Other) ? Stance.Accuses : null,
            StanceCue.Own => named == Side.Own || (named == Side.Unknown && IsOfSelf(passage, clause, first, token)) ? Stance.Confirms : null,
            StanceCue.Strong => (named != Side.Own || Sides.Committer(passage, clause, token) == Side.Other) && Camp.Of(clause.Speaker) is not null && !IsSupposed(passage, token) ? Stance.Accuses : null,
            StanceCue.Grave => (named == Side.Other || clause.Form?.Is(VerbTraits.Judges) == true) && Camp.Of(clause.Speaker) is not null && !IsSupposed(passage, token) ? Stance.Accuses : null,
            StanceCue.Approach => Sides.Doer(passage, clause, first, token, named) != Side.Own && Camp.Of(clause.Speaker) is not null && !IsSupposed(passage, token) ? Stance.Accuses : null,
            StanceCue.Deed => (named == Side.Other || (named == Side.Unknown && (PointsAtOther(passage, clause, first) || IsOfJudged(passage, clause, first))) || (named == Side.Unknown && Sides.OfCraft(passage, clause.Speaker, first, token) == Side.Other) || (!IsOfSelf(passage, clause, first, token) && Sides.Doer(passage, clause, first, token, named) == Side.Other)) && !IsSupposed(passage, token) ? Stance.Accuses : null,
            StanceCue.Cause => Sides.BehindCause(passage, clause, token) is var behind && (behind == Side.Other || (behind == Side.Unknown && named == Side.Other)) ? Stance.Accuses : null,
            StanceCue.Act => OfAct(passage, clause, first, cues, index, named),
            StanceCue.Attempt => named != Side.Own && Camp.Of(clause.Speaker) is not null && IsObstruction(passage, token, clause.End) && !IsOfSelf(passage, clause, first, token) ? Stance.Accuses : null,
            _ => null,
        };
    }

    /// <summary>The same for a verb that announces: it blames only where the other side is named as the doer.</summary>
    public static Stance? ReadAnnounced(Passage passage, SpokenClause clause, int first, int token, StanceCue cue) =>
        cue is StanceCue.Strong or StanceCue.Approach or StanceCue.Grave or StanceCue.Deed && !OpensWithSelf(passage, first) && !IsNegated(passage, token) && !IsSupposed(passage, token) && IsOfOther(passage, clause, first, token) ? Stance.Accuses : null;

    private static bool IsOfOther(Passage passage, SpokenClause clause, int first, int token) => Sides.NamedBefore(passage, clause.Speaker, first, token) switch
    {
        Side.Other => !IsOwnDoing(passage, clause, first, token),
        Side.Unknown => PointsAtOther(passage, clause, first) || Sides.Committer(passage, clause, token) == Side.Other,
        _ => Sides.Committer(passage, clause, token) == Side.Other,
    };

    // "أن طائراتنا دمرت آليات لقوات موالية تسللت إلى المنطقة": what is told is what one's own did, the rest tells to whom.
    private static bool IsOwnDoing(Passage passage, SpokenClause clause, int first, int token)
    {
        var topic = passage.PartiesFrom(first + 1, Math.Min(first + 1 + LongestTopic, token)).FirstOrDefault();
        if (topic is null || Sides.SideOf(clause.Speaker, topic.Id) != Side.Own)
            return false;
        for (var between = topic.End; between < token; between++)
        {
            if (passage.Word(between) is "," or ";" || passage.Is(SpeechWord.Clause, between))
                return false;
        }

        return true;
    }

    // "أن هذه الطلعات تخالف البروتوكول": nobody points so at what his own side does.
    private static bool PointsAtOther(Passage passage, SpokenClause clause, int first) =>
        Camp.Of(clause.Speaker) is not null && passage.Is(SpeechWord.Complementizer, first) && passage.Is(SpeechWord.Pointing, first + 1) && !passage.Is(SpeechWord.Light, first + 2);

    // "معتبرة أنها تخرق القانون": the thing judged, which is never one's own.
    private static bool IsOfJudged(Passage passage, SpokenClause clause, int first) =>
        clause.Form?.Is(VerbTraits.Judges) == true && Camp.Of(clause.Speaker) is not null && OpensWithSelf(passage, first);

    /// <summary>"تحدث عن تجاوز الطيارين الروس الخط": a breach with its doer right behind.</summary>
    public static bool NamesBreach(Passage passage, SpokenClause clause, int first)
    {
        for (var token = first; token < clause.End && passage.Word(token) is not ("." or ";"); token++)
        {
            if (passage.IsBehindPreposition(SpeechWord.Breach, token) && passage.PartiesFrom(token + 1, Math.Min(token + 4, clause.End)).FirstOrDefault() is { } doer)
                return Sides.SideOf(clause.Speaker, doer.Id) == Side.Other;
        }

        return false;
    }

    private static bool IsNegated(Passage passage, int token) => passage.Word(token - 1) is "لم" or "ولم" or "فلم" or "لا" or "ولا" or "فلا";

    /// <summary>Whether what is said is of the other side alone, and of nothing it may do with good grace: "أن الطيارين الروس تجاوزوا الخط".</summary>
    public static bool IsOfOther(Passage passage, SpokenClause clause, int first, List<(int Token, StanceCue Cue)> cues)
    {
        if (cues.Exists(found => found.Cue is StanceCue.Excuse or StanceCue.Idiom) || clause.Form?.Is(VerbTraits.Guesses) == true || !(passage.Is(SpeechWord.Complementizer, first) || IsBehindAccording(passage, clause, first)) || Camp.Of(clause.Speaker) is null)
            return false;
        var topic = passage.PartiesFrom(first + 1, Math.Min(first + 1 + TopicWords, clause.End)).FirstOrDefault();
        if (topic is null || Sides.SideOf(clause.Speaker, topic.Id) != Side.Other || Sides.IsOfPlace(passage, topic) || passage.Is(SpeechWord.Preposition, topic.First - 1))
            return false;
        // "روسيا والولايات المتحدة اجرتا"
        if (passage.PartyAt(topic.End) is { } next && Sides.SideOf(clause.Speaker, next.Id) == Side.Own)
            return false;
        for (var token = first + 1; token < Math.Min(topic.End + PredicateWords, clause.End) && passage.Word(token) is not ("," or "." or ";"); token++)
        {
            if (passage.IsBehindPreposition(SpeechWord.Harmless, token) || passage.Is(SpeechWord.Both, token) || passage.Word(token) is ['س', 'ي' or 'ت' or 'ن', _, _, ..] or "سوف" or "لن" || passage.Verb(token) is { IsParticiple: false, Verb.Stance: null or Stance.Announces or Stance.Confirms or Stance.Proposes or Stance.Admits or Stance.Warns })
                return false;
        }

        return true;
    }

    // "وبحسب كوناشينكوف، أطلقت المقاتلة الأميركية صواريخ": the verb stands before who did it.
    private static bool IsBehindAccording(Passage passage, SpokenClause clause, int first) =>
        clause.Kind == CueKind.According && clause.Complement > clause.First && passage.Word(first) is "," && passage.Word(first + 1) is [.., 'ت'] && passage.Verb(first + 1) is null;

    private static bool TakesNoBlame(Passage passage, SpokenClause clause, int first, int token) =>
        (Blameless.Circumstance(passage, first, token) is { } circumstance && !Sides.Names(passage, clause.Speaker, first, circumstance, Side.Other)) || Blameless.IsToldByOther(passage, clause.Speaker, first, token);

    // "حاولت، غربي النهر، منع زوج من الطائرات": what was tried is told behind.
    private static bool IsObstruction(Passage passage, int attempt, int end)
    {
        for (var token = attempt + 1; token < Math.Min(attempt + FarthestVictim, end); token++)
        {
            // "سعوا إلى إبعاد الخطر": what was kept off is no harm to anyone.
            if (passage.Is(SpeechWord.Obstruction, token))
                return !(passage.Word(token + 1) is "الخطر" or "خطر" or "المخاطر" or "الاذي" or "الضرر" or "التصادم" or "الصدام");
        }

        return false;
    }

    private static Stance? OfAct(Passage passage, SpokenClause clause, int first, List<(int Token, StanceCue Cue)> cues, int index, Side named)
    {
        var token = cues[index].Token;
        // "تعرضت لنيران أطلقها مجهولون": no side did it.
        if (Blameless.IsOfNobody(passage, token, clause.End))
            return null;
        // "تعرضت القوات لقصف": who stands before it is the victim.
        if (index > 0 && cues[index - 1] is (var undergone, StanceCue.Undergone) && token - undergone <= FarthestVictim)
            return named == Side.Other || Sides.Names(passage, clause.Speaker, undergone, token, Side.Other) || Camp.Of(clause.Speaker) is null ? null : Stance.Accuses;
        // "أصيبوا في الضربة" points at an act without saying whose it was.
        var pointsAt = passage.Bare(token) is var word && (word.StartsWith("ال", StringComparison.Ordinal) || word.StartsWith("بال", StringComparison.Ordinal));
        // "اتصل بالجانب الروسي قبل الضربة": only when something else happened.
        if (pointsAt && passage.Word(token - 1) is "قبل" or "بعد" or "عقب" or "اثر" or "خلال" or "اثناء" or "عند" or "منذ" or "حين" or "يوم" or "ليله" or "مساء" or "صباح")
            return null;
        // "أبلغوه بالضربة": what the other side gave notice of.
        if (pointsAt && index > 0 && cues[index - 1] is (var notice, StanceCue.Own) && Sides.NamedBefore(passage, clause.Speaker, first, notice) == Side.Other)
            return null;
        // "كانوا على علم بالضربة"
        if (pointsAt && passage.Word(token)[0] == 'ب' && passage.Is(SpeechWord.Harmless, token - 1))
            return null;
        // "أبلغت موسكو بالضربة": what she was told of.
        if (pointsAt && passage.Word(token)[0] == 'ب' && clause.Form is { Verb: { TakesObject: true, Stance: null } } && clause.Complement >= clause.End)
            return null;
        // "أمر بالضربة", "أمر بتنفيذ الضربة": who ordered it tells it; "أمر الهجمات" is the matter of them.
        if (pointsAt && (passage.Word(token) is ['ب', ..] ? passage.Is(SpeechWord.Ordered, token - 1) : passage.Word(token - 1) is ['ب', ..] && passage.Is(SpeechWord.Ordered, token - 2)))
            return null;
        if (Blameless.IsPlanned(passage, token) || Blameless.IsEnded(passage, token) || Blameless.IsAnswered(passage, token) || IsSupposed(passage, token))
            return null;
        // "أقلعتا لاعتراض قاذفة روسية": what it was done for.
        var doer = passage.Word(token) is ['ل', ..] ? named : Sides.Doer(passage, clause, first, token, named);
        if (doer == Side.Other)
            return Stance.Accuses;
        // "طائراته قصفت": its own did it, by mistake when that is said as well.
        if (index > 0 && cues[index - 1] is (var own, StanceCue.Suffered) && token - own <= 2 && passage.Word(token) is [.., 'ت'])
            return cues.Exists(found => found.Cue == StanceCue.Admits) ? Stance.Admits : Stance.Confirms;
        var suffers = cues.Exists(found => found.Cue is StanceCue.Suffered or StanceCue.Undergone);
        if (doer == Side.Unknown && !pointsAt && clause.Form?.Is(VerbTraits.Explains) != true && (suffers || Sides.Names(passage, clause.Speaker, token + 1, Math.Min(token + 9, clause.End), Side.Own)))
            return Stance.Accuses;
        return IsOfSelf(passage, clause, first, token) ? Stance.Confirms : null;
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
        return OpensWithSelf(passage, first) || (passage.Word(opening) is "انهم" or "بانهم" or "وانهم" && UnnamedPhrases.IsUnnamed(clause.Speaker)) || (passage.Is(SpeechWord.Complementizer, opening) && passage.Is(SpeechWord.Ours, opening + 1));
    }
}
