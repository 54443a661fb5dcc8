using DeconflictionArchive.Analysis.Incidents.Clustering;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>An event a report tells, as it was read without the register.</summary>
public sealed record ToldEventRow
{
    public required string Report { get; init; }

    public required int Ordinal { get; init; }

    /// <summary>Day, place and type, which other events may share.</summary>
    public required string Base { get; init; }

    /// <summary>Its own name, which no other has.</summary>
    public required string Slug { get; init; }

    /// <summary>Keys that two events share where they may be one; none for an event the register knows.</summary>
    public required IReadOnlyList<string> Blocks { get; init; }

    /// <summary>The incident of the register it is, or the candidate it was gathered into; null while it says too little.</summary>
    public string? Incident { get; init; }

    public required ToldEvent Told { get; init; }

    public static IEnumerable<ToldEventRow> Of(string report, IEnumerable<ToldEvent> events) => events
        .Where(CandidateFacts.IsComparable)
        .Select(told => told with { Report = report })
        .DistinctBy(told => told.Key)
        .Select((told, index) => new ToldEventRow
        {
            Report = report,
            Ordinal = index + 1,
            Base = Slugs.BaseOf(told),
            Slug = Slugs.OwnOf(told),
            Blocks = told.Incident is null ? EventBlocks.Of(told) : [],
            Incident = told.Incident,
            Told = told,
        });
}
