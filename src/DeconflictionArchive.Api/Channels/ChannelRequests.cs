using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Channels;

namespace DeconflictionArchive.Api.Channels;

/// <summary>Which channels.</summary>
public sealed record ChannelListRequest(IdFilter Channels, Paging Paging, QueryResponse Query) : IQueryRequest<ChannelListRequest>
{
    public static IReadOnlyList<Parameter> Accepted { get; } = [Parameters.Channel, .. Parameters.Paging(ChannelShapes.Channels.Formats)];

    public static ChannelListRequest Read(QueryReader query, KnownNames names)
    {
        var channels = query.Filter(Parameters.Channel, names.Channels);
        return new ChannelListRequest(channels, query.Paging(ChannelShapes.Channels.Formats, CursorKey.Text), QueryResponse.OfFilters(query.Reading));
    }
}

/// <summary>Which uses of a channel.</summary>
public sealed record ChannelUsesRequest(ChannelUseFilter Filter, Paging Paging, QueryResponse Query) : IQueryRequest<ChannelUsesRequest>
{
    private static readonly Parameter ToldBy = Parameters.Party with { Description = "Who says how it ended." + Parameters.Named };
    private static readonly Parameter Outcome = Parameters.ClosedFilter("outcome", "How it ended, as told.", EnumName.All<ChannelOutcome>());
    private static readonly Parameter Phase = Parameters.ClosedFilter("phase", "When it was used, seen from the incident.", EnumName.All<ChannelPhase>());
    private static readonly Parameter Sort = Parameters.Closed("sort", "Order by the day of the incident, uses without one at the end.", ["newest", "oldest"], "newest");

    public static IReadOnlyList<Parameter> Accepted { get; } =
    [
        ToldBy, Outcome, Phase, Parameters.Incident, Parameters.From, Parameters.To, Parameters.Undated, Sort, .. Parameters.Paging(ChannelShapes.Uses.Formats),
    ];

    public static ChannelUsesRequest Read(QueryReader query, KnownNames names)
    {
        var period = query.Period(Parameters.From, Parameters.To);
        var (dated, undated) = query.Undated(period);
        var filter = new ChannelUseFilter
        {
            From = period.From,
            To = period.To,
            Dated = dated,
            Undated = undated,
            ToldBy = query.Filter(ToldBy, names.Parties),
            Outcomes = query.Filter(Outcome),
            Phases = query.Filter(Phase),
            Incidents = query.Filter(Parameters.Incident, names.Incidents),
            OldestFirst = query.Choice(Sort) == "oldest",
        };
        return new ChannelUsesRequest(filter, query.Paging(ChannelShapes.Uses.Formats, CursorKey.Day, CursorKey.Text, CursorKey.Number), QueryResponse.OfFilters(query.Reading));
    }
}
