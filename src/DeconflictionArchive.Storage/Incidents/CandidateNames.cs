using DeconflictionArchive.Analysis.Incidents.Clustering;
using Npgsql;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>The names of candidates near those that changed: of beginnings with the same base the first bears it plain, the others with their letters.</summary>
internal sealed class CandidateNames(StoredEvents stored, NpgsqlConnection connection, CancellationToken cancellation)
{
    private readonly Dictionary<string, (EventStanding Centre, string? Name)> _names = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, Kept> _kept = new Dictionary<string, Kept>(StringComparer.Ordinal);

    /// <summary>Stored beginnings whose candidate has another name now.</summary>
    public string[] Renamed { get; private set; } = [];

    /// <param name="decided">Events whose beginning was looked for.</param>
    /// <param name="before">The same as they were, and others that are compared no more.</param>
    /// <param name="incidents">Other candidates that are asked for.</param>
    public async Task FindAsync(IReadOnlyList<EventStanding> decided, IReadOnlyList<EventStanding> before, IReadOnlyList<string?> incidents)
    {
        var mine = decided.Concat(before).Select(row => row.Rank).ToHashSet(StringComparer.Ordinal);
        var joined = await stored.OfCentresAsync([.. decided.Select(row => row.Centre).OfType<string>().Where(centre => !mine.Contains(centre)).Distinct(StringComparer.Ordinal)]);
        var bases = decided.Concat(before).Where(row => row.IsCentre).Concat(joined).Select(row => row.Base).Distinct(StringComparer.Ordinal).ToArray();
        var centres = (await stored.NamesakesAsync(bases)).Where(row => !mine.Contains(row.Rank)).ToList();
        foreach (var same in centres.Concat(decided.Where(row => row.IsCentre)).GroupBy(row => row.Base, StringComparer.Ordinal))
        {
            foreach (var (row, index) in same.OrderBy(row => row.Rank, StringComparer.Ordinal).Select((row, index) => (row, index)))
                _names[row.Rank] = (row, !EventRank.IsNews(row.Rank) ? null : index == 0 ? row.Base : row.Slug);
        }

        _kept = await KnownIncidents.ReadAsync(
            connection, [.. _names.Values.Select(one => one.Name).Concat(incidents).OfType<string>().Distinct(StringComparer.Ordinal)], cancellation);
        Renamed = [.. _names.Values.Select(one => one.Centre).Where(row => IncidentOf(row) != row.Incident).Select(row => row.Rank)];
    }

    /// <summary>What an editor or the register holds under such a name is theirs: reviewed ones are told of, the others bear no candidate beside them.</summary>
    /// <param name="row">An event that is compared.</param>
    public string? IncidentOf(EventStanding row)
    {
        var name = row.Centre is null ? null : _names.TryGetValue(row.Centre, out var named) ? named.Name : row.Incident;
        return name is not null && _kept.GetValueOrDefault(name) == Kept.Other ? null : name;
    }
}
