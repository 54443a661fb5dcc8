using DeconflictionArchive.Analysis.Incidents;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>An entry of the lexicon of parties.</summary>
/// <param name="Kind">state, military, government body, armed group, alliance, organization, company, person or speaker.</param>
/// <param name="Side">Id of the party whose side it is on; its own id for a side, null for none.</param>
/// <param name="Aliases">Other names, in Arabic and in English.</param>
/// <param name="Source">Where the entry is publicly documented.</param>
public sealed record Party(string Id, string Kind, string? Side, Bilingual Name, IReadOnlyList<string> Aliases, string Source);
