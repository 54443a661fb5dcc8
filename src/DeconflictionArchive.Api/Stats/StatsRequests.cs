using DeconflictionArchive.Api.Reports;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Search;
using DeconflictionArchive.Storage;

namespace DeconflictionArchive.Api.Stats;

/// <summary>Which reports to count, in which steps.</summary>
public sealed record TimelineRequest(ReportQuery Query, TimelineInterval Interval, IReadOnlyDictionary<string, IReadOnlyList<string>> Reading) : IQueryRequest<TimelineRequest>
{
    private static readonly Parameter Step = Parameters.Closed("interval", "Length of a step.", EnumName.All<TimelineInterval>(), "month");

    public static IReadOnlyList<Parameter> Accepted { get; } = [Step, .. ReportQuestion.Accepted];

    public static TimelineRequest Read(QueryReader query, KnownNames names) =>
        new(ReportQuestion.Read(query, names), EnumName.Parse<TimelineInterval>(query.Choice(Step)!), query.Reading);
}

/// <summary>In which reports to look for parties together, and for how many of them.</summary>
public sealed record NetworkRequest(ReportQuery Query, int Parties, IReadOnlyDictionary<string, IReadOnlyList<string>> Reading) : IQueryRequest<NetworkRequest>
{
    private static readonly Parameter Most = Parameters.Limit with { Description = "Parties at most: those in most reports.", Default = "50" };

    public static IReadOnlyList<Parameter> Accepted { get; } = [.. ReportQuestion.Accepted, Most];

    public static NetworkRequest Read(QueryReader query, KnownNames names) =>
        new(ReportQuestion.Read(query, names), query.Whole(Most, 50), query.Reading);
}
