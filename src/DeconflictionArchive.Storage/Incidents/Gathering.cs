using DeconflictionArchive.Analysis.Incidents.Clustering;
using Npgsql;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>What the candidates are to be when some events have come and others gone. Nothing of it is written yet.</summary>
internal sealed class Gathering
{
    private static readonly EventClustering Clustering = new();

    private readonly KnownEvents _known;
    private readonly StoredEvents _stored;
    private readonly CandidateNames _names;

    private Gathering(NpgsqlConnection connection, KnownEvents known, CancellationToken cancellation)
    {
        _known = known;
        _stored = new StoredEvents(connection, cancellation);
        _names = new CandidateNames(_stored, connection, cancellation);
    }

    /// <summary>Events of the reports that are written, as they are to be stored.</summary>
    public IReadOnlyList<ToldEventRow> Come { get; private set; } = [];

    public IReadOnlyList<ToldEventRow> Gone { get; private set; } = [];

    /// <summary>Stored events that stand elsewhere than before.</summary>
    public IReadOnlyList<(EventStanding Was, EventStanding Is)> Moved { get; private set; } = [];

    /// <summary>Rows read and pairs of events compared: what the gathering cost.</summary>
    public (int Read, int Compared) Work { get; private set; }

    /// <summary>The incidents that reports come to tell by their events.</summary>
    public ILookup<string, string> OfReports() =>
        Come.Where(row => row.IsOpen && row.Incident is not null).ToLookup(row => row.Report, row => row.Incident!, StringComparer.Ordinal);

    /// <param name="come">Events of reports that are about to be written.</param>
    /// <param name="gone">What was taken out of reports before.</param>
    /// <param name="known">What is remembered of the events that are compared; afterwards as if all this were written.</param>
    public static async Task<Gathering> OfAsync(
        NpgsqlConnection connection, IReadOnlyList<ToldEventRow> come, IReadOnlyList<ToldEventRow> gone, KnownEvents known, CancellationToken cancellation)
    {
        var gathering = new Gathering(connection, known, cancellation) { Gone = gone, Come = come };
        if (come.Any(row => row.IsOpen) || gone.Any(row => row.IsOpen))
            await gathering.GatherAsync([.. come.Where(row => row.IsOpen)], [.. gone.Where(row => row.IsOpen)]);
        return gathering;
    }

    private async Task GatherAsync(IReadOnlyList<ToldEventRow> come, IReadOnlyList<ToldEventRow> gone)
    {
        foreach (var row in gone)
            _known.Remove(row.Rank);

        // Who is compared: the first of each shelf.
        var stored = await _stored.HeadsAsync([.. come.Concat(gone).Select(row => row.Shelf).Distinct(StringComparer.Ordinal)]);
        var heard = stored
            .Concat(come.Select(row => row.Standing))
            .GroupBy(row => row.Shelf, StringComparer.Ordinal)
            .SelectMany(shelf => shelf.OrderBy(row => row.Rank, StringComparer.Ordinal).Take(EventShelf.Heard(shelf.Key)))
            .Select(row => row.Rank)
            .ToHashSet(StringComparer.Ordinal);
        var silenced = stored.Where(row => row.Heard && !heard.Contains(row.Rank)).ToList();
        var raised = stored.Where(row => !row.Heard && heard.Contains(row.Rank)).ToList();
        var speaking = await _stored.OfRanksAsync(raised);
        List<EventStanding> away = [.. silenced, .. gone.Where(row => row.Heard).Select(row => row.Standing)];
        var choice = new CentreChoice(_stored, _known, Clustering);
        var decided = await choice.DecideAsync([.. come.Where(row => heard.Contains(row.Rank)), .. speaking], away);

        // Where those that are compared stand now, and with them all on their shelves.
        var now = stored.Where(row => heard.Contains(row.Rank)).ToDictionary(row => row.Rank, StringComparer.Ordinal);
        foreach (var (row, centre) in decided)
            now[row.Rank] = row.Standing with { Heard = true, Centre = centre };
        await _names.FindAsync(
            [.. decided.Select(one => now[one.Row.Rank])],
            [.. away, .. decided.Select(one => one.Row.Standing)],
            [.. now.Values.Select(row => row.Incident)]);
        var arrived = come.Select(row => row.Rank).ToHashSet(StringComparer.Ordinal);
        var before = stored.Concat(decided.Select(one => one.Row.Standing)).Where(row => !arrived.Contains(row.Rank));
        var places = new ShelfPlaces(now, _names.IncidentOf);
        Moved = await MovedAsync([.. before.DistinctBy(row => row.Rank)], gone, places);
        Come = [.. Come.Select(row => row.IsOpen ? places.Place(row) : row)];
        foreach (var (_, place) in Moved)
            _known.Move(place);
        foreach (var (row, _) in decided)
            _known.Put(places.Place(row));
        Work = (_stored.Read, choice.Compared);
    }

    private async Task<List<(EventStanding Was, EventStanding Is)>> MovedAsync(List<EventStanding> before, IReadOnlyList<ToldEventRow> gone, ShelfPlaces places)
    {
        var was = before.ToDictionary(row => row.Rank, StringComparer.Ordinal);
        foreach (var row in await _stored.JoinedAsync(_names.Renamed))
        {
            if (was.TryAdd(row.Rank, row))
                places.Keep(row);
        }

        // All on a shelf go where their first goes.
        var shelves = was.Values.Where(row => row.Heard).Concat(gone.Where(row => row.Heard).Select(row => row.Standing))
            .Where(row => EventShelf.IsOne(row.Shelf) && places.IncidentOf(row.Shelf) != row.Incident)
            .Select(row => row.Shelf)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        foreach (var row in await _stored.OnAsync(shelves))
            was.TryAdd(row.Rank, row);
        return [.. was.Values.Select(row => (Was: row, Is: places.Place(row))).Where(row => row.Was != row.Is)];
    }
}
