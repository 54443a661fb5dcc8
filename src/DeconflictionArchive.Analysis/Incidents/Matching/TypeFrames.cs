namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Where a story tells an event of a type; gathered once for all incidents of the type.</summary>
internal sealed class TypeFrames
{
    private const int MostDates = 20;

    private readonly Story _story;
    private readonly IReadOnlyList<int> _points;
    private readonly HashSet<int> _told;
    private IReadOnlyList<StoryDate>? _dates;
    private readonly Doers _doers;
    private bool? _namesPoint;
    private Dictionary<string, Sighting>? _deeds;

    /// <param name="recalled">Observation that it is named as something past; null for most types.</param>
    /// <param name="points">Items of points on the map.</param>
    public TypeFrames(int type, int? recalled, Story story, Sightings seen, IReadOnlyList<int> points, Doers doers)
    {
        _doers = doers;
        _story = story;
        _points = points;
        var frames = seen[type].OrderBy(frame => frame.Run.First).ToList();
        IsOnlyRecalled = frames.Count == 0;
        if (recalled is { } past)
            frames.AddRange(seen[past]);
        All = frames;
        Sentences = [.. frames.Select(frame => frame.Sentence).Distinct()];
        _told = [.. Sentences];
    }

    public List<Sighting> All { get; }

    /// <summary>Named as something past, never told as happening.</summary>
    public bool IsOnlyRecalled { get; }

    public IReadOnlyList<int> Sentences { get; }

    /// <summary>Expressions of time told in the same sentences, the first of them.</summary>
    public IReadOnlyList<StoryDate> Dates =>
        _dates ??= [.. _story.Dates.Where(date => _told.Contains(_story.SentenceOf(date.Run.First))).Take(MostDates)];

    /// <summary>Where each camp is said to do it, the first time.</summary>
    public IReadOnlyDictionary<string, Sighting> Deeds => _deeds ??= All
        .Select(frame => (Camp: _doers.Of(frame, isVerb: frame.Tokens.Count > 1), Frame: frame))
        .Where(deed => deed.Camp is not null)
        .DistinctBy(deed => deed.Camp)
        .ToDictionary(deed => deed.Camp!, deed => deed.Frame, StringComparer.Ordinal);

    /// <summary>Whether a point on the map is named where it is told.</summary>
    public bool NamesPoint =>
        _namesPoint ??= _points.Any(point => _story.Where(point).Any(run => _told.Contains(_story.SentenceOf(run.First))));
}
