using DeconflictionArchive.Analysis.Quantities;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims.Contradictions;

/// <summary>
/// Numbers of the same thing. A part may be smaller than the whole, so the lower number must speak of all that the higher speaks of;
/// nothing is ever summed. Totals over more than one incident are no incident's and do not come here.
/// </summary>
internal static class CountComparison
{
    private const int Reach = 4; // tokens from a number to whose people or machines they are: "خمسة قتلى من العسكريين الروس"

    private static readonly HashSet<string> Casualties = ["killed", "wounded", "killed+wounded", "missing", "captured"];
    private static readonly HashSet<string> Weapons = ["missiles", "shells", "strikes"];
    private static readonly HashSet<string> Machines = ["aircraft", "vehicles", "tanks", "ships", "soldiers", "fighters"];
    private static readonly HashSet<string> Anyone = ["killed", "wounded", "missing", "captured", "persons", ""];

    private static readonly Countables Nouns = new();

    /// <param name="People">Kind of people counted; empty for anyone.</param>
    /// <param name="Side">Whose they are; null when the words do not say.</param>
    /// <param name="Fate">What became of weapons; null for everything else.</param>
    private sealed record Thing(string What, string People, string? Side, ClaimWord? Fate);

    public static IEnumerable<Contradiction> Find(ToldClaims told)
    {
        var things = new Dictionary<ComparedQuantity, Thing>();
        foreach (var quantity in told.Incident.Quantities)
        {
            if (quantity.ClaimedBy is { } speaker
                && told.Around(quantity.Report, speaker, quantity.Span) is { } claim
                && ThingOf(quantity, told.WordsOf(claim)) is { } thing)
                things.TryAdd(new ComparedQuantity(quantity, claim, CountedRange.Of(quantity, 1, 0)), thing);
        }

        return things.GroupBy(pair => pair.Value.What, pair => pair.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => ComparedQuantities.Oppose(
                group,
                ContradictionKind.Count,
                Casualties.Contains(group.Key) ? ClaimQuestion.Casualties : ClaimQuestion.What,
                (lower, higher) => Covers(things[lower], things[higher])));
    }

    private static Thing? ThingOf(ToldQuantity quantity, ClaimWords words)
    {
        var side = words.SidesAt(quantity.Span, Reach) is [var only] ? only : null;
        if (Casualties.Contains(quantity.What))
            return new Thing(quantity.What, PeopleOf(quantity.Form), side, null);
        if (Weapons.Contains(quantity.What))
            return words.Before(quantity.Span, Reach, ClaimWord.Fired, ClaimWord.Hit, ClaimWord.Stopped) is { } fate ? new Thing(quantity.What, "", side, fate) : null;
        return Machines.Contains(quantity.What) && side is not null ? new Thing(quantity.What, "", side, null) : null;
    }

    private static bool Covers(Thing lower, Thing higher) =>
        (lower.People.Length == 0 || lower.People == higher.People)
        && (lower.Side is null || lower.Side == higher.Side)
        && lower.Fate == higher.Fate;

    private static string PeopleOf(string form) =>
        Tokenizer.Tokenize(FoldedText.Of(form)).Select(token => Nouns.FindInflected(token.Text)?.What ?? "").FirstOrDefault(what => !Anyone.Contains(what)) ?? "";
}
