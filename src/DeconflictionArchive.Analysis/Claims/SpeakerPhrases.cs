using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>A noun phrase read as someone who can speak.</summary>
/// <param name="Id">Null when it names nobody the archive knows: "الخبير فلان".</param>
/// <param name="End">Token after its last that was understood.</param>
internal sealed record SpeakerPhrase(string? Id, Agreement Agreement, bool IsPerson, int First, int End, string Rule);

/// <summary>Reads the phrase that begins at a token as a speaker: a party, an office with or without its holder, someone unnamed, or a word for who spoke before.</summary>
internal sealed class SpeakerPhrases(Offices offices)
{
    private const int LongestOffice = 18; // tokens: "نائب رئيس مركز المصالحة الروسي في سوريا اللواء أوليغ غورينوف"

    private const int LongestUnknownName = 4; // tokens: "الكولونيل فلان بن فلان"

    public SpeakerPhrase? At(Passage passage, int first, int limit, SpeakerHistory history)
    {
        var token = first;
        while (token < limit && passage.Word(token) is "\"" or "(" or "'")
            token++;
        if (token >= limit)
            return null;
        var bare = token == first ? passage.Bare(token) : passage.Word(token);
        // "غير مسؤول أميركي" is more than one.
        if (bare is "غير" && passage.Of(token + 1).Unnamed is not null && UnnamedSpeakers.At(passage, token + 1) is { } several)
            return new SpeakerPhrase(SeveralOf(several.Id), Agreement.Masculine, IsPerson: true, first, several.End, "unnamed");
        if (passage.Is(SpeechWord.OneOf, token) && history.LastWhere(spoke => IsUnnamed(spoke.Id!)) is { } group)
            return new SpeakerPhrase(bare.StartsWith("احد", StringComparison.Ordinal) ? OneOf(group.Id!) : group.Id, Agreement.Masculine, IsPerson: true, first, token + 1, "one-of-those");
        // "مسؤولوها": of the side named last.
        if (passage.Is(SpeechWord.TheirPeople, token))
            return PeopleOfSideBefore(passage, token);
        // "نظيره الأميركي": in the other nation what the one before is in his.
        if (passage.Is(SpeechWord.Counterpart, token))
            return Counterpart(passage, token, limit, history);
        // "ونوهت الوزارة": the one that spoke, whatever other was named since.
        if (passage.Bare(token) is "الوزاره" && (passage.PartyAt(token)?.End ?? token + 1) == token + 1 && passage.PartyAt(token + 1) is not { IsAdjective: true } && history.LastWhere(spoke => Offices.IsMinistry(spoke.Id!)) is { } ministry)
            return new SpeakerPhrase(ministry.Id, Agreement.Feminine, IsPerson: false, first, token + 1, "ministry-named-before");
        // "وزارة الدفاع هناك": of the capital named last.
        if (passage.Is(SpeechWord.Ministry, token) && MinistryThere(passage, token) is { } there)
            return there;
        // "مسؤول آخر": nobody who spoke before under his name.
        if (passage.Is(SpeechWord.Unnamed, token) && passage.Is(SpeechWord.Other, token + 1) && UnnamedSpeakers.At(passage, token) is null && AnotherUnnamed(passage, token, history) is { } another)
            return another;
        if (passage.Is(SpeechWord.Role, token) && passage.Is(SpeechWord.OfBodyBefore, token + 1))
            return SpokesmanOfBodyBefore(passage, token, limit);
        // "نفى المتحدث وقوع إصابات": a noun with an article owns none without one, so the phrase ends there.
        if (passage.Is(SpeechWord.Role, token) && EndsAtOnce(passage, token, limit) && Anaphor(passage, token, token + 1, history, isAlone: true) is { } alone)
            return alone;
        // "المسؤول الروسي" means the one quoted before when there is one.
        if (bare.StartsWith("الم", StringComparison.Ordinal) && passage.Is(SpeechWord.Anaphor, token) && Anaphor(passage, token, limit, history) is { } same)
            return same;
        // "ثلاثة مسؤولين أميركيين", "عدد من المسؤولين"
        if (passage.Is(SpeechWord.Several, token) && UnnamedSpeakers.At(passage, passage.Word(token + 1) is "من" ? token + 2 : token + 1) is { } some)
            return new SpeakerPhrase(some.Id, Agreement.Plural, IsPerson: true, first, some.End, "unnamed");
        if (UnnamedSpeakers.At(passage, token) is { } someone)
            return new SpeakerPhrase(someone.Id, someone.Agreement, IsPerson: true, first, someone.End, "unnamed");
        // "نقلت وكالة سانا عن مصدر عسكري": of the agency's own nation.
        if (passage.Is(SpeechWord.Unnamed, token) && !bare.StartsWith("ال", StringComparison.Ordinal) && OfAgencyBefore(passage, token) is { } told)
            return new SpeakerPhrase(told, Agreement.Masculine, IsPerson: true, first, token + 2, "unnamed");
        // "مسؤول في الوزارة" without a side of his own speaks for the ministry.
        if (passage.Is(SpeechWord.Unnamed, token) && passage.Word(token + 1) is "في" or "من" or "ب" && passage.Is(SpeechWord.Ministry, token + 2) && Ministry(passage, token + 2) is { } house)
            return house with { First = first, Agreement = Agreement.Masculine, IsPerson = true };
        // "قيادي في فصيل كذا" speaks for those he belongs to.
        if (passage.Is(SpeechWord.Unnamed, token) && !bare.StartsWith("ال", StringComparison.Ordinal) && passage.Word(token + 1) is "في" or "من" && passage.PartiesFrom(token + 2, token + 5).FirstOrDefault() is { IsAdjective: false, IsPerson: false, Kind: not "state" } band)
            return new SpeakerPhrase(band.Id, Agreement.Masculine, IsPerson: true, first, band.End, "spokesman-of");
        if (passage.Is(SpeechWord.Role, token))
            return Office(passage, token, limit, history);
        if (passage.Is(SpeechWord.Ministry, token) && passage.PartyAt(token) is null)
            return Ministry(passage, token, history);
        if (passage.PartyAt(token) is null && Headquarters(passage, token) is { } command)
            return command;
        // "بيان وزارة الدفاع", "بيان للجيش": of the body that follows.
        if (passage.Is(SpeechWord.Thing, token) && passage.PartyAt(token + 1) is { IsAdjective: false } body && !(body.End == token + 2 && passage.Is(SpeechWord.Ministry, token + 1)) && Party(passage, token, limit) is { } author)
            return author;
        if ((passage.Is(SpeechWord.Account, token) || passage.Is(SpeechWord.OwnAccount, token)) && passage.PartyAt(token) is null && Documents.At(this, passage, token, limit, history) is { } document)
            return document;
        if (passage.Is(SpeechWord.Anaphor, token) && passage.PartyAt(token) is null)
            return Anaphor(passage, token, limit, history);
        if (passage.Is(SpeechWord.Latter, token))
            return passage.LastNamedBefore(token, 3, party => !party.IsAdjective) is { } last ? Of(last, token, token + 1, "the-latter") : null;
        return Party(passage, token, limit) ?? Introduced(passage, token, limit, history) ?? (Offices.IsPress(passage, token) is var press && press > 0 ? new SpeakerPhrase(UnnamedSpeakers.Press, Agreement.Feminine, IsPerson: false, token, token + press, "press") : null);
    }

    private static SpeakerPhrase? Counterpart(Passage passage, int token, int limit, SpeakerHistory history)
    {
        foreach (var party in passage.PartiesFrom(token + 1, Math.Min(limit, token + LongestUnknownName + 2)))
        {
            if (party.IsPerson)
                return new SpeakerPhrase(party.Id, passage.Word(token).Contains("ته", StringComparison.Ordinal) ? Agreement.Feminine : Agreement.Masculine, IsPerson: true, token, party.End, "counterpart");
        }

        if (passage.PartyAt(token + 1) is not { IsAdjective: true } nation)
            return null;
        var body = history.LastWhere(spoke => spoke.IsPerson) is { } last ? Offices.Counterpart(passage, last.Id!, nation.Id) : null;
        return new SpeakerPhrase(body ?? nation.Id, Agreement.Masculine, IsPerson: true, token, nation.End, "counterpart");
    }

    // The register knows American officials in the plural.
    private static string SeveralOf(string id) => id == "us-official-anonymous" ? "us-officials-anonymous" : id;

    private static string OneOf(string id) => id == "us-officials-anonymous" ? "us-official-anonymous" : id;

    // "حيث أكد المتحدث باسمه جيف ديفيس", "أفاد ناطق باسمها": of the body named last.
    private static SpeakerPhrase? SpokesmanOfBodyBefore(Passage passage, int token, int limit)
    {
        var agreement = passage.Bare(token).EndsWith('ه') ? Agreement.Feminine : Agreement.Masculine;
        for (var next = token + 2; next < Math.Min(limit, token + LongestUnknownName + 2); next++)
        {
            if (passage.PartyAt(next) is { IsPerson: true } person)
                return new SpeakerPhrase(person.Id, agreement, IsPerson: true, token, person.End, "office-and-name");
        }

        var owner = passage.Word(token + 1).EndsWith("ها", StringComparison.Ordinal) ? Agreement.Feminine : Agreement.Masculine;
        var body = passage.LastNamedBefore(token, 6, party => !party.IsPerson && !party.IsAdjective && Agreements.Fits(owner, party.Agreement));
        return body is null ? null : new SpeakerPhrase(body.Id, agreement, IsPerson: true, token, token + 2, "spokesman-of");
    }

    private static SpeakerPhrase? PeopleOfSideBefore(Passage passage, int token)
    {
        var owner = passage.Word(token).EndsWith("ها", StringComparison.Ordinal) ? Agreement.Feminine : Agreement.Masculine;
        var side = passage.LastNamedBefore(token, 6, party => !party.IsPerson && !party.IsAdjective && Agreements.Fits(owner, party.Agreement));
        return side is null ? null : new SpeakerPhrase(side.Id, Agreement.Plural, IsPerson: true, token, token + 1, "people-of-side-before");
    }

    private static SpeakerPhrase? MinistryThere(Passage passage, int token)
    {
        if (passage.Word(token + 1) is "هناك" || passage.Word(token + 2) is "هناك")
        {
            var office = passage.Word(token + 1) is "الخارجيه" ? "foreign_minister" : "defence_minister";
            var nation = passage.LastNamedBefore(token, 6, party => party is { Kind: "state", IsAdjective: false } && Offices.Body(office, party.Id) is not null);
            return nation is null ? null : new SpeakerPhrase(Offices.Body(office, nation.Id), Agreement.Feminine, IsPerson: false, token, token + 2, "ministry-of-nation-before");
        }

        return null;
    }

    private static SpeakerPhrase? AnotherUnnamed(Passage passage, int token, SpeakerHistory history)
    {
        var isOfficial = passage.Bare(token) is "مسؤول" or "مسئول";
        var id = history.LastWhere(spoke => IsUnnamed(spoke.Id!) && (!isOfficial || spoke.Id!.Contains("official", StringComparison.Ordinal)))?.Id
            ?? (history.LastWhere(spoke => spoke.IsPerson) is { } last ? UnnamedSpeakers.OfSide(PartyLexicon.Shipped.Find(last.Id!)?.Side) : null);
        return id is null ? null : new SpeakerPhrase(OneOf(id), Agreement.Masculine, IsPerson: true, token, token + 2, "unnamed");
    }

    private static bool EndsAtOnce(Passage passage, int token, int limit)
    {
        if (!passage.Bare(token).StartsWith("ال", StringComparison.Ordinal) || passage.Word(limit) is ":" or "\"" || passage.Is(SpeechWord.Complementizer, limit))
            return false;
        var next = passage.Word(token + 1);
        return next.Length > 2 && passage.Text.Tokens[token + 1].IsWord && !next.StartsWith("ال", StringComparison.Ordinal) && passage.PartyAt(token + 1) is null
            && !passage.Is(SpeechWord.For, token + 1) && !passage.Is(SpeechWord.OfBodyBefore, token + 1) && !passage.Is(SpeechWord.Role, token + 1);
    }

    private static SpeakerPhrase Of(NamedParty party, int first, int end, string rule) =>
        new(party.Id, party.Agreement, party.IsPerson, first, end, rule);

    // "موسكو", "وزارة الدفاع الروسية", "الجانب الروسي", "السلطات السورية"
    private SpeakerPhrase? Party(Passage passage, int first, int limit)
    {
        var token = first;
        while (token < limit && token < first + 2 && passage.PartyAt(token) is null && passage.Is(SpeechWord.Light, token))
            token++;
        if (token >= limit || passage.PartyAt(token) is not { } party || party.First < first || (party.IsAdjective && token == first))
            return null;
        var end = party.End;
        // "وزارة الدفاع ... المتحدث فلان": a person in apposition right behind speaks for the body.
        if (!party.IsPerson && PersonBehind(passage, party, limit) is { } person)
            return Of(person, first, person.End, "spokesman-of-body");
        var agreement = token == first ? party.Agreement : AgreementOf(passage, first);
        return new SpeakerPhrase(party.Id, agreement, party.IsPerson, first, end, "party");
    }

    private static Agreement AgreementOf(Passage passage, int token) =>
        passage.Is(SpeechWord.People, token) ? Agreement.Plural : passage.Word(token).EndsWith('ه') || passage.Word(token).EndsWith("ات", StringComparison.Ordinal) ? Agreement.Feminine : Agreement.Masculine;

    private NamedParty? PersonBehind(Passage passage, NamedParty party, int limit)
    {
        var next = party.End;
        while (next < limit && (passage.Word(next) is "," or "\"" or "(" or ")" || passage.Is(SpeechWord.Role, next) || (next > party.End && passage.PartyAt(next) is { IsAdjective: true })))
            next++;
        return next > party.End && next < limit && passage.PartyAt(next) is { IsPerson: true } person ? person : null;
    }

    /// <summary>An office with or without its holder, whatever hangs on its first word: "المتحدث باسم البنتاغون", "للرئيس الروسي".</summary>
    public SpeakerPhrase? Office(Passage passage, int first, int limit, SpeakerHistory history)
    {
        var end = OfficeEnd(passage, first, limit);
        var named = passage.PartiesFrom(first, end).ToList();
        var agreement = passage.Bare(first).EndsWith('ه') ? Agreement.Feminine : Agreement.Masculine;
        if (named.Find(party => party.IsPerson) is { } person)
            return new SpeakerPhrase(person.Id, agreement, IsPerson: true, first, person.End, "office-and-name");
        // An office without its holder speaks for its body: "المتحدث باسم البنتاغون".
        for (var token = first; token < end; token++)
        {
            if (!passage.Is(SpeechWord.For, token))
                continue;
            if (named.Find(party => party.First > token && !party.IsAdjective && party.First <= token + 4) is { } body)
                return new SpeakerPhrase(body.Id, agreement, IsPerson: true, first, body.End, "spokesman-of");
            if ((passage.Is(SpeechWord.Ministry, token + 1) ? Ministry(passage, token + 1) : passage.PartyAt(token + 1) is null ? Headquarters(passage, token + 1) : null) is { } ministry)
                return ministry with { Agreement = agreement, IsPerson = true, First = first };
        }

        if (MinistryIn(passage, first, end) is { } bare)
            return bare with { Agreement = agreement, IsPerson = true, First = first };
        if (offices.Holder(passage, first, named) is { } holder)
            return new SpeakerPhrase(holder, agreement, IsPerson: true, first, named[^1].End, "holder-of-office");
        // "مندوبة الولايات المتحدة في الأمم المتحدة": of the nation, where it sits is another's house.
        if (passage.PartyAt(first + 1) is { Kind: "state", IsAdjective: false } nation)
            return new SpeakerPhrase(nation.Id, agreement, IsPerson: true, first, nation.End, "office-of-nation");
        if (named.Find(party => party.Kind is not "state" && party.First <= first + 5) is { } near)
            // "نائب رئيس المركز" is the officer of that body who spoke before.
            return history.LastWhere(spoke => spoke.IsPerson && Offices.IsOf(spoke.Id!, near.Id)) is { } officer
                ? new SpeakerPhrase(officer.Id, agreement, IsPerson: true, first, near.End, "officer-of-body")
                : new SpeakerPhrase(near.Id, agreement, IsPerson: true, first, near.End, "spokesman-of");
        // "وفي البنتاغون، قال ناطق": of the house the sentence begins in.
        if (!passage.Bare(first).StartsWith("ال", StringComparison.Ordinal) && StandsAlone(passage, first) && HouseOfLead(passage) is { } lead)
            return new SpeakerPhrase(lead.Id, agreement, IsPerson: true, first, first + 1, "spokesman-of");
        return StandsAlone(passage, first) ? Anaphor(passage, first, end, history) : null;
    }

    private static NamedParty? HouseOfLead(Passage passage)
    {
        if (passage.Word(passage.First) is not ("في" or "وفي" or "من" or "ومن"))
            return null;
        return passage.PartiesFrom(passage.First + 1, passage.First + 3).FirstOrDefault() is { IsAdjective: false, IsPerson: false, Kind: not "state" } house ? house : null;
    }

    // "المتحدث ذاته", "الجنرال الأمريكي", "المسؤول أن": nothing says whose it is or what he is called.
    private bool StandsAlone(Passage passage, int token)
    {
        var next = passage.Word(token + 1);
        if (next is "باسم" or "بلسان" || passage.PartyAt(token + 1) is { IsPerson: true } || (next is "العسكري" or "الرسمي" or "الصحفي" or "الصحافي" && passage.PartyAt(token + 2) is { IsPerson: true }))
            return false;
        return passage.Is(SpeechWord.Unnamed, token) || next is "" or "," or ":" or "." or "(" or "\"" or "ذاته" or "نفسه" or "ذاتها" or "نفسها" or "العسكري" or "الكبير"
            || passage.Is(SpeechWord.Complementizer, token + 1) || passage.Is(SpeechWord.Preposition, token + 1) || passage.IsRelative(token + 1) || passage.Is(SpeechWord.When, token + 1)
            || passage.Verb(token + 1) is not null || passage.PartyAt(token + 1) is not null || next[0] is 'ب' or 'ل';
    }

    // An office goes on to the verb or the word that opens what was said; through a comma only to its holder's name.
    private int OfficeEnd(Passage passage, int first, int limit)
    {
        var end = first + 1;
        while (end < limit && end < first + LongestOffice)
        {
            var word = passage.Word(end);
            if (passage.Is(SpeechWord.Complementizer, end) || passage.IsRelative(end) || word is ":" or ";" or "." || passage.Verb(end) is { } verb && !verb.IsParticiple && passage.PartyAt(end) is null)
                break;
            if (word is "," && !(passage.PartyAt(end + 1) is { IsPerson: true } || passage.PartyAt(end + 2) is { IsPerson: true } || passage.Is(SpeechWord.Role, end + 1)))
                break;
            end++;
        }

        return end;
    }

    // "ممثل لوزارة الدفاع"
    private SpeakerPhrase? MinistryIn(Passage passage, int first, int end)
    {
        for (var token = first + 1; token < Math.Min(end, first + 4); token++)
        {
            if (!passage.Is(SpeechWord.Ministry, token) && passage.Word(token) is not ("لوزاره" or "بوزاره"))
                continue;
            // A ministry without a nation takes up the one named last; that of a relay's own country comes first.
            if (passage.PartyAt(token) is not { } taken || (taken.End == token + 2 && OfNationBefore(passage, token) is not null))
                return Ministry(passage, token);
        }

        return null;
    }

    // "القيادة" is the command named before; "هيئة الأركان المشتركة" without a nation is the American one, as no other staff is called joint here.
    private static SpeakerPhrase? Headquarters(Passage passage, int first)
    {
        var word = passage.Bare(first);
        if (word is "القياده" && passage.LastNamedBefore(first, 12, party => party.Id == "us-centcom") is not null && !passage.Word(first + 1).StartsWith("ال", StringComparison.Ordinal))
            return new SpeakerPhrase("us-centcom", Agreement.Feminine, IsPerson: false, first, first + 1, "command-named-before");
        return word is "هيئه" or "رئاسه" && passage.Word(first + 1) is "الاركان" && passage.Word(first + 2) is "المشتركه" && passage.PartyAt(first + 3) is not { IsAdjective: true }
            ? new SpeakerPhrase("us-jcs", Agreement.Feminine, IsPerson: false, first, first + 3, "joint-staff")
            : null;
    }

    // "الوزارة", "وزارة الدفاع" without a nation: the ministry named last.
    private static SpeakerPhrase? Ministry(Passage passage, int first, SpeakerHistory? history = null)
    {
        var end = first + 1;
        while (passage.Word(end) is "الدفاع" or "الخارجيه" or "ذاتها" or "نفسها")
            end++;
        if (OfNationBefore(passage, first) is { } ministry)
            return new SpeakerPhrase(ministry, Agreement.Feminine, IsPerson: false, first, end, "ministry-of-nation-before");
        var matter = passage.Word(first + 1);
        var last = passage.LastNamedBefore(first, 30, party => party.Kind == "government body" && Offices.IsMinistry(party.Id) && Offices.IsOfMatter(party.Id, matter));
        var id = last?.Id ?? history?.LastWhere(spoke => Offices.IsMinistry(spoke.Id!) && Offices.IsOfMatter(spoke.Id!, matter))?.Id;
        return id is null ? null : new SpeakerPhrase(id, Agreement.Feminine, IsPerson: false, first, end, "ministry-named-before");
    }

    // "نقلت وكالة إنترفاكس الروسية عن وزارة الدفاع": of the nation named just before, or of the agency's own.
    private static string? OfNationBefore(Passage passage, int ministry)
    {
        for (var token = ministry - 1; token > ministry - 9 && token >= passage.First; token--)
        {
            var nation = passage.PartyAt(token) is { IsAdjective: true } party ? party.Id : Offices.NationOfAgency(passage, token);
            if (nation is not null && Offices.MinistryOf(passage.Word(ministry + 1), nation) is { } body)
                return body;
        }

        return null;
    }

    private static string? OfAgencyBefore(Passage passage, int source)
    {
        if (!passage.Shows(SpokenSigns.PassesOn) || !passage.Is(SpeechWord.From, source - 1) || !passage.Is(SpeechWord.Rank, source + 1) || passage.PartyAt(source + 2) is not null)
            return null;
        for (var token = source - 2; token > source - LongestOffice / 2 && token >= passage.First; token--)
        {
            if (Offices.NationOfAgency(passage, token) is { } nation)
                return UnnamedSpeakers.OfNation(nation);
        }

        return null;
    }

    // "المتحدث ذاته", "الجنرال الأمريكي", "المسؤول", "البيان": who spoke before under another word, of the same side when one is told.
    private SpeakerPhrase? Anaphor(Passage passage, int first, int limit, SpeakerHistory history, bool isAlone = false)
    {
        var word = passage.Bare(first);
        if (!isAlone && !StandsAlone(passage, first) && !passage.Is(SpeechWord.Thing, first))
            return null;
        var side = passage.PartiesFrom(first + 1, Math.Min(first + 3, limit)).FirstOrDefault(party => party.IsAdjective);
        var end = side?.End ?? first + 1;
        if (passage.Word(end) is "نفسه" or "نفسها" or "نفسهم" or "ذاته" or "ذاتها" or "ذاتهم")
            end++;
        var isThing = passage.Is(SpeechWord.Thing, first);
        var agreement = isThing ? Agreement.Unknown : AgreementOf(passage, first);
        var isUnnamed = passage.Is(SpeechWord.Unnamed, first);
        var isSpokesman = word is "المتحدث" or "الناطق" or "المتحدثه" or "الناطقه";
        var spoke = (isUnnamed ? history.LastWhere(spoke => IsUnnamed(spoke.Id!) && (side is null || OfSide(spoke.Id!, side.Id))) : null) ?? (isSpokesman ? history.LastWhere(spoke => (Offices.IsSpokesman(spoke.Id!) || Offices.IsMinistry(spoke.Id!) || (spoke.IsPerson && PartyLexicon.Shipped.Find(spoke.Id!) is { Kind: "government body" or "military" or "alliance" })) && (side is null || OfSide(spoke.Id!, side.Id))) : null)
            ?? history.LastWhere(spoke => (isThing || spoke.IsPerson)
            && (side is null || OfSide(spoke.Id!, side.Id))
            && (isThing || Agreements.Fits(agreement, spoke.Agreement)));
        if (spoke is not null)
            return new SpeakerPhrase(spoke.Id, isUnnamed ? spoke.Agreement : agreement, !isThing, first, end, "speaker-under-another-word");
        var person = passage.LastNamedBefore(first, 12, party => party.IsPerson && (side is null || OfSide(party.Id, side.Id)));
        if (person is not null)
            return new SpeakerPhrase(person.Id, agreement, IsPerson: true, first, end, "person-under-another-word");
        return null;
    }

    private static bool IsUnnamed(string id) => id.EndsWith("-anonymous", StringComparison.Ordinal);

    private static bool OfSide(string id, string side) =>
        id == side || PartyLexicon.Shipped.Find(id)?.Side == side || (side is "us" or "russia" && Camp.Of(id) is { } camp && camp == Camp.Of(side));

    // "الكولونيل فلان الفلاني، المتحدث باسم التحالف": a name we do not know, introduced by an office we do.
    private SpeakerPhrase? Introduced(Passage passage, int first, int limit, SpeakerHistory history)
    {
        for (var token = first + 1; token < limit && token <= first + LongestUnknownName; token++)
        {
            var word = passage.Word(token);
            if (passage.PartyAt(token) is not null || passage.Is(SpeechWord.Complementizer, token) || passage.Is(SpeechWord.Preposition, token) || word is ":" or ".")
                return null;
            if (passage.Is(SpeechWord.Role, token) && passage.Word(token + 1) is "باسم" or "بلسان" or "الرسمي" or "العسكري")
                return Office(passage, token, limit, history) is { } office ? office with { First = first } : null;
        }

        return null;
    }
}
