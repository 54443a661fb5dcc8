using System.Collections.Concurrent;
using System.Globalization;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>How well a place told agrees with the place of an incident: the same, near it, or around it.</summary>
internal sealed class PlaceNearness
{
    private const double SamePlace = 1.5;
    private const double SameArea = 0.75;
    private const double Near = 0.6;

    private const double NearTown = 25; // km between two points that reports use for one event
    private const double NearProvince = 70; // km from the middle of a province to a town in it

    private static readonly HashSet<string> Wide = ["region", "country", "line", "sea", "province", "area"];
    private static readonly HashSet<string> Points = ["city", "town", "village", "camp", "base", "airfield", "field", "crossing", "dam", "mountain"];

    private readonly Dictionary<string, Spot> _spots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _pointsNear = new(StringComparer.Ordinal);

    private sealed record Spot(string Kind, double? Latitude, double? Longitude, string Within);

    public PlaceNearness()
    {
        foreach (var row in LexiconFile.Read("places.tsv"))
            _spots[row["id"]] = new Spot(row["kind"], Degrees(row["lat"]), Degrees(row["lon"]), row["within"]);
    }

    public IEnumerable<string> Places => _spots.Keys;

    /// <summary>A point on the map rather than a country, governorate, region, river or road.</summary>
    public bool IsPoint(string place) => _spots.TryGetValue(place, out var spot) && IsPointKind(spot.Kind);

    public static bool IsPointKind(string kind) => Points.Contains(kind);

    /// <summary>The points that have to do with a point, itself among them.</summary>
    public IReadOnlyList<string> PointsNear(string point) =>
        _pointsNear.GetOrAdd(point, place => [.. _spots.Keys.Where(IsPoint).Where(other => Agreement(place, other) > 0)]);

    /// <summary>Weight of the agreement; 0 when the places have nothing to do with each other or say too little.</summary>
    public double Agreement(string incident, string told)
    {
        if (!_spots.TryGetValue(incident, out var one) || !_spots.TryGetValue(told, out var other) || one.Kind == "country")
            return incident == told && !_spots.ContainsKey(incident) ? SamePlace : 0;
        if (incident == told)
            return Wide.Contains(one.Kind) ? SameArea : SamePlace;
        if (other.Kind == "country")
            return 0;
        if (one.Within == told || other.Within == incident)
            return Near;
        if (Distance(one, other) is not { } distance)
            return 0;
        var reach = one.Kind is "province" or "area" || other.Kind is "province" or "area" ? NearProvince : NearTown;
        return distance <= reach ? Near : 0;
    }

    // Equirectangular: good to a percent at these distances.
    private static double? Distance(Spot one, Spot other)
    {
        if (one.Latitude is not { } lat1 || one.Longitude is not { } lon1 || other.Latitude is not { } lat2 || other.Longitude is not { } lon2)
            return null;
        const double kilometresPerDegree = 111.2;
        var north = (lat1 - lat2) * kilometresPerDegree;
        var east = (lon1 - lon2) * kilometresPerDegree * Math.Cos((lat1 + lat2) / 2 * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }

    private static double? Degrees(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}
