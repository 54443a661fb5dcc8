using System.Collections.Concurrent;
using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Places;
using DeconflictionArchive.Storage.Changes;

namespace DeconflictionArchive.Api.Requests;

/// <summary>Every entry a parameter may name, at one position of the archive or, of incidents, a later one.</summary>
public sealed class KnownNames
{
    // The lexicons do not change while the program runs.
    private static readonly NameList OfParties = new(
        "party", "/api/v1/parties", PartyLexicon.Shipped.Resolve, () => PartyLexicon.Shipped.Entries.SelectMany(entry => Names(entry.Id, entry.Name, entry.Aliases)));

    private static readonly NameList OfPlaces = new(
        "place", "/api/v1/places", PlaceLexicon.Shipped.Resolve, () => PlaceLexicon.Shipped.Entries.SelectMany(entry => Names(entry.Id, entry.Name, entry.Aliases)));

    private static readonly NameList OfChannels = new(
        "channel", "/api/v1/channels", ChannelLexicon.Shipped.Resolve, () => ChannelLexicon.Shipped.Entries.SelectMany(entry => Names(entry.Id, entry.Name, entry.Aliases)));

    private static readonly NameList OfBoth = new(
        "party or channel",
        "/api/v1/parties and /api/v1/channels",
        name => OfParties.Resolve(name) ?? OfChannels.Resolve(name),
        () => OfParties.Candidates.Value.Concat(OfChannels.Candidates.Value).Select(candidate => candidate.Name));

    // One for all positions: an archive has tens of thousands, and an import changes a few at each commit.
    private readonly ConcurrentDictionary<string, KnownIncident> _incidents;

    private KnownNames(ArchiveState state, IReadOnlyDictionary<string, string> met, NameList sources, ConcurrentDictionary<string, KnownIncident> incidents)
    {
        State = state;
        SourcesMet = met;
        Sources = sources;
        _incidents = incidents;
        Incidents = new NameList("incident", "/api/v1/incidents", name => _incidents.ContainsKey(name) ? name : null, () => _incidents.Keys.Order(StringComparer.Ordinal));
    }

    public ArchiveState State { get; }

    public NameList Parties => OfParties;

    public NameList Places => OfPlaces;

    public NameList Channels => OfChannels;

    public NameList PartiesAndChannels => OfBoth;

    public NameList Sources { get; }

    /// <summary>Outlets that published something, by id, with a name they were printed under.</summary>
    public IReadOnlyDictionary<string, string> SourcesMet { get; }

    public NameList Agencies { get; } = OutletNames.Agencies;

    public NameList Incidents { get; }

    public IEnumerable<string> IncidentIds => _incidents.Keys;

    /// <param name="met">Outlets that published something, by id, with a name they were printed under.</param>
    public static KnownNames Of(ArchiveState state, IReadOnlyDictionary<string, string> met, IReadOnlyList<IncidentWords> incidents) =>
        new(
            state,
            met,
            OutletNames.Sources(met),
            new(incidents.Select(incident => KeyValuePair.Create(incident.Id, new KnownIncident(incident))), StringComparer.Ordinal));

    /// <summary>The names at a later position: what an archive of many incidents costs to name is paid once and not after every commit.</summary>
    /// <param name="changed">The incidents that changed since; without words what the archive has no more.</param>
    public KnownNames At(ArchiveState state, IReadOnlyDictionary<string, string> met, IReadOnlyList<(string Id, IncidentWords? Words)> changed)
    {
        foreach (var (id, words) in changed)
        {
            if (words is null)
                _incidents.TryRemove(id, out _);
            else
                _incidents[id] = new KnownIncident(words);
        }

        return new KnownNames(state, met, IsSame(SourcesMet, met) ? Sources : OutletNames.Sources(met), _incidents);
    }

    /// <summary>Null when the archive has no such incident.</summary>
    public Bilingual? TitleOf(string incident) => _incidents.GetValueOrDefault(incident)?.Words.Title;

    /// <summary>The incidents whose titles, summaries or cues have every word asked for, inflections taken for one word.</summary>
    public IReadOnlyList<string> IncidentsWith(string words)
    {
        var asked = KnownIncident.StemsOf(words).ToList();
        return asked.Count == 0 ? [] : [.. _incidents.Where(incident => asked.TrueForAll(incident.Value.Stems.Contains)).Select(incident => incident.Key)];
    }

    public IReadOnlyList<string> IncidentsOfTypes(IReadOnlyList<string> types) =>
        types.Count == 0 ? [] : [.. _incidents.Where(incident => types.Contains(incident.Value.Words.Type)).Select(incident => incident.Key)];

    private static bool IsSame(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(source => other.TryGetValue(source.Key, out var name) && name == source.Value);

    private static IEnumerable<string> Names(string id, Bilingual name, IReadOnlyList<string> aliases) => [id, name.Ar, name.En, .. aliases];
}
