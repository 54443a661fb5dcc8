using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Copies;

public enum SubstitutionKind
{
    /// <summary>Other words in the same place.</summary>
    Replaced,

    /// <summary>Words only the copy has.</summary>
    Added,

    /// <summary>Words only the original has.</summary>
    Dropped,

    /// <summary>The same word in another spelling.</summary>
    Respelled,
}

/// <summary>A stretch in which a copy differs from its original.</summary>
/// <param name="From">In the original; null when only the copy has words here.</param>
/// <param name="To">In the copy; null when only the original has words here.</param>
/// <param name="Renamed">Who or what is named otherwise; null unless both stretches name something of one kind, and not the same.</param>
public sealed record Substitution(SubstitutionKind Kind, TextSpan? From, TextSpan? To, Renaming? Renamed);

/// <summary>Names the original has in a stretch and the copy has not, and the other way round.</summary>
/// <param name="From">Ids of parties, places or channels.</param>
public sealed record Renaming(IReadOnlyList<string> From, IReadOnlyList<string> To);
