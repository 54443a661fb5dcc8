using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>What a word of what is said shows: the kinds of stance_cues.tsv.</summary>
internal enum StanceCue
{
    Act,
    Strong,
    Deed,
    Cause,
    Reproach,
    Defiance,
    Accuses,
    Warns,
    Demands,
    Proposes,
    Denies,
    Admits,
    Regret,
    Confirms,
    Own,
    Idiom,
    Suffered,
    Undergone,
    Excuse,
    Perhaps,
    Attempt,
    Line,
    Works,
    Call,
    Settled,
    Favour,
    Rise,
    Danger,
    Silent,
}

/// <summary>The words of a clause that show a stance, by place.</summary>
internal sealed class StanceCues
{
    private readonly PhraseIndex<StanceCue> _cues = new();

    public StanceCues()
    {
        foreach (var row in LexiconFile.Read("stance_cues.tsv"))
        {
            foreach (var form in row.Values("forms"))
                _cues.Add(form, Enum.Parse<StanceCue>(row["kind"]));
        }

        foreach (var row in LexiconFile.Read("stance_verbs.tsv"))
        {
            foreach (var form in VerbStems.Forms(row["perfect"], row["imperfect"]))
            {
                foreach (var tail in row.Values("tails").DefaultIfEmpty(""))
                    _cues.Add($"{form} {tail}", Enum.Parse<StanceCue>(row["kind"]));
            }
        }
    }

    public bool MayBegin(string word) => _cues.MayBegin(word);

    /// <summary>The cues from one token to another in their order, the longest at each place.</summary>
    public List<(int Token, StanceCue Cue)> In(Passage passage, int first, int end)
    {
        var found = new List<(int, StanceCue)>();
        if (!passage.Shows(SpokenSigns.Stance))
            return found;
        for (var token = Math.Max(first, passage.First); token < end; token++)
        {
            if (passage.Shows(SpokenSigns.Stance, token) && _cues.Longest(passage.Text.Tokens, token) is { } match)
            {
                found.Add((token, match.Value));
                token += match.TokenCount - 1;
            }
        }

        return found;
    }
}
