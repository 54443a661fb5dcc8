using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Storage;

namespace DeconflictionArchive.Api.Incidents;

/// <summary>Incidents as a table, on a map and in a feed.</summary>
public static class IncidentShape
{
    public static readonly ListShape<IncidentResponse> OfList = new("incidents",
    [
        new("id", item => item.Id),
        new("title_ar", item => item.Title.Ar),
        new("title_en", item => item.Title.En),
        new("type", item => item.Type),
        new("status", item => EnumName.Of(item.Status)),
        new("from", item => item.Occurred.From),
        new("to", item => item.Occurred.To),
        new("places", item => item.Places.Select(place => place.Id)),
        new("lat", item => item.Places is [var first, ..] ? first.Lat : null),
        new("lon", item => item.Places is [var first, ..] ? first.Lon : null),
        new("parties", item => item.Parties.Select(party => $"{party.Id}:{party.Role}")),
        new("channels", item => item.ChannelUses.Select(use => use.Channel).Distinct(StringComparer.Ordinal)),
        new("reports", item => item.ReportCount),
        new("sources", item => item.SourceCount),
        new("origins", item => item.OriginCount),
        new("claims", item => item.Claims),
        new("contradictions", item => item.Contradictions.Count),
    ])
    {
        Feature = Feature,
        Entry = Entry,
    };

    private static FeatureResponse Feature(IncidentResponse item)
    {
        var points = item.Places.Where(place => place is { Lat: not null, Lon: not null }).Select(place => (IReadOnlyList<double>)[place.Lon!.Value, place.Lat!.Value]).ToList();
        return new FeatureResponse(item.Id, points.Count == 0 ? null : GeometryResponse.Of(points), new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["title"] = item.Title,
            ["type"] = item.Type,
            ["status"] = item.Status,
            ["from"] = item.Occurred.From,
            ["to"] = item.Occurred.To,
            ["places"] = item.Places,
            ["parties"] = item.Parties,
            ["channels"] = item.ChannelUses.Select(use => use.Channel).Distinct(StringComparer.Ordinal),
            ["reportCount"] = item.ReportCount,
        });
    }

    private static FeedEntry Entry(IncidentResponse item) => new(
        "/api/v1/incidents/" + item.Id,
        $"{item.Title.Ar} · {item.Title.En}",
        $"{item.Summary.Ar} · {item.Summary.En}",
        item.UpdatedAt,
        item.Occurred.From);
}
