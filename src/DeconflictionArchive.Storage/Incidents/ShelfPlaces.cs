using DeconflictionArchive.Analysis.Incidents.Clustering;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>Where events belong: those that are compared as they were decided, the others on a shelf with its first.</summary>
/// <param name="heard">Events that are compared, by rank.</param>
/// <param name="incidentOf">The candidate of an event that is compared.</param>
internal sealed class ShelfPlaces(Dictionary<string, EventStanding> heard, Func<EventStanding, string?> incidentOf)
{
    private readonly Dictionary<string, EventStanding> _first = heard.Values.Where(row => EventShelf.IsOne(row.Shelf)).ToDictionary(row => row.Shelf, StringComparer.Ordinal);

    /// <summary>Adds an event that is compared and joins whom it joined before.</summary>
    public void Keep(EventStanding row)
    {
        if (heard.TryAdd(row.Rank, row) && EventShelf.IsOne(row.Shelf))
            _first.TryAdd(row.Shelf, row);
    }

    /// <summary>The candidate of those on a shelf that are not compared.</summary>
    public string? IncidentOf(string shelf) => _first.TryGetValue(shelf, out var first) ? incidentOf(first) : null;

    public EventStanding Place(EventStanding row) => heard.TryGetValue(row.Rank, out var place)
        ? row with { Heard = true, Centre = place.Centre, Incident = incidentOf(place) }
        : row with { Heard = false, Centre = null, Incident = IncidentOf(row.Shelf) };

    public ToldEventRow Place(ToldEventRow row)
    {
        var place = Place(row.Standing);
        return row with { Heard = place.Heard, Centre = place.Centre, Incident = place.Incident };
    }
}
