using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims.Contradictions;

/// <summary>Heights and distances between the same things, in one unit; and a place of which one side says that it lies far from where the other puts the deed.</summary>
internal static class DistanceComparison
{
    private const int Reach = 5; // tokens from "on a height of" to the number

    private const decimal Rounding = 0.05m; // three miles and five kilometres are the same distance, rounded

    private static readonly Dictionary<string, decimal> Metres = new(StringComparer.Ordinal)
    {
        ["distance-m"] = 1,
        ["distance-km"] = 1000,
        ["distance-mi"] = 1609.344m,
        ["distance-ft"] = 0.3048m,
    };

    public static IEnumerable<Contradiction> Find(ToldClaims told)
    {
        var measured = new List<(ComparedQuantity Quantity, ClaimWord Of)>();
        foreach (var quantity in told.Incident.Quantities)
        {
            if (Metres.TryGetValue(quantity.What, out var unit) && quantity.ClaimedBy is { } speaker
                && told.Around(quantity.Report, speaker, quantity.Span) is { } claim
                && told.WordsOf(claim).Before(quantity.Span, Reach, ClaimWord.Height, ClaimWord.Apart, ClaimWord.Away) is { } of)
                measured.Add((new ComparedQuantity(quantity, claim, CountedRange.Of(quantity, unit, Rounding)), of));
        }

        return
        [
            .. FarFromTheDeed(told, [.. measured.Where(each => each.Of == ClaimWord.Away).Select(each => each.Quantity)]),
            .. measured.Where(each => each.Of != ClaimWord.Away)
                .GroupBy(each => each.Of, each => each.Quantity)
                .OrderBy(group => group.Key)
                .SelectMany(group => ComparedQuantities.Oppose(group, ContradictionKind.Distance, ClaimQuestion.Where, (_, _) => true)),
        ];
    }

    // "What was struck lies 300 kilometres from the area they named" answers whoever says that the speaker struck there.
    private static IEnumerable<Contradiction> FarFromTheDeed(ToldClaims told, IReadOnlyList<ComparedQuantity> away)
    {
        foreach (var side in away.Where(quantity => quantity.Claim is { Stance: Stance.Denies, Question: ClaimQuestion.Where }).GroupBy(quantity => quantity.Claim.Side, StringComparer.Ordinal))
        {
            var answered = told.All
                .Where(claim => claim is { Stance: Stance.Accuses, Question: ClaimQuestion.WhoStruck or ClaimQuestion.Where, About: { } about } && Sides.Of(about) == side.Key
                    && Sides.AreOpposed(claim.Speaker, side.Key) && told.TellsOfDeed(claim))
                .ToList();
            if (answered.Count == 0)
                continue;
            yield return new Contradiction(
                ContradictionKind.Distance,
                ClaimQuestion.Where,
                [
                    .. answered.GroupBy(claim => claim.Side, StringComparer.Ordinal).Select(group => ToldClaims.Side(group.Key, DenialComparison.Says(Stance.Accuses), [.. group])),
                    .. side.GroupBy(quantity => CountedRange.Tell(quantity.Told), StringComparer.Ordinal)
                        .Select(group => ToldClaims.Side(side.Key, group.Key, group.Select(quantity => quantity.Words))),
                ],
                ContradictionStatus.Open,
                $"{side.Key} says that what it struck lies {CountedRange.Tell(side.First().Told)} from there.");
        }
    }
}
