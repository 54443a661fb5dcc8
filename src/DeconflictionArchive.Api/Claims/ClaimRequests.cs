using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Claims;

namespace DeconflictionArchive.Api.Claims;

/// <summary>Which claims, across incidents.</summary>
public sealed record ClaimListRequest(ClaimFilter Filter, Paging Paging, QueryResponse Query) : IQueryRequest<ClaimListRequest>
{
    public static IReadOnlyList<Parameter> Accepted { get; } =
    [
        ClaimParameters.Speaker, ClaimParameters.About, ClaimParameters.Stance, ClaimParameters.Question, Parameters.Channel, Parameters.Incident,
        Parameters.From, Parameters.To, Parameters.Undated, ClaimParameters.Sort, .. Parameters.Paging(ClaimsList.Shape.Formats),
    ];

    public static ClaimListRequest Read(QueryReader query, KnownNames names)
    {
        var filter = ClaimParameters.Read(query, names) with
        {
            Channels = query.Filter(Parameters.Channel, names.Channels),
            Incidents = query.Filter(Parameters.Incident, names.Incidents),
        };
        return new ClaimListRequest(filter, query.Paging(ClaimsList.Shape.Formats, CursorKey.Day, CursorKey.Text), QueryResponse.OfFilters(query.Reading));
    }
}

/// <summary>Which claims of one incident.</summary>
public sealed record IncidentClaimsRequest(ClaimFilter Filter, Paging Paging, QueryResponse Query) : IQueryRequest<IncidentClaimsRequest>
{
    public static IReadOnlyList<Parameter> Accepted { get; } =
    [
        ClaimParameters.Speaker, ClaimParameters.About, ClaimParameters.Stance, ClaimParameters.Question,
        Parameters.From, Parameters.To, Parameters.Undated, ClaimParameters.Sort, .. Parameters.Paging(ClaimsList.Shape.Formats),
    ];

    public static IncidentClaimsRequest Read(QueryReader query, KnownNames names) =>
        new(ClaimParameters.Read(query, names), query.Paging(ClaimsList.Shape.Formats, CursorKey.Day, CursorKey.Text), QueryResponse.OfFilters(query.Reading));
}

internal static class ClaimParameters
{
    public static readonly Parameter Speaker = Parameters.Party with { Description = "Who speaks, or whose words are told." + Parameters.Named };
    public static readonly Parameter About = new("about", "The party or channel it is about." + Parameters.Named) { Repeatable = true };
    public static readonly Parameter Stance = Parameters.ClosedFilter("stance", "How it is said.", EnumName.All<Stance>());
    public static readonly Parameter Question = Parameters.ClosedFilter("question", "The question it answers.", EnumName.All<ClaimQuestion>());
    public static readonly Parameter Sort = Parameters.Closed("sort", "Order by the day it was said, claims without one at the end.", ["newest", "oldest"], "newest");

    public static ClaimFilter Read(QueryReader query, KnownNames names)
    {
        var period = query.Period(Parameters.From, Parameters.To);
        var (dated, undated) = query.Undated(period);
        return new ClaimFilter
        {
            From = period.From,
            To = period.To,
            Dated = dated,
            Undated = undated,
            Speakers = query.Filter(Speaker, names.Parties),
            About = query.Filter(About, names.PartiesAndChannels),
            Stances = query.Filter(Stance),
            Questions = query.Filter(Question),
            OldestFirst = query.Choice(Sort) == "oldest",
        };
    }
}
