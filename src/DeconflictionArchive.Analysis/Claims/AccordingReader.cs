namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Reads whose account a clause is given by: "بحسب البنتاغون", "وفق ما أعلنته موسكو".</summary>
internal sealed class AccordingReader(SubjectReader subjects, SpeakerPhrases phrases)
{
    private const int LongestSubject = 14; // tokens before a verb that may belong to its clause

    private const int LongestAside = 20; // tokens between two commas

    // "بحسب البنتاغون", "وفق ما أعلنته موسكو", "نقلاً عن مسؤول". Inside what another says it names a relay or the same speaker.
    public SpokenClause? According(Passage passage, Cue cue, List<SpokenClause> clauses, SpeakerHistory history)
    {
        if ((clauses.Count > 0 ? Beginning(passage, cue.Token, clauses[^1].CueToken) : passage.First) is not { } first)
            return OfOtherSide(passage, cue, clauses, history) ?? OnceMore(passage, cue, clauses[^1]);
        return Told(passage, cue, first, clauses, history);
    }

    // "طلبت موسكو من واشنطن عدم التدخل، على ما أفاد مسؤول أميركي": what the one side did is told by the other.
    private SpokenClause? OfOtherSide(Passage passage, Cue cue, List<SpokenClause> clauses, SpeakerHistory history)
    {
        var comma = passage.Word(cue.Token - 1) is "ما" ? cue.Token - 3 : cue.Token - 1;
        if (passage.Word(comma) is not "," || clauses[^1] is not { Kind: CueKind.Verb, ToldBy: null, Form.IsParticiple: false } last || last.Complement < cue.Token
            || Told(passage, cue, last.First, [], new SpeakerHistory()) is not { } told || !Camp.AreOpposed(told.Speaker, last.Speaker))
            return null;
        clauses.RemoveAt(clauses.Count - 1);
        history.Add(told.Speaker, Agreement.Unknown, isPerson: false);
        return told;
    }

    private SpokenClause? Told(Passage passage, Cue cue, int first, List<SpokenClause> clauses, SpeakerHistory history)
    {
        var token = cue.Token + 1;
        var limit = Math.Min(passage.End, token + LongestSubject);
        // "على ما أفاد به مسؤول"
        if (passage.Word(token) is "به" or "بها" or "فيه" or "فيها" or "عنه" or "عنها")
            token++;
        var begins = token;
        token = Documents.AfterHead(passage, token, limit);
        var told = (passage.IsBehindPreposition(SpeechWord.Role, token) && !passage.Is(SpeechWord.Role, token) ? phrases.Office(passage, token, limit, history) : null) ?? phrases.At(passage, token, limit, history) ?? (passage.Is(SpeechWord.Thing, begins) ? phrases.At(passage, begins, limit, history) : null)
            ?? (passage.IsBehindPreposition(SpeechWord.Account, begins) && passage.PartyAt(begins + 1) is { IsAdjective: true } nation ? new SpeakerPhrase(nation.Id, Agreement.Unknown, IsPerson: false, begins, nation.End, "document-of-nation") : null)
            ?? (passage.IsBehindPreposition(SpeechWord.Role, token) ? phrases.Office(passage, token, limit, history) : null)
            ?? (passage.Is(SpeechWord.OwnAccount, cue.Token) ? SubjectReader.Carried(OfPronoun(passage.Word(cue.Token)), history, "according-to").Subject : null)
            ?? (passage.Is(SpeechWord.OwnAccount, begins) || IsToSpeaker(passage, cue.Token) ? SubjectReader.Carried(OfPronoun(passage.Word(begins)), history, "according-to").Subject : null)
            ?? FromOthers();
        if (told is { Id: UnnamedSpeakers.Press } && PassingOn(passage, begins, token) is not null)
            told = FromOthers();
        if (told is not { Id: { } speaker } phrase || (passage.Verb(cue.Token) is not null && !Afterthoughts.IsAsTold(passage, cue.Token) && !Afterthoughts.IsBehindQuotation(passage, cue.Token) && !Afterthoughts.Ends(passage, phrase.End)))
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

        // "بحسب الجنرال فلان، الذي يقود ...، اقتربت مقاتلة": what is said stands behind who says it.
        var said = cue.Token <= first + 1 && phrase.End > cue.Token ? BehindAside(passage, phrase.End) : first;
        return new SpokenClause(speaker, CueKind.According, cue.Form, cue.Token, first, said, passage.End, "according-to");

        SpeakerPhrase? FromOthers() => PassingOn(passage, begins, token) is { } verb ? subjects.From(passage, verb, limit, history) : null;
    }

    // "...، وتبادلوا، على حد قوله، خرائط": who spoke is named once more for a clause of its own.
    private static SpokenClause? OnceMore(Passage passage, Cue cue, SpokenClause last)
    {
        var open = cue.Token;
        while (open > last.Complement && cue.Token - open <= 2 && passage.Word(open) is not ",")
            open--;
        var close = cue.Token;
        while (close < cue.Token + 5 && passage.Word(close) is not ",")
            close++;
        if (passage.Word(open) is not "," || passage.Word(close) is not "," || !Exists(passage, SpeechWord.OwnAccount, cue.Token, close))
            return null;
        for (var first = open - 1; first > last.Complement + 1 && first > open - LongestSubject; first--)
        {
            if (passage.Word(first - 1) is "," or ";")
                return new SpokenClause(last.Speaker, CueKind.According, cue.Form, cue.Token, first, first, passage.End, "speaker-named-once-more");
        }

        return null;
    }

    private static bool Exists(Passage passage, SpeechWord kind, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (passage.Is(kind, token))
                return true;
        }

        return false;
    }

    private static int BehindAside(Passage passage, int end)
    {
        if (passage.Word(end) is not "," || !passage.IsRelative(end + 1))
            return end;
        for (var token = end + 2; token < passage.End && token < end + LongestAside; token++)
        {
            if (passage.Word(token) is ",")
                return token;
        }

        return end;
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
    private static int? PassingOn(Passage passage, int first, int end)
    {
        for (var token = first; token <= end; token++)
        {
            if (passage.Verb(token) is { Verb.Needs: SpeechWord.From })
                return token;
        }

        return null;
    }
}
