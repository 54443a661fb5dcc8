using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>The two camps whose forces the channels keep apart.</summary>
public static class Camp
{
    private static readonly HashSet<string> Western = ["us", "coalition", "sdf", "uk", "france", "nato", "turkey", "syrian-opposition", "israel"];
    private static readonly HashSet<string> Eastern = ["russia", "syria", "iran", "syrian-regime"];

    private static readonly Dictionary<string, string?> OfParties =
        PartyLexicon.Shipped.Entries.DistinctBy(party => party.Id).ToDictionary(party => party.Id, party => OfSide(PartyLexicon.Shipped.Find(party.Id)?.Side is { Length: > 0 } side ? side : party.Id), StringComparer.Ordinal);

    /// <returns>"west", "east", or null for a party in neither.</returns>
    public static string? Of(string party) => OfParties.TryGetValue(party, out var camp) ? camp : OfSide(party);

    public static bool AreOpposed(string one, string other) => Of(one) is { } camp && Of(other) is { } against && camp != against;

    private static string? OfSide(string side)
    {
        if (Western.Contains(side) || side.StartsWith("us-", StringComparison.Ordinal))
            return "west";
        return Eastern.Contains(side) || side.StartsWith("ru-", StringComparison.Ordinal) ? "east" : null;
    }
}
