namespace DeconflictionArchive.Storage.Search;

/// <summary>What the index in memory keeps of a report.</summary>
/// <param name="Length">Words in all.</param>
/// <param name="TitleLength">Positions up to this number are the title's.</param>
/// <param name="Lexemes">
/// In the binary form of a tsvector: how many, then each lexeme in UTF-8 ended by 0, how many positions, and these,
/// ascending, with their weight in the two upper bits; numbers are big-endian.
/// </param>
public sealed record IndexedReport(
    string Id,
    int Length,
    int TitleLength,
    DateOnly? From,
    DateOnly? To,
    string? CopyOf,
    string? Source,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<string> Parties,
    IReadOnlyList<string> Places,
    IReadOnlyList<string> Channels,
    IReadOnlyList<string> Incidents,
    byte[] Lexemes);
