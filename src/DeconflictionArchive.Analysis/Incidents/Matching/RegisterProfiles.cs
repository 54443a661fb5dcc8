using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Prepares a register for matching: its cues as observations, its parties and places as weighted items.</summary>
internal sealed class RegisterProfiles
{
    private const int CueReach = 13; // tokens either side: a clause
    private const int TriggerReach = 16;
    private const string Agreement = "agreement";
    private const string AgreementInForce = "agreement_in_force";
    private const double BroadWord = 0.3;
    private const double Model = 1.3; // a type of aircraft by its name
    private const double Witness = 0.6; // who only speaks of it speaks of much else

    // "قوات سوريا الديمقراطية" holds the word Syria, so the nearer reading comes after.
    internal static readonly (string Concept, string Camp)[] CampWords =
        [("syria", "syria"), ("us", "us"), ("coalition", "us"), ("russia", "russia"), ("regime", "syria"), ("loyal", "syria"), ("sdf", "sdf"), ("opposition", "opposition")];

    private readonly EventWords _words;
    private readonly Phrasings _phrasings = new();
    private readonly List<(int Type, int? Recalled)> _frames = [];
    private readonly List<string> _camps = [];
    private readonly bool[] _isPoint;
    private readonly HashSet<string> _persons;
    private readonly Dictionary<string, string> _sides;

    public RegisterProfiles(IncidentRegister register, EventWords words)
    {
        _words = words;
        _persons = [.. LexiconFile.Read("officials.tsv").Select(row => row["id"])];
        _sides = LexiconFile.Read("parties.tsv").Where(row => row["side"].Length > 0).DistinctBy(row => row["id"]).ToDictionary(row => row["id"], row => row["side"], StringComparer.Ordinal);
        _camps.AddRange(CampWords.Select(word => word.Camp).Distinct());
        Camps = [.. CampWords.Select(word => (words.Item(EventWords.Concept(word.Concept)), _camps.IndexOf(word.Camp)))];
        var types = AddTypes();
        var places = new PlaceNearness();
        var points = places.Places.Where(places.IsPoint).Select(place => words.Item("@" + place)).ToList();
        var uses = register.Incidents.SelectMany(incident => incident.Parties).CountBy(party => party.Id).ToDictionary(StringComparer.Ordinal);
        All = [.. register.Incidents
            .Where(incident => types.ContainsKey(incident.Type))
            .Select((incident, number) => Profile(incident, number, types, places, uses))];
        _phrasings.Freeze(words.ItemCount);
        _words.Freeze();
        _isPoint = new bool[words.ItemCount];
        points.ForEach(point => _isPoint[point] = true);
    }

    public IncidentProfile[] All { get; }

    public EventWords Words => _words;

    public Phrasings Phrasings => _phrasings;

    /// <summary>The ways an event of a type is told: as happening and, for some, as something past.</summary>
    public IReadOnlyList<(int Type, int? Recalled)> Frames => _frames;

    /// <summary>Items that name a camp, later ones closer.</summary>
    public (int Item, int Camp)[] Camps { get; }

    /// <summary>How many camps there are, those included that no word names.</summary>
    public int CampCount => _camps.Count;

    public int ObservationCount { get; private set; }

    /// <summary>Whether an item is a point on the map, which cannot be the place of an incident elsewhere.</summary>
    public bool IsPoint(int item) => _isPoint[item];

    private Dictionary<string, int> AddTypes()
    {
        var types = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Read("event_triggers.tsv"))
        {
            if (!types.TryGetValue(row["type"], out var observation))
                types[row["type"]] = observation = ObservationCount++;
            _phrasings.Add([.. row["words"].Split('+').Select(word => _words.Item(EventWords.Concept(word)))], TriggerReach, observation, row["type"] == AgreementInForce ? null : row["type"]);
        }

        return types;
    }

    private IncidentProfile Profile(RegisterIncident incident, int number, Dictionary<string, int> types, PlaceNearness places, Dictionary<string, int> uses)
    {
        var type = types[incident.Type];
        int? recalled = incident.Type == Agreement && types.TryGetValue(AgreementInForce, out var inForce) ? inForce : null;
        var persons = incident.Parties.Where(party => _persons.Contains(party.Id)).ToList();
        return new IncidentProfile
        {
            Incident = incident,
            Type = type,
            TypeTold = $"an event of type {incident.Type} is told",
            Frames = FramesOf(type, recalled),
            News = new NewsDays(incident),
            Needs = [.. incident.Needs.Select(cue => AddCue(cue, incident.Id, number))],
            Cues = [.. incident.Cues.Select(cue => AddCue(cue, incident.Id, number))],
            Persons = [.. persons.Select(party => Weigh(party.Id, Rarity(uses[party.Id]) * (party.Role == "witness" ? Witness : 1)))],
            Groups = [.. incident.Parties.Where(party => !_persons.Contains(party.Id)).Select(party => Weigh(party.Id, Rarity(uses[party.Id])))],
            Places = [.. places.Places
                .Select(place => Weigh(place, incident.Places.Max(own => places.Agreement(own, place))))
                .Where(place => place.Weight > 0)],
            Doers = incident.Type is "strike" or "ground_encounter" ? DoersOf(incident) : [],
            IsAgreement = incident.Type == Agreement,
            HasPoint = incident.Places.Any(places.IsPoint),
            Pair = incident.Type is "call" or "meeting"
                ? [.. persons.Where(party => party.Role == "actor").Select(party => _words.Item("@" + party.Id))]
                : [],
            PairByOffice = incident.Channels.Select(channel => channel[..Math.Max(0, channel.IndexOf('-'))]).FirstOrDefault(office => office is "chiefs" or "ministers") is { } office
                ? _words.Item(EventWords.Concept(office))
                : null,
        };
    }

    private int FramesOf(int type, int? recalled)
    {
        if (!_frames.Contains((type, recalled)))
            _frames.Add((type, recalled));
        return _frames.IndexOf((type, recalled));
    }

    // Several camps did it together, or met: then only the deed of a third says something.
    private int[] DoersOf(RegisterIncident incident)
    {
        var camps = incident.Parties
            .Where(party => party.Role is "actor" or "target" && _sides.ContainsKey(party.Id))
            .ToLookup(party => party.Role, party => _sides[party.Id]);
        var doers = camps["actor"].Distinct().ToList();
        return doers.Exists(camps["target"].Contains) ? [] : [.. doers.Select(CampOf)];
    }

    private int CampOf(string side)
    {
        if (!_camps.Contains(side))
            _camps.Add(side);
        return _camps.IndexOf(side);
    }

    // A name in one incident of the register tells more than one in twenty.
    private static double Rarity(int uses) => 1.0 / Math.Sqrt(uses);

    private Weighted Weigh(string id, double weight) => new(_words.Item("@" + id), id, weight);

    private int AddCue(string cue, string incident, int number)
    {
        var observation = ObservationCount++;
        foreach (var phrasing in cue.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var items = _words.ItemsOf(phrasing);
            _phrasings.Add(items, CueReach, observation, incident, number, WeightOf(items));
        }

        return observation;
    }

    private double WeightOf(int[] items) =>
        items is [var only] && _words.IsBroad(only) ? BroadWord : items.Any(_words.IsModel) ? Model : 1;
}
