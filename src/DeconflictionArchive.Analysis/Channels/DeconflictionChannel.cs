using DeconflictionArchive.Analysis.Incidents;

namespace DeconflictionArchive.Analysis.Channels;

/// <summary>An arrangement by which the sides tell each other of operations.</summary>
/// <param name="Meaning">One line on what counts as it.</param>
public sealed record DeconflictionChannel(string Id, Bilingual Name, Bilingual Meaning, IReadOnlyList<string> Aliases, string Source);
