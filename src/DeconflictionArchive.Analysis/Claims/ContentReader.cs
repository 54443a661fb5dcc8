namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells from the words said what a speaker does by saying them: the first of them that shows a stance, with who did what to whom.</summary>
internal sealed class ContentReader(StanceCues showing)
{
    private const int Nearby = 5; // tokens behind a verb

    // What is said speaks for itself: the first of its words that shows a stance, with who did what to whom.
    public Stance Read(Passage passage, SpokenClause clause, bool isAnnounced)
    {
        var first = clause.Kind == CueKind.According ? clause.Complement > clause.First ? clause.Complement : LastPart(passage, clause) : TellsOf(passage, clause) ? BehindSubject(passage, clause) : clause.Complement < clause.End ? clause.Complement : BehindSubject(passage, clause);
        var end = EndRead(passage, first, clause.End);
        // "إن على موسكو وقف الغارات"
        if (!isAnnounced && passage.Is(SpeechWord.Complementizer, first) && passage.Word(first + 1) is "علي" && passage.PartyAt(first + 2) is { IsAdjective: false })
            return Stance.Demands;
        var cues = showing.In(passage, Math.Min(first, clause.CueToken + 1), end);
        var negation = clause.Complement < clause.End ? Negations.At(passage, first, end, cues) : null;
        for (var index = 0; index < cues.Count; index++)
        {
            var (token, cue) = cues[index];
            if (negation < token && cue is not (StanceCue.Reproach or StanceCue.Denies))
                break;
            // "على ما أبلغ مسؤول": the verb that tells it is no part of it.
            if (clause.Kind == CueKind.According && token == clause.CueToken)
                continue;
            // "أبلغت دمشق أسفها": what was told is no notice.
            if (cue == StanceCue.Own && index + 1 < cues.Count && cues[index + 1] is (var regret, StanceCue.Regret) && regret - token <= Nearby)
                continue;
            // "الخطأ، إن كان خطأ"
            if (IsPrevented(passage, token) || (cue == StanceCue.Admits && passage.Word(token - 1) is "ان" or "اذا" or "لو" && passage.Word(token - 2) is ","))
                continue;
            var byParties = token < first ? null : isAnnounced ? BlameReader.ReadAnnounced(passage, clause, first, token, cue) : BlameReader.Read(passage, clause, first, cues, index);
            if ((Plain(cue, isAnnounced) ?? CuePairs.Read(passage, clause, cues, index) ?? byParties) is { } stance)
                return stance;
        }

        if (!isAnnounced && clause.Complement >= clause.End && BlameReader.NamesBreach(passage, clause, first))
            return Stance.Accuses;
        if (IsElsewhere(passage, first, clause.End))
            return Stance.Denies;
        if (clause.Kind == CueKind.Resumed)
            return Negations.Opens(passage, first) ? Stance.Accuses : Stance.Confirms;
        if (clause.Complement >= clause.End)
            return Stance.Announces;
        return Negations.Read(passage, clause, first, cues) ?? (!isAnnounced && BlameReader.IsOfOther(passage, clause, first, cues) ? Stance.Accuses : Stance.Announces);
    }

    // "ويرى في ذلك تجاهلاً للتفاهمات": what is seen in a thing stands behind it, whatever clause follows.
    private static bool TellsOf(Passage passage, SpokenClause clause)
    {
        if (clause.Form?.Is(VerbTraits.Sees) != true)
            return false;
        for (var token = clause.CueToken + 1; token <= clause.CueToken + Nearby && token < clause.Complement; token++)
        {
            if (passage.Is(SpeechWord.FromIn, token))
                return true;
        }

        return false;
    }

    // "..., وكان آخر لقاء في هلسنكي، بحسب البنتاغون": what stands right before is told so.
    private static int LastPart(Passage passage, SpokenClause clause)
    {
        for (var token = clause.CueToken - Nearby; token > clause.First + Nearby; token--)
        {
            if (passage.Word(token) is ['و', _, _, ..] && passage.Word(token - 1) is "," && !passage.IsQuoted(token))
                return token;
        }

        return clause.First;
    }

    // "...، وذلك رداً على سؤال عن احتمال الصدام": what was asked is not what was said.
    private static int EndRead(Passage passage, int first, int end)
    {
        for (var token = first + 1; token < end; token++)
        {
            if (passage.Word(token) is "ردا" or "تعليقا" or "جوابا" && passage.Word(token + 1) is "علي")
                return token;
        }

        return end;
    }

    // "اعتبرت الخارجية الروسية الضربة عدوانا": who speaks is not who did it.
    private static int BehindSubject(Passage passage, SpokenClause clause)
    {
        var first = clause.CueToken + 1;
        for (var token = first; token <= clause.CueToken + Nearby && token < clause.End; token++)
        {
            if (passage.PartyAt(token) is { } party && Camp.Of(party.Id) is { } camp && camp == Camp.Of(clause.Speaker))
                first = Math.Max(first, party.End);
        }

        return first;
    }

    // "لتجنب خطر التصادم", "منع أي هجوم": what is to be kept from happening blames nobody.
    public static bool IsPrevented(Passage passage, int token) =>
        passage.IsBehindPreposition(SpeechWord.Prevention, token - 1) || (passage.IsBehindPreposition(SpeechWord.Prevention, token - 2) && !passage.Word(token - 1).StartsWith("ال", StringComparison.Ordinal));

    public static Stance? Plain(StanceCue cue, bool isAnnounced) => cue switch
    {
        StanceCue.Denies => Stance.Denies,
        StanceCue.Silent => Stance.NoComment,
        StanceCue.Warns => Stance.Warns,
        StanceCue.Admits => Stance.Admits,
        StanceCue.Accuses => Stance.Accuses,
        StanceCue.Proposes => Stance.Proposes,
        StanceCue.Demands when !isAnnounced => Stance.Demands,
        StanceCue.Confirms when !isAnnounced => Stance.Confirms,
        _ => null,
    };

    // "الهدف يبعد 300 كلم عن المنطقة التي حددها الأميركيون"
    private static bool IsElsewhere(Passage passage, int first, int end)
    {
        if (!passage.Shows(SpokenSigns.Distance))
            return false;
        var far = false;
        for (var token = first; token < end; token++)
        {
            far |= passage.Shows(SpokenSigns.Distance, token);
            if (far && passage.IsRelative(token - 1) && passage.Verb(token) is not null)
                return true;
        }

        return false;
    }
}
