using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Storage.Claims;

namespace DeconflictionArchive.Api.Incidents;

/// <summary>Finds claims of an incident that cannot all be true: what one side says and another denies.</summary>
internal static class DeniedClaims
{
    public static IReadOnlyList<ContradictionResponse> Among(IReadOnlyList<ClaimRow> claims) =>
    [
        .. claims
            .Where(claim => claim.Stance == Stance.Denies && claim.Question != ClaimQuestion.Other)
            .Select(denial => (denial, denied: claims.Where(claim => IsDenied(claim, denial)).Select(claim => claim.Id).ToList()))
            .Where(pair => pair.denied.Count > 0)
            .Select(pair => new ContradictionResponse("denial", [.. pair.denied, pair.denial.Id], "open")),
    ];

    private static bool IsDenied(ClaimRow claim, ClaimRow denial) =>
        claim.Question == denial.Question
        && claim.Stance is Stance.Accuses or Stance.Announces or Stance.Confirms or Stance.Admits or Stance.Warns
        && Side(claim.Speaker) != Side(denial.Speaker);

    /// <summary>The side a speaker speaks for; the speaker itself where it stands for none.</summary>
    public static string Side(string speaker) => PartyLexicon.Shipped.Find(speaker)?.Side ?? speaker;
}
