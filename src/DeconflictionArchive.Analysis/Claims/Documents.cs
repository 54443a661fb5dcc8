namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Reads a document, a statement or an account as the word of whose it is: "بيان صادر عن التحالف", "الرواية الروسية", "تقريرها".</summary>
internal static class Documents
{
    private const int LongestHead = 8; // tokens from the document to whose it is: "بيان مقتضب نشرته على موقعها وزارة ..."

    /// <summary>Whose word a phrase that begins with a document gives; null when it tells nobody.</summary>
    public static SpeakerPhrase? At(SpeakerPhrases phrases, Passage passage, int first, int limit, SpeakerHistory history)
    {
        var agreement = passage.Bare(first) is [.., 'ه'] or [.., 'ا', 'ت'] ? Agreement.Feminine : Agreement.Masculine;
        if (passage.Is(SpeechWord.OwnAccount, first))
            return OwnerOf(passage, first, history) is { } owner ? owner with { First = first, End = first + 1, Agreement = AgreementOfOwned(passage.Word(first)) } : null;
        // "الرواية الروسية", "التقديرات الأميركية"
        if (passage.PartyAt(first + 1) is { IsAdjective: true } nation && nation.First == first + 1)
            return new SpeakerPhrase(nation.Id, agreement, IsPerson: false, first, nation.End, "document-of-nation");
        var token = AfterHead(passage, first, Math.Min(limit, first + LongestHead));
        // "بيان الوزارة": the one that spoke, whatever other was named since.
        if (passage.Is(SpeechWord.Ministry, token) && passage.PartyAt(token + 1) is not { IsAdjective: true } && history.LastWhere(spoke => Bodies.IsMinistry(spoke.Id!)) is { } ministry && (passage.PartyAt(token)?.End ?? token + 1) == token + 1)
            return new SpeakerPhrase(ministry.Id, agreement, IsPerson: false, first, token + 1, "document-of");
        if (token >= limit || phrases.At(passage, token, limit, history) is not { Id: not null } of || of.Rule is "speaker-under-another-word" or "person-under-another-word")
            return null;
        return of with { First = first, Agreement = agreement, IsPerson = false, Rule = "document-of" };
    }

    /// <summary>The token after the words that tell what a document is and how it came out: "بيان مقتضب صادر عن".</summary>
    public static int AfterHead(Passage passage, int token, int limit)
    {
        while (token < limit && (passage.IsBehindPreposition(SpeechWord.Account, token) || passage.Is(SpeechWord.AccountTail, token) || passage.Is(SpeechWord.When, token) || passage.IsRelative(token)
            || passage.Word(token) is "ما" or "لما" or "في" or "الي" or "(" or ")" or "به" or "بها" or "فيه" or "فيها" || passage.Verb(token) is not null || passage.Word(token - 1) is "ما" or "لما") && passage.PartyAt(token) is null)
            token++;
        return token;
    }

    /// <summary>Whom the pronoun on a noun of speech means: "بيانها", "تأكيده": the first of its gender named in the sentence, or who spoke last.</summary>
    public static SpeakerPhrase? OwnerOf(Passage passage, int account, SpeakerHistory history)
    {
        var agreement = passage.Word(account)[^1] switch { 'ا' => Agreement.Feminine, 'م' => Agreement.Plural, _ => Agreement.Masculine };
        foreach (var party in passage.PartiesFrom(passage.First, account))
        {
            if (!party.IsAdjective && Agreements.Fits(agreement, party.Agreement))
                return new SpeakerPhrase(party.Id, party.Agreement, party.IsPerson, party.First, party.End, "own-document");
        }

        // "فجّر مسؤول أميركي مفاجأة بقوله"
        for (var token = passage.First; token < Math.Min(account, passage.First + LongestHead); token++)
        {
            if (passage.Of(token).Unnamed is not null && UnnamedSpeakers.At(passage, token) is { } someone && Agreements.Fits(agreement, someone.Agreement))
                return new SpeakerPhrase(someone.Id, someone.Agreement, IsPerson: true, token, someone.End, "own-document");
        }

        return history.Last(agreement) is { Id: not null } spoke ? new SpeakerPhrase(spoke.Id, spoke.Agreement, spoke.IsPerson, 0, 0, "own-document") : null;
    }

    // "روايتها" is feminine, "بيانها" masculine.
    private static Agreement AgreementOfOwned(string word)
    {
        var stem = word.EndsWith("هم", StringComparison.Ordinal) || word.EndsWith("ها", StringComparison.Ordinal) ? word[..^2] : word[..^1];
        return stem[^1] == 'ت' ? Agreement.Feminine : Agreement.Masculine;
    }
}
