using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Places;
using DeconflictionArchive.Storage.Changes;

namespace DeconflictionArchive.Api.Requests;

/// <summary>Every entry a parameter may name, at one position of the archive.</summary>
public sealed class KnownNames
{
    private static readonly LexemeAnalyzer Lexemes = new();

    private readonly IReadOnlyList<(string Id, string Type, HashSet<string> Stems)> _incidents;

    public KnownNames(ArchiveState state, IReadOnlyDictionary<string, string> sources, IReadOnlyList<IncidentWords> incidents)
    {
        State = state;
        SourcesMet = sources;
        Sources = OutletNames.Sources(sources);
        _incidents = [.. incidents.Select(incident => (incident.Id, incident.Type, incident.Words.SelectMany(Stems).ToHashSet(StringComparer.Ordinal)))];
        var ids = incidents.Select(incident => incident.Id).ToHashSet(StringComparer.Ordinal);
        Incidents = new NameList("incident", "/api/v1/incidents", name => ids.Contains(name) ? name : null, () => ids);
    }

    public ArchiveState State { get; }

    public NameList Parties { get; } = new(
        "party", "/api/v1/parties", PartyLexicon.Shipped.Resolve, () => PartyLexicon.Shipped.Entries.SelectMany(entry => Names(entry.Id, entry.Name, entry.Aliases)));

    public NameList Places { get; } = new(
        "place", "/api/v1/places", PlaceLexicon.Shipped.Resolve, () => PlaceLexicon.Shipped.Entries.SelectMany(entry => Names(entry.Id, entry.Name, entry.Aliases)));

    public NameList Channels { get; } = new(
        "channel", "/api/v1/channels", ChannelLexicon.Shipped.Resolve, () => ChannelLexicon.Shipped.Entries.SelectMany(entry => Names(entry.Id, entry.Name, entry.Aliases)));

    public NameList PartiesAndChannels => new(
        "party or channel",
        "/api/v1/parties and /api/v1/channels",
        name => Parties.Resolve(name) ?? Channels.Resolve(name),
        () => Parties.Candidates().Concat(Channels.Candidates()));

    public NameList Sources { get; }

    /// <summary>Outlets that published something, by id, with a name they were printed under.</summary>
    public IReadOnlyDictionary<string, string> SourcesMet { get; }

    public NameList Agencies { get; } = OutletNames.Agencies;

    public NameList Incidents { get; }

    /// <summary>The incidents whose titles, summaries or cues have every word asked for, inflections taken for one word.</summary>
    public IReadOnlyList<string> IncidentsWith(string words)
    {
        var asked = Stems(words).ToList();
        return asked.Count == 0 ? [] : [.. _incidents.Where(incident => asked.TrueForAll(incident.Stems.Contains)).Select(incident => incident.Id)];
    }

    public IReadOnlyList<string> IncidentsOfTypes(IReadOnlyList<string> types) => [.. _incidents.Where(incident => types.Contains(incident.Type)).Select(incident => incident.Id)];

    private static IEnumerable<string> Names(string id, Bilingual name, IReadOnlyList<string> aliases) => [id, name.Ar, name.En, .. aliases];

    private static IEnumerable<string> Stems(string text) => Lexemes.Words(text).Select(word => word.Stem);
}
