namespace DeconflictionArchive.Analysis.Layout;

public enum OutletKind
{
    Newspaper,
    Magazine,
    Television,
    Radio,
    Site,

    /// <summary>The site on which an agency publishes itself.</summary>
    Agency,

    /// <summary>An organisation that monitors and publishes, such as an observatory.</summary>
    Monitor,
}

/// <summary>A medium that publishes reports.</summary>
/// <param name="Country">ISO codes, separated by a stroke when it works from several countries; empty when unknown.</param>
/// <param name="PublishesArabic">Only such an outlet can be the publisher of an Arabic page.</param>
/// <param name="Names">All other spellings, in any language.</param>
public sealed record Outlet(
    string Id,
    string NameAr,
    string NameEn,
    OutletKind Kind,
    string Country,
    bool PublishesArabic,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Domains);

/// <summary>A news agency.</summary>
/// <param name="OutletId">The outlet under which it publishes its own pages; null when it has none in Arabic.</param>
public sealed record Agency(string Id, string NameAr, string NameEn, string Country, IReadOnlyList<string> Names, string? OutletId)
{
    /// <summary>It is an outlet first: its name in a credit says who published, not which wire was taken.</summary>
    public bool PublishesItself => OutletId == Id;
}
