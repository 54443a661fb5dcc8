namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Where a story tells an event of a type; gathered once for all incidents of the type, and anew for every story.</summary>
internal sealed class TypeFrames
{
    private const int MostDates = 20;
    private const int Nowhere = -1;
    private const int UpheldReach = 2; // tokens: "تمسك الطرفين بالمذكرة"

    private readonly RegisterProfiles _profiles;
    private readonly Story _story;
    private readonly Sightings _seen;
    private readonly Doers _doers;
    private readonly int _type;
    private readonly int? _recalled;
    private readonly Comparison<int> _inOrder;
    private readonly List<int> _all = [];
    private readonly List<int> _sentences = [];
    private readonly SentenceSet _told = new();
    private readonly int[] _deeds;
    private readonly List<StoryDate> _dates = [];
    private bool _hasDates;
    private bool? _namesPoint;
    private bool? _hasDeeds;

    /// <param name="kind">Observation that the event is told, and that it is named as something past; the latter null for most types.</param>
    public TypeFrames((int Type, int? Recalled) kind, RegisterProfiles profiles, Story story, Sightings seen, Doers doers)
    {
        (_type, _recalled) = kind;
        (_profiles, _story, _seen, _doers) = (profiles, story, seen, doers);
        _deeds = new int[profiles.CampCount];
        _inOrder = (one, other) => (seen[one].Run.First, one).CompareTo((seen[other].Run.First, other));
    }

    /// <summary>The sightings that tell it.</summary>
    public List<int> All => _all;

    /// <summary>Named as something past, never told as happening.</summary>
    public bool IsOnlyRecalled { get; private set; }

    public List<int> Sentences => _sentences;

    /// <summary>Expressions of time told in the same sentences, the first of them.</summary>
    public List<StoryDate> Dates => _hasDates ? _dates : FindDates();

    public void Gather()
    {
        (_hasDates, _namesPoint, _hasDeeds) = (false, null, null);
        _all.Clear();
        AddAll(_type);
        if (_all.Count > 1)
            _all.Sort(_inOrder);
        IsOnlyRecalled = _recalled is null ? _all.Count == 0 : !_all.Exists(IsMade);
        if (_recalled is { } past)
            AddAll(past);
        _sentences.Clear();
        if (_all.Count == 0)
            return;
        _told.Clear(_story.SentenceCount);
        foreach (var frame in _all)
        {
            if (_told.Add(_seen[frame].Sentence))
                _sentences.Add(_seen[frame].Sentence);
        }
    }

    public bool Tells(int sentence) => _told.Contains(sentence);

    /// <summary>Whether a point on the map is named where it is told.</summary>
    public bool NamesPoint => _namesPoint ??= FindPoint();

    /// <summary>Whether any camp is said to do it.</summary>
    public bool HasDeeds => _hasDeeds ??= FindDeeds();

    /// <summary>Where a camp is said to do it, the first time; negative when it is not.</summary>
    public int DeedOf(int camp) => HasDeeds ? _deeds[camp] : Nowhere;

    // "جددا تمسكهما بالمذكرة", "العمل بالاتفاق" tell of what was made before.
    private bool IsMade(int sighting)
    {
        var first = _seen[sighting].Run.First;
        for (var token = Math.Max(0, first - UpheldReach); token < first; token++)
        {
            var word = _story.Text.Tokens[token].Text.AsSpan();
            if (word is "بموجب" or "وفق" or "وفقا" or "العمل" or "بالعمل" or "للعمل")
                return false;
            if (word.TrimStart("ولب") is var bare && (bare.StartsWith("تمسك") || bare.StartsWith("التزام") || bare.StartsWith("تقيد") || bare.StartsWith("احترام")))
                return false;
        }

        return true;
    }

    private void AddAll(int observation)
    {
        for (var sighting = _seen.First(observation); sighting >= 0; sighting = _seen.Next(sighting))
            _all.Add(sighting);
    }

    private List<StoryDate> FindDates()
    {
        _hasDates = true;
        _dates.Clear();
        foreach (var date in _story.Dates)
        {
            if (_dates.Count < MostDates && Tells(_story.SentenceOf(date.Run.First)))
                _dates.Add(date);
        }

        return _dates;
    }

    private bool FindDeeds()
    {
        var found = false;
        Array.Fill(_deeds, Nowhere);
        foreach (var frame in _all)
        {
            if (_doers.Of(_seen[frame], isVerb: _seen[frame].Tokens.Count > 1) is { } camp && _deeds[camp] == Nowhere)
                (_deeds[camp], found) = (frame, true);
        }

        return found;
    }

    private bool FindPoint()
    {
        foreach (var item in _story.Held)
        {
            if (!_profiles.IsPoint(item))
                continue;
            foreach (var run in _story.Where(item))
            {
                if (Tells(_story.SentenceOf(run.First)))
                    return true;
            }
        }

        return false;
    }
}
