namespace DeconflictionArchive.Api.Requests;

/// <summary>The entries a parameter may name, by id or by any name or alias.</summary>
/// <param name="Noun">What an entry is, for messages: "party".</param>
/// <param name="ListedAt">Address that lists them all.</param>
/// <param name="Resolve">The id of the entry a caller means; null when there is none.</param>
/// <param name="Candidates">What a mistyped name may have been meant to be.</param>
public sealed record NameList(string Noun, string ListedAt, Func<string, string?> Resolve, Func<IEnumerable<string>> Candidates);
