namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Reads a ministry or a staff that is named without its nation: the one of the nation named before, or the one named last.</summary>
internal static class Ministries
{
    private const string Defence = "الدفاع"; // what is meant where a report of this field says no more than "the ministry"

    /// <summary>"الوزارة الروسية": the ministry of that nation that spoke or was named last.</summary>
    public static SpeakerPhrase? OfNation(Passage passage, int token, NamedParty nation, SpeakerHistory history)
    {
        var id = history.LastWhere(spoke => Bodies.NationOf(spoke.Id!) == nation.Id)?.Id ?? passage.LastNamedBefore(token, 30, party => Bodies.NationOf(party.Id) == nation.Id)?.Id ?? Bodies.Ministry(Defence, nation.Id);
        return id is null ? null : new SpeakerPhrase(id, Agreement.Feminine, IsPerson: false, token, nation.End, "ministry-named-before");
    }

    /// <summary>"وزارة الدفاع هناك": of the capital named last.</summary>
    public static SpeakerPhrase? There(Passage passage, int token)
    {
        if (passage.Word(token + 1) is not "هناك" && passage.Word(token + 2) is not "هناك")
            return null;
        var matter = Bodies.IsMatter(passage.Word(token + 1)) ? passage.Word(token + 1) : Defence;
        var nation = passage.LastNamedBefore(token, 6, party => party is { Kind: "state", IsAdjective: false } && Bodies.Ministry(matter, party.Id) is not null);
        return nation is null ? null : new SpeakerPhrase(Bodies.Ministry(matter, nation.Id), Agreement.Feminine, IsPerson: false, token, token + 2, "ministry-of-nation-before");
    }

    // "ممثل لوزارة الدفاع"
    public static SpeakerPhrase? Within(Passage passage, int first, int end)
    {
        for (var token = first + 1; token < Math.Min(end, first + 4); token++)
        {
            if (!passage.Is(SpeechWord.Ministry, token) && passage.Word(token) is not ("لوزاره" or "بوزاره"))
                continue;
            // A ministry without a nation takes up the one named last; that of a relay's own country comes first.
            if (passage.PartyAt(token) is not { } taken || (taken.End == token + 2 && OfNationBefore(passage, token) is not null))
                return At(passage, token);
        }

        return null;
    }

    // "القيادة" is the command named before; "هيئة الأركان المشتركة" without a nation is the American one, as no other staff is called joint here.
    public static SpeakerPhrase? Headquarters(Passage passage, int first)
    {
        var word = passage.Bare(first);
        if (word is "القياده" && passage.LastNamedBefore(first, 12, party => party.Id == "us-centcom") is not null && !passage.Word(first + 1).StartsWith("ال", StringComparison.Ordinal))
            return new SpeakerPhrase("us-centcom", Agreement.Feminine, IsPerson: false, first, first + 1, "command-named-before");
        // "القيادة العامة للجيش والقوات المسلحة" is how the Syrian army signs; it goes on as "القيادة العامة".
        if (word is "القياده" && passage.Word(first + 1) is "العامه" && passage.Word(first + 2) is not ['ل', ..] && passage.PartyAt(first + 2) is null && passage.LastNamedBefore(first, 12, party => party.Id == "syrian-army") is not null)
            return new SpeakerPhrase("syrian-army", Agreement.Feminine, IsPerson: false, first, first + 2, "command-named-before");
        return word is "هيئه" or "رئاسه" && passage.Word(first + 1) is "الاركان" && passage.Word(first + 2) is "المشتركه" && passage.PartyAt(first + 3) is not { IsAdjective: true }
            ? new SpeakerPhrase("us-jcs", Agreement.Feminine, IsPerson: false, first, first + 3, "joint-staff")
            : null;
    }

    // "الوزارة", "وزارة الدفاع" without a nation: the ministry named last.
    public static SpeakerPhrase? At(Passage passage, int first, SpeakerHistory? history = null)
    {
        var end = first + 1;
        while (Bodies.IsMatter(passage.Word(end)) || passage.Word(end) is "ذاتها" or "نفسها")
            end++;
        if (OfNationBefore(passage, first) is { } ministry)
            return new SpeakerPhrase(ministry, Agreement.Feminine, IsPerson: false, first, end, "ministry-of-nation-before");
        var matter = passage.Word(first + 1);
        var last = passage.LastNamedBefore(first, 30, party => party.Kind == "government body" && Bodies.IsMinistry(party.Id) && Bodies.IsOfMatter(party.Id, matter));
        var id = last?.Id ?? history?.LastWhere(spoke => Bodies.IsMinistry(spoke.Id!) && Bodies.IsOfMatter(spoke.Id!, matter))?.Id;
        return id is null ? null : new SpeakerPhrase(id, Agreement.Feminine, IsPerson: false, first, end, "ministry-named-before");
    }

    // "نقلت وكالة إنترفاكس الروسية عن وزارة الدفاع": of the nation named just before, or of the agency's own.
    private static string? OfNationBefore(Passage passage, int ministry)
    {
        // "وفي موسكو، أعلنت وزارة الدفاع"
        if (passage.Word(passage.First) is "في" or "وفي" or "من" or "ومن" && passage.PartyAt(passage.First + 1) is { Kind: "state", IsAdjective: false } capital && capital.End <= ministry && passage.Word(capital.End) is "," && Bodies.Ministry(passage.Word(ministry + 1), capital.Id) is { } there)
            return there;
        for (var token = ministry - 1; token > ministry - 9 && token >= passage.First; token--)
        {
            var nation = passage.PartyAt(token) is { IsAdjective: true } party ? party.Id : Offices.NationOfAgency(passage, token);
            if (nation is not null && Bodies.Ministry(passage.Word(ministry + 1), nation) is { } body)
                return body;
        }

        return null;
    }
}
