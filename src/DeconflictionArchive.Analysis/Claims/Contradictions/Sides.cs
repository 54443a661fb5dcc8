using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Analysis.Claims.Contradictions;

/// <summary>On whose side a party or a speaker stands. A ministry, an army and a spokesman are one side with their state.</summary>
public static class Sides
{
    // These strike on their own account; the others of a camp act together, so naming one of them does not clear another.
    private static readonly HashSet<string> Alone = ["israel", "turkey"];

    /// <summary>The side a party speaks for; the party itself where it stands for none.</summary>
    public static string Of(string party) => PartyLexicon.Shipped.Find(party)?.Side is { Length: > 0 } side ? side : party;

    public static bool AreOpposed(string one, string other) =>
        Camp.AreOpposed(one, other) || ((Camp.Of(one) is null || Camp.Of(other) is null) && Of(one) != Of(other));

    internal static bool ActTogether(string one, string other) =>
        one == other || (Camp.Of(one) is { } camp && camp == Camp.Of(other) && !Alone.Contains(one) && !Alone.Contains(other));
}
