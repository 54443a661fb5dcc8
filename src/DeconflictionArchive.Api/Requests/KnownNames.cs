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

    private readonly IReadOnlyList<IncidentWords> _incidents;

    // Made when words are first asked for: every commit of an import brings new incidents, and most requests ask for no word of them.
    private readonly Lazy<IReadOnlyList<(string Id, HashSet<string> Stems)>> _stems;
    private readonly Dictionary<string, Bilingual> _titles;

    public KnownNames(ArchiveState state, IReadOnlyDictionary<string, string> sources, IReadOnlyList<IncidentWords> incidents)
    {
        State = state;
        SourcesMet = sources;
        Sources = OutletNames.Sources(sources);
        _incidents = incidents;
        _stems = new(() => [.. incidents.Select(incident => (incident.Id, incident.Words.SelectMany(Stems).ToHashSet(StringComparer.Ordinal)))]);
        _titles = incidents.ToDictionary(incident => incident.Id, incident => incident.Title, StringComparer.Ordinal);
        Incidents = new NameList("incident", "/api/v1/incidents", name => _titles.ContainsKey(name) ? name : null, () => _titles.Keys);
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

    public IEnumerable<string> IncidentIds => _incidents.Select(incident => incident.Id);

    /// <summary>Null when the archive has no such incident.</summary>
    public Bilingual? TitleOf(string incident) => _titles.GetValueOrDefault(incident);

    /// <summary>The incidents whose titles, summaries or cues have every word asked for, inflections taken for one word.</summary>
    public IReadOnlyList<string> IncidentsWith(string words)
    {
        var asked = Stems(words).ToList();
        return asked.Count == 0 ? [] : [.. _stems.Value.Where(incident => asked.TrueForAll(incident.Stems.Contains)).Select(incident => incident.Id)];
    }

    public IReadOnlyList<string> IncidentsOfTypes(IReadOnlyList<string> types) => [.. _incidents.Where(incident => types.Contains(incident.Type)).Select(incident => incident.Id)];

    private static IEnumerable<string> Names(string id, Bilingual name, IReadOnlyList<string> aliases) => [id, name.Ar, name.En, .. aliases];

    private static IEnumerable<string> Stems(string text) => Lexemes.Words(text).Select(word => word.Stem);
}
