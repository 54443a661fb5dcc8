namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Finds sets of words that stand near each other in one sentence, in any order, many sets at once.</summary>
internal sealed class Phrasings
{
    private const int MostSightings = 50; // of one phrasing; a report says a thing a few times, a damaged page thousands

    private readonly List<(Phrasing Phrasing, string? Owner)> _added = [];

    // By their rarest item, which is the first they ask for.
    private Posting[]?[] _ofTypes = [];
    private Posting[]?[] _ofIncidents = [];

    /// <param name="Incident">Number of the incident it speaks for; null for one that tells a type of event.</param>
    private sealed record Phrasing(int[] Items, int Reach, int Observation, int? Incident, double Weight);

    /// <summary>What decides most often whether a phrasing can be found at all.</summary>
    /// <param name="Incident">Number of its incident; 0 for one that tells a type.</param>
    /// <param name="Other">Another item it asks for; the rarest itself when that is all.</param>
    private readonly record struct Posting(int Incident, int Other, Phrasing Phrasing);

    /// <param name="owner">The incident or type the observation belongs to; null for what makes words of others no commoner.</param>
    /// <param name="incident">Number of the incident; null for a type.</param>
    /// <param name="weight">Less than 1 for words that say little by themselves.</param>
    /// <param name="reach">How many tokens a word may stand from the rarest one.</param>
    public void Add(int[] items, int reach, int observation, string? owner, int? incident = null, double weight = 1)
    {
        if (items.Length > 0)
            _added.Add((new Phrasing(items, reach, observation, incident, weight), owner));
    }

    /// <summary>Call once, after the last phrasing was added.</summary>
    public void Freeze(int items)
    {
        var uses = _added.SelectMany(added => added.Phrasing.Items).CountBy(item => item).ToDictionary();
        var sharers = _added.Where(added => added.Owner is not null).Select(added => (Key: Key(added.Phrasing), added.Owner)).Distinct().CountBy(shared => shared.Key).ToDictionary();
        var all = _added.Select(added => added.Phrasing).Select(phrasing => phrasing with
        {
            Items = RarestFirst(phrasing.Items, uses),
            Weight = phrasing.Weight / Math.Sqrt(sharers.GetValueOrDefault(Key(phrasing), 1)),
        }).ToList();
        _ofTypes = ByRarestItem(all.Where(phrasing => phrasing.Incident is null), items);
        _ofIncidents = ByRarestItem(all.Where(phrasing => phrasing.Incident is not null), items);
        _added.Clear();
    }

    /// <summary>Finds what tells an event of any type.</summary>
    public void FindTypes(Story story, Sightings found)
    {
        foreach (var item in story.Held)
        {
            var sentences = story.SentencesOf(item);
            foreach (ref readonly var posting in _ofTypes[item].AsSpan())
            {
                if ((story.SentencesOf(posting.Other) & sentences) != 0)
                    Find(posting.Phrasing, story, found);
            }
        }
    }

    /// <summary>Finds what speaks for incidents.</summary>
    /// <param name="wanted">By number, those that can be told at all.</param>
    public void FindCues(Story story, ReadOnlySpan<bool> wanted, Sightings found)
    {
        foreach (var item in story.Held)
        {
            var sentences = story.SentencesOf(item);
            foreach (ref readonly var posting in _ofIncidents[item].AsSpan())
            {
                if (wanted[posting.Incident] && (story.SentencesOf(posting.Other) & sentences) != 0)
                    Find(posting.Phrasing, story, found);
            }
        }
    }

    private static Posting[]?[] ByRarestItem(IEnumerable<Phrasing> phrasings, int items)
    {
        var byItem = new Posting[]?[items];
        foreach (var group in phrasings.GroupBy(phrasing => phrasing.Items[0]))
            byItem[group.Key] = [.. group.Select(phrasing => new Posting(phrasing.Incident ?? 0, phrasing.Items[^1], phrasing))];
        return byItem;
    }

    private static int[] RarestFirst(int[] items, Dictionary<int, int> uses)
    {
        var rarest = items.MinBy(item => uses[item]);
        return [rarest, .. items.Where(item => item != rarest)];
    }

    private static string Key(Phrasing phrasing) => string.Join(' ', phrasing.Items.Order());

    private static void Find(Phrasing phrasing, Story story, Sightings found)
    {
        var items = phrasing.Items;
        if (items.Length == 1)
        {
            FindWord(phrasing, story, found);
            return;
        }

        var sentences = ulong.MaxValue;
        foreach (var item in items)
            sentences &= story.SentencesOf(item);
        if (sentences == 0)
            return;

        Span<TokenRun> taken = stackalloc TokenRun[items.Length];
        var sightings = 0;
        foreach (var run in story.Where(items[0]))
        {
            if (sightings == MostSightings)
                return;
            var sentence = story.SentenceOf(run.First);
            if ((sentences & Story.BitOf(sentence)) == 0)
                continue;
            taken[0] = run;
            var count = 1;
            while (count < items.Length && Nearest(story, items[count], run, phrasing.Reach, sentence, taken[..count]) is { } next)
                taken[count++] = next;
            if (count < items.Length)
                continue;
            sightings++;
            found.Add(phrasing.Observation, taken, sentence, phrasing.Weight);
        }
    }

    private static void FindWord(Phrasing phrasing, Story story, Sightings found)
    {
        var runs = story.Where(phrasing.Items[0]);
        foreach (ref readonly var run in runs[..Math.Min(runs.Length, MostSightings)])
            found.Add(phrasing.Observation, new ReadOnlySpan<TokenRun>(in run), story.SentenceOf(run.First), phrasing.Weight);
    }

    private static TokenRun? Nearest(Story story, int item, TokenRun from, int reach, int sentence, ReadOnlySpan<TokenRun> taken)
    {
        TokenRun? best = null;
        var runs = story.Where(item);
        for (var index = FirstFrom(runs, from.First - reach); index < runs.Length && runs[index].First <= from.First + reach; index++)
        {
            var run = runs[index];
            if (story.SentenceOf(run.First) != sentence || Overlaps(taken, run))
                continue;
            if (best is null || Math.Abs(run.First - from.First) < Math.Abs(best.Value.First - from.First))
                best = run;
        }

        return best;
    }

    // Runs of words stand in the order of the text.
    private static int FirstFrom(ReadOnlySpan<TokenRun> runs, int token)
    {
        int low = 0, high = runs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    // A word cannot be two of the words asked for.
    private static bool Overlaps(ReadOnlySpan<TokenRun> taken, TokenRun run)
    {
        foreach (var other in taken)
        {
            if (other.First < run.End && run.First < other.End)
                return true;
        }

        return false;
    }
}
