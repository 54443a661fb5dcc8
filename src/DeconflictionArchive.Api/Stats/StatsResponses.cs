using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Search;

namespace DeconflictionArchive.Api.Stats;

/// <summary>How the reports a question finds lie in time.</summary>
/// <param name="Items">Steps with reports, in order; a step without any is left out.</param>
/// <param name="Total">Reports found in all.</param>
/// <param name="Undated">Of them without a date.</param>
/// <param name="TooWide">Of them with a date that spans more than one step, so that they belong to none.</param>
public sealed record TimelineResponse(
    TimelineInterval Interval, IReadOnlyList<TimelineStepResponse> Items, long Total, long Undated, long TooWide, QueryResponse Query);

/// <param name="Start">First day of the step.</param>
/// <param name="Origins">Independent beginnings: a report and its copies are one.</param>
public sealed record TimelineStepResponse(DateOnly Start, long Reports, long Origins);

/// <summary>Who appears with whom in the reports a question finds.</summary>
/// <param name="Nodes">Parties, those in most reports first.</param>
/// <param name="Edges">Pairs named in one report, most reports first.</param>
public sealed record NetworkResponse(IReadOnlyList<NetworkNodeResponse> Nodes, IReadOnlyList<NetworkEdgeResponse> Edges, QueryResponse Query);

/// <param name="Id">Of the party.</param>
/// <param name="Reports">That name it.</param>
public sealed record NetworkNodeResponse(string Id, NameResponse Name, string? Kind, string? Side, long Reports);

/// <param name="Source">Id of the party that sorts first.</param>
/// <param name="Target">Id of the other.</param>
/// <param name="Weight">Reports that name both.</param>
public sealed record NetworkEdgeResponse(string Source, string Target, long Weight);
