namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>What the matching of one report needs, kept to be used again for the next; never by two at a time.</summary>
internal sealed class Workspace
{
    private const double Promising = 0.9; // weight of a telling before its day is considered
    private const double PromisingWithDay = 0.75; // the same where a time is named: "مؤتمر الفيديو في 3 تشرين الثاني"
    private const int MostTellings = 20; // a report tells of a handful
    private const int LongStory = 20_000; // tokens; what a longer one needed is not worth keeping

    private readonly RegisterProfiles _profiles;
    private readonly Sightings _seen;
    private readonly Doers _doers;
    private readonly TypeFrames[] _frames;
    private readonly Signs _signs;
    private readonly bool[] _canBeTold;
    private readonly Predicate<int> _isSeen;
    private readonly List<Telling> _tellings = [];

    public Workspace(RegisterProfiles profiles)
    {
        _profiles = profiles;
        Story = new Story(profiles.Words);
        _seen = new Sightings(profiles.ObservationCount);
        _isSeen = _seen.Contains;
        _doers = new Doers(profiles, Story);
        _frames = [.. profiles.Frames.Select(kind => new TypeFrames(kind, profiles, Story, _seen, _doers))];
        _signs = new Signs(Story, _seen);
        _canBeTold = new bool[profiles.All.Length];
    }

    public Story Story { get; }

    public LikeliestDay LikeliestDay { get; } = new();

    /// <summary>Whether it has not grown beyond what most reports need.</summary>
    public bool IsWorthKeeping => Story.TokenCount <= LongStory;

    /// <summary>The incidents the story may tell of, before the day of the report is considered.</summary>
    public List<Telling> Tellings()
    {
        _seen.Clear();
        _doers.Clear();
        _profiles.Phrasings.FindTypes(Story, _seen);
        foreach (var frames in _frames)
            frames.Gather();
        for (var number = 0; number < _canBeTold.Length; number++)
            _canBeTold[number] = CanBeTold(_profiles.All[number]);
        _profiles.Phrasings.FindCues(Story, _canBeTold, _seen);

        _tellings.Clear();
        for (var number = 0; number < _canBeTold.Length; number++)
        {
            if (_canBeTold[number] && Promise(_profiles.All[number]) is { } telling)
                _tellings.Add(telling);
        }

        return _tellings.Count <= MostTellings ? _tellings : [.. _tellings.OrderByDescending(telling => telling.Weight).Take(MostTellings)];
    }

    private bool CanBeTold(IncidentProfile profile)
    {
        if (_frames[profile.Frames].All.Count == 0)
            return false;
        if (profile.PairByOffice is { } office && Story.Holds(office))
            return true;
        foreach (var person in profile.Pair)
        {
            if (!Story.Holds(person))
                return false;
        }

        return true;
    }

    private Telling? Promise(IncidentProfile profile)
    {
        if (profile.Needs.Length > 1 && !Array.Exists(profile.Needs, _isSeen))
            return null;
        var frames = _frames[profile.Frames];
        var weight = _signs.Collect(profile, frames);
        if (weight < (frames.Dates.Count > 0 ? PromisingWithDay : Promising))
            return null;
        var telling = new Telling(profile, frames, weight, _signs.All, Story, _seen);
        return Reckoning.CanSuffice(telling) ? telling : null;
    }
}
