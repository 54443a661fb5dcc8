using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Api.Requests;

/// <summary>The entries a parameter may name, by id or by any name or alias.</summary>
/// <param name="Noun">What an entry is, for messages: "party".</param>
/// <param name="ListedAt">Address that lists them all.</param>
/// <param name="Resolve">The id of the entry a caller means; null when there is none.</param>
/// <param name="Candidates">What a mistyped name may have been meant to be.</param>
public sealed record NameList(string Noun, string ListedAt, Func<string, string?> Resolve, Lazy<IReadOnlyList<Candidate>> Candidates)
{
    public NameList(string noun, string listedAt, Func<string, string?> resolve, Func<IEnumerable<string>> candidates)
        : this(noun, listedAt, resolve, new Lazy<IReadOnlyList<Candidate>>(() => [.. candidates().Distinct(StringComparer.Ordinal).Select(Candidate.Of)]))
    {
    }
}

/// <summary>What a mistyped word may have been meant to be.</summary>
/// <param name="Folded">As it is compared; folded once, since a request may be full of mistakes.</param>
public sealed record Candidate(string Name, string Folded)
{
    public static Candidate Of(string name) => new(name, ArabicFolding.Fold(name));
}
