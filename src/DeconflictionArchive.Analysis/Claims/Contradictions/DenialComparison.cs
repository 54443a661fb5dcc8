using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Analysis.Claims.Contradictions;

/// <summary>What one side says and another denies.</summary>
internal static class DenialComparison
{
    public static IEnumerable<Contradiction> Find(ToldClaims told, IReadOnlyList<Contradiction> admissions)
    {
        var asserted = told.All.Where(claim => claim.Stance is Stance.Accuses or Stance.Confirms).ToLookup(claim => claim.Question);
        var harmed = asserted[ClaimQuestion.Casualties].Where(claim => claim is { Stance: Stance.Accuses, About: not null } && told.TellsOfDeed(claim)).ToList();
        var pairs = told.All
            .Where(claim => claim.Stance == Stance.Denies && claim.Question != ClaimQuestion.Other)
            .Select(denial => (Denial: denial, Denied: Answered(denial).Where(claim => IsDenied(claim, denial)).ToList()))
            .Where(pair => pair.Denied.Count > 0);
        foreach (var pair in pairs.GroupBy(pair => (pair.Denial.Question, pair.Denial.Side)))
        {
            var (question, denier) = pair.Key;
            var denials = pair.Select(each => each.Denial).ToList();
            var denied = pair.SelectMany(each => each.Denied).Distinct().ToList();
            var admitted = denials.Exists(denial => admissions.Any(admission => admission.Claims.Contains(denial.Id, StringComparer.Ordinal)));
            yield return new Contradiction(
                ContradictionKind.Denial,
                question,
                [
                    .. denied.GroupBy(claim => (claim.Side, claim.Stance)).Select(group => ToldClaims.Side(group.Key.Side, Says(group.Key.Stance), [.. group])),
                    ToldClaims.Side(denier, Says(Stance.Denies), denials),
                ],
                admitted ? ContradictionStatus.Admitted : ContradictionStatus.Open,
                $"{denier} denies what {string.Join(", ", denied.Select(claim => claim.Side).Distinct(StringComparer.Ordinal))} says.");
        }

        // "They attacked us and wounded six" tells who struck as well as whom it hurt.
        IEnumerable<ToldClaim> Answered(ToldClaim denial) => denial.Question == ClaimQuestion.WhoStruck
            ? asserted[denial.Question].Concat(harmed.Where(claim => Sides.Of(claim.About!) == denial.Side))
            : asserted[denial.Question];
    }

    internal static string Says(Stance stance) => stance.ToString().ToLowerInvariant();

    // A denial answers what the other camp said on the same question of the same matter, and not before it was said.
    private static bool IsDenied(ToldClaim claim, ToldClaim denial) =>
        Sides.AreOpposed(claim.Speaker, denial.Speaker)
        && IsOnOneMatter(claim, denial)
        && !(denial.SaidOn < claim.SaidOn);

    // What neither says it is about is the incident itself, as is a channel; who is accused need not be named in the denial, nor who accuses.
    private static bool IsOnOneMatter(ToldClaim claim, ToldClaim denial) =>
        (claim.About is null || denial.About is null)
            ? IsOf(claim.About, denial.Side) && IsOf(denial.About, claim.Side)
            : Sides.Of(claim.About) == Sides.Of(denial.About) || (Sides.Of(claim.About) == denial.Side && Sides.Of(denial.About) == claim.Side);

    private static bool IsOf(string? about, string side) => about is null || PartyLexicon.Shipped.Find(about) is null || Sides.Of(about) == side;
}
