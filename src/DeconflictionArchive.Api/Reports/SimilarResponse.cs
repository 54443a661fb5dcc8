using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Api.Reports;

/// <summary>Reports on the same matter, the nearest first; one of each wire family.</summary>
public sealed record SimilarListResponse(IReadOnlyList<SimilarResponse> Items);

/// <param name="Score">Weighs what both have in common: incidents most, then channels, places and parties.</param>
public sealed record SimilarResponse(
    ReportItemResponse Report,
    double Score,
    IReadOnlyList<string> SharedIncidents,
    IReadOnlyList<string> SharedChannels,
    IReadOnlyList<string> SharedPlaces,
    IReadOnlyList<string> SharedParties)
{
    public static SimilarResponse Of(SimilarReport similar) =>
        new(ReportItemResponse.Of(similar.Card), similar.Score, similar.Incidents, similar.Channels, similar.Places, similar.Parties);
}

/// <summary>How many similar reports.</summary>
public sealed record SimilarRequest(int Limit) : IQueryRequest<SimilarRequest>
{
    public static IReadOnlyList<Parameter> Accepted { get; } = [Parameters.Limit];

    public static SimilarRequest Read(QueryReader query, KnownNames names) => new(query.Whole(Parameters.Limit, Parameters.DefaultLimit));
}
