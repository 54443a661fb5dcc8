using DeconflictionArchive.Analysis.Incidents;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>An entry of the lexicon of parties.</summary>
/// <param name="Kind">state, military, government body, armed group, alliance, organization, company, person or speaker.</param>
/// <param name="Side">Id of the party whose side it is on; its own id for a side, null for none.</param>
/// <param name="Aliases">Other names, in Arabic and in English.</param>
/// <param name="Source">Where the entry is publicly documented.</param>
public sealed record Party(string Id, string Kind, string? Side, Bilingual Name, IReadOnlyList<string> Aliases, string Source)
{
    /// <summary>First day it existed; null when not known or of no matter.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day it existed; null while it does.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Names it bore for a time only.</summary>
    public IReadOnlyList<DatedName> DatedNames { get; init; } = [];
}

/// <summary>A name borne from a day to a day: "جبهة فتح الشام" from July 2016 to January 2017.</summary>
public sealed record DatedName(string Name, DateOnly? From, DateOnly? To, string Source);
