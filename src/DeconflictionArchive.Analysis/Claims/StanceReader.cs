using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells what a speaker does by saying something when the verb leaves it open.</summary>
internal sealed class StanceReader(SpeechLexicon speech)
{
    private const int OpeningWords = 4; // a denial shows at the beginning of what is said

    /// <param name="complement">Token where what was said begins.</param>
    /// <param name="end">Token after its last.</param>
    public Stance Read(SentenceView sentence, ReportingVerb verb, string speaker, int complement, int end)
    {
        if (verb.Lemma == "رفض" && IsWithheld(sentence, complement, end))
            return Stance.NoComment;
        if (verb.Stance is { } stance && stance != Stance.Announces)
            return stance;
        if (verb.Lemma == "رد" && Enumerable.Range(complement - 4, 8).Any(token => sentence.Word(token) is "بالنفي"))
            return Stance.Denies;
        if (IsContradiction(sentence, complement, end))
            return Stance.Denies;
        if (IsHostile(sentence, speaker, complement, end))
            return Stance.Accuses;
        if (!StartsWithNegation(sentence, complement))
            return Stance.Announces;
        // "القوات الأميركية لم تستخدم الخط" said by the other side is a reproach; of one's own side it is a denial.
        return OpposesAt(sentence, speaker, complement) ? Stance.Accuses : Stance.Denies;
    }

    private bool IsWithheld(SentenceView sentence, int first, int end) =>
        Enumerable.Range(first - 3, Math.Max(0, Math.Min(end, first + 4) - first + 3)).Any(token => speech.Is("withheld", sentence.Word(token)));

    private static bool IsContradiction(SentenceView sentence, int first, int end)
    {
        for (var token = first; token + 1 < end; token++)
        {
            if (sentence.Word(token) is "غير" && sentence.Word(token + 1) is "صحيح" or "صحيحه")
                return true;
            if (sentence.Word(token) is "لا" && sentence.Word(token + 1) is "صحه" or "اساس")
                return true;
        }

        return false;
    }

    private bool StartsWithNegation(SentenceView sentence, int complement)
    {
        for (var token = complement + 1; token <= complement + OpeningWords; token++)
        {
            if (sentence.Word(token) is "لا" or "ليس" or "ليست" or "لم" or "لن")
                return true;
        }

        return false;
    }

    private static bool OpposesAt(SentenceView sentence, string speaker, int complement) =>
        Camp.Of(speaker) is { } side
        && sentence.Parties.Any(party => party.First > complement && party.First <= complement + 2 && Camp.Of(party.Id) is { } other && other != side);

    // Naming the other side together with an act against one's own is to accuse it, whatever the verb.
    private bool IsHostile(SentenceView sentence, string speaker, int first, int end)
    {
        var side = Camp.Of(speaker);
        if (side is null || !sentence.Parties.Any(party => party.First >= first && party.First < end && Camp.Of(party.Id) is { } other && other != side))
            return false;
        return Enumerable.Range(first, Math.Max(0, end - first)).Any(token => speech.IsAnyReading("hostile", sentence.Word(token)));
    }
}

/// <summary>The two camps whose forces the channels keep apart.</summary>
internal static class Camp
{
    private static readonly HashSet<string> Western = ["us", "coalition", "sdf", "uk", "france", "nato", "turkey", "syrian-opposition", "israel"];
    private static readonly HashSet<string> Eastern = ["russia", "syria", "iran", "syrian-regime"];

    /// <returns>"west", "east", or null for a party in neither.</returns>
    public static string? Of(string party)
    {
        var side = PartyLexicon.Shipped.Find(party)?.Side is { Length: > 0 } known ? known : party;
        if (Western.Contains(side) || side.StartsWith("us-", StringComparison.Ordinal))
            return "west";
        return Eastern.Contains(side) || side.StartsWith("ru-", StringComparison.Ordinal) ? "east" : null;
    }
}
