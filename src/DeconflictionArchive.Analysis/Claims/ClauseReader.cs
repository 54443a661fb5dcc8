namespace DeconflictionArchive.Analysis.Claims;

/// <summary>A stretch of a sentence in which one speaker says one thing.</summary>
/// <param name="First">First token, with the conjunction and the subject before the verb.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Complement">Token where what was said begins.</param>
/// <param name="VerbToken">Null when the speaker is named by "بحسب" alone.</param>
/// <param name="Withheld">The speaker would not say.</param>
internal sealed record SpokenClause(
    string Speaker, ReportingVerb Verb, int? VerbToken, int First, int Complement, int End, bool Withheld, string Rule);

/// <summary>Cuts a sentence into what its speakers say.</summary>
internal sealed class ClauseReader(SpeechLexicon speech, SpeakerFinder speakers)
{
    private static readonly ReportingVerb According = new("بحسب", null, TakesObject: false, IsParticiple: false);

    // Verbs whose spelling is also a noun, a preposition or another verb: believed only with a complement of speech.
    private static readonly HashSet<string> Ambiguous =
        ["بين", "قدر", "راي", "طلب", "عرض", "مضي", "عبر", "بث", "حمل", "اضاف", "نشر بيان", "رد", "حدد", "كتب", "علق", "اعرب", "تابع", "سارع الي التوضيح", "وصف", "اصدر"];

    private sealed record Cue(int Token, ReportingVerb Verb, bool Withheld);

    public IReadOnlyList<SpokenClause> Read(SentenceView sentence, string? previous)
    {
        var cues = Cues(sentence);
        var clauses = new List<SpokenClause>();
        for (var index = 0; index < cues.Count; index++)
        {
            var cue = cues[index];
            var end = index + 1 < cues.Count ? ClauseStart(sentence, cues[index + 1].Token) : sentence.End;
            if (end <= cue.Token)
                end = index + 1 < cues.Count ? cues[index + 1].Token : sentence.End;
            var start = ClauseStart(sentence, cue.Token);
            var last = clauses.Count > 0 ? clauses[^1].Speaker : previous;
            var (speaker, rule) = Speaker(sentence, cue, start, end, last);
            if (speaker is null)
                continue;
            // "وأضاف أن الجانب الروسي أكد له ...": nothing of the first speaker's own is left.
            if (clauses.Count > 0 && start <= clauses[^1].Complement + 1 && clauses[^1].Complement < clauses[^1].End)
                clauses.RemoveAt(clauses.Count - 1);
            if (clauses.Count > 0 && GoesOn(clauses[^1], cue, speaker))
            {
                clauses[^1] = clauses[^1] with { End = end };
                continue;
            }

            clauses.Add(new SpokenClause(speaker, cue.Verb, cue.Token, start, speakers.ComplementOf(sentence, cue.Token, end), end, cue.Withheld, rule));
        }

        return clauses.Count > 0 ? clauses : ReadAccording(sentence);
    }

    private (string? Speaker, string Rule) Speaker(SentenceView sentence, Cue cue, int start, int end, string? previous)
    {
        if (cue.Verb.IsParticiple)
            return (previous ?? speakers.Before(sentence, cue.Token, sentence.First), "participle-goes-on");
        if (cue.Verb.Lemma == "نقل" && speakers.Relayed(sentence, cue.Token, end) is { } relayed)
            return (relayed, "relayed-from");
        var relative = speakers.IsRelative(sentence.Word(cue.Token - 1)) && !EndsWithObject(sentence.Word(cue.Token))
            && !(cue.Verb.TakesObject && PartiesAfter(sentence, cue.Token, end) > 1);
        if (cue.Withheld && sentence.Word(cue.Token) is "يصدر" && speakers.Relayed(sentence, cue.Token, end) is { } silent)
            return (silent, "nothing-came-from");
        if (!relative && speakers.After(sentence, cue.Token, cue.Verb, end) is { } after)
            return (after, "verb-then-speaker");
        if (speakers.Before(sentence, cue.Token, start) is { } before)
            return (before, relative ? "relative-clause" : "speaker-then-verb");
        if (speakers.IsAnaphor(sentence, cue.Token) && previous is not null)
            return (previous, "speaker-under-another-word");
        if (cue.Verb.Stance is null or Stance.Announces && !cue.Withheld && speakers.HasOtherSubject(sentence, cue.Token))
            return (null, "other-subject");
        if (IsTopicSentence(sentence) && sentence.Parties.FirstOrDefault(party => party.End <= cue.Token) is { } topic)
            return (topic.Id, "topic-of-sentence");
        if (previous is not null)
            return (previous, "speaker-carried-over");
        return (sentence.Parties.FirstOrDefault(party => party.End <= cue.Token)?.Id, "first-named-in-sentence");
    }

    // "أما البنتاغون فله رواية أخرى، إذ يتهم ..."
    private static bool IsTopicSentence(SentenceView sentence) => sentence.Word(sentence.First) is "اما" or "واما";

    private static int PartiesAfter(SentenceView sentence, int token, int end) =>
        sentence.Parties.Where(party => party.First > token && party.First < Math.Min(end, token + 14)).Select(party => party.Id).Distinct(StringComparer.Ordinal).Count();

    // "نفت ذلك وقالت إن ...": saying more in the same breath is the same claim.
    private static bool GoesOn(SpokenClause before, Cue cue, string speaker) =>
        before.Speaker == speaker && cue.Verb is { Stance: null, IsParticiple: false, Lemma: "قال" or "تحدث" } && !cue.Withheld;

    private List<Cue> Cues(SentenceView sentence)
    {
        var cues = new List<Cue>();
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (sentence.IsQuoted(token))
                continue;
            var word = sentence.Word(token);
            if (IsWithheld(sentence, token))
            {
                cues.Add(new Cue(token, According, Withheld: true));
                continue;
            }

            if (speech.Verb(word) is not { } verb || !IsBelieved(sentence, token, verb))
                continue;
            cues.Add(new Cue(token, verb, verb.Stance == Stance.NoComment));
        }

        return cues;
    }

    private bool IsBelieved(SentenceView sentence, int token, ReportingVerb verb)
    {
        var before = sentence.Word(token - 1);
        if (speech.Is("complementizer", before) || before is "الي" or "علي" or "في" or "عن" or "قبل" or "بعد" or "لم" or "لا" or "لن")
            return false;
        if (verb.IsParticiple)
            return token == sentence.First || before is "," or ";" or "." or ")" or "\"" or "-" || speech.Is("clause", before) || sentence.Word(token)[0] == 'و';
        var complement = speakers.ComplementOf(sentence, token, sentence.End);
        var speaks = complement < sentence.End && complement - token < 22;
        if (verb.Lemma == "حمل" && !Enumerable.Range(token, 8).Any(next => speech.Is("burden", sentence.Word(next))))
            return false;
        if (Ambiguous.Contains(verb.Lemma) && !speaks && !IsPlainSpeech(sentence, token, verb))
            return false;
        if (verb.Stance is null && !speaks && verb.Lemma is not ("قال" or "اشار" or "شدد" or "زعم" or "اعرب" or "ابلغ" or "تحدث" or "قدر" or "رد" or "نقل" or "وصف"))
            return false;
        if (verb.Lemma is "تحدث" && !speaks && sentence.Word(token + 1) is not "عن")
            return false;
        return StandsAtClause(sentence, token);
    }

    private static bool IsPlainSpeech(SentenceView sentence, int token, ReportingVerb verb) => verb.Lemma switch
    {
        "اعرب" or "عبر" => sentence.Word(token + 1) is "عن" || sentence.PartyFrom(token + 1, token + 4) is not null,
        "رد" => Enumerable.Range(token + 1, 5).Any(next => sentence.Word(next) is "بالنفي"),
        "قدر" or "اصدر" or "بث" => sentence.Word(token + 1) is "مسؤول" or "مسئول" || sentence.PartyFrom(token + 1, token + 2) is not null,
        _ => false,
    };

    // A verb inside what another said is not the report's own: it must open a clause or follow its subject.
    private bool StandsAtClause(SentenceView sentence, int token)
    {
        var word = sentence.Word(token);
        var before = sentence.Word(token - 1);
        if (token <= sentence.First + 2 || before is "," or ";" or "." or ":" or ")" or "-" || word[0] is 'و' or 'ف' && speech.Verb(word[1..]) is not null)
            return true;
        if (speech.Is("clause", before) || speech.Is("relative", before))
            return true;
        return sentence.Parties.Any(party => party.End <= token && party.End >= token - 3
            && !Enumerable.Range(party.End, token - party.End).Any(between => speech.Is("complementizer", sentence.Word(between))));
    }

    private bool IsWithheld(SentenceView sentence, int token)
    {
        if (!speech.Is("withhold", sentence.Word(token)) || sentence.Word(token - 1) is not ("لم" or "ولم" or "لا" or "ولا" or "فلم"))
            return false;
        if (sentence.Word(token) is "يصدر" or "تصدر" && !Enumerable.Range(token + 1, 8).Any(next => speech.Is("comment", sentence.Word(next))))
            return false;
        return !Enumerable.Range(token + 1, 4).Any(next => speech.Is("identity", sentence.Word(next)));
    }

    // Back over the conjunction, "قد" and the subject to the comma that opens the clause.
    private int ClauseStart(SentenceView sentence, int verb)
    {
        var start = verb;
        while (start > sentence.First && sentence.Word(start - 1) is not ("," or ";" or "." or ":" or "-") && verb - start < 14
               && !sentence.IsQuoted(start - 1) && speech.Verb(sentence.Word(start - 1)) is null
               && !(speech.Is("complementizer", sentence.Word(start - 1)) && start < verb))
            start--;
        return start;
    }

    private static bool EndsWithObject(string verb) => verb.Length > 4 && (verb[^1] == 'ه' || verb.EndsWith("ها", StringComparison.Ordinal));

    private List<SpokenClause> ReadAccording(SentenceView sentence)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (speech.Is("according", sentence.Word(token)) && speakers.According(sentence, token) is { } speaker)
                return [new SpokenClause(speaker, According, null, sentence.First, sentence.First, sentence.End, Withheld: false, "according-to")];
        }

        return [];
    }
}
