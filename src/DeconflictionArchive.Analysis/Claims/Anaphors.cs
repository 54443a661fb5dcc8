using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Reads a word for who spoke or was named before: "المتحدث ذاته", "ناطق باسمه", "مسؤولوها".</summary>
internal static class Anaphors
{
    private const int LongestName = 6; // tokens from an office to its holder's name

    // "حيث أكد المتحدث باسمه جيف ديفيس", "أفاد ناطق باسمها": of the body named last.
    public static SpeakerPhrase? SpokesmanOfBodyBefore(Passage passage, int token, int limit)
    {
        var agreement = passage.Bare(token).EndsWith('ه') ? Agreement.Feminine : Agreement.Masculine;
        for (var next = token + 2; next < Math.Min(limit, token + LongestName); next++)
        {
            if (passage.PartyAt(next) is { IsPerson: true } person)
                return new SpeakerPhrase(person.Id, agreement, IsPerson: true, token, person.End, "office-and-name");
        }

        var body = OwnerBefore(passage, token, token + 1);
        return body is null ? null : new SpeakerPhrase(body.Id, agreement, IsPerson: true, token, token + 2, "spokesman-of");
    }

    public static SpeakerPhrase? PeopleOfSideBefore(Passage passage, int token)
    {
        var side = OwnerBefore(passage, token, token);
        return side is null ? null : new SpeakerPhrase(side.Id, Agreement.Plural, IsPerson: true, token, token + 1, "people-of-side-before");
    }

    public static SpeakerPhrase? NationOfSpeaker(int token, SpeakerHistory history) =>
        history.LastWhere(spoke => spoke.IsPerson) is { } last && PartyLexicon.Shipped.Find(last.Id!)?.Side is { Length: > 0 } side && PartyLexicon.Shipped.Find(side) is { Kind: "state" }
            ? new SpeakerPhrase(side, Agreement.Feminine, IsPerson: false, token, token + 1, "nation-of-speaker")
            : null;

    // The body that the pronoun at the end of a word stands for.
    private static NamedParty? OwnerBefore(Passage passage, int token, int pronoun)
    {
        var owner = passage.Word(pronoun).EndsWith("ها", StringComparison.Ordinal) ? Agreement.Feminine : Agreement.Masculine;
        return passage.LastNamedBefore(token, 6, party => !party.IsPerson && !party.IsAdjective && Agreements.Fits(owner, party.Agreement));
    }

    public static bool EndsAtOnce(Passage passage, int token, int limit)
    {
        // "استغرب الناطق قول ممثلين للوزارة إن": what another said.
        if (passage.Bare(token).StartsWith("ال", StringComparison.Ordinal) && passage.Word(token + 1) is "قول" or "زعم" or "كلام")
            return true;
        // "اتهم الوزير الولايات المتحدة": nor does it own a state.
        if (passage.Bare(token).StartsWith("ال", StringComparison.Ordinal) && passage.PartyAt(token + 1) is { IsPerson: false, IsAdjective: false } accused && accused.First == token + 1)
            return true;
        if (!passage.Bare(token).StartsWith("ال", StringComparison.Ordinal) || passage.Word(limit) is ":" or "\"" || passage.Is(SpeechWord.Complementizer, limit))
            return false;
        var next = passage.Word(token + 1);
        return next.Length > 2 && passage.Text.Tokens[token + 1].IsWord && !next.StartsWith("ال", StringComparison.Ordinal) && passage.PartyAt(token + 1) is null
            && !passage.Is(SpeechWord.For, token + 1) && !passage.Is(SpeechWord.OfBodyBefore, token + 1) && !passage.Is(SpeechWord.Role, token + 1);
    }

    // "المتحدث ذاته", "الجنرال الأمريكي", "المسؤول أن": nothing says whose it is or what he is called.
    public static bool StandsAlone(Passage passage, int token)
    {
        var next = passage.Word(token + 1);
        if (next is "باسم" or "بلسان" || passage.PartyAt(token + 1) is { IsPerson: true } || (next is "العسكري" or "الرسمي" or "الصحفي" or "الصحافي" && passage.PartyAt(token + 2) is { IsPerson: true }))
            return false;
        return passage.Is(SpeechWord.Unnamed, token) || passage.Is(SpeechWord.Withheld, token + 1) || next is "" or "," or ":" or "." or "(" or "\"" or "ذاته" or "نفسه" or "ذاتها" or "نفسها" or "العسكري" or "الكبير"
            || passage.Is(SpeechWord.Complementizer, token + 1) || passage.Is(SpeechWord.Preposition, token + 1) || passage.IsRelative(token + 1) || passage.Is(SpeechWord.When, token + 1)
            || passage.Verb(token + 1) is not null || passage.PartyAt(token + 1) is not null || next[0] is 'ب' or 'ل';
    }

    // "المتحدث ذاته", "الجنرال الأمريكي", "المسؤول", "البيان": who spoke before under another word, of the same side when one is told.
    public static SpeakerPhrase? At(Passage passage, int first, int limit, SpeakerHistory history, bool isAlone = false)
    {
        var word = passage.Bare(first);
        if (!isAlone && !StandsAlone(passage, first) && !passage.Is(SpeechWord.Thing, first))
            return null;
        var side = passage.PartiesFrom(first + 1, Math.Min(first + 3, limit)).FirstOrDefault(party => party.IsAdjective);
        var end = side?.End ?? first + 1;
        if (passage.Word(end) is "نفسه" or "نفسها" or "نفسهم" or "ذاته" or "ذاتها" or "ذاتهم")
            end++;
        var isThing = passage.Is(SpeechWord.Thing, first);
        var agreement = isThing ? Agreement.Unknown : Agreements.Of(passage, first);
        var isUnnamed = passage.Is(SpeechWord.Unnamed, first);
        var isSpokesman = word is "المتحدث" or "الناطق" or "المتحدثه" or "الناطقه";
        var spoke = (isUnnamed ? history.LastWhere(spoke => UnnamedPhrases.IsUnnamed(spoke.Id!) && MayBe(spoke.Id!)) : null)
            ?? (isSpokesman ? history.LastWhere(spoke => SpeaksForBody(spoke) && MayBe(spoke.Id!)) : null)
            ?? (isThing ? history.LastWhere(spoke => MayBe(spoke.Id!) && IsAuthor(spoke.Id!)) : null)
            ?? history.LastWhere(spoke => (isThing || (spoke.IsPerson && Agreements.Fits(agreement, spoke.Agreement))) && MayBe(spoke.Id!));
        if (spoke is not null)
            return new SpeakerPhrase(spoke.Id, isUnnamed ? spoke.Agreement : agreement, !isThing, first, end, "speaker-under-another-word");
        // A document has no person for its author unless he spoke; a source has no name.
        if (isThing || isUnnamed)
            return null;
        var person = passage.LastNamedBefore(first, 12, party => party.IsPerson && MayBe(party.Id) && (!isSpokesman || Offices.IsSpokesman(party.Id)));
        return person is null ? null : new SpeakerPhrase(person.Id, agreement, IsPerson: true, first, end, "person-under-another-word");

        bool MayBe(string id) => side is null || OfSide(id, side.Id);
    }

    // Statements are issued by ministries, commands and spokesmen.
    private static bool IsAuthor(string id) => Offices.IsSpokesman(id) || PartyLexicon.Shipped.Find(id) is { Kind: "government body" or "military" or "alliance" or "armed group" };

    private static bool SpeaksForBody(Spoke spoke) =>
        Offices.IsSpokesman(spoke.Id!) || Bodies.IsMinistry(spoke.Id!)
        || (spoke.IsPerson && PartyLexicon.Shipped.Find(spoke.Id!) is { Kind: "government body" or "military" or "alliance" });

    public static bool OfSide(string id, string side) =>
        id == side || PartyLexicon.Shipped.Find(id)?.Side == side || (side is "us" or "russia" && Camp.Of(id) is { } camp && camp == Camp.Of(side));
}
