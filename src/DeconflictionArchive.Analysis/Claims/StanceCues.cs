using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>What a word of what is said shows: the kinds of stance_cues.tsv.</summary>
internal enum StanceCue
{
    Act,
    Strong,
    Approach,
    Grave,
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
    Threat,
    Unreceived,
    Silent,
}

/// <summary>The words of a clause that show a stance, by place.</summary>
internal sealed class StanceCues
{
    private const int FarthestTail = 5; // tokens from a verb to what stands behind its subject

    private readonly PhraseIndex<StanceCue> _cues = new();
    private readonly Dictionary<string, List<(string[][] Tails, StanceCue Cue)>> _parted = new(StringComparer.Ordinal);

    public StanceCues()
    {
        foreach (var row in LexiconFile.Read("stance_cues.tsv"))
        {
            foreach (var form in row.Values("forms"))
                _cues.Add(form, Enum.Parse<StanceCue>(row["kind"]));
        }

        foreach (var row in LexiconFile.Read("stance_verbs.tsv"))
        {
            // "ستضرب", "سنقصف": what one says one will do to others.
            if (row["kind"] == nameof(StanceCue.Act))
            {
                foreach (var prefix in new[] { "سي", "ست", "سن" })
                    AddVerb(prefix + row["imperfect"][1..], row, StanceCue.Threat);
            }

            foreach (var form in VerbStems.Forms(row["perfect"], row["imperfect"]))
                AddVerb(form, row, Enum.Parse<StanceCue>(row["kind"]));
        }
    }

    public bool MayBegin(string word) => _cues.MayBegin(word);

    private void AddVerb(string form, LexiconRow row, StanceCue kind)
    {
        foreach (var tail in row.Values("tails").DefaultIfEmpty(""))
            _cues.Add($"{form} {tail}", kind);
        string[][] tails = [.. row.Values("tails").Select(tail => tail.Split(' '))];
        if (tails.Length == 0)
            return;
        foreach (var word in new[] { form, "و" + form, "ف" + form })
        {
            if (!_parted.TryGetValue(word, out var those))
                _parted[word] = those = [];
            those.Add((tails, kind));
        }
    }

    // "سدت آليات أميركية الطريق", "عرّض أفراد الطاقم للخطر": the subject or the object stands between a verb and its tail.
    private StanceCue? Parted(Passage passage, int verb)
    {
        if (!_parted.TryGetValue(passage.Word(verb), out var those))
            return null;
        for (var token = verb + 2; token <= verb + FarthestTail && passage.Word(token) is not ("" or "," or "." or ";" or ":"); token++)
        {
            foreach (var (tails, kind) in those)
            {
                if (Array.Exists(tails, tail => IsAt(passage, token, tail)))
                    return kind;
            }
        }

        return null;
    }

    private static bool IsAt(Passage passage, int token, string[] words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            if (passage.Word(token + index) != words[index])
                return false;
        }

        return true;
    }

    /// <summary>The cues from one token to another in their order, the longest at each place.</summary>
    public List<(int Token, StanceCue Cue)> In(Passage passage, int first, int end)
    {
        var found = new List<(int, StanceCue)>();
        if (!passage.Shows(SpokenSigns.Stance))
            return found;
        for (var token = Math.Max(first, passage.First); token < end; token++)
        {
            if (!passage.Shows(SpokenSigns.Stance, token))
                continue;
            if (_cues.Longest(passage.Text.Tokens, token) is { } match)
            {
                found.Add((token, match.Value));
                token += match.TokenCount - 1;
            }
            else if (Parted(passage, token) is { } parted)
            {
                found.Add((token, parted));
            }
        }

        return found;
    }
}
