using DeconflictionArchive.Analysis.Dates;

namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Something in the report that speaks for an incident.</summary>
/// <param name="Rule">type-words, need, cue, person, party, place, date.</param>
/// <param name="Tokens">The words themselves, without what stands between them.</param>
internal sealed record Sign(string Rule, TokenRun Run, IReadOnlyList<int> Tokens, double Weight, string Explains)
{
    public Sign(string rule, TokenRun run, double weight, string explains)
        : this(rule, run, [.. Enumerable.Range(run.First, run.Count)], weight, explains)
    {
    }

    public Sign(string rule, Sighting sighting, double weight, string explains)
        : this(rule, sighting.Run, sighting.Tokens, weight, explains)
    {
    }
}

/// <summary>What a report says that fits one incident, before its day is considered.</summary>
internal sealed class Telling
{
    private const int MostDates = 20;
    private const double CueLimit = 3;
    private const double PersonWeight = 1.2;
    private const double GroupWeight = 0.6;
    private const double TriggerWeight = 0.75;
    private const double NeedWeight = 0.8;
    private const double Unmet = -1.5;
    private const double PairWeight = 1;
    private const double Particular = 0.4; // weight of a sighting that few other incidents share

    /// <summary>Weight against an incident at a known spot when the report names none near it.</summary>
    public const double Unplaced = -0.25;

    /// <summary>The same when another spot is named where it would be told.</summary>
    public const double Elsewhere = -0.75;

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

    /// <summary>Expressions of time told in the same sentences, the first of them.</summary>
    public IReadOnlyList<StoryDate> Dates { get; private init; } = [];

    public List<Sign> Signs { get; }

    /// <summary>Something that every report of it says is missing.</summary>
    public bool LacksNeed => Signs.Exists(sign => sign.Weight == Unmet);

    /// <summary>Named as something past, never told as happening.</summary>
    public bool IsOnlyRecalled { get; private init; }

    /// <summary>Sentences that tell of an event of its type and hold something of its own as well; in their order.</summary>
    public IReadOnlyList<int> Sentences { get; private init; } = [];

    public double Weight { get; }

    /// <summary>Null when the report cannot be telling of it.</summary>
    public static Telling? Of(IncidentProfile profile, IReadOnlyList<int> points, Story story, ILookup<int, Sighting> seen)
    {
        if (profile.Pair.Any(person => story.Where(person).Count == 0) || (profile.Needs.Count > 1 && !profile.Needs.Any(seen.Contains)))
            return null;
        var frames = seen[profile.Type].OrderBy(frame => frame.Run.First).ToList();
        var isOnlyRecalled = frames.Count == 0;
        if (profile.RecalledType is { } recalled)
            frames.AddRange(seen[recalled]);
        if (frames.Count == 0)
            return null;

        var signs = new List<Sign> { new("type-words", frames[0], TriggerWeight, $"an event of type {profile.Incident.Type} is told") };
        AddCues(profile, seen, signs);
        AddNames(profile.Persons, PersonWeight, "person", story, signs);
        AddNames(profile.Groups, GroupWeight, "party", story, signs);
        AddPlaces(profile, frames, story, points, signs);
        AddPair(profile, frames, story, signs);
        var told = frames.Select(frame => frame.Sentence).ToHashSet();
        return new Telling(profile, frames, signs)
        {
            Sentences = OwnSentences(profile, frames, story, seen),
            Dates = [.. story.Dates.Where(date => told.Contains(story.SentenceOf(date.Run.First))).Take(MostDates)],
            IsOnlyRecalled = isOnlyRecalled,
        };
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
            if (!seen.Contains(need))
            {
                signs.Add(new Sign("need", default(TokenRun), Unmet, "what every report of it says is not here"));
                continue;
            }

            var best = seen[need].MaxBy(sighting => sighting.Weight)!;
            signs.Add(new Sign("need", best, NeedWeight * best.Weight, "what every report of it says"));
        }

        var total = 0.0;
        foreach (var cue in profile.Cues.Where(seen.Contains))
        {
            var best = seen[cue].MaxBy(sighting => sighting.Weight)!;
            var fresh = best.Tokens.Count(token => !signs.Exists(sign => sign.Rule is "need" or "cue" && sign.Tokens.Contains(token)));
            var weight = Math.Min(best.Weight * fresh / best.Tokens.Count, CueLimit - total);
            if (weight <= 0)
                continue;
            total += weight;
            signs.Add(new Sign("cue", best, weight, "reports of it tend to say so"));
        }
    }

    private static void AddNames(IReadOnlyList<Weighted> names, double weight, string rule, Story story, List<Sign> signs)
    {
        foreach (var name in names)
        {
            if (story.Where(name.Item) is [var first, ..])
                signs.Add(new Sign(rule, first, weight * name.Weight, $"{name.Name} belongs to it"));
        }
    }

    // Both ends of a call, both sides of a meeting named where it is told.
    private static void AddPair(IncidentProfile profile, List<Sighting> frames, Story story, List<Sign> signs)
    {
        if (profile.Pair.Count < 2)
            return;
        var together = profile.Pair
            .Select(person => story.Where(person).Select(run => story.SentenceOf(run.First)))
            .Aggregate((one, other) => one.Intersect(other))
            .ToHashSet();
        if (frames.Find(frame => together.Contains(frame.Sentence)) is { } frame)
            signs.Add(new Sign("pair", frame, PairWeight, "those who took part are named where it is told"));
    }

    private static void AddPlaces(IncidentProfile profile, List<Sighting> frames, Story story, IReadOnlyList<int> points, List<Sign> signs)
    {
        var told = profile.Places.Where(place => story.Where(place.Item).Count > 0).OrderByDescending(place => place.Weight).Take(2).ToList();
        for (var index = 0; index < told.Count; index++)
            signs.Add(new Sign("place", story.Where(told[index].Item)[0], told[index].Weight / (index + 1), $"{told[index].Name} is where it happened, or near"));
        if (told.Count == 0 && profile.HasPoint)
        {
            var sentences = frames.Select(frame => frame.Sentence).ToHashSet();
            var isElsewhere = points.Any(point => story.Where(point).Any(run => sentences.Contains(story.SentenceOf(run.First))));
            signs.Add(new Sign("place", default(TokenRun), isElsewhere ? Elsewhere : Unplaced, "its place is not named"));
        }
    }
}
