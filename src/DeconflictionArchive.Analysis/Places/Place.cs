using DeconflictionArchive.Analysis.Incidents;

namespace DeconflictionArchive.Analysis.Places;

/// <summary>An entry of the lexicon of places.</summary>
/// <param name="Kind">governorate, city, town, village, base, airfield, crossing, river, road, field, camp, region, sea or other.</param>
/// <param name="Latitude">Degrees north; null for what is no point (a road, a region).</param>
/// <param name="Precision">How much the point stands for: site, village, town, city, province, region, line ...</param>
/// <param name="Within">Id of the place or party around it; null when none is given.</param>
public sealed record Place(
    string Id,
    string Kind,
    Bilingual Name,
    IReadOnlyList<string> Aliases,
    double? Latitude,
    double? Longitude,
    string Precision,
    string? Within,
    string Source);
