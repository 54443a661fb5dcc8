using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Claims.Contradictions;

namespace DeconflictionArchive.Api.Incidents;

/// <summary>Claims of one incident that cannot all be true. Silence denies nothing, and numbers are never summed.</summary>
/// <param name="Kind">What they differ in.</param>
/// <param name="Claims">Ids of all claims, the denial last.</param>
/// <param name="Status">open, or admitted when the side that denies it has also admitted it.</param>
/// <param name="Question">The question they answer differently.</param>
/// <param name="Sides">Each answer with who gives it, at least two.</param>
/// <param name="Explains">One line in English.</param>
public sealed record ContradictionResponse(
    ContradictionKind Kind,
    IReadOnlyList<string> Claims,
    ContradictionStatus Status,
    ClaimQuestion Question,
    IReadOnlyList<ContradictionSideResponse> Sides,
    string Explains)
{
    public static ContradictionResponse Of(Contradiction contradiction) => new(
        contradiction.Kind,
        contradiction.Claims,
        contradiction.Status,
        contradiction.Question,
        [.. contradiction.Sides.Select(ContradictionSideResponse.Of)],
        contradiction.Explains);
}

/// <param name="Party">The side that says so; who speaks for a side is counted to it.</param>
/// <param name="Says">Its answer: the stance, the number, the days, the party or the time of the notice.</param>
/// <param name="Evidence">The words, each once however many reports repeat them.</param>
public sealed record ContradictionSideResponse(string Party, string Says, IReadOnlyList<string> Claims, IReadOnlyList<ToldWordsResponse> Evidence)
{
    public static ContradictionSideResponse Of(ContradictionSide side) =>
        new(side.Party, side.Says, side.Claims, [.. side.Evidence.Select(ToldWordsResponse.Of)]);
}

/// <param name="Claim">Id of the claim the words belong to; null when they stand in none.</param>
/// <param name="Start">Where they stand, in UTF-16 code units of the report's text.</param>
public sealed record ToldWordsResponse(string Report, string? Claim, string Quote, int Start, int Length)
{
    public static ToldWordsResponse Of(ToldWords words) => new(words.Report, words.Claim, words.Quote, words.Span.Start, words.Span.Length);
}
