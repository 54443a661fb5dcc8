using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Which of the two camps one belongs to, as a speaker sees it.</summary>
internal enum Side
{
    Unknown,
    Own,
    Other,
}

/// <summary>Tells whose an act is: the side of who is named before it, behind it or with it.</summary>
internal static class Sides
{
    private const int FarthestSubject = 40; // tokens from an act back to who did it

    private const int DoerBehind = 3; // tokens: "غارات نفذتها مقاتلات روسية"

    private const int FarthestCommitter = 9; // tokens: "مخالفة لبروتوكولات منع التصادم اقترفتها"

    private const int CauseBehind = 5; // tokens: "سببه مرور الطائرات الروسية"

    /// <summary>Whether one of the other side is named from one token to another.</summary>
    public static bool NamesOther(Passage passage, string speaker, int first, int end) => Names(passage, speaker, first, end, Side.Other);

    /// <summary>Whether one of the speaker's own side is named from one token to another.</summary>
    public static bool NamesOwn(Passage passage, string speaker, int first, int end) => Names(passage, speaker, first, end, Side.Own);

    public static Side SideOf(string speaker, string party) =>
        Camp.Of(party) is not { } camp || Camp.Of(speaker) is not { } own || IsPress(speaker) ? Side.Unknown : camp == own ? Side.Own : Side.Other;

    // A paper that tells of a strike accuses nobody.
    private static bool IsPress(string speaker) => PartyLexicon.Shipped.Find(speaker) is { Kind: "company" } or { Id: "media" };

    public static bool Names(Passage passage, string speaker, int first, int end, Side side)
    {
        foreach (var party in passage.PartiesFrom(first, end))
        {
            if (SideOf(speaker, party.Id) == side && !IsOfPlace(passage, party))
                return true;
        }

        return false;
    }

    public static Side NamedBefore(Passage passage, string speaker, int first, int act)
    {
        var lowest = Math.Max(first, act - FarthestSubject);
        for (var index = passage.NamedUntil(act) - 1; index >= 0 && passage.Named(index) is var party && party.End > lowest && party.First >= passage.First; index--)
        {
            if (SideOf(speaker, party.Id) is var side and not Side.Unknown && !IsOfPlace(passage, party) && passage.Word(party.First - 1) is not ("مع" or "ضد" or "لدي") && !IsBehindFor(passage, party))
                return side;
        }

        return Side.Unknown;
    }

    // The nation of the act itself: "غارات روسية", "قصف نفذته مقاتلات موسكو"; or else the one named last before it, who is its subject.
    public static Side Doer(Passage passage, SpokenClause clause, int first, int act, Side named)
    {
        for (var token = act + 1; token <= act + DoerBehind; token++)
        {
            // "أربع طائرات تابعة للتحالف"
            if (act <= first + 1 && passage.Is(SpeechWord.Belonging, token) && passage.PartyAt(token + 1) is { } owner && SideOf(clause.Speaker, owner.Id) is var owned and not Side.Unknown)
                return owned;
            if (passage.Word(token) is "علي" or "ضد" or "," or "في" or "من" or "الي" or "لم" or "لا" or "لن" or "ليست" or "قرب" or "التي" || (passage.Word(token) is { Length: > 2 } word && word[0] == 'ل'))
                break;
            if (passage.PartyAt(token) is { } behind && (behind.IsAdjective || token > act + 1) && SideOf(clause.Speaker, behind.Id) is var side and not Side.Unknown)
                return side;
        }

        return named;
    }

    /// <summary>Who is said behind a noun to have done it: "انتهاكات من مسيّرات التحالف", "مخالفة للبروتوكول اقترفتها طائراته".</summary>
    public static Side Committer(Passage passage, SpokenClause clause, int act)
    {
        if (!passage.IsBehindPreposition(SpeechWord.Breach, act))
            return Side.Unknown;
        for (var token = act + 1; token < Math.Min(act + FarthestCommitter, clause.End) && passage.Word(token) is not ("," or "." or ";" or ":"); token++)
        {
            if (passage.Word(token) is "من" || passage.Is(SpeechWord.Committed, token))
                return BehindCause(passage, clause, token);
        }

        return Side.Unknown;
    }

    public static Side BehindCause(Passage passage, SpokenClause clause, int cause)
    {
        foreach (var party in passage.PartiesFrom(cause + 1, Math.Min(cause + 1 + CauseBehind, clause.End)))
        {
            if (SideOf(clause.Speaker, party.Id) is var side and not Side.Unknown)
                return side;
        }

        return Side.Unknown;
    }

    // "مقاتلة إف-22", "قاذفة سو-24": each camp flies its own.
    public static Side OfCraft(Passage passage, string speaker, int lowest, int act)
    {
        if (Camp.Of(speaker) is not { } own)
            return Side.Unknown;
        for (var token = Math.Max(lowest, passage.First); token < act; token++)
        {
            var camp = passage.Is(SpeechWord.WesternCraft, token) ? "west" : passage.Is(SpeechWord.EasternCraft, token) ? "east" : null;
            if (camp is not null && (passage.Word(token).Length > 3 || passage.Word(token + 1) is "-" || passage.Text.Tokens[Math.Min(token + 1, passage.End - 1)].IsNumber))
                return camp == own ? Side.Own : Side.Other;
        }

        return Side.Unknown;
    }

    public static bool IsOfBoth(Passage passage, int token)
    {
        for (var next = token + 1; next <= token + DoerBehind; next++)
        {
            if (passage.Is(SpeechWord.Both, next))
                return true;
        }

        return false;
    }

    // "تصدتا لمقاتلتين روسيتين": to whom it was done.
    private static bool IsBehindFor(Passage passage, NamedParty party) =>
        party.IsAdjective ? passage.Word(party.First - 1) is ['ل', not ('ا' or 'ج' or 'ق' or 'و'), _, _, ..] : party.Kind is "military" && passage.Word(party.First) is ['ل', ..];

    // "على الأراضي السورية", "في المجال الجوي السوري", "شرق سورية": where, not who.
    public static bool IsOfPlace(Passage passage, NamedParty party) =>
        party.Kind == "state" && (passage.IsBehindPreposition(SpeechWord.Ground, party.First - 1) || (party.IsAdjective && passage.IsBehindPreposition(SpeechWord.Ground, party.First - 2) && passage.Word(party.First - 2).Length > 3));
}
