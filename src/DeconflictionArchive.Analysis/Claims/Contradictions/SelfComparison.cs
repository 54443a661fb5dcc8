namespace DeconflictionArchive.Analysis.Claims.Contradictions;

/// <summary>
/// A side that denies a deed and admits it: in its own voice, or as the other side tells that it did. Denying the intent is not denying the deed.
/// </summary>
internal static class SelfComparison
{
    public static IReadOnlyList<Contradiction> Find(ToldClaims told) =>
    [
        .. told.All
            .Where(claim => claim.Stance == Stance.Denies && claim.Question == ClaimQuestion.WhoStruck && !told.WordsOf(claim).Has(ClaimWord.Intent))
            .GroupBy(denial => denial.Side, StringComparer.Ordinal)
            .Select(denials => (Side: denials.Key, Denials: denials.ToList(), Admissions: told.All.Where(claim => Admits(claim, denials.Key, told)).ToList()))
            .Where(side => side.Admissions.Count > 0)
            .Select(side => new Contradiction(
                ContradictionKind.SelfContradiction,
                ClaimQuestion.WhoStruck,
                [
                    ToldClaims.Side(side.Side, DenialComparison.Says(Stance.Admits), side.Admissions),
                    ToldClaims.Side(side.Side, DenialComparison.Says(Stance.Denies), side.Denials),
                ],
                ContradictionStatus.Admitted,
                Explain(side.Side, side.Admissions))),
    ];

    // What a side confirms for itself may be another deed than the one it denies; what it confirmed to the other side is passed on because it is the same.
    private static bool Admits(ToldClaim claim, string side, ToldClaims told) =>
        claim.Side == side
        && claim.Question is ClaimQuestion.WhoStruck or ClaimQuestion.What or ClaimQuestion.Where or ClaimQuestion.Casualties
        && (claim.Stance == Stance.Admits || (claim.Stance == Stance.Confirms && IsToldByOther(claim, side)))
        && told.TellsOfDeed(claim);

    private static bool IsToldByOther(ToldClaim claim, string side) => claim.AttributedTo is { } teller && Sides.Of(teller) != side;

    private static string Explain(string side, IReadOnlyList<ToldClaim> admissions) =>
        admissions.FirstOrDefault(claim => claim.AttributedTo is not null) is { AttributedTo: { } teller }
            ? $"{side} denies it, and {teller} tells that it admitted it."
            : $"{side} denies it and admits it.";
}
