using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Places;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Storage.Claims;

namespace DeconflictionArchive.Api.Incidents;

/// <param name="Lat">Degrees north; null for what is no point.</param>
/// <param name="Precision">How much the point stands for: site, town, province ...</param>
public sealed record IncidentPlaceResponse(string Id, NameResponse Name, double? Lat, double? Lon, string? Precision)
{
    public static IncidentPlaceResponse Of(string id) =>
        PlaceLexicon.Shipped.Find(id) is { } place
            ? new(id, NameResponse.Of(place.Name), place.Latitude, place.Longitude, place.Precision)
            : new(id, new NameResponse(id, id), null, null, null);
}

/// <param name="Role">actor, target, host, mediator or witness.</param>
public sealed record IncidentPartyResponse(string Id, string Role);

/// <summary>A channel used in an incident, with what each side says of its end.</summary>
/// <param name="Direction">us-to-ru, ru-to-us or both; null when nobody says.</param>
/// <param name="Outcome">worked, failed, contested or unknown: what the sides' words come to together.</param>
/// <param name="Purposes">What it is said to have been used for.</param>
public sealed record IncidentChannelUseResponse(
    string Channel, string? Direction, ChannelPhase Phase, IReadOnlyList<ToldOutcomeResponse> Outcomes, string Outcome, IReadOnlyList<ChannelPurpose> Purposes);

/// <param name="Party">Who says so; null when a report says it on its own.</param>
/// <param name="Claim">Id of the claim it is said in; null when a report says it on its own.</param>
public sealed record ToldOutcomeResponse(string? Party, ChannelOutcome Outcome, string? Claim);

/// <summary>A number of something, never summed across claims.</summary>
/// <param name="Min">Least value; null when only an upper bound is given.</param>
/// <param name="Max">Greatest value; null when only a lower bound is given.</param>
/// <param name="ClaimedBy">Who gives it; null when nobody is named.</param>
/// <param name="Report">Where it stands; null for a number of the register.</param>
public sealed record IncidentQuantityResponse(
    string What, decimal? Min, decimal? Max, bool Approximate, string? ClaimedBy, string? Report, int? Start, int? Length)
{
    public static IncidentQuantityResponse Of(QuantityRow quantity) =>
        new(quantity.What, quantity.Min, quantity.Max, quantity.Approximate, quantity.ClaimedBy, quantity.Report, quantity.Start, quantity.Length);

    public static IncidentQuantityResponse Of(RegisterCasualty casualty) =>
        new(casualty.Kind, casualty.Count, casualty.Count, false, casualty.ReportedBy, null, null, null);
}
