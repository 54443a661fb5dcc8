using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Cuts a sentence into what its speakers say.</summary>
internal sealed class ClauseReader(CueFinder cues, SubjectReader subjects, AccordingReader accounts, SpeakerPhrases phrases)
{
    private const int LongestSubject = 14; // tokens before a verb that may belong to its clause

    public IReadOnlyList<SpokenClause> Read(Passage passage, SpeakerHistory history)
    {
        var found = cues.Find(passage);
        var clauses = new List<SpokenClause>();
        var from = passage.First;
        for (var index = 0; index < found.Count; index++)
        {
            var cue = found[index];
            var next = index + 1;
            // "بحسب" inside a clause does not end it; it is looked at on its own.
            while (next < found.Count && found[next].Kind is CueKind.According)
                next++;
            var limit = next < found.Count ? found[next].Token : passage.End;
            var start = Math.Max(from, ClausePlace.ClauseStart(passage, cue));
            foreach (var read in ReadCue(passage, cue, start, limit, clauses, history))
                Add(passage, clauses, read);
            from = Math.Max(from, cue.Token + 1);
        }

        return EndEach(passage, clauses);
    }

    // A clause reaches to where the next one begins.
    private static List<SpokenClause> EndEach(Passage passage, List<SpokenClause> clauses)
    {
        for (var index = 0; index < clauses.Count; index++)
        {
            var end = passage.End;
            for (var next = index + 1; next < clauses.Count; next++)
            {
                if (clauses[next].First <= clauses[index].CueToken)
                    continue;
                end = clauses[next].First;
                break;
            }

            clauses[index] = clauses[index] with { End = Math.Max(end, clauses[index].CueToken + 1), Complement = Math.Min(clauses[index].Complement, end) };
        }

        return clauses;
    }

    private IEnumerable<SpokenClause> ReadCue(Passage passage, Cue cue, int start, int limit, List<SpokenClause> clauses, SpeakerHistory history) => cue.Kind switch
    {
        CueKind.Verb when Afterthoughts.IsAfterthought(passage, cue.Token) && accounts.According(passage, cue, clauses, history) is { } told => One(told),
        CueKind.According => One(accounts.According(passage, cue, clauses, history)),
        CueKind.Named => One(Named(passage, cue, clauses, history)),
        CueKind.Pretext or CueKind.Addition => One(More(passage, cue, clauses)),
        CueKind.Resumed => One(Resumed(passage, cue, history)),
        CueKind.Nested => One(Nested(passage, cue, limit, clauses, history)),
        _ => JointSpeakers.Read(passage, cue, clauses) is { Count: > 0 } sides ? sides : One(Spoken(passage, cue, start, limit, clauses, history)),
    };

    private static IEnumerable<SpokenClause> One(SpokenClause? clause) => clause is null ? [] : [clause];

    private static void Add(Passage passage, List<SpokenClause> clauses, SpokenClause read)
    {
        if (clauses.Count > 0 && read.Kind is CueKind.Verb && clauses[^1] is { Kind: CueKind.Verb } last)
        {
            if (GoesOn(passage, last, read))
            {
                if (last.Form?.Is(VerbTraits.Writes) == true)
                    clauses[^1] = last with { Form = read.Form, Complement = read.Complement };
                return;
            }

            // "أصدر بياناً نفى فيه", "صدر عن الوزارة بيان أشار إلى": what the document does is the claim.
            if (last.Form?.Is(VerbTraits.Writes | VerbTraits.Contents) == true && last.Speaker == read.Speaker && (passage.Is(SpeechWord.OfMeans, read.CueToken + 1) || (last.Form.Verb.Needs == SpeechWord.From && read.Form is { IsParticiple: false } && !passage.Of(read.CueToken).IsJoinedVerb)))
            {
                clauses[^1] = read with { First = last.First };
                return;
            }

            // "وأضاف أن الجانب الروسي أكد له ...": nothing of the first speaker's own is left.
            if (read.First <= last.Complement + 1 && last.Complement < read.CueToken && read.Rule != "relative-clause" && last.CueToken != read.CueToken)
            {
                clauses.RemoveAt(clauses.Count - 1);
                read = read with { ToldBy = read.Speaker == last.Speaker ? null : last.Speaker };
            }
        }

        // "الكرملين، على لسان بيسكوف، نفى": nothing was said yet when its speaker is named, and the one through whom it spoke said it.
        if (clauses is [.., { Kind: CueKind.According } according] && read is { Kind: CueKind.Verb, Form.IsParticiple: false } && read.CueToken - according.First <= LongestSubject
            && (according.Speaker == read.Speaker ? according.CueToken > according.First + 1 : Offices.IsOf(according.Speaker, read.Speaker)))
        {
            clauses.RemoveAt(clauses.Count - 1);
            read = read with { Speaker = according.Speaker, First = according.First };
        }

        // "وفق ما أفاد به مسؤولون قالوا إن", "حسبما جاء في بيان للناطق ذكر أن", "ووفقا له، سجلت": the same one, who says the same.
        if (clauses is [.., { Kind: CueKind.According } told] && read is { Kind: CueKind.Verb, Form.IsParticiple: false } && told.Speaker == read.Speaker && read.CueToken - told.CueToken <= LongestSubject
            && !passage.Of(read.CueToken).IsJoinedVerb && read.Rule is "speaker-carried-over" or "relative-clause" && read.Form.Verb.Stance is null)
            return;
        clauses.Add(read);
    }

    // "نفت ذلك وقالت إن ...", "أصدر بياناً قال فيه": saying it in the same breath is the same claim.
    private static bool GoesOn(Passage passage, SpokenClause before, SpokenClause read) =>
        before.Speaker == read.Speaker && before.CueToken != read.CueToken && before.Form?.Verb.Stance != Stance.NoComment && (read.Form is { IsParticiple: true } || read.CueToken - before.CueToken <= LongestSubject || before.Form?.Verb.Stance is null or Stance.Announces) && !(before.Form?.Is(VerbTraits.Refuses) == true && Refusals.IsWithheld(passage, before.CueToken)) && read.Form is { Verb.Stance: null } form && form.Is(VerbTraits.GoesOn) && read.Rule is not "verb-then-speaker" && (read.Form.IsParticiple || !TellsByClause(passage, before, read.CueToken));

    // "نفت أن تكون قذائف خرجت من مواقعها، وقالت إن": what was told has its clause, and what follows is more.
    private static bool TellsByClause(Passage passage, SpokenClause clause, int until) =>
        clause.Complement < until && passage.Is(SpeechWord.Complementizer, clause.Complement);

    private SpokenClause? Spoken(Passage passage, Cue cue, int start, int limit, List<SpokenClause> clauses, SpeakerHistory history)
    {
        var complement = CueFinder.ComplementOf(passage, cue.Token, limit);
        var (subject, rule) = subjects.Subject(passage, cue, start, complement, limit, clauses, history);
        // "واتفقا": one alone does not say what two do.
        if (subject is null || (cue.Form is { Agreement: Agreement.Dual, IsParticiple: false } && subject.IsPerson && subject.Id is not null))
            return null;
        if (subject.Id is null)
        {
            history.Add(null, subject.Agreement, subject.IsPerson);
            return null;
        }

        // "أردف أن الجانب الروسي طلب إيضاحات": what one's own side did is his own word, not its.
        if (rule is "speaker-then-verb" && passage.Word(cue.Token)[0] is not ('ي' or 'ت') && clauses is [.., { Kind: CueKind.Verb or CueKind.Addition } teller] && subject.First > teller.Complement && subject.First <= teller.Complement + 2 && teller.Complement < cue.Token && subject.Id != teller.Speaker && (PartyLexicon.Shipped.Find(teller.Speaker)?.Side ?? UnnamedSpeakers.SideOf(teller.Speaker)) is { } side && (subject.Id == side || PartyLexicon.Shipped.Find(subject.Id)?.Side == side) && PartyLexicon.Shipped.Find(subject.Id)?.Kind is not "person")
            return null;
        if (Through(passage, Math.Max(cue.Token, subject.End - 1), cue, limit, subject.Id, history) is { } mouth)
            subject = subject with { Id = mouth };
        var agreement = subject.Agreement != Agreement.Unknown || cue.Form is null ? subject.Agreement : cue.Form.Agreement;
        history.Add(subject.Id, agreement, subject.IsPerson);
        var opening = cue.Form?.Verb.Needs == SpeechWord.Return ? VerbSense.Turn(passage, cue.Token) ?? cue.Token : Opening(passage, cue, start);
        var first = subject.First > 0 && subject.First < cue.Token && rule is "speaker-then-verb" ? Math.Min(subject.First, Math.Max(start, subject.First - 2)) : opening;
        // Where the next cue begins nothing may be said yet.
        var said = complement < limit ? complement : CueFinder.ComplementOf(passage, cue.Token, passage.End);
        return new SpokenClause(subject.Id, cue.Kind, cue.Form, cue.Token, first, said, passage.End, rule)
        {
            ToldBy = rule is "relayed-from" && subject.First > cue.Token ? PassedOnBy(passage, cue.Token, subject, history) : null,
        };
    }

    // "واشنطن قالت بلسان وزارة الدفاع إن": the one by whom it speaks.
    private string? Through(Passage passage, int from, Cue cue, int limit, string subject, SpeakerHistory history)
    {
        for (var token = from + 1; token < Math.Min(limit, from + LongestSubject / 2); token++)
        {
            // "الناطق بلسان الكرملين" is who speaks.
            if (passage.Is(SpeechWord.Through, token) && !passage.Is(SpeechWord.Role, token - 1) && (passage.Word(token) is "بلسان" || passage.Word(token - 1) is "علي") && cue.Form?.Is(VerbTraits.StandsIn) != true)
                return phrases.At(passage, token + 1, limit, history)?.Id ?? (passage.Is(SpeechWord.Unnamed, token + 1) ? UnnamedSpeakers.OfNation(subject) : null) ?? (passage.Is(SpeechWord.Ministry, token + 1) ? Bodies.Ministry(passage.Word(token + 2), subject) : null);
        }

        return null;
    }

    // "ونقل الجنرال عن الروس تأكيدهم": a person who passes words on stands behind them; an agency is a relay.
    private string? PassedOnBy(Passage passage, int verb, SpeakerPhrase source, SpeakerHistory history) =>
        phrases.At(passage, verb + 1, source.First - 1, history) is { IsPerson: true, Id: { } teller } && teller != source.Id ? teller : null;

    // The conjunctions right before the verb belong to its clause.
    private int Opening(Passage passage, Cue cue, int start)
    {
        var first = cue.Token;
        while (first > start && passage.Word(first - 1) is { } before
            && (passage.Is(SpeechWord.Clause, first - 1) || passage.IsRelative(first - 1) || before is "ان" or "لم" or "ولم" or "لا" or "ولا" or "في" or "وفي" or "الامر" or "بعد" || (passage.Is(SpeechWord.Complementizer, first - 1) && passage.Word(first - 2) is "الا" or "غير" or "بيد")))
            first--;
        return first;
    }

    private SpokenClause? Named(Passage passage, Cue cue, List<SpokenClause> clauses, SpeakerHistory history)
    {
        if (passage.IsBehindPreposition(SpeechWord.OwnSpeech, cue.Token))
        {
            var sayer = clauses.Count > 0 ? clauses[^1].Speaker : Documents.OwnerOf(passage, cue.Token, history)?.Id;
            return sayer is null ? null : new SpokenClause(sayer, CueKind.Named, null, cue.Token, cue.Token, cue.Token + 1, passage.End, "own-speech-as-noun");
        }

        if (passage.Is(SpeechWord.Reply, cue.Token))
            return Reply(passage, cue, clauses);
        if (passage.Word(cue.Token - 1) is "في" or "وفي" && passage.Is(SpeechWord.Thing, cue.Token) | passage.Is(SpeechWord.Account, cue.Token))
            return phrases.At(passage, cue.Token, passage.End, history) is { Id: { } writer } document ? new SpokenClause(writer, CueKind.Named, null, cue.Token, cue.Token - 1, document.End, passage.End, "in-document") : null;
        if (passage.Word(cue.Token - 1) is "الي" && passage.PartiesFrom(cue.Token - LongestSubject, cue.Token).LastOrDefault(party => !party.IsAdjective) is { } driven)
        {
            history.Add(driven.Id, driven.Agreement, driven.IsPerson);
            return new SpokenClause(driven.Id, CueKind.Named, null, cue.Token, driven.First, cue.Token + 1, passage.End, "speech-as-noun");
        }

        if (phrases.At(passage, cue.Token + 1, Math.Min(passage.End, cue.Token + 1 + LongestSubject), history) is not { Id: { } speaker } phrase)
            return null;
        history.Add(speaker, phrase.Agreement, phrase.IsPerson);
        return new SpokenClause(speaker, CueKind.Named, null, cue.Token, cue.Token, Math.Min(phrase.End, passage.End), passage.End, "speech-as-noun");
    }

    // "فجاء الجواب الروسي بأن": of the nation named behind, or of those who were asked.
    private static SpokenClause? Reply(Passage passage, Cue cue, List<SpokenClause> clauses)
    {
        // "فكان جوابهم أن": of those who are many.
        var asked = passage.PartyAt(cue.Token + 1) ?? (passage.Word(cue.Token).EndsWith("هم", StringComparison.Ordinal) ? passage.LastNamedBefore(cue.Token, 4, party => party is { IsAdjective: false, Agreement: Agreement.Plural }) : null) ?? passage.LastNamedBefore(cue.Token, 3, party => party.Kind == "state" && (clauses.Count == 0 || Camp.AreOpposed(party.Id, clauses[^1].Speaker)));
        return asked is null ? null : new SpokenClause(asked.Id, CueKind.Named, null, cue.Token, cue.Token - 1, CueFinder.ComplementOf(passage, cue.Token, passage.End), passage.End, "reply");
    }

    private static SpokenClause? More(Passage passage, Cue cue, List<SpokenClause> clauses) =>
        clauses.Count > 0 && clauses[^1].Kind is CueKind.Verb or CueKind.Addition && clauses[^1].Complement < cue.Token && !(passage.IsQuoted(cue.Token) && clauses[^1].Complement == cue.Token - 1)
            ? clauses[^1] with { Kind = cue.Kind, Form = null, CueToken = cue.Token, First = cue.Token, Complement = cue.Token, ToldBy = null, Rule = cue.Kind == CueKind.Pretext ? "pretext" : "further-clause" }
            : null;

    // "«... وقالوا إن مقاتلين فروا ...»": those named last tell it, through the one who speaks.
    private SpokenClause? Nested(Passage passage, Cue cue, int limit, List<SpokenClause> clauses, SpeakerHistory history)
    {
        if (history.Last(Agreement.Unknown) is not { Id: { } teller })
            return null;
        if (passage.LastNamedBefore(cue.Token, 8, party => party.Agreement == Agreement.Plural) is not { } told || told.Id == teller)
            return null;
        if (clauses.Count > 0 && clauses[^1].Speaker == told.Id && clauses[^1].ToldBy is not null)
            return null;
        history.Teller = teller;
        return new SpokenClause(told.Id, CueKind.Nested, cue.Form, cue.Token, cue.Token, CueFinder.ComplementOf(passage, cue.Token, limit), limit, "told-by-another") { ToldBy = teller };
    }

    private static SpokenClause? Resumed(Passage passage, Cue cue, SpeakerHistory history)
    {
        var teller = history.Teller;
        history.Teller = null;
        return teller is null ? null : new SpokenClause(teller, CueKind.Resumed, null, cue.Token, cue.Token, cue.Token, passage.End, "speaker-resumes");
    }
}
