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
            return new SpeakerPhrase(UnnamedPhrases.SeveralOf(several.Id), Agreement.Masculine, IsPerson: true, first, several.End, "unnamed");
        if (passage.Is(SpeechWord.OneOf, token) && history.LastWhere(spoke => UnnamedPhrases.IsUnnamed(spoke.Id!)) is { } group)
            return new SpeakerPhrase(bare.StartsWith("احد", StringComparison.Ordinal) ? UnnamedPhrases.OneOf(group.Id!) : group.Id, Agreement.Masculine, IsPerson: true, first, token + 1, "one-of-those");
        // "مسؤولوها": of the side named last.
        if (passage.Is(SpeechWord.TheirPeople, token))
            return Anaphors.PeopleOfSideBefore(passage, token);
        // "وطالبت بلادها بعقد جلسة": the nation of who spoke last.
        if (passage.Is(SpeechWord.OwnNation, token) && Anaphors.NationOfSpeaker(token, history) is { } nationOfSpeaker)
            return nationOfSpeaker;
        // "نظيره الأميركي": in the other nation what the one before is in his.
        if (passage.Is(SpeechWord.Counterpart, token))
            return Counterpart(passage, token, limit, history);
        // "ونوهت الوزارة": the one that spoke, whatever other was named since.
        if (passage.Bare(token) is "الوزاره" && (passage.PartyAt(token)?.End ?? token + 1) == token + 1 && passage.PartyAt(token + 1) is not { IsAdjective: true } && history.LastWhere(spoke => Bodies.IsMinistry(spoke.Id!)) is { } ministry)
            return new SpeakerPhrase(ministry.Id, Agreement.Feminine, IsPerson: false, first, token + 1, "ministry-named-before");
        if (passage.Bare(token) is "الوزاره" && (passage.PartyAt(token)?.End ?? token + 1) == token + 1 && passage.PartyAt(token + 1) is { IsAdjective: true } nation && Ministries.OfNation(passage, token, nation, history) is { } ministryOfNation)
            return ministryOfNation;
        if (passage.Is(SpeechWord.Ministry, token) && Ministries.There(passage, token) is { } there)
            return there;
        // "مسؤول آخر": nobody who spoke before under his name.
        if (passage.Is(SpeechWord.Unnamed, token) && passage.Is(SpeechWord.Other, token + 1) && UnnamedSpeakers.At(passage, token) is null && UnnamedPhrases.Another(passage, token, history) is { } another)
            return another;
        if (passage.Is(SpeechWord.Role, token) && passage.Is(SpeechWord.OfBodyBefore, token + 1))
            return Anaphors.SpokesmanOfBodyBefore(passage, token, limit);
        // "نفى المتحدث وقوع إصابات": a noun with an article owns none without one, so the phrase ends there.
        if (passage.Is(SpeechWord.Role, token) && Anaphors.EndsAtOnce(passage, token, limit) && Anaphors.At(passage, token, token + 1, history, isAlone: true) is { } alone)
            return alone;
        // "المسؤول الروسي" means the one quoted before when there is one.
        if (bare.StartsWith("الم", StringComparison.Ordinal) && passage.Is(SpeechWord.Anaphor, token) && Anaphors.At(passage, token, limit, history) is { } same)
            return same;
        if (bare is "هؤلاء" or "اولئك")
            return UnnamedPhrases.Those(passage, token, history);
        // "ثلاثة مسؤولين أميركيين", "عدد من المسؤولين"
        if (passage.Is(SpeechWord.Several, token) && UnnamedSpeakers.At(passage, passage.Word(token + 1) is "من" ? token + 2 : token + 1) is { } some)
            return new SpeakerPhrase(some.Id, Agreement.Plural, IsPerson: true, first, some.End, "unnamed");
        // "أحد المسؤولين الأميركيين"
        if (bare is "احد" or "احدي" or "بعض" && UnnamedPhrases.OneAmong(passage, token, history) is { } among)
            return among;
        if (UnnamedSpeakers.At(passage, token) is { } someone)
            return new SpeakerPhrase(someone.Id, someone.Agreement, IsPerson: true, first, someone.End, "unnamed");
        // "نقلت وكالة سانا عن مصدر عسكري": of the agency's own nation.
        if (passage.Is(SpeechWord.Unnamed, token) && !bare.StartsWith("ال", StringComparison.Ordinal) && UnnamedPhrases.OfAgencyBefore(passage, token) is { } told)
            return new SpeakerPhrase(told, Agreement.Masculine, IsPerson: true, first, token + 2, "unnamed");
        // "مسؤول في الإدارة": there is one administration in this field, and the Kurdish one is called autonomous.
        if (passage.Is(SpeechWord.Unnamed, token) && passage.Word(token + 1) is "في" or "من" && passage.Word(token + 2) is "الاداره" && passage.Word(token + 3) is not "الذاتيه")
            return new SpeakerPhrase(UnnamedSpeakers.OfSide("us"), Agreement.Masculine, IsPerson: true, first, token + 3, "unnamed");
        // "مصدر إعلامي فيها": of the body named before.
        if (passage.Is(SpeechWord.Unnamed, token) && UnnamedPhrases.OfBodyBefore(passage, token) is { } insider)
            return insider;
        // "مسؤول في الوزارة" without a side of his own speaks for the ministry.
        if (passage.Is(SpeechWord.Unnamed, token) && passage.Word(token + 1) is "في" or "من" or "ب" && passage.Is(SpeechWord.Ministry, token + 2) && Ministries.At(passage, token + 2) is { } house)
            return house with { First = first, Agreement = Agreement.Masculine, IsPerson = true };
        // "قيادي في فصيل كذا", "مصدر مطلع في قوات كذا" speaks for those he belongs to.
        var inside = passage.Is(SpeechWord.Rank, token + 1) ? token + 2 : token + 1;
        if (passage.Is(SpeechWord.Unnamed, token) && !bare.StartsWith("ال", StringComparison.Ordinal) && passage.Word(inside) is "في" or "من" && passage.PartiesFrom(inside + 1, inside + 4).FirstOrDefault() is { IsAdjective: false, IsPerson: false, Kind: not "state" } band)
            return new SpeakerPhrase(band.Id, Agreement.Masculine, IsPerson: true, first, band.End, "spokesman-of");
        if (passage.Is(SpeechWord.Role, token))
            return Office(passage, token, limit, history);
        if (passage.Is(SpeechWord.Ministry, token) && passage.PartyAt(token) is null)
            return Ministries.At(passage, token, history);
        if (passage.PartyAt(token) is null && Ministries.Headquarters(passage, token) is { } command)
            return command;
        // "بيان وزارة الدفاع", "بيان للجيش": of the body that follows.
        if (passage.Is(SpeechWord.Thing, token) && passage.PartyAt(token + 1) is { IsAdjective: false } body && !(body.End == token + 2 && passage.Is(SpeechWord.Ministry, token + 1)) && Party(passage, token, limit) is { } author)
            return author;
        if ((passage.Is(SpeechWord.Account, token) || passage.Is(SpeechWord.OwnAccount, token)) && passage.PartyAt(token) is null && Documents.At(this, passage, token, limit, history) is { } document)
            return document;
        if (passage.Is(SpeechWord.Anaphor, token) && passage.PartyAt(token) is null)
            return Anaphors.At(passage, token, limit, history);
        // "القوات ذاتها": the body that spoke.
        if (passage.Is(SpeechWord.Light, token) && passage.Word(token + 1) is "ذاتها" or "نفسها" or "ذاته" or "نفسه" && history.LastWhere(spoke => !spoke.IsPerson && Agreements.Fits(Agreements.Of(passage, token), spoke.Agreement)) is { } itself)
            return new SpeakerPhrase(itself.Id, itself.Agreement, IsPerson: false, token, token + 2, "speaker-under-another-word");
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

    private static SpeakerPhrase Of(NamedParty party, int first, int end, string rule) =>
        new(party.Id, party.Agreement, party.IsPerson, first, end, rule);

    // "موسكو", "وزارة الدفاع الروسية", "الجانب الروسي", "السلطات السورية"
    private SpeakerPhrase? Party(Passage passage, int first, int limit)
    {
        var token = first;
        while (token < limit && token < first + 2 && passage.PartyAt(token) is null && passage.Is(SpeechWord.Light, token))
            token++;
        if (token >= limit || passage.PartyAt(token) is not { } party || party.First < first || (party.IsAdjective && token == first && !IsSyria(passage, token)))
            return null;
        var end = party.End;
        // "وزارة الدفاع ... المتحدث فلان": a person in apposition right behind speaks for the body.
        if (!party.IsPerson && PersonBehind(passage, party, limit) is { } person)
            return Of(person, first, person.End, "spokesman-of-body");
        var agreement = token == first ? party.Agreement : Agreements.Of(passage, first);
        return new SpeakerPhrase(party.Id, agreement, party.IsPerson, first, end, "party");
    }

    // "اتهمت سورية الولايات المتحدة": the state has the letters of its adjective.
    private static bool IsSyria(Passage passage, int token) => passage.Bare(token) is "سوريه" or "وسوريه" && passage.Verb(token - 1) is not null;

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
        // "مندوب سوريا لدى الأمم المتحدة": of the nation, where it sits is another's house.
        if (passage.PartyAt(first + 1) is { Kind: "state", IsAdjective: false } envoyed && passage.Word(envoyed.End) is "لدي" or "في")
            return new SpeakerPhrase(envoyed.Id, agreement, IsPerson: true, first, passage.PartyAt(envoyed.End + 1)?.End ?? envoyed.End, "office-of-nation");
        // An office without its holder speaks for its body: "المتحدث باسم البنتاغون".
        for (var token = first; token < end; token++)
        {
            if (!passage.Is(SpeechWord.For, token))
                continue;
            if (named.Find(party => party.First > token && !party.IsAdjective && party.First <= token + 4) is { } body)
                return new SpeakerPhrase(body.Id, agreement, IsPerson: true, first, body.End, "spokesman-of");
            if ((passage.Is(SpeechWord.Ministry, token + 1) ? Ministries.At(passage, token + 1) : passage.PartyAt(token + 1) is null ? Ministries.Headquarters(passage, token + 1) : null) is { } ministry)
                return ministry with { Agreement = agreement, IsPerson = true, First = first };
        }

        if (Ministries.Within(passage, first, end) is { } bare)
            return bare with { Agreement = agreement, IsPerson = true, First = first };
        if (offices.Holder(passage, first, named) is { } holder)
            return new SpeakerPhrase(holder, agreement, IsPerson: true, first, named[^1].End, "holder-of-office");
        if (passage.PartyAt(first + 1) is { Kind: "state", IsAdjective: false } nation)
            return new SpeakerPhrase(nation.Id, agreement, IsPerson: true, first, nation.End, "office-of-nation");
        if (named.Find(party => party.Kind is not "state" && party.First <= first + 5) is { } near)
            // "نائب رئيس المركز" is the officer of that body who spoke before.
            return history.LastWhere(spoke => spoke.IsPerson && Offices.IsOf(spoke.Id!, near.Id)) is { } officer
                ? new SpeakerPhrase(officer.Id, agreement, IsPerson: true, first, near.End, "officer-of-body")
                : new SpeakerPhrase(near.Id, agreement, IsPerson: true, first, near.End, "spokesman-of");
        // "وفي البنتاغون، قال ناطق": of the house the sentence begins in.
        if (!passage.Bare(first).StartsWith("ال", StringComparison.Ordinal) && Anaphors.StandsAlone(passage, first) && HouseOfLead(passage) is { } lead)
            return new SpeakerPhrase(lead.Id, agreement, IsPerson: true, first, first + 1, "spokesman-of");
        // "متحدث عسكري أميركي"
        if (passage.Word(first + 1) is "عسكري" or "عسكريه" && !passage.Bare(first).StartsWith("ال", StringComparison.Ordinal) && named is [{ IsAdjective: true } forces, ..] && forces.First == first + 2 && Bodies.Army(forces.Id) is { } army)
            return new SpeakerPhrase(army, agreement, IsPerson: true, first, forces.End, "spokesman-of");
        return Anaphors.StandsAlone(passage, first) ? Anaphors.At(passage, first, end, history) : null;
    }

    private static NamedParty? HouseOfLead(Passage passage)
    {
        if (passage.Word(passage.First) is not ("في" or "وفي" or "من" or "ومن"))
            return null;
        return passage.PartiesFrom(passage.First + 1, passage.First + 3).FirstOrDefault() is { IsAdjective: false, IsPerson: false, Kind: not "state" } house ? house : null;
    }

    // An office goes on to the verb or the word that opens what was said; through a comma only to its holder's name.
    private int OfficeEnd(Passage passage, int first, int limit)
    {
        var end = first + 1;
        while (end < limit && end < first + LongestOffice)
        {
            var word = passage.Word(end);
            // "قائد التحالف الذي تقوده الولايات المتحدة الجنرال فلان": by whom it is led.
            if (passage.IsRelative(end) && passage.Word(end + 1) is [.., 'ه' or 'ا'] && passage.PartyAt(end + 2) is { IsAdjective: false } leader && leader.First == end + 2 && leader.End < limit)
            {
                end = leader.End;
                continue;
            }

            if (passage.Is(SpeechWord.Complementizer, end) || passage.IsRelative(end) || word is ":" or ";" or "." || passage.Verb(end) is { } verb && !verb.IsParticiple && passage.PartyAt(end) is null)
                break;
            if (word is "," && !(passage.PartyAt(end + 1) is { IsPerson: true } || passage.PartyAt(end + 2) is { IsPerson: true } || passage.Is(SpeechWord.Role, end + 1)))
                break;
            end++;
        }

        return end;
    }

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
