using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>The two camps whose forces the channels keep apart.</summary>
public static class Camp
{
    private static readonly Dictionary<string, string> OfSides =
        LexiconFile.Read("camps.tsv").ToDictionary(row => row["side"], row => row["camp"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string?> OfParties =
        PartyLexicon.Shipped.Entries.DistinctBy(party => party.Id).ToDictionary(party => party.Id, party => OfSide(PartyLexicon.Shipped.Find(party.Id)?.Side is { Length: > 0 } side ? side : party.Id), StringComparer.Ordinal);

    /// <returns>"west", "east", or null for a party in neither.</returns>
    public static string? Of(string party) => OfParties.TryGetValue(party, out var camp) ? camp : OfSide(party);

    public static bool AreOpposed(string one, string other) => Of(one) is { } camp && Of(other) is { } against && camp != against;

    // An id that no lexicon has begins with its side: "us-official-anonymous".
    private static string? OfSide(string side) =>
        OfSides.GetValueOrDefault(side) ?? (side.IndexOf('-', StringComparison.Ordinal) is var end and > 0 ? OfSides.GetValueOrDefault(side[..end]) : null);
}
