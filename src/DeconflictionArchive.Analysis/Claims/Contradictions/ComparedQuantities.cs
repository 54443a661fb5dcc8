namespace DeconflictionArchive.Analysis.Claims.Contradictions;

/// <summary>A number a side gives, and what exactly it is a number of.</summary>
internal sealed record ComparedQuantity(ToldQuantity Told, ToldClaim Claim, CountedRange Range)
{
    public ToldWords Words => new(Told.Report, Claim.Id, Told.Span, Told.Form);
}

/// <summary>Brings together numbers of one thing that different sides give and that exclude each other.</summary>
internal static class ComparedQuantities
{
    /// <param name="excludes">Whether the lower of two, given first, cannot stand beside the higher.</param>
    public static IEnumerable<Contradiction> Oppose(
        IEnumerable<ComparedQuantity> quantities, ContradictionKind kind, ClaimQuestion question, Func<ComparedQuantity, ComparedQuantity, bool> excludes)
    {
        var given = quantities.ToList();
        var sides = given.Select(quantity => quantity.Claim.Side).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var (one, other) in sides.SelectMany((side, index) => sides.Skip(index + 1).Select(next => (side, next))))
        {
            var low = new List<ComparedQuantity>();
            var high = new List<ComparedQuantity>();
            var (ofOne, ofOther) = (Each(given, one), Each(given, other));
            foreach (var (first, second) in ofOne.SelectMany(first => ofOther.Select(second => (first, second))))
            {
                var (lower, higher) = second.Range.LiesBelow(first.Range) ? (second, first) : (first, second);
                if (!lower.Range.LiesBelow(higher.Range) || !excludes(lower, higher))
                    continue;
                low.Add(lower);
                high.Add(higher);
            }

            if (low.Count > 0)
            {
                yield return new Contradiction(
                    kind,
                    question,
                    [.. SidesOf(given, low), .. SidesOf(given, high)],
                    ContradictionStatus.Open,
                    $"{low[0].Claim.Side} says {CountedRange.Tell(low[0].Told)}, {high[0].Claim.Side} says {CountedRange.Tell(high[0].Told)}.");
            }
        }
    }

    // The same number told by a hundred reports is compared once.
    private static List<ComparedQuantity> Each(IEnumerable<ComparedQuantity> given, string side) =>
        [.. given.Where(quantity => quantity.Claim.Side == side).DistinctBy(quantity => (quantity.Told.Form, quantity.Claim.Quote))];

    private static IEnumerable<ContradictionSide> SidesOf(IReadOnlyList<ComparedQuantity> given, IReadOnlyList<ComparedQuantity> opposed) => opposed
        .GroupBy(quantity => (quantity.Claim.Side, Says: CountedRange.Tell(quantity.Told)))
        .Select(group => ToldClaims.Side(
            group.Key.Side,
            group.Key.Says,
            given.Where(quantity => group.Any(each => each.Claim.Quote == quantity.Claim.Quote && each.Told.Form == quantity.Told.Form)).Select(quantity => quantity.Words)));
}
