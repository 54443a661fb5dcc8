namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Finds the words of a sentence that tell of someone saying something, and leaves out those inside what is said.</summary>
internal sealed class CueFinder(SpeechNouns nouns)
{
    public const int FarthestComplement = 26; // tokens from a verb to what it tells

    private const int FarthestReply = 9; // tokens: "وجاء الرد، وفق روايته، أن"

    public List<Cue> Find(Passage passage)
    {
        var cues = new List<Cue>();
        for (var token = passage.First; token < passage.End; token++)
        {
            if (passage.Shows(SpokenSigns.Cue, token) && (passage.IsQuoted(token) ? Inside(passage, token) : At(passage, token)) is { } cue)
                cues.Add(cue);
        }

        return cues;
    }

    /// <summary>The token where what was said begins: "أن", a colon or an opening quotation; the limit when none comes.</summary>
    public static int ComplementOf(Passage passage, int verb, int limit)
    {
        for (var token = verb + 1; token < Math.Min(limit, verb + FarthestComplement + 4); token++)
        {
            // "حذرت من الاقتراب، قبل أن تضيف أن": the first of the two tells when; "مع أنها" tells what is in spite of it.
            if (passage.Word(token) == ":" || passage.IsQuoted(token) || (passage.Is(SpeechWord.Complementizer, token) && passage.Word(token - 1) is not ("قبل" or "مع" or "رغم" or "برغم" or "الا" or "غير" or "بيد")))
                return token;
        }

        return limit;
    }

    // Inside a quotation others are told of, or the one who told of them speaks again.
    private static Cue? Inside(Passage passage, int token)
    {
        var known = passage.Of(token);
        if (IsTurnToFuture(passage, token))
            return new Cue(token, CueKind.Addition, null);
        if (known.Is(SpeechWord.Clause) && (passage.Word(token) is "لكن" or "ولكن" || (passage.Word(token) is "غير" or "الا" && passage.Word(token + 1) is "ان")))
            return new Cue(token, CueKind.Resumed, null);
        return known.Verb is { IsParticiple: false, Agreement: Agreement.Plural, HasObject: false, Verb.Needs: SpeechWord.None } form && !passage.Is(SpeechWord.Complementizer, token - 1)
            ? new Cue(token, CueKind.Nested, form)
            : null;
    }

    private Cue? At(Passage passage, int token)
    {
        var known = passage.Of(token);
        if (WithheldSpeech.IsWithheld(passage, token))
            return new Cue(token, CueKind.Withheld, null);
        if (IsTurnToFuture(passage, token))
            return new Cue(token, CueKind.Addition, null);
        if (IsInDocument(passage, token) || IsReply(passage, token) || IsDrivenTo(passage, token))
            return new Cue(token, CueKind.Named, null);
        // "والكلام للمسؤول", "الأرجح عنده أن"
        if ((known.Is(SpeechWord.SaidBy) && passage.Word(token - 1) is "," && passage.Word(token + 1) is ['ل', ..]) || (known.Is(SpeechWord.HeldBy) && passage.Is(SpeechWord.Held, token - 1)))
            return new Cue(token, CueKind.According, null);
        if (known.Is(SpeechWord.According) && IsOfSaying(passage, token))
            return new Cue(token, CueKind.According, null);
        if (known.Is(SpeechWord.Complementizer) && (passage.Is(SpeechWord.Addition, token - 1) || passage.Word(token) is "وانها" or "وانه" or "وانهم" or "وان" or "وبان" or "وبانها" or "وبانه" or "وبانهم" or "واننا"))
            return new Cue(passage.Is(SpeechWord.Addition, token - 1) ? token - 1 : token, CueKind.Addition, null);
        if (known.Is(SpeechWord.Pretext))
            return new Cue(token, CueKind.Pretext, null);
        if (known.Verb is { } form)
        {
            if (Afterthoughts.IsAsTold(passage, token))
                return new Cue(token, CueKind.According, null);
            return VerbSense.IsBelieved(passage, token, form) ? new Cue(token, CueKind.Verb, form) : Afterthoughts.IsAfterthought(passage, token) ? new Cue(token, CueKind.According, form.Verb.Stance == Stance.Admits ? form : null) : null;
        }

        if (known.IsBehindPreposition(SpeechWord.OwnSpeech))
            return IsOwnSaying(passage, token) ? new Cue(token, CueKind.Named, null) : null;

        // "أن تصريحات البنتاغون تثير الاستغراب": what is spoken of, not a report of it; "وفق تأكيدات" is told by the particle.
        if (!known.Is(SpeechWord.NamedSpeech) || passage.Is(SpeechWord.Complementizer, token - 1) || passage.Is(SpeechWord.According, token - 1))
            return null;
        // "قلل من شكوى لافروف": what is belittled was said before.
        if (passage.Word(token - 1) is "من" && IsBelittled(passage, token - 1))
            return null;
        // "رداً على حديث القائد عن": what is answered was said before.
        if (passage.Word(token - 1) is "علي" && passage.Is(SpeechWord.Reaction, token - 2))
            return null;
        var end = passage.PartyAt(token + 1) is { IsAdjective: false } party ? party.End : passage.Is(SpeechWord.Role, token + 1) || passage.Is(SpeechWord.Ministry, token + 1) ? passage.PartyAt(token + 2)?.End ?? token + 2 : 0;
        return end > 0 && TellsWhat(passage, token, end) ? new Cue(token, CueKind.Named, null) : null;
    }

    private static bool IsBelittled(Passage passage, int of)
    {
        for (var back = of - 1; back > of - FarthestComplement && passage.Word(back) is not ("" or "." or ";" or ":"); back--)
        {
            if (passage.Verb(back) is { IsParticiple: false } form)
                return form.Is(VerbTraits.Scorns | VerbTraits.Belittles);
        }

        return false;
    }

    // "..., لكنه سيدافع عن نفسه", "..., إلا أنها لن تتردد في": what will be in spite of what was said.
    private static bool IsTurnToFuture(Passage passage, int token)
    {
        if (!passage.Is(SpeechWord.Clause, token))
            return false;
        var next = passage.Word(token) is "لكنه" or "لكنها" or "لكنهم" or "لكننا" or "ولكنه" or "ولكنها" or "ولكنهم" or "ولكننا" ? token + 1
            : passage.Word(token) is "الا" or "غير" or "بيد" && passage.Word(token + 1) is "انه" or "انها" or "انهم" or "اننا" ? token + 2 : 0;
        return next > 0 && passage.Word(next) is "لن" or "سوف" or ['س', 'ي' or 'ت' or 'ن', _, _, ..];
    }

    // "وفي البيان ذاته أن": the document says it, without a verb.
    private static bool IsInDocument(Passage passage, int token) => IsInAccount(passage, token)
        || (token == passage.First + 1 && passage.Is(SpeechWord.Thing, token) && passage.Word(token - 1) is "في" or "وفي" && passage.Word(passage.Word(token + 1) is "ذاته" or "نفسه" or "ذاتها" or "نفسها" ? token + 2 : token + 1) is "ان");

    // "وفي رواية البنتاغون أن"
    private static bool IsInAccount(Passage passage, int token) =>
        token == passage.First + 1 && passage.Is(SpeechWord.Account, token) && passage.Word(token - 1) is "في" or "وفي" && passage.PartyAt(token + 1) is { } of && passage.Word(of.End) is "ان";

    // "فجاء الجواب الروسي بأن", "وكان الرد أن"
    private static bool IsReply(Passage passage, int token) =>
        passage.Is(SpeechWord.Reply, token) && passage.Word(token - 1) is "جاء" or "وجاء" or "فجاء" or "كان" or "وكان" or "فكان" or "اتي" or "واتي" or "فاتي" && ComplementOf(passage, token, token + FarthestReply) is var told && told < token + FarthestReply
        // "كان الجواب بسيطا: قال الروس إن": who answered is told behind the colon.
        && !(passage.Word(told) is ":" && passage.Verb(told + 1) is { IsParticiple: false });

    // "دفع الحلف إلى مطالبة الروس بالكف": who is driven to it says it.
    private static bool IsDrivenTo(Passage passage, int token)
    {
        if (!passage.Is(SpeechWord.NamedSpeech, token) || passage.Word(token - 1) is not "الي")
            return false;
        var party = token - 2;
        while (passage.Word(party) is "\"" or ")")
            party--;
        return passage.PartyAt(party) is { IsAdjective: false } named && (passage.Is(SpeechWord.Drive, named.First - 1) || passage.Is(SpeechWord.Drive, named.First - 2));
    }

    // "نفاه بقوله إن", "مع تأكيده أن": but "نقل عنه قوله إن" and "على حد قوله" are told by what stands before.
    private static bool IsOwnSaying(Passage passage, int token)
    {
        if (!passage.Is(SpeechWord.Complementizer, token + 1) && !passage.IsQuoted(token + 1) && passage.Word(token + 1) is not ":")
            return false;
        for (var back = token - 1; back > token - FarthestComplement / 2 && passage.Word(back) is not ("." or ";" or ":" or ""); back--)
        {
            if (passage.Is(SpeechWord.According, back) || passage.Verb(back) is { Verb.Needs: SpeechWord.From or SpeechWord.Toward or SpeechWord.Saying or SpeechWord.Answer } || passage.Verb(back)?.Is(VerbTraits.Replies | VerbTraits.Comments | VerbTraits.Closes) == true)
                return false;
        }

        return !passage.Is(SpeechWord.Complementizer, token - 1);
    }

    // "مزاعم وزارة الدفاع بأن", "اتهامات الأمم المتحدة لهم بقتل", "حديث الوزارة، أمس السبت، عن"
    private bool TellsWhat(Passage passage, int noun, int token)
    {
        token = SkipDay(passage, token);
        // "إعلان موسكو تعليق العمل بالمذكرة"
        if (nouns.TakesObject(passage.Word(noun)) && passage.Word(token).Length > 2 && passage.Text.Tokens[token].IsWord && !passage.Is(SpeechWord.Preposition, token) && !passage.Is(SpeechWord.When, token)
            && !passage.Is(SpeechWord.Clause, token) && !passage.IsRelative(token) && passage.Verb(token) is null && passage.PartyAt(token) is null && passage.Word(token)[0] is not ('ي' or 'ل' or 'و'))
            return true;
        for (var next = token; next < token + 9; next++)
        {
            var word = passage.Word(next);
            // "تصريحات البنتاغون بعد ساعات من اتهام موسكو بقصف": the other noun tells it.
            if (word is "" or "." || passage.Verb(next) is { IsParticiple: false } || passage.Is(SpeechWord.NamedSpeech, next))
                return false;
            if (word is "عن" || passage.Is(SpeechWord.Complementizer, next) || (word.Length > 3 && word[0] == 'ب' && !passage.Is(SpeechWord.Preposition, next) && !passage.Is(SpeechWord.For, next)))
                return true;
        }

        return false;
    }

    // "إعلان واشنطن في الثالث من الشهر الجاري تعليق": when it was said.
    private static int SkipDay(Passage passage, int token)
    {
        while (passage.Is(SpeechWord.When, token))
            token++;
        if (passage.Word(token) is not "في" || !(passage.Text.Tokens[Math.Min(token + 1, passage.End - 1)].IsNumber || passage.Is(SpeechWord.When, token + 1) || passage.Word(token + 2) is "من"))
            return token;
        var next = token + 1;
        if (passage.Text.Tokens[Math.Min(next, passage.End - 1)].IsNumber)
            next += 2;
        while (next < passage.End && next < token + FarthestReply && (passage.Word(next).StartsWith("ال", StringComparison.Ordinal) || passage.Word(next) is "من" || passage.Is(SpeechWord.When, next)))
            next++;
        return next;
    }

    // "على لسان", "على حد قول", "استناداً إلى"
    private static bool IsOfSaying(Passage passage, int token) => passage.Word(token) switch
    {
        "لسان" => passage.Word(token - 1) is "علي" or "وعلي",
        "حد" => passage.Word(token - 1) is "علي" or "وعلي" && (passage.Is(SpeechWord.Account, token + 1) || passage.Is(SpeechWord.OwnAccount, token + 1)),
        // "في تقدير الجنرال", "وفي نظرها": only where it opens the sentence; "من وجهة نظر موسكو".
        _ when passage.Is(SpeechWord.Opinion, token) => token == passage.First + 1 ? passage.Word(token - 1) is "في" or "وفي" : token == passage.First + 2 && passage.Word(token - 1) is "وجهه",
        _ => !passage.Word(token).EndsWith("حد", StringComparison.Ordinal),
    };
}
