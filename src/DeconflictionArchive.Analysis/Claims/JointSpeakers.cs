namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Reads what two say together: "أعلن البلدان", "تبادلت موسكو وواشنطن اللوم", "كان كيري ولافروف قد اتفقا".</summary>
internal static class JointSpeakers
{
    private const int LongestTitle = 4; // tokens between two who are joined: "كيري ونظيره الروسي لافروف"

    // "البلدان" in this field are the two whose forces the channels keep apart.
    private static readonly string[] TheTwo = ["us", "russia"];

    // "أعلن البلدان", "وتبادلا الاتهامات": each of the two says it.
    public static List<SpokenClause> Read(Passage passage, Cue cue, List<SpokenClause> clauses)
    {
        // "كان كيري ولافروف قد اتفقا على", "حيث قالا إن": both say it, unless it is said of them.
        if (cue.Form is { Agreement: Agreement.Dual, IsParticiple: false } dual && clauses.Count == 0 && !passage.Shows(SpokenSigns.PassesOn) && PairBefore(passage, cue.Token) is { Count: > 0 } pair)
            return Each(passage, cue, dual, pair, "each-of-those-named");
        // "أعلنت كل من بريطانيا وفرنسا"
        if (cue.Form is { IsParticiple: false } shared && passage.Word(cue.Token + 1) is "كل" && passage.Word(cue.Token + 2) is "من" && NamedTogether(passage, cue.Token + 2) is { Count: > 0 } all)
            return Each(passage, cue, shared, all, "each-of-those-named");
        // "أعلنت واشنطن وموسكو التوصل إلى"
        if (cue.Form is { IsParticiple: false, HasObject: false, Verb: { TakesObject: false, Stance: null or Stance.Announces or Stance.Confirms } } joint && NamedTogether(passage, cue.Token) is { Count: > 0 } pairBehind)
            return Each(passage, cue, joint, pairBehind, "each-of-those-named");
        if (cue.Form is { } exchanged && exchanged.Is(VerbTraits.Exchanges) && NamedTogether(passage, cue.Token) is { Count: > 0 } named)
            return Each(passage, cue, exchanged, named, "each-of-those-named");
        if (cue.Form is not { IsParticiple: false, HasObject: false, Verb.TakesObject: false } form || !(passage.Is(SpeechWord.Both, cue.Token + 1) || (form.Is(VerbTraits.Exchanges) && form.Agreement == Agreement.Dual)))
            return [];
        return Each(passage, cue, form, TheTwo, "each-of-both");
    }

    private static List<string> PairBefore(Passage passage, int verb)
    {
        NamedParty? other = null;
        foreach (var party in passage.PartiesFrom(passage.First, verb).Where(party => party.IsPerson))
        {
            if (other is not null && party.First - other.End <= LongestTitle && IsJoined(passage, other.End, party.First))
                return [other.Id, party.Id];
            other = party;
        }

        return [];
    }

    // "كيري ولافروف", "الأميركي دانفورد والروسي غيراسيموف"
    private static bool IsJoined(Passage passage, int first, int last)
    {
        for (var token = first; token <= last; token++)
        {
            if (passage.Word(token)[0] == 'و')
                return true;
        }

        return false;
    }

    private static List<SpokenClause> Each(Passage passage, Cue cue, VerbForm form, IEnumerable<string> sides, string rule) =>
        [.. sides.Select(side => new SpokenClause(
            side, CueKind.Verb, form, cue.Token, cue.Token, CueFinder.ComplementOf(passage, cue.Token, passage.End), passage.End, rule))];

    // "تبادلت موسكو وواشنطن اللوم": two subjects, joined.
    private static List<string> NamedTogether(Passage passage, int verb)
    {
        if (passage.PartyAt(verb + 1) is not { IsAdjective: false } one || passage.PartyAt(one.End) is not { IsAdjective: false } other || other.First != one.End || passage.Word(other.First)[0] != 'و' || one.Id == other.Id)
            return [];
        return [one.Id, other.Id];
    }
}
