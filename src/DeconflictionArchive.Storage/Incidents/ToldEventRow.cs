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

    /// <summary>The facts it would be looked for by (<see cref="EventShelf"/>).</summary>
    public required string Shelf { get; init; }

    /// <summary>Its place in the order in which events may begin a candidate, which no other has (<see cref="EventRank"/>).</summary>
    public required string Rank { get; init; }

    /// <summary>Whether it is compared, as one of the first of its shelf; another goes where the first goes.</summary>
    public bool Heard { get; init; }

    /// <summary>The rank of the beginning it has joined, its own when it is one; null when it is not compared, or is like none.</summary>
    public string? Centre { get; init; }

    /// <summary>Keys it is found under by those it may be one with; none for an event the register knows.</summary>
    public required IReadOnlyList<string> Blocks { get; init; }

    /// <summary>The incident of the register it is, or the candidate it was gathered into; null while it says too little.</summary>
    public string? Incident { get; init; }

    public required ToldEvent Told { get; init; }

    /// <summary>Whether candidates are gathered from it.</summary>
    internal bool IsOpen => Blocks.Count > 0;

    internal EventStanding Standing => new(Report, Ordinal, Base, Slug, Shelf, Rank, Heard, Centre, Incident);

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
            Shelf = told.Incident is null ? EventShelf.Of(told) : "",
            Rank = EventRank.Of(told),
            Blocks = told.Incident is null ? EventBlocks.Of(told) : [],
            Incident = told.Incident,
            Told = told,
        });
}

/// <summary>Where an event stands, without what it tells.</summary>
internal sealed record EventStanding(
    string Report, int Ordinal, string Base, string Slug, string Shelf, string Rank, bool Heard, string? Centre, string? Incident)
{
    public (string Report, int Ordinal) Key => (Report, Ordinal);

    public bool IsCentre => Centre == Rank;
}
