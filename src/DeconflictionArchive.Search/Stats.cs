namespace DeconflictionArchive.Search;

public enum TimelineInterval
{
    Day,
    Month,
    Year,
}

/// <summary>Reports over time, under the filters of a query.</summary>
/// <param name="Undated">Reports without a date.</param>
/// <param name="TooWide">Reports whose interval spans more than one step and that therefore belong to none.</param>
public sealed record Timeline(IReadOnlyList<TimelineStep> Steps, long Total, long Undated, long TooWide, QueryReading Reading);

/// <param name="Start">First day of the step.</param>
/// <param name="Origins">Independent beginnings: copies of one report count once.</param>
public sealed record TimelineStep(DateOnly Start, long Reports, long Origins);

/// <summary>Parties that appear together, under the filters of a query.</summary>
public sealed record PartyNetwork(IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkEdge> Edges, QueryReading Reading);

/// <param name="Party">Id.</param>
public sealed record NetworkNode(string Party, long Reports);

/// <summary>Two parties and the reports that name both; <paramref name="First"/> sorts before <paramref name="Second"/>.</summary>
public sealed record NetworkEdge(string First, string Second, long Reports);
