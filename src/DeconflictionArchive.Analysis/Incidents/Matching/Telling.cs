using DeconflictionArchive.Analysis.Dates;

namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Something in the report that speaks for an incident.</summary>
/// <param name="Rule">type-words, need, cue, person, party, place, date.</param>
/// <param name="Tokens">The words themselves, without what stands between them.</param>
internal sealed record Sign(string Rule, TokenRun Run, IReadOnlyList<int> Tokens, double Weight, string Explains)
{
    public Sign(string rule, TokenRun run, double weight, string explains)
        : this(rule, run, TokensOf(run), weight, explains)
    {
    }

    public Sign(string rule, Sighting sighting, double weight, string explains)
        : this(rule, sighting.Run, sighting.Tokens, weight, explains)
    {
    }

    public bool SharesToken(Sign other)
    {
        for (var index = 0; index < Tokens.Count; index++)
        {
            if (other.Holds(Tokens[index]))
                return true;
        }

        return false;
    }

    public bool Holds(int token)
    {
        for (var index = 0; index < Tokens.Count; index++)
        {
            if (Tokens[index] == token)
                return true;
        }

        return false;
    }

    private static int[] TokensOf(TokenRun run)
    {
        var tokens = new int[run.Count];
        for (var index = 0; index < tokens.Length; index++)
            tokens[index] = run.First + index;
        return tokens;
    }
}

/// <summary>What a report says that fits one incident, before its day is considered.</summary>
internal sealed class Telling
{
    private const double CueLimit = 3;
    private const double PersonWeight = 1.2;
    private const double GroupWeight = 0.6;
    private const double TriggerWeight = 0.75;
    private const double NeedWeight = 0.8;
    private const double Unmet = -1.5;
    private const double PairWeight = 1;
    private const double Done = 0.4;
    private const int MostDatesBeside = 10;
    private const double DoneByOthers = -0.75;
    private const double Particular = 0.4; // weight of a sighting that few other incidents share

    /// <summary>Weight against an incident at a known spot when the report names none near it.</summary>
    public const double Unplaced = -0.25;

    /// <summary>The same when another spot is named where it would be told.</summary>
    public const double Elsewhere = -0.75;

    private readonly Story _story;
    private readonly Sightings _seen;
    private readonly TypeFrames _frames;
    private IReadOnlyList<int>? _sentences;
    private IReadOnlyList<StoryDate>? _dates;

    private Telling(IncidentProfile profile, TypeFrames frames, List<Sign> signs, Story story, Sightings seen)
    {
        Profile = profile;
        _frames = frames;
        Signs = signs;
        _story = story;
        _seen = seen;
        foreach (var sign in signs)
            Weight += sign.Weight;
    }

    public IncidentProfile Profile { get; }

    public RegisterIncident Incident => Profile.Incident;

    /// <summary>Expressions of time told in the same sentences as an event of its type, the first of them.</summary>
    public IReadOnlyList<StoryDate> Dates => _dates ??= DatesBeside();

    public List<Sign> Signs { get; }

    /// <summary>Something that every report of it says is missing.</summary>
    public bool LacksNeed => Signs.Exists(sign => sign.Weight == Unmet);

    /// <summary>Named as something past, never told as happening.</summary>
    public bool IsOnlyRecalled => _frames.IsOnlyRecalled;

    /// <summary>Sentences that tell of an event of its type and hold something of its own as well; in their order.</summary>
    public IReadOnlyList<int> Sentences => _sentences ??= OwnSentences();

    public double Weight { get; }

    /// <summary>What speaks against it because its place is not named.</summary>
    public double Displacement
    {
        get
        {
            var weight = 0.0;
            foreach (var sign in Signs)
            {
                if (sign.Rule == "place" && sign.Weight < 0)
                    weight += sign.Weight;
            }

            return weight;
        }
    }

    /// <summary>Null when the report cannot be telling of it.</summary>
    public static Telling? Of(IncidentProfile profile, TypeFrames frames, Story story, Sightings seen)
    {
        if (frames.All.Count == 0 || LacksAny(profile.Pair, story) || (profile.Needs.Count > 1 && !HoldsAny(profile.Needs, seen)))
            return null;

        var signs = new List<Sign> { new("type-words", frames.All[0], TriggerWeight, profile.TypeTold) };
        AddCues(profile, seen, signs);
        AddNames(profile.Persons, PersonWeight, "person", story, signs);
        AddNames(profile.Groups, GroupWeight, "party", story, signs);
        AddPlaces(profile, frames, story, signs);
        AddPair(profile, frames, story, signs);
        AddDoer(profile, frames, signs);
        return new Telling(profile, frames, signs, story, seen);
    }

    private static bool LacksAny(IReadOnlyList<int> items, Story story)
    {
        foreach (var item in items)
        {
            if (!story.Holds(item))
                return true;
        }

        return false;
    }

    private static bool HoldsAny(IReadOnlyList<int> observations, Sightings seen)
    {
        foreach (var observation in observations)
        {
            if (seen.Contains(observation))
                return true;
        }

        return false;
    }

    // What every report of it says may stand in another sentence than the event, and the day with it.
    private IReadOnlyList<StoryDate> DatesBeside()
    {
        var beside = Signs
            .Where(sign => sign is { Rule: "need", Weight: >= Particular })
            .Select(sign => _story.SentenceOf(sign.Run.First))
            .Where(sentence => !_frames.Sentences.Contains(sentence))
            .ToList();
        return beside.Count == 0
            ? _frames.Dates
            : [.. _frames.Dates, .. _story.Dates.Where(date => beside.Contains(_story.SentenceOf(date.Run.First))).Take(MostDatesBeside)];
    }

    private IReadOnlyList<int> OwnSentences()
    {
        var own = Profile.Needs.Concat(Profile.Cues)
            .SelectMany(observation => _seen[observation].Where(sighting => sighting.Weight >= Particular).Select(sighting => sighting.Sentence))
            .Concat(Profile.Persons.Concat(Profile.Places).SelectMany(name => _story.Where(name.Item)).Select(run => _story.SentenceOf(run.First)))
            .ToHashSet();
        var both = _frames.Sentences.Where(own.Contains).ToList();
        return both.Count > 0 ? both : _frames.Sentences;
    }

    private static void AddCues(IncidentProfile profile, Sightings seen, List<Sign> signs)
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
        foreach (var cue in profile.Cues)
        {
            if (!seen.Contains(cue))
                continue;
            var best = seen[cue].MaxBy(sighting => sighting.Weight)!;
            var fresh = best.Tokens.Count(token => !signs.Exists(sign => sign.Rule is "need" or "cue" && sign.Holds(token)));
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
                signs.Add(new Sign(rule, first, weight * name.Weight, name.Belongs));
        }
    }

    // Both ends of a call, both sides of a meeting named where it is told.
    private static void AddPair(IncidentProfile profile, TypeFrames frames, Story story, List<Sign> signs)
    {
        if (profile.Pair.Count < 2)
            return;
        var together = profile.Pair
            .Select(person => story.Where(person).Select(run => story.SentenceOf(run.First)))
            .Aggregate((one, other) => one.Intersect(other))
            .ToHashSet();
        if (frames.All.Find(frame => together.Contains(frame.Sentence)) is { } frame)
            signs.Add(new Sign("pair", frame, PairWeight, "those who took part are named where it is told"));
    }

    // Whose deed it is tells a Russian raid on a place from an American one.
    private static void AddDoer(IncidentProfile profile, TypeFrames frames, List<Sign> signs)
    {
        if (profile.Doer is not { } doer || frames.Deeds.Count == 0)
            return;
        signs.Add(frames.Deeds.TryGetValue(doer, out var deed)
            ? new Sign("doer", deed, Done, "those who did it are said to")
            : new Sign("doer", default(TokenRun), DoneByOthers, "others are said to have done it"));
    }

    // The two that say most, the first named of equals before.
    private static void AddPlaces(IncidentProfile profile, TypeFrames frames, Story story, List<Sign> signs)
    {
        Weighted? first = null, second = null;
        foreach (var place in profile.Places)
        {
            if (!story.Holds(place.Item))
                continue;
            if (first is not { } best || place.Weight > best.Weight)
                (first, second) = (place, first);
            else if (second is not { } other || place.Weight > other.Weight)
                second = place;
        }

        if (first is { } most)
            signs.Add(new Sign("place", story.Where(most.Item)[0], most.Weight, most.Lies));
        if (second is { } next)
            signs.Add(new Sign("place", story.Where(next.Item)[0], next.Weight / 2, next.Lies));
        if (first is null && profile.HasPoint)
            signs.Add(new Sign("place", default(TokenRun), frames.NamesPoint ? Elsewhere : Unplaced, "its place is not named"));
    }
}
