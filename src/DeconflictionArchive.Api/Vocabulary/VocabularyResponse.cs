using DeconflictionArchive.Api.Answers;

namespace DeconflictionArchive.Api.Vocabulary;

/// <summary>A closed list of values.</summary>
/// <param name="Id">Name of the list, such as "stance".</param>
public sealed record VocabularyResponse(string Id, IReadOnlyList<VocabularyValueResponse> Values);

/// <param name="Value">As it stands in answers and parameters.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Meaning">One line on when it applies.</param>
public sealed record VocabularyValueResponse(string Value, NameResponse Name, NameResponse Meaning);
