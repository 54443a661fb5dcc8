using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Storage.Claims;

namespace DeconflictionArchive.Api.Incidents;

/// <summary>Finds claims of an incident that cannot all be true: what one side says and another denies.</summary>
public static class DeniedClaims
{
    /// <param name="claims">Of one incident.</param>
    public static IReadOnlyList<ContradictionResponse> Among(IReadOnlyList<ClaimRow> claims) =>
    [
        .. claims
            .Where(claim => claim.Stance == Stance.Denies && claim.Question != ClaimQuestion.Other)
            .Select(denial => (denial, denied: claims.Where(claim => IsDenied(claim, denial)).Select(claim => claim.Id).ToList()))
            .Where(pair => pair.denied.Count > 0)
            .Select(pair => new ContradictionResponse("denial", [.. pair.denied, pair.denial.Id], "open")),
    ];

    // A denial answers what the other camp said on the same question of the same matter, and not before it was said.
    private static bool IsDenied(ClaimRow claim, ClaimRow denial) =>
        claim.Incident == denial.Incident
        && claim.Question == denial.Question
        && claim.Stance is Stance.Accuses or Stance.Confirms
        && AreOpposed(claim.Speaker, denial.Speaker)
        && IsOnOneMatter(claim, denial)
        && !(denial.SaidOn < claim.SaidOn);

    private static bool AreOpposed(string one, string other) =>
        Camp.AreOpposed(one, other) || ((Camp.Of(one) is null || Camp.Of(other) is null) && Side(one) != Side(other));

    // What neither says it is about is the incident itself, as is a channel; who is accused need not be named in the denial, nor who accuses.
    private static bool IsOnOneMatter(ClaimRow claim, ClaimRow denial) =>
        (claim.About is null || denial.About is null)
            ? IsOf(claim.About, denial.Speaker) && IsOf(denial.About, claim.Speaker)
            : Side(claim.About) == Side(denial.About) || (Side(claim.About) == Side(denial.Speaker) && Side(denial.About) == Side(claim.Speaker));

    private static bool IsOf(string? about, string speaker) => about is null || PartyLexicon.Shipped.Find(about) is null || Side(about) == Side(speaker);

    /// <summary>The side a speaker speaks for; the speaker itself where it stands for none.</summary>
    public static string Side(string speaker) => PartyLexicon.Shipped.Find(speaker)?.Side ?? speaker;
}
