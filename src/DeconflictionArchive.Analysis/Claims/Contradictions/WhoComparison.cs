using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Analysis.Claims.Contradictions;

/// <summary>Who did it, answered with different parties. A claim that names both answers neither way.</summary>
internal static class WhoComparison
{
    public static IEnumerable<Contradiction> Find(ToldClaims told)
    {
        var answers = told.All
            .Where(claim => claim.Question == ClaimQuestion.WhoStruck && told.TellsOfDeed(claim))
            .Select(claim => (Claim: claim, Doer: DoerOf(claim, told)))
            .Where(answer => answer.Doer is not null)
            .GroupBy(answer => answer.Doer!, answer => answer.Claim, StringComparer.Ordinal)
            .OrderBy(answer => answer.Key, StringComparer.Ordinal)
            .ToList();
        foreach (var (first, second) in answers.SelectMany((one, index) => answers.Skip(index + 1).Select(other => (one, other))))
        {
            if (Sides.ActTogether(first.Key, second.Key))
                continue;
            var one = first.Where(claim => !Names(claim, second.Key, told)).ToList();
            var other = second.Where(claim => !Names(claim, first.Key, told)).ToList();
            if (one.Count == 0 || other.Count == 0 || one.Concat(other).Select(claim => claim.Side).Distinct(StringComparer.Ordinal).Count() < 2)
                continue;
            yield return new Contradiction(
                ContradictionKind.Who,
                ClaimQuestion.WhoStruck,
                [.. SidesOf(one, first.Key), .. SidesOf(other, second.Key)],
                ContradictionStatus.Open,
                $"Some say it was {first.Key}, others {second.Key}.");
        }
    }

    private static IEnumerable<ContradictionSide> SidesOf(IEnumerable<ToldClaim> claims, string doer) =>
        claims.GroupBy(claim => claim.Side, StringComparer.Ordinal).Select(group => ToldClaims.Side(group.Key, doer, [.. group]));

    // The one accused; or the speaker, who owns up to it or tells of it as done to a target of the incident.
    private static string? DoerOf(ToldClaim claim, ToldClaims told)
    {
        var about = claim.About is not null && PartyLexicon.Shipped.Find(claim.About) is not null ? Sides.Of(claim.About) : null;
        return claim.Stance switch
        {
            Stance.Accuses => about == claim.Side ? null : about,
            Stance.Admits => claim.Side,
            Stance.Confirms or Stance.Announces when about is not null && about != claim.Side && told.Incident.Targets.Any(target => Sides.Of(target) == about) => claim.Side,
            _ => null,
        };
    }

    // The speaker's own name is in every claim of it.
    private static bool Names(ToldClaim claim, string side, ToldClaims told) =>
        claim.Side != side && told.WordsOf(claim).Sides().Any(named => Sides.ActTogether(named, side));
}
