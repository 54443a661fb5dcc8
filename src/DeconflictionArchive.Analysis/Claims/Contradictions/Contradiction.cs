using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims.Contradictions;

public enum ContradictionKind
{
    /// <summary>One side denies what another says.</summary>
    Denial,

    /// <summary>Places or heights that lie apart.</summary>
    Distance,

    /// <summary>Numbers of the same thing that cannot both be true.</summary>
    Count,

    /// <summary>Different days for the same deed.</summary>
    Date,

    /// <summary>Different parties named for the same deed.</summary>
    Who,

    /// <summary>Notice given before, against none or afterwards.</summary>
    Sequence,

    /// <summary>One side both denies a deed and admits it.</summary>
    SelfContradiction,
}

public enum ContradictionStatus
{
    /// <summary>Each side stands by its word.</summary>
    Open,

    /// <summary>The side that denies it has also admitted it.</summary>
    Admitted,
}

/// <summary>Claims of one incident that cannot all be true.</summary>
/// <param name="Question">The question they answer differently.</param>
/// <param name="Sides">The answers, at least two; the denial last.</param>
public sealed record Contradiction(
    ContradictionKind Kind, ClaimQuestion Question, IReadOnlyList<ContradictionSide> Sides, ContradictionStatus Status, string Explains)
{
    /// <summary>Ids of all claims, those of the first side first.</summary>
    public IReadOnlyList<string> Claims => [.. Sides.SelectMany(side => side.Claims).Distinct(StringComparer.Ordinal)];
}

/// <param name="Party">The side that says so; who speaks for a side is counted to it.</param>
/// <param name="Says">Its answer: the stance, the number, the days, the party or the time of the notice.</param>
/// <param name="Evidence">The words, each once however often they are repeated.</param>
public sealed record ContradictionSide(string Party, string Says, IReadOnlyList<string> Claims, IReadOnlyList<ToldWords> Evidence);

/// <summary>Words of a report.</summary>
/// <param name="Claim">Id of the claim they belong to; null when they stand in none.</param>
public sealed record ToldWords(string Report, string? Claim, TextSpan Span, string Quote);
