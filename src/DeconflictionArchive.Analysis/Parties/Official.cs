using DeconflictionArchive.Analysis.Incidents;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>A person in an office for a time.</summary>
/// <param name="Office">What office, such as "defence_minister".</param>
/// <param name="Organisation">Id of the party the office belongs to.</param>
/// <param name="From">First day; null when unknown.</param>
/// <param name="To">Last day; null while it lasts or when unknown.</param>
/// <param name="Certainty">How sure the days are: day, month or year.</param>
public sealed record OfficialTerm(string Office, string Organisation, DateOnly? From, DateOnly? To, string Certainty, string Source);

/// <summary>A named person of the field.</summary>
/// <param name="FullNames">Spellings of the whole name in Arabic.</param>
/// <param name="Surnames">Spellings of the name that stands alone once the person is introduced.</param>
/// <param name="KnownBySurname">The surname alone means this person even without introduction.</param>
public sealed record Official(
    string Id,
    Bilingual Name,
    string? Side,
    IReadOnlyList<string> FullNames,
    IReadOnlyList<string> Surnames,
    bool KnownBySurname,
    IReadOnlyList<OfficialTerm> Terms,
    string Source)
{
    /// <summary>The first day of the first term; null for a person without one.</summary>
    internal DateOnly? FirstDay { get; } = Terms.Count == 0 ? null : Terms.Min(term => term.From ?? DateOnly.MinValue);

    /// <summary>The last day of the last term.</summary>
    internal DateOnly? LastDay { get; } = Terms.Count == 0 ? null : Terms.Max(term => term.To ?? DateOnly.MaxValue);

    public Party AsParty() => new(Id, "person", Side, Name, [.. FullNames.Concat(Surnames).Where(name => name != Name.Ar)], Source);
}
