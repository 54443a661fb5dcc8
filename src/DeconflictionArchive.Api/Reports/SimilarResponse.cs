using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Api.Reports;

/// <summary>A report on the same matter; of each wire family there is one.</summary>
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
