using DeconflictionArchive.Analysis.Dates;

namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Something in the report that speaks for an incident.</summary>
/// <param name="Rule">type-words, need, cue, person, party, place, date.</param>
internal sealed record Sign(string Rule, TokenRun Run, double Weight, string Explains);

/// <summary>What a report says that fits one incident, before its day is considered.</summary>
internal sealed class Telling
{
    private const double CueLimit = 3;
    private const double PersonWeight = 1.2;
    private const double GroupWeight = 0.6;
    private const double TriggerWeight = 0.75;
    private const double NeedWeight = 0.5;
    private const double PairWeight = 1;
    private const double Particular = 0.4; // weight of a sighting that few other incidents share

    /// <summary>Weight against an incident at a known spot when the report names none near it.</summary>
    public const double Unplaced = -0.75;

    private Telling(IncidentProfile profile, List<Sighting> frames, List<Sign> signs)
    {
        Profile = profile;
        Frames = frames;
        Signs = signs;
        Weight = signs.Sum(sign => sign.Weight);
    }

    public IncidentProfile Profile { get; }

    public RegisterIncident Incident => Profile.Incident;

    /// <summary>Where an event of its type is told.</summary>
    public List<Sighting> Frames { get; }

    public List<Sign> Signs { get; }

    /// <summary>Named as something past, never told as happening.</summary>
    public bool IsOnlyRecalled { get; private init; }

    /// <summary>Sentences that tell of an event of its type and hold something of its own as well; in their order.</summary>
    public IReadOnlyList<int> Sentences { get; private init; } = [];

    public double Weight { get; }

    /// <summary>Null when the report cannot be telling of it.</summary>
    public static Telling? Of(IncidentProfile profile, Story story, ILookup<int, Sighting> seen)
    {
        if (profile.Needs.Any(need => !seen.Contains(need)) || profile.Pair.Any(person => story.Where(person).Count == 0))
            return null;
        var frames = seen[profile.Type].OrderBy(frame => frame.Run.First).ToList();
        var isOnlyRecalled = frames.Count == 0;
        if (profile.RecalledType is { } recalled)
            frames.AddRange(seen[recalled]);
        if (frames.Count == 0)
            return null;

        var signs = new List<Sign> { new("type-words", frames[0].Run, TriggerWeight, $"an event of type {profile.Incident.Type} is told") };
        AddCues(profile, seen, signs);
        AddNames(profile.Persons, PersonWeight, "person", story, signs);
        AddNames(profile.Groups, GroupWeight, "party", story, signs);
        AddPlaces(profile, story, signs);
        AddPair(profile, frames, story, signs);
        return new Telling(profile, frames, signs) { Sentences = OwnSentences(profile, frames, story, seen), IsOnlyRecalled = isOnlyRecalled };
    }

    private static List<int> OwnSentences(IncidentProfile profile, List<Sighting> frames, Story story, ILookup<int, Sighting> seen)
    {
        var own = profile.Needs.Concat(profile.Cues)
            .SelectMany(observation => seen[observation].Where(sighting => sighting.Weight >= Particular).Select(sighting => sighting.Sentence))
            .Concat(profile.Persons.Concat(profile.Places).SelectMany(name => story.Where(name.Item)).Select(run => story.SentenceOf(run.First)))
            .ToHashSet();
        var told = frames.Select(frame => frame.Sentence).Distinct().ToList();
        var both = told.Where(own.Contains).ToList();
        return both.Count > 0 ? both : told;
    }

    private static void AddCues(IncidentProfile profile, ILookup<int, Sighting> seen, List<Sign> signs)
    {
        foreach (var need in profile.Needs)
        {
            var best = seen[need].MaxBy(sighting => sighting.Weight);
            signs.Add(new Sign("need", best.Run, NeedWeight * best.Weight, "what every report of it says"));
        }

        var total = 0.0;
        foreach (var cue in profile.Cues.Where(seen.Contains))
        {
            var best = seen[cue].MaxBy(sighting => sighting.Weight);
            var weight = Math.Min(best.Weight, CueLimit - total);
            total += weight;
            if (weight > 0)
                signs.Add(new Sign("cue", best.Run, weight, "reports of it tend to say so"));
        }
    }

    private static void AddNames(IReadOnlyList<Weighted> names, double weight, string rule, Story story, List<Sign> signs)
    {
        foreach (var name in names)
        {
            if (story.Where(name.Item) is [var first, ..])
                signs.Add(new Sign(rule, first, weight * name.Weight, $"{name.Name} took part in it"));
        }
    }

    // Both ends of a call, both sides of a meeting named where it is told.
    private static void AddPair(IncidentProfile profile, List<Sighting> frames, Story story, List<Sign> signs)
    {
        if (profile.Pair.Count < 2)
            return;
        foreach (var frame in frames)
        {
            if (profile.Pair.All(person => story.Where(person).Any(run => story.SentenceOf(run.First) == frame.Sentence)))
            {
                signs.Add(new Sign("pair", frame.Run, PairWeight, "those who took part are named where it is told"));
                return;
            }
        }
    }

    private static void AddPlaces(IncidentProfile profile, Story story, List<Sign> signs)
    {
        var told = profile.Places.Where(place => story.Where(place.Item).Count > 0).OrderByDescending(place => place.Weight).Take(2).ToList();
        for (var index = 0; index < told.Count; index++)
            signs.Add(new Sign("place", story.Where(told[index].Item)[0], told[index].Weight / (index + 1), $"{told[index].Name} is where it happened, or near"));
        if (told.Count == 0 && profile.HasPoint)
            signs.Add(new Sign("place", default, Unplaced, "its place is not named"));
    }
}
