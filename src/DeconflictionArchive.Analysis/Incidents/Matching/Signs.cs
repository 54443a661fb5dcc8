using System.Runtime.InteropServices;

namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Collects what a story says that fits one incident after the other.</summary>
internal sealed class Signs(Story story, Sightings seen)
{
    private const double CueLimit = 3;
    private const int Many = 3; // cues that do not come together by chance
    private const double AllSaid = 1;
    private const double PersonWeight = 1.2;
    private const double GroupWeight = 0.6;
    private const double TriggerWeight = 0.75;
    private const double NeedWeight = 0.8;
    private const double PairWeight = 1;
    private const double Done = 0.4;
    private const double DoneByOthers = -1;

    // Weight against an incident at a known spot when the report names none near it, and when another is named where it would be told.
    private const double Unplaced = -0.25;
    private const double Elsewhere = -0.75;

    private readonly List<Sign> _signs = [];
    private readonly SentenceSet _first = new();
    private readonly SentenceSet _both = new();

    /// <summary>Weight of a need that is not met.</summary>
    public const double Unmet = -1.5;

    public ReadOnlySpan<Sign> All => CollectionsMarshal.AsSpan(_signs);

    /// <summary>Collects the signs of an incident whose type is told.</summary>
    /// <returns>Their weight together.</returns>
    public double Collect(IncidentProfile profile, TypeFrames frames)
    {
        _signs.Clear();
        _signs.Add(new Sign(SignRules.TypeWords, seen[frames.All[0]], TriggerWeight, profile.TypeTold));
        AddNeeds(profile);
        AddCues(profile);
        AddNames(profile.Persons, PersonWeight, SignRules.Person);
        AddNames(profile.Groups, GroupWeight, SignRules.Party);
        AddPlaces(profile, frames);
        AddPair(profile, frames);
        AddDoer(profile, frames);
        var weight = 0.0;
        foreach (ref readonly var sign in All)
            weight += sign.Weight;
        return weight;
    }

    private void AddNeeds(IncidentProfile profile)
    {
        foreach (var need in profile.Needs)
        {
            _signs.Add(seen.Contains(need)
                ? new Sign(SignRules.Need, seen.Heaviest(need), NeedWeight * seen.Heaviest(need).Weight, "what every report of it says")
                : Sign.Absent(SignRules.Need, Unmet, "what every report of it says is not here"));
        }
    }

    private void AddCues(IncidentProfile profile)
    {
        var total = 0.0;
        var missing = 0;
        foreach (var cue in profile.Cues)
        {
            if (!seen.Contains(cue))
            {
                missing++;
                continue;
            }

            ref readonly var best = ref seen.Heaviest(cue);
            var weight = Math.Min(best.Weight * Fresh(best) / best.Tokens.Count, CueLimit - total);
            if (weight <= 0)
                continue;
            total += weight;
            _signs.Add(new Sign(SignRules.Cue, best, weight, "reports of it tend to say so"));
        }

        // What tends to be said of it one by one can be said of others; all of it is not.
        if (missing == 0 && profile.Cues.Length >= Many && _signs[^1] is { Rule: SignRules.Cue } last)
            _signs[^1] = last with { Weight = last.Weight + AllSaid };
    }

    // How many of its words no need or cue before it has.
    private int Fresh(in Sighting sighting)
    {
        var fresh = 0;
        foreach (var token in sighting.Tokens)
        {
            if (!IsTaken(token))
                fresh++;
        }

        return fresh;
    }

    private bool IsTaken(int token)
    {
        foreach (ref readonly var sign in All[1..])
        {
            if (sign.Holds(token))
                return true;
        }

        return false;
    }

    private void AddNames(Weighted[] names, double weight, string rule)
    {
        foreach (var name in names)
        {
            if (story.Holds(name.Item))
                _signs.Add(new Sign(rule, story.Where(name.Item)[0], weight * name.Weight, name.Belongs));
        }
    }

    // The two that say most, the first named of equals before.
    private void AddPlaces(IncidentProfile profile, TypeFrames frames)
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
            _signs.Add(new Sign(SignRules.Place, story.Where(most.Item)[0], most.Weight, most.Lies));
        if (second is { } next)
            _signs.Add(new Sign(SignRules.Place, story.Where(next.Item)[0], next.Weight / 2, next.Lies));
        if (first is null && profile.HasPoint)
            _signs.Add(Sign.Absent(SignRules.Place, frames.NamesPoint ? Elsewhere : Unplaced, "its place is not named"));
    }

    // Both ends of a call, both sides of a meeting named where it is told.
    private void AddPair(IncidentProfile profile, TypeFrames frames)
    {
        if (profile.Pair.Length < 2)
            return;
        var (together, before) = (_first, _both);
        together.Clear(story.SentenceCount);
        foreach (var run in story.Where(profile.Pair[0]))
            together.Add(story.SentenceOf(run.First));
        foreach (var person in profile.Pair.AsSpan(1))
        {
            (together, before) = (before, together);
            together.Clear(story.SentenceCount);
            foreach (var run in story.Where(person))
            {
                if (story.SentenceOf(run.First) is var sentence && before.Contains(sentence))
                    together.Add(sentence);
            }
        }

        foreach (var frame in frames.All)
        {
            if (!together.Contains(seen[frame].Sentence))
                continue;
            _signs.Add(new Sign(SignRules.Pair, seen[frame], PairWeight, "those who took part are named where it is told"));
            return;
        }
    }

    // Whose deed it is tells a Russian raid on a place from an American one.
    private void AddDoer(IncidentProfile profile, TypeFrames frames)
    {
        if (profile.Doers.Length == 0 || !frames.HasDeeds)
            return;
        var deed = -1;
        foreach (var doer in profile.Doers)
            deed = Math.Max(deed, frames.DeedOf(doer));
        if (deed < 0)
            _signs.Add(Sign.Absent(SignRules.Doer, DoneByOthers, "others are said to have done it"));
        else if (profile.Doers.Length == 1)
            _signs.Add(new Sign(SignRules.Doer, seen[deed], Done, "those who did it are said to"));
    }
}
