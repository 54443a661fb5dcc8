namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells who speaks by a reporting verb: the one named after it, the topic before it, or the speaker before.</summary>
internal sealed class SpeakerFinder(SpeechLexicon speech, UnnamedSpeakers unnamed)
{
    private const int LongestSubject = 26; // tokens from the verb to its complement: name, rank, office, place and day

    private const int LongestOffice = 16; // tokens: "نائب رئيس مركز المصالحة الروسي في سوريا اللواء أوليغ غورينوف"

    private const int LightGap = 4; // tokens that may stand between a verb and its subject: day, adverb, rank

    /// <summary>The token where what was said begins: after "أن", a colon or an opening quotation; the limit when none comes.</summary>
    public int ComplementOf(SentenceView sentence, int verb, int limit)
    {
        for (var token = verb + 1; token < Math.Min(limit, verb + LongestSubject); token++)
        {
            if (sentence.Word(token) == ":" || sentence.IsQuoted(token) || speech.Is("complementizer", sentence.Word(token)))
                return token;
        }

        return limit;
    }

    /// <summary>The speaker named after the verb; null when none is.</summary>
    public string? After(SentenceView sentence, int verb, ReportingVerb entry, int limit)
    {
        var complement = ComplementOf(sentence, verb, limit);
        var start = SkipAside(sentence, verb + 1);
        if (start >= complement)
            return null;
        if (unnamed.At(sentence, start) is { } unnamedSpeaker)
            return unnamedSpeaker;
        if (IsRole(sentence, start))
            return PersonOrBody(sentence, start, Math.Min(complement, start + LongestOffice));
        var party = sentence.PartyFrom(start, Math.Min(complement, start + LightGap));
        if (party is null || HasPrepositionBetween(sentence, start, party.First))
            return null;
        if (entry.TakesObject && IsObject(sentence, party, complement))
            return null;
        // "وزارة الدفاع ... بلسان المتحدث فلان": a person in apposition right behind speaks for the body.
        return PersonBehind(sentence, party, complement) ?? party.Id;
    }

    /// <summary>The topic before the verb in its own clause: "أما الوزارة فنفت", "وكان الجيش قد نبّه", "موسكو تتهم".</summary>
    public string? Before(SentenceView sentence, int verb, int clauseStart)
    {
        if (IsRelative(sentence.Word(verb - 1)))
            return sentence.Parties.LastOrDefault(party => party.End <= verb - 1 && party.End >= verb - 1 - LightGap)?.Id;
        if (speech.Is("latter", sentence.Word(verb - 1)))
            return sentence.Parties.LastOrDefault(party => party.End <= verb - 1)?.Id;
        var topics = sentence.Parties.Where(party => party.First >= clauseStart && party.End <= verb).ToList();
        if (topics.Count == 0)
            return null;
        var person = topics.Find(party => party.Kind == "person");
        return IsRole(sentence, clauseStart) || IsRole(sentence, clauseStart + 1) ? (person ?? topics[0]).Id : topics[0].Id;
    }

    public bool IsRelative(string word) => speech.Is("relative", word) && word is not ("ما" or "من");

    /// <summary>"المتحدث ذاته", "الوزارة", "البيان": the speaker before under another word.</summary>
    public bool IsAnaphor(SentenceView sentence, int verb) => speech.Is("anaphor", sentence.Word(SkipAside(sentence, verb + 1)));

    /// <summary>A subject stands after the verb that names no party we know: "ويرى متابعون".</summary>
    public bool HasOtherSubject(SentenceView sentence, int verb)
    {
        var word = sentence.Word(SkipAside(sentence, verb + 1));
        return word.Length > 1 && !speech.Is("complementizer", word) && !speech.Is("preposition", word) && !speech.Is("when", word)
            && !speech.Is("anaphor", word) && word[0] is not ('ب' or 'ل' or '"' or ':') && !sentence.IsQuoted(verb + 1);
    }

    /// <summary>The one whose words are passed on: "نقلت وكالة ... عن مسؤول أميركي".</summary>
    public string? Relayed(SentenceView sentence, int verb, int limit)
    {
        for (var token = verb + 1; token < Math.Min(limit, verb + LongestOffice); token++)
        {
            if (sentence.Word(token) is "عن")
                return According(sentence, token);
        }

        return null;
    }

    /// <summary>The speaker after "بحسب", "وفقاً لـ", "على لسان"; null when none is named there.</summary>
    public string? According(SentenceView sentence, int token)
    {
        var start = token + 1;
        if (unnamed.At(sentence, start) is { } unnamedSpeaker)
            return unnamedSpeaker;
        var limit = start;
        while (limit < sentence.End && limit < start + LongestSubject && sentence.Word(limit) is not ("," or "." or ":"))
            limit++;
        if (IsRole(sentence, start))
            return PersonOrBody(sentence, start, limit);
        return sentence.PartyFrom(start, Math.Min(limit, start + LightGap))?.Id;
    }

    private bool IsRole(SentenceView sentence, int token)
    {
        var word = sentence.Word(token);
        return speech.Is("role", word) || (word.Length > 3 && word[0] is 'ل' or 'ب' && speech.Is("role", word[1..]));
    }

    private static string? PersonOrBody(SentenceView sentence, int start, int limit)
    {
        var named = sentence.Parties.Where(party => party.First >= start && party.First < limit).ToList();
        if (named.Find(party => party.Kind == "person") is { } person)
            return person.Id;
        // An office without its holder speaks for its body when that is named close by: "المتحدث باسم البنتاغون".
        return named.Find(party => party.Kind is not "state" && party.First <= start + LightGap)?.Id;
    }

    private string? PersonBehind(SentenceView sentence, NamedParty party, int limit)
    {
        if (party.Kind == "person")
            return null;
        var next = party.End;
        while (next < limit && (sentence.Word(next) is "," or "\"" or "(" or ")" || IsRole(sentence, next)))
            next++;
        return next > party.End ? sentence.Parties.FirstOrDefault(other => other.Kind == "person" && other.First == next)?.Id : null;
    }

    // "طالبت الجانب الأميركي بتحقيق": what stands right before the preposition is whom the verb addresses.
    private static bool IsObject(SentenceView sentence, NamedParty party, int complement)
    {
        if (party.Kind == "person")
            return false;
        if (sentence.Parties.Any(other => other.First >= party.End && other.First < Math.Min(complement, party.End + 8)))
            return false;
        var next = party.End;
        while (sentence.Word(next) is "\"" or ")" or "(")
            next++;
        return next >= complement || IsPreposition(sentence.Word(next));
    }

    private int SkipAside(SentenceView sentence, int token)
    {
        // "من جانبه", "بدوره", "في بيان", and what dates the saying
        while (sentence.Word(token) is "," or "\"" or "(" or "قد" or "كذلك" or "ايضا" or "بدوره" or "بدورها" or "مجددا" or "لاحقا")
            token++;
        if (sentence.Word(token) is "من" && sentence.Word(token + 1) is "جانبه" or "جانبها" or "جهته" or "جهتها" or "ناحيتها" or "ناحيته")
            return SkipAside(sentence, token + 2);
        return token;
    }

    private static bool HasPrepositionBetween(SentenceView sentence, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (sentence.Word(token) is "الي" or "عن" or "علي" or "في" or "من" or "مع")
                return true;
        }

        return false;
    }

    private static bool IsPreposition(string word) =>
        word is "الي" or "علي" or "من" or "في" || (word.Length > 2 && word[0] == 'ب');
}
