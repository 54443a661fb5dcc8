namespace DeconflictionArchive.Analysis.Parties;

/// <summary>A name found in the words of a report, before it is a mention of its text.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Proclitic">Letters of particles before it.</param>
/// <param name="IsPerson">It is a person's.</param>
internal readonly record struct FoundName(MentionKind Kind, string Id, int Start, int End, int Proclitic, string Rule, bool IsPerson = false);
