namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Reads whose account a clause is given by: "بحسب البنتاغون", "وفق ما أعلنته موسكو".</summary>
internal sealed class AccordingReader(SubjectReader subjects, SpeakerPhrases phrases)
{
    private const int LongestSubject = 14; // tokens before a verb that may belong to its clause

    // "بحسب البنتاغون", "وفق ما أعلنته موسكو", "نقلاً عن مسؤول". Inside what another says it names a relay or the same speaker.
    public SpokenClause? According(Passage passage, Cue cue, List<SpokenClause> clauses, SpeakerHistory history)
    {
        if ((clauses.Count > 0 ? Beginning(passage, cue.Token, clauses[^1].CueToken) : passage.First) is not { } first)
            return null;
        var token = cue.Token + 1;
        var limit = Math.Min(passage.End, token + LongestSubject);
        // "على ما أفاد به مسؤول"
        if (passage.Word(token) is "به" or "بها" or "فيه" or "فيها" or "عنه" or "عنها")
            token++;
        var begins = token;
        token = Documents.AfterHead(passage, token, limit);
        var told = phrases.At(passage, token, limit, history) ?? (passage.Is(SpeechWord.Thing, begins) ? phrases.At(passage, begins, limit, history) : null)
            ?? (passage.IsBehindPreposition(SpeechWord.Role, token) ? phrases.Office(passage, token, limit, history) : null)
            ?? (passage.Is(SpeechWord.OwnAccount, cue.Token) ? SubjectReader.Carried(OfPronoun(passage.Word(cue.Token)), history, "according-to").Subject : null)
            ?? (passage.Is(SpeechWord.OwnAccount, begins) || IsToSpeaker(passage, cue.Token) ? SubjectReader.Carried(OfPronoun(passage.Word(begins)), history, "according-to").Subject : null)
            ?? (PassesOn(passage, begins, token) ? subjects.From(passage, begins, limit, history) : null);
        if (told is { Id: UnnamedSpeakers.Press } && PassesOn(passage, begins, token))
            told = subjects.From(passage, begins, limit, history);
        if (told is not { Id: { } speaker } phrase || (passage.Verb(cue.Token) is not null && !VerbSense.IsAsTold(passage, cue.Token) && !VerbSense.IsBehindQuotation(passage, cue.Token) && !VerbSense.Ends(passage, phrase.End)))
            return null;
        if (clauses.Count > 0 && speaker == clauses[^1].Speaker)
            return null;
        history.Add(speaker, phrase.Agreement, phrase.IsPerson);
        // "حسبما أقر الناطق": what is told so is owned up to.
        for (var verb = begins; cue.Form is null && verb < Math.Min(token, phrase.First); verb++)
        {
            if (passage.Verb(verb) is { Verb.Stance: not (null or Stance.Announces or Stance.Confirms), IsParticiple: false } form)
                return new SpokenClause(speaker, CueKind.According, form, verb, first, first, passage.End, "according-to");
        }

        return new SpokenClause(speaker, CueKind.According, cue.Form, cue.Token, first, first, passage.End, "according-to");
    }

    // "نفت موسكو ذلك، فيما قتل مدنيون بحسب المرصد": the clause that is set beside the one before; null when it is the same.
    private static int? Beginning(Passage passage, int according, int verb)
    {
        for (var token = according - 1; token > verb + 1; token--)
        {
            if (passage.Word(token - 1) is "," && (passage.Word(token) is "فيما" or "بينما" or "اما" || (passage.Word(token) is "في" && passage.Word(token + 1) is "حين")))
                return token;
        }

        return null;
    }

    // "ووفقاً له"
    private static bool IsToSpeaker(Passage passage, int according) =>
        passage.Word(according)[^1] is 'ا' && passage.Word(according + 1) is "له" or "لها" or "لهم";

    // "على حد قولها"
    private static Agreement OfPronoun(string account) => account[^1] switch
    {
        'ا' => Agreement.Feminine,
        'م' => Agreement.Plural,
        _ => Agreement.Masculine,
    };

    // "بحسب ما نقلت وكالة ... عن مسؤول"
    private static bool PassesOn(Passage passage, int first, int end)
    {
        for (var token = first; token <= end; token++)
        {
            if (passage.Verb(token) is { Verb.Needs: SpeechWord.From })
                return true;
        }

        return false;
    }
}
