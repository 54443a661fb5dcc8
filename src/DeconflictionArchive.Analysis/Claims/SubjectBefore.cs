namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells who is the subject of a reporting verb that has none behind it: the one before it, across an aside or a relative clause, or who opens the sentence.</summary>
internal sealed class SubjectBefore(SpeakerPhrases phrases)
{
    private const int LongestAside = 20; // tokens between two commas

    private static readonly SpeakerHistory NoHistory = new();

    private const int LongestFront = 6; // tokens: "في المقابل،", "وبعد ساعات من ذلك،"

    private const int SubjectOpens = 3; // tokens: "وقد عقد الجيش"

    private const int LongestTitle = 6; // tokens between a preposition and the name: "بنظيره الأميركي الجنرال فلان"

    private const int FarthestBody = 8; // tokens between a noun and the relative clause about it

    /// <summary>Whom a preposition on the phrase at a token names: "لسلاح الجو الأميركي".</summary>
    public SpeakerPhrase? Behind(Passage passage, int token, int limit, SpeakerHistory history) =>
        passage.Word(token) is "للجانب" or "للطرف" && passage.PartyAt(token + 1) is { IsAdjective: true } nation ? new SpeakerPhrase(nation.Id, Agreement.Masculine, IsPerson: false, token, nation.End, "party")
        : passage.Word(token) is ['ل', ..] && (passage.PartyAt(token) is { IsAdjective: false } party && party.First == token ? new SpeakerPhrase(party.Id, party.Agreement, party.IsPerson, party.First, party.End, "party")
            : passage.IsBehindPreposition(SpeechWord.Role, token) ? phrases.Office(passage, token, limit, history) : null) is { Id: not null } phrase ? phrase : null;

    /// <summary>The subject before the verb in its own clause: "أما الوزارة فنفت", "وكان الجيش قد نبّه", "موسكو تتهم".</summary>
    public SpeakerPhrase? Find(Passage passage, Cue cue, int clauseStart, SpeakerHistory history)
    {
        var agreement = cue.Form?.Agreement ?? Agreement.Unknown;
        if (passage.IsRelative(cue.Token - 1))
            return Antecedent(passage, cue.Token - 1, agreement);
        var start = clauseStart;
        while (start < cue.Token && (passage.Is(SpeechWord.Clause, start) || passage.Word(start) is "," or "ان" or "وان" || (passage.Word(start) is "في" && passage.Word(start + 1) is "حين")))
            start++;
        if (start < cue.Token && !passage.Is(SpeechWord.Preposition, start) && phrases.At(passage, start, cue.Token, history) is { } topic
            && LeadsTo(passage, topic.End, cue.Token) && Agreements.Fits(AsTopic(agreement), AsTopic(topic.Agreement)))
            return topic;
        return BeforeHiddenName(passage, cue.Token, agreement, history) ?? Beside(passage, cue.Token, agreement);
    }

    // "غير أن مسؤولاً أميركياً، حجب اسمه، قلل": the aside tells that he will not be named.
    private SpeakerPhrase? BeforeHiddenName(Passage passage, int verb, Agreement agreement, SpeakerHistory history)
    {
        if (passage.Word(verb - 1) is "قد" or "فقد")
            verb--;
        if (passage.Word(verb - 1) is not ",")
            return null;
        var (open, isHidden) = (verb - 2, false);
        for (; open > passage.First && open > verb - LongestAside && passage.Word(open) is not ","; open--)
            isHidden |= passage.Is(SpeechWord.Identity, open);
        if (!isHidden || passage.Word(open) is not ",")
            return null;
        for (var start = open - 1; start >= passage.First && start > open - LongestAside && passage.Word(start) is not ("," or "." or ";"); start--)
        {
            if (passage.Of(start).Unnamed is not null && phrases.At(passage, start, open, history) is { Id: not null } someone && someone.End >= open - 1 && Agreements.Fits(AsTopic(agreement), AsTopic(someone.Agreement)))
                return someone;
        }

        return null;
    }

    /// <summary>"ومن موسكو، عُدّ القصف خرقاً": where a verb without a speaker comes from speaks.</summary>
    public SpeakerPhrase? OfCapital(Passage passage, Cue cue)
    {
        // "أُعلن في موسكو أن"
        if (cue.Form is { Agreement: Agreement.Masculine, IsParticiple: false } form && form.Is(VerbTraits.MakesKnown) && passage.Word(cue.Token + 1) is "في" or "من" && passage.PartyAt(cue.Token + 2) is { Kind: "state", IsAdjective: false } there && passage.Is(SpeechWord.Complementizer, there.End))
            return new SpeakerPhrase(there.Id, there.Agreement, IsPerson: false, there.First, there.End, "from-capital");
        var party = passage.Word(passage.First) is "من" or "ومن" ? passage.PartyAt(passage.First + 1) : null;
        return party is { Kind: "state", IsAdjective: false } && passage.Word(party.End) is "," && cue.Token == party.End + 1 && cue.Form?.Is(VerbTraits.Judges) == true
            ? new SpeakerPhrase(party.Id, party.Agreement, IsPerson: false, party.First, party.End, "from-capital")
            : null;
    }

    /// <summary>Who does what the sentence begins with: "عقد لافروف مؤتمراً، مؤكداً أن ...".</summary>
    public SpeakerPhrase? OfSentence(Passage passage, Cue cue, SpeakerHistory history)
    {
        var opening = BehindFront(passage, cue.Token);
        for (var token = opening; token < Math.Min(opening + SubjectOpens, cue.Token); token++)
        {
            if (passage.Is(SpeechWord.Preposition, token) || passage.Is(SpeechWord.Preposition, token - 1) || passage.Is(SpeechWord.Complementizer, token - 1))
                continue;
            if (phrases.At(passage, token, cue.Token, history) is { Id: not null, Rule: not "speaker-under-another-word" } subject && subject.End < cue.Token)
                return Agreements.Fits(cue.Form?.Agreement ?? WithheldSpeech.AgreementOf(passage, cue), subject.Agreement) ? subject : null;
        }

        return cue.Form is { IsParticiple: true, Agreement: Agreement.Masculine } ? OnlyPerson(passage, cue.Token) : null;
    }

    // "هذه الأرقام نقضها فلان، مؤكداً": the one person of the sentence, unless something is done to him.
    private static SpeakerPhrase? OnlyPerson(Passage passage, int limit)
    {
        NamedParty? only = null;
        foreach (var party in passage.PartiesFrom(passage.First, limit))
        {
            if (!party.IsPerson)
                continue;
            if (only is not null && only.Id != party.Id)
                return null;
            only = party;
        }

        if (only is null || passage.Word(only.First) is ['ل' or 'ب', ..] && passage.Text.Tokens[only.First].Text.Length > 3 && !passage.Text.Tokens[only.First].Text.StartsWith("لا", StringComparison.Ordinal))
            return null;
        var head = HeadOf(passage, only.First);
        return passage.Is(SpeechWord.Preposition, head - 1) || IsBehindParticle(passage, head) ? null : new SpeakerPhrase(only.Id, Agreement.Masculine, IsPerson: true, only.First, only.End, "participle-of-subject");
    }

    // "في المقابل، رمى الجنرال", "وبعد ساعات، خرج": what fronts the sentence is over at its comma.
    private static int BehindFront(Passage passage, int limit)
    {
        if (!passage.Is(SpeechWord.Preposition, passage.First) && passage.Word(passage.First) is not ("وفي" or "ومن" or "وبعد" or "وقبل" or "وعلي" or "بدوره" or "بدورها"))
            return passage.First;
        for (var token = passage.First + 1; token < Math.Min(passage.First + LongestFront, limit); token++)
        {
            if (passage.Word(token) is ",")
                return token + 1;
        }

        return passage.First;
    }

    /// <summary>Whom a clause without subject means by what stands before it in the same sentence: "تذهب موسكو إلى أبعد حين تحمّل واشنطن ...".</summary>
    public static SpeakerPhrase? InClauseBefore(Passage passage, int cue, int clauseStart, Agreement agreement)
    {
        for (var token = cue - 1; token >= clauseStart; token--)
        {
            if (passage.PartyAt(token) is { IsAdjective: false, IsPerson: false } party && Agreements.Fits(agreement, party.Agreement) && party.First == token
                && passage.Word(token - 1) is not ("الي" or "علي" or "من" or "في" or "عن" or "مع"))
                return new SpeakerPhrase(party.Id, party.Agreement, party.IsPerson, party.First, party.End, "subject-of-main-clause");
        }

        return null;
    }

    // Dual and plural verbs follow subjects whose own number the names do not show.
    private static Agreement AsTopic(Agreement agreement) =>
        agreement is Agreement.Masculine or Agreement.Feminine ? agreement : Agreement.Unknown;

    private SpeakerPhrase? Antecedent(Passage passage, int relative, Agreement agreement)
    {
        NamedParty? found = null;
        foreach (var party in passage.PartiesFrom(relative - 2 * FarthestBody, relative))
        {
            if (party.End <= relative && party.End >= relative - FarthestBody && !party.IsAdjective && Agreements.Fits(agreement, party.Agreement))
                found = party;
        }

        // "المذكرة التي وقعتها ..." has an antecedent that is nobody: a noun stands between.
        return found is null || !LeadsTo(passage, found.End, relative)
            ? null
            : new SpeakerPhrase(found.Id, found.Agreement, found.IsPerson, found.First, relative + 1, "relative-clause");
    }

    // Between a subject and its verb: nothing, or an aside, or a relative clause.
    private bool LeadsTo(Passage passage, int from, int verb)
    {
        var token = from;
        // "البنتاغون من جهته سارع"
        if (passage.Word(token) is "من" && IsOwnSide(passage.Word(token + 1)))
            token += 2;
        while (token < verb && (passage.Is(SpeechWord.Often, token) || (passage.Word(token) is "ما" && passage.Is(SpeechWord.Often, token - 1)) || passage.Word(token) is "," or "\"" or ")" or "(" or "ف" or "هي" or "هو" or "هم" || passage.Is(SpeechWord.When, token) || passage.Is(SpeechWord.Rank, token) || passage.PartyAt(token) is { IsAdjective: true }))
            token++;
        if (token == verb || VerbSense.IsAboutIdentity(passage, token, verb))
            return true;
        // "، التي تدعمها واشنطن، "
        return (passage.IsRelative(token) || passage.Word(token - 1) is "," or "(") && passage.Word(verb - 1) is "," or ")" or "\"" or "فقد" or "قد";
    }

    private SpeakerPhrase? Beside(Passage passage, int verb, Agreement agreement)
    {
        var aside = BeforeAside(passage, verb);
        // "المتحدث باسم البنتاغون، النقيب فلان، قد أكد": who holds the office stands in the aside.
        if (aside < verb && passage.Is(SpeechWord.Role, aside + 1) && passage.PartyAt(aside - 1) is { IsPerson: false } && passage.PartiesFrom(aside + 1, verb).FirstOrDefault() is { IsPerson: true } holder)
            return new SpeakerPhrase(holder.Id, Agreement.Masculine, IsPerson: true, holder.First, holder.End, "speaker-then-verb");
        // "فالناطقة باسم الخارجية، ماريا زاخاروفا، أبلغت": the name stands between the commas.
        if (aside == verb && passage.Word(verb - 1) is "," && passage.PartyAt(verb - 2) is { IsPerson: true } named && passage.Word(named.First - 1) is "," && phrases.At(passage, passage.First, verb, NoHistory) is { } holderOf && holderOf.Id == named.Id && holderOf.End == named.End)
            return holderOf with { Rule = "speaker-then-verb" };
        var token = aside - 1;
        while (token > passage.First && (passage.Word(token) is "\"" or ")" or "قد" || passage.Is(SpeechWord.When, token)))
            token--;
        if (passage.PartyAt(token) is not { } party || party.IsAdjective || !Agreements.Fits(AsTopic(agreement), AsTopic(party.Agreement)))
            return null;
        // "اتصالاً بنظيره الأميركي جيمس ماتيس أبلغه خلاله": the name hangs on what stands before it.
        var head = HeadOf(passage, party.First);
        if (head < party.First && (passage.Is(SpeechWord.Preposition, head - 1) || IsBehindParticle(passage, head)))
            return null;
        var before = passage.Word(party.First - 1);
        if (passage.Is(SpeechWord.Preposition, party.First - 1) || passage.Verb(party.First - 1) is not null || passage.Word(party.First) is { Length: > 2 } first && first[0] is 'ل' or 'ب' && passage.Text.Tokens[party.First].Text != first)
            return null;
        return new SpeakerPhrase(party.Id, party.Agreement, party.IsPerson, party.First, party.End, "speaker-then-verb");
    }

    // Back from a name over the offices, ranks and nations that introduce it.
    private static int HeadOf(Passage passage, int name)
    {
        var head = name;
        while (head > passage.First && head > name - LongestTitle && (passage.PartyAt(head - 1) is { IsAdjective: true } || passage.Is(SpeechWord.Role, head - 1) || passage.Is(SpeechWord.Rank, head - 1)
            || passage.IsBehindPreposition(SpeechWord.Counterpart, head - 1) || IsBehindParticle(passage, head - 1)))
            head--;
        return head;
    }

    private static bool IsBehindParticle(Passage passage, int token) =>
        (passage.IsBehindPreposition(SpeechWord.Role, token) && !passage.Is(SpeechWord.Role, token)) || (passage.IsBehindPreposition(SpeechWord.Counterpart, token) && !passage.Is(SpeechWord.Counterpart, token));

    // "قوات سوريا الديمقراطية، التي تدعمها واشنطن، قالت": what stands between the commas is about the subject.
    private int BeforeAside(Passage passage, int verb)
    {
        var comma = passage.Word(verb - 1) is "قد" ? verb - 2 : verb - 1;
        if (passage.Word(comma) is not ",")
            return verb;
        for (var token = comma - 1; token > passage.First && token > verb - LongestAside; token--)
        {
            if (passage.Word(token) is ",")
                return IsAboutSubject(passage, token + 1) || (OpensAside(passage, token + 1) && OpensSentence(passage, token)) ? token : verb;
        }

        return verb;
    }

    // "، التي تدعمها واشنطن،"
    private static bool IsAboutSubject(Passage passage, int token) =>
        passage.IsRelative(token) || passage.Is(SpeechWord.Role, token) || passage.Word(token) is "وهو" or "وهي" or "وهم";

    // "، من جانبها،", "، على لسان متحدثها،"
    private static bool OpensAside(Passage passage, int token) =>
        passage.Is(SpeechWord.Preposition, token) || passage.Is(SpeechWord.When, token) || passage.Is(SpeechWord.According, token) || passage.Word(token) is "كما";

    // "دمشق، من جانبها، تصر": nothing but the subject stands before the aside.
    public static bool OpensSentence(Passage passage, int comma)
    {
        if (passage.PartyAt(comma - 1) is not { } party)
            return false;
        var head = HeadOf(passage, party.First);
        return head == passage.First || passage.Word(head - 1) is "," or "." or ";" or ":" || passage.Is(SpeechWord.Clause, head - 1);
    }

    public static bool IsOwnSide(string word) => word is "جانبه" or "جانبها" or "جانبهم" or "جهته" or "جهتها" or "جهتهم" or "ناحيتها" or "ناحيته" or "ناحيتهم" or "طرفه" or "طرفها" or "طرفهم";
}
