using System.Globalization;
using DeconflictionArchive.Analysis.Places;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Api.Vocabulary;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Incidents;

namespace DeconflictionArchive.Api.Incidents;

/// <summary>Which incidents, in which order.</summary>
public sealed record IncidentListRequest(IncidentFilter Filter, Paging Paging, QueryResponse Query) : IQueryRequest<IncidentListRequest>
{
    private static readonly Parameter Words = Parameters.Words with { Description = "Words of the title, the summary or the cues; all of them.", Example = "التنف" };
    private static readonly Parameter Type = Parameters.ClosedFilter("type", "Kind of incident.", VocabularyList.ValuesOf("incident-type"));
    private static readonly Parameter Status = Parameters.ClosedFilter("status", "Where it stands in the archive; left out: all but merged.", EnumName.All<IncidentStatus>());
    private static readonly Parameter Box = new("bbox", "A box on the map, minLon,minLat,maxLon,maxLat in degrees: incidents at a place inside it.") { Example = "38,33,39,34" };
    private static readonly Parameter Sort = Parameters.Closed("sort", "Order by the first day.", ["newest", "oldest"], "newest");

    public static IReadOnlyList<Parameter> Accepted { get; } =
    [
        Words, Parameters.From, Parameters.To, Parameters.Party, Parameters.Place, Parameters.Channel, Parameters.Incident,
        Type, Status, Box, Sort, .. Parameters.Paging(IncidentShape.OfList.Formats),
    ];

    public static IncidentListRequest Read(QueryReader query, KnownNames names)
    {
        var period = query.Period(Parameters.From, Parameters.To);
        var words = query.Words(Words);
        var incidents = query.Filter(Parameters.Incident, names.Incidents);
        var filter = new IncidentFilter
        {
            From = period.From,
            To = period.To,
            Parties = query.Filter(Parameters.Party, names.Parties),
            Places = query.Filter(Parameters.Place, names.Places),
            Channels = query.Filter(Parameters.Channel, names.Channels),
            Types = query.Filter(Type),
            Statuses = query.Filter(Status),
            Ids = Among(words is null ? null : names.IncidentsWith(words), incidents, names),
            At = Inside(query),
            OldestFirst = query.Choice(Sort) == "oldest",
        };
        return new IncidentListRequest(filter, query.Paging(IncidentShape.OfList.Formats, CursorKey.Day, CursorKey.Text), QueryResponse.OfFilters(query.Reading));
    }

    private static IReadOnlyList<string>? Among(IReadOnlyList<string>? found, IdFilter incidents, KnownNames names)
    {
        if (incidents.IsAll)
            return found;
        var asked = incidents.Any.Count > 0 ? incidents.Any : names.IncidentIds;
        return [.. asked.Except(incidents.None, StringComparer.Ordinal).Where(id => found is null || found.Contains(id, StringComparer.Ordinal))];
    }

    private static IReadOnlyList<string>? Inside(QueryReader query)
    {
        if (query.Text(Box) is not { } written)
            return null;
        var numbers = written.Split(',', StringSplitOptions.TrimEntries)
            .Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN)
            .ToList();
        if (numbers is not [>= -180 and var west, >= -90 and var south, <= 180 and var east, <= 90 and var north] || !(west <= east && south <= north))
        {
            query.Errors.Add(Box.Name, "A box is minLon,minLat,maxLon,maxLat in degrees, west before east and south before north: 38,33,39,34.");
            return null;
        }

        return [.. PlaceLexicon.Shipped.Entries
            .Where(place => place.Longitude >= west && place.Longitude <= east && place.Latitude >= south && place.Latitude <= north)
            .Select(place => place.Id)];
    }
}
