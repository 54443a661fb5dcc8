using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Prepares a register for matching: its cues as observations, its parties and places as weighted items.</summary>
internal sealed class RegisterProfiles
{
    private const int CueReach = 13; // tokens either side: a clause
    private const int TriggerReach = 8;
    private const string Agreement = "agreement";
    private const string AgreementInForce = "agreement_in_force";
    private const double BroadWord = 0.3;
    private const double Model = 1.3; // a type of aircraft by its name
    private const double Witness = 0.6; // who only speaks of it speaks of much else

    // "قوات سوريا الديمقراطية" holds the word Syria, so the nearer reading comes after.
    private static readonly (string Concept, string Camp)[] CampWords =
        [("syria", "syria"), ("us", "us"), ("coalition", "us"), ("russia", "russia"), ("regime", "syria"), ("loyal", "syria"), ("sdf", "sdf"), ("opposition", "opposition")];

    private readonly EventWords _words;
    private readonly Phrasings _phrasings = new();
    private readonly List<string> _labels = [];
    private readonly HashSet<string> _persons;
    private readonly Dictionary<string, string> _sides;

    public RegisterProfiles(IncidentRegister register, EventWords words)
    {
        _words = words;
        _persons = [.. LexiconFile.Read("officials.tsv").Select(row => row["id"])];
        _sides = LexiconFile.Read("parties.tsv").Where(row => row["side"].Length > 0).DistinctBy(row => row["id"]).ToDictionary(row => row["id"], row => row["side"], StringComparer.Ordinal);
        Camps = [.. CampWords.Select(word => (words.Item(EventWords.Concept(word.Concept)), word.Camp))];
        var types = AddTypes();
        var places = new PlaceNearness();
        Points = [.. places.Places.Where(places.IsPoint).Select(place => words.Item("@" + place))];
        var uses = register.Incidents.SelectMany(incident => incident.Parties).CountBy(party => party.Id).ToDictionary(StringComparer.Ordinal);
        All = [.. register.Incidents
            .Where(incident => types.ContainsKey(incident.Type))
            .Select(incident => Profile(incident, types[incident.Type], types.TryGetValue(AgreementInForce, out var inForce) ? inForce : null, places, uses))];
        _phrasings.Freeze(words.ItemCount);
        _words.Freeze();
    }

    public IReadOnlyList<IncidentProfile> All { get; }

    /// <summary>Items that name a camp, later ones closer.</summary>
    public IReadOnlyList<(int Item, string Camp)> Camps { get; }

    /// <summary>Points on the map, which cannot be the place of an incident elsewhere.</summary>
    public IReadOnlyList<int> Points { get; }

    public int ObservationCount => _labels.Count;

    public string Label(int observation) => _labels[observation];

    public Sightings Find(Story story) => new(_labels.Count, _phrasings.Find(story));

    private Dictionary<string, int> AddTypes()
    {
        var types = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Read("event_triggers.tsv"))
        {
            if (!types.TryGetValue(row["type"], out var observation))
                types[row["type"]] = observation = Observe(row["type"]);
            _phrasings.Add([.. row["words"].Split('+').Select(word => _words.Item(EventWords.Concept(word)))], TriggerReach, observation, row["type"]);
        }

        return types;
    }

    private IncidentProfile Profile(RegisterIncident incident, int type, int? agreementInForce, PlaceNearness places, Dictionary<string, int> uses)
    {
        var persons = incident.Parties.Where(party => _persons.Contains(party.Id)).ToList();
        return new IncidentProfile
        {
            Incident = incident,
            Type = type,
            TypeTold = $"an event of type {incident.Type} is told",
            RecalledType = incident.Type == Agreement ? agreementInForce : null,
            Needs = [.. incident.Needs.Select(cue => AddCue(cue, incident.Id))],
            Cues = [.. incident.Cues.Select(cue => AddCue(cue, incident.Id))],
            Persons = [.. persons.Select(party => Weigh(party.Id, Rarity(uses[party.Id]) * (party.Role == "witness" ? Witness : 1)))],
            Groups = [.. incident.Parties.Where(party => !_persons.Contains(party.Id)).Select(party => Weigh(party.Id, Rarity(uses[party.Id])))],
            Places = [.. places.Places
                .Select(place => Weigh(place, incident.Places.Max(own => places.Agreement(own, place))))
                .Where(place => place.Weight > 0)],
            Doer = incident.Type is "strike" or "ground_encounter" ? DoerOf(incident) : null,
            HasPoint = incident.Places.Any(places.IsPoint),
            Pair = incident.Type is "call" or "meeting"
                ? [.. persons.Where(party => party.Role == "actor").Select(party => _words.Item("@" + party.Id))]
                : [],
        };
    }

    private string? DoerOf(RegisterIncident incident)
    {
        var camps = incident.Parties
            .Where(party => party.Role is "actor" or "target" && _sides.ContainsKey(party.Id))
            .ToLookup(party => party.Role, party => _sides[party.Id]);
        return camps["actor"].Distinct().ToList() is [var only] && !camps["target"].Contains(only) ? only : null;
    }

    // A name in one incident of the register tells more than one in twenty.
    private static double Rarity(int uses) => 1.0 / Math.Sqrt(uses);

    private Weighted Weigh(string id, double weight) => new(_words.Item("@" + id), id, weight);

    private int AddCue(string cue, string incident)
    {
        var observation = Observe(cue);
        foreach (var phrasing in cue.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var items = _words.ItemsOf(phrasing);
            _phrasings.Add(items, CueReach, observation, incident, WeightOf(items));
        }

        return observation;
    }

    private double WeightOf(int[] items) =>
        items is [var only] && _words.IsBroad(only) ? BroadWord : items.Any(_words.IsModel) ? Model : 1;

    private int Observe(string label)
    {
        _labels.Add(label);
        return _labels.Count - 1;
    }
}
