using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Reads someone unnamed by who was unnamed before him: "مسؤول آخر", "أحدهم", "مصدر عسكري" of the agency's own nation.</summary>
internal static class UnnamedPhrases
{
    private const int LongestGroup = 8; // tokens: "مسؤولين في وزارة الدفاع الأميركية"

    private const int FarthestAgency = 9; // tokens from a source back to the agency that has it

    // The register knows American officials in the plural.
    public static string SeveralOf(string id) => id == "us-official-anonymous" ? "us-officials-anonymous" : id;

    public static string OneOf(string id) => id == "us-officials-anonymous" ? "us-official-anonymous" : id;

    /// <summary>"أحد المسؤولين الأميركيين", "أحد السكان".</summary>
    public static SpeakerPhrase? OneAmong(Passage passage, int token, SpeakerHistory history)
    {
        // "أحد هؤلاء", "أحد هؤلاء المسؤولين": of those unnamed who spoke before.
        if (passage.Word(token + 1) is "هؤلاء" or "اولئك")
        {
            var end = token + 2 < passage.End && passage.Word(token + 2).StartsWith("ال", StringComparison.Ordinal) ? token + 3 : token + 2;
            return history.LastWhere(spoke => IsUnnamed(spoke.Id!)) is { } group ? new SpeakerPhrase(OneOf(group.Id!), Agreement.Masculine, IsPerson: true, token, end, "one-of-those") : null;
        }

        if (UnnamedSpeakers.At(passage, token + 1) is { } several)
            return new SpeakerPhrase(OneOf(several.Id), Agreement.Masculine, IsPerson: true, token, several.End, "unnamed");
        return passage.Is(SpeechWord.People, token + 1) && passage.PartyAt(token + 2) is { Kind: "state" } nation && UnnamedSpeakers.OfSide(nation.Id) is { } official
            ? new SpeakerPhrase(official, Agreement.Masculine, IsPerson: true, token, nation.End, "unnamed")
            : null;
    }

    /// <summary>"مسؤولين أميركيين، تحدثوا": those unnamed whose phrase ends before a verb, with or without a comma.</summary>
    public static SpeakerPhrase? PluralBefore(Passage passage, int verb)
    {
        var end = passage.Word(verb - 1) is "," ? verb - 1 : verb;
        for (var token = end - 1; token >= end - LongestGroup && token >= passage.First && passage.Word(token) is not ("," or "." or ";" or ":"); token--)
        {
            if (passage.Of(token).Unnamed is not null && UnnamedSpeakers.At(passage, token) is { } group && group.End == end && group.Agreement == Agreement.Plural)
                return new SpeakerPhrase(group.Id, Agreement.Plural, IsPerson: true, token, group.End, "unnamed");
        }

        return null;
    }

    /// <summary>"مصدر إعلامي فيها", "قيادي منها": he speaks for the body named before in the sentence.</summary>
    public static SpeakerPhrase? OfBodyBefore(Passage passage, int token)
    {
        var inside = passage.Is(SpeechWord.Rank, token + 1) || passage.Word(token + 1) is "اعلامي" or "اعلاميا" ? token + 2 : token + 1;
        if (passage.Word(inside) is not ("فيها" or "فيه" or "منها" or "منه"))
            return null;
        var agreement = passage.Word(inside)[^1] == 'ا' ? Agreement.Feminine : Agreement.Masculine;
        return passage.PartiesFrom(passage.First, token).LastOrDefault(party => party is { IsAdjective: false, IsPerson: false } && Agreements.Fits(agreement, party.Agreement)) is { } body
            ? new SpeakerPhrase(body.Id, Agreement.Masculine, IsPerson: true, token, inside + 1, "spokesman-of")
            : null;
    }

    /// <summary>"هؤلاء": those of the sentence who are many, or else those who spoke last.</summary>
    public static SpeakerPhrase? Those(Passage passage, int token, SpeakerHistory history)
    {
        var end = passage.Is(SpeechWord.Anaphor, token + 1) || passage.Is(SpeechWord.People, token + 1) ? token + 2 : token + 1;
        if (passage.PartiesFrom(passage.First, token).LastOrDefault(party => party is { IsAdjective: false, Agreement: Agreement.Plural }) is { } many)
            return new SpeakerPhrase(many.Id, Agreement.Plural, IsPerson: false, token, end, "those-before");
        return history.LastWhere(spoke => spoke.Agreement == Agreement.Plural || (IsUnnamed(spoke.Id!) && SeveralOf(spoke.Id!) == spoke.Id)) is { } group
            ? new SpeakerPhrase(group.Id, Agreement.Plural, IsPerson: true, token, end, "those-before")
            : null;
    }

    public static SpeakerPhrase? Another(Passage passage, int token, SpeakerHistory history)
    {
        var isOfficial = passage.Bare(token) is "مسؤول" or "مسئول";
        var id = history.LastWhere(spoke => IsUnnamed(spoke.Id!) && (!isOfficial || spoke.Id!.Contains("official", StringComparison.Ordinal)))?.Id
            ?? (history.LastWhere(spoke => spoke.IsPerson) is { } last ? UnnamedSpeakers.OfSide(PartyLexicon.Shipped.Find(last.Id!)?.Side) : null);
        return id is null ? null : new SpeakerPhrase(OneOf(id), Agreement.Masculine, IsPerson: true, token, token + 2, "unnamed");
    }

    public static string? OfAgencyBefore(Passage passage, int source)
    {
        if (!passage.Shows(SpokenSigns.PassesOn) || !passage.Is(SpeechWord.From, source - 1) || !passage.Is(SpeechWord.Rank, source + 1) || passage.PartyAt(source + 2) is not null)
            return null;
        for (var token = source - 2; token > source - FarthestAgency && token >= passage.First; token--)
        {
            if (Offices.NationOfAgency(passage, token) is { } nation)
                return UnnamedSpeakers.OfNation(nation);
            // "التلفزيون السوري"
            if (passage.PartyAt(token) is { IsAdjective: true } adjective && passage.Is(SpeechWord.Medium, token - 1))
                return UnnamedSpeakers.OfNation(adjective.Id);
        }

        return null;
    }

    public static bool IsUnnamed(string id) => id.EndsWith("-anonymous", StringComparison.Ordinal);
}
