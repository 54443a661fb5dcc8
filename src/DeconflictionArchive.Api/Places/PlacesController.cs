using DeconflictionArchive.Analysis.Places;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Parties;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Api.Stats;
using DeconflictionArchive.Search;
using DeconflictionArchive.Storage;
using Microsoft.AspNetCore.Mvc;

namespace DeconflictionArchive.Api.Places;

/// <summary>Where: the places of the lexicon.</summary>
[ApiController]
[Route("api/v1/places")]
public sealed class PlacesController(LexiconCounts counts) : ControllerBase
{
    /// <summary>Places with their coordinates and how many reports name each.</summary>
    [HttpGet]
    [ProducesResponseType<ListResponse<PlaceResponse>>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ListResponse<PlaceResponse>>> List([FromQuery] PlaceListRequest request, CancellationToken cancellation)
    {
        var reports = await counts.OfAsync(ReportFacet.Place, cancellation);
        var kept = PlaceLexicon.Shipped.Entries
            .Where(place => request.Places.Keeps(place.Id))
            .Where(place => request.Words is null || place.Aliases.Append(place.Id).Append(place.Name.Ar).Append(place.Name.En).Any(name => NameSearch.Rank(name, request.Words) is not null));
        return KeysetList.Answer(
            request.Paging, PlaceListRequest.Shape, [.. kept.Select(place => PlaceResponse.Of(place, reports.GetValueOrDefault(place.Id)))], place => place.Id, request.Query);
    }
}

/// <param name="Kind">governorate, city, town, village, base, airfield, crossing, river, road, field, camp, region, sea or other.</param>
/// <param name="Lat">Degrees north; null for what is no point.</param>
/// <param name="Precision">How much the point stands for.</param>
/// <param name="Within">Id of the place or party around it; null when none is given.</param>
/// <param name="Reports">That name it.</param>
/// <param name="DocumentedAt">Where the entry is publicly documented.</param>
public sealed record PlaceResponse(
    string Id, NameResponse Name, string Kind, IReadOnlyList<string> Aliases, double? Lat, double? Lon, string Precision, string? Within, long Reports, string DocumentedAt)
{
    public static PlaceResponse Of(Place place, long reports) => new(
        place.Id, NameResponse.Of(place.Name), place.Kind, place.Aliases, place.Latitude, place.Longitude, place.Precision, place.Within, reports, place.Source);
}

/// <summary>Which places.</summary>
public sealed record PlaceListRequest(IdFilter Places, string? Words, Paging Paging, QueryResponse Query) : IQueryRequest<PlaceListRequest>
{
    internal static readonly ListShape<PlaceResponse> Shape = new("places",
    [
        new("id", place => place.Id),
        new("name_ar", place => place.Name.Ar),
        new("name_en", place => place.Name.En),
        new("kind", place => place.Kind),
        new("lat", place => place.Lat),
        new("lon", place => place.Lon),
        new("precision", place => place.Precision),
        new("within", place => place.Within),
        new("aliases", place => place.Aliases),
        new("reports", place => place.Reports),
    ])
    {
        Feature = place => new FeatureResponse(
            place.Id,
            place is { Lat: { } lat, Lon: { } lon } ? GeometryResponse.Of([[lon, lat]]) : null,
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = place.Name, ["kind"] = place.Kind, ["precision"] = place.Precision, ["reports"] = place.Reports }),
    };

    private static readonly Parameter WordsParameter = Parameters.Words with { Description = "Beginning of a word of the name or an alias.", Example = "دير" };

    public static IReadOnlyList<Parameter> Accepted { get; } = [WordsParameter, Parameters.Place, .. Parameters.Paging(Shape.Formats)];

    public static PlaceListRequest Read(QueryReader query, KnownNames names)
    {
        var words = query.Words(WordsParameter);
        var places = query.Filter(Parameters.Place, names.Places);
        return new PlaceListRequest(places, words, query.Paging(Shape.Formats, CursorKey.Text), QueryResponse.OfFilters(query.Reading));
    }
}
