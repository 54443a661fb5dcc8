namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>A phrasing found in a story.</summary>
/// <param name="Observation">What it says; the number given when the phrasing was added.</param>
/// <param name="Weight">1 when one incident alone is told with this phrasing; less the more share it.</param>
/// <param name="Tokens">The words that made it; the run covers what stands between them as well.</param>
internal sealed record Sighting(int Observation, TokenRun Run, IReadOnlyList<int> Tokens, int Sentence, double Weight);

/// <summary>What was found in a story, by observation.</summary>
internal sealed class Sightings
{
    private readonly List<Sighting>?[] _byObservation;

    public Sightings(int observations, List<Sighting> found)
    {
        _byObservation = new List<Sighting>[observations];
        foreach (var sighting in found)
            (_byObservation[sighting.Observation] ??= []).Add(sighting);
    }

    public IReadOnlyList<Sighting> this[int observation] => _byObservation[observation] ?? [];

    public bool Contains(int observation) => _byObservation[observation] is not null;
}

/// <summary>Finds sets of words that stand near each other in one sentence, in any order, many sets at once.</summary>
internal sealed class Phrasings
{
    private const int MostSightings = 50; // of one phrasing; a report says a thing a few times, a damaged page thousands

    private readonly List<Phrasing> _all = [];
    private List<Phrasing>?[] _byRarestItem = [];

    private sealed record Phrasing(int[] Items, int Reach, int Observation, string Owner, double Weight);

    /// <param name="owner">The incident or type the observation belongs to.</param>
    /// <param name="weight">Less than 1 for words that say little by themselves.</param>
    /// <param name="reach">How many tokens a word may stand from the rarest one.</param>
    public void Add(int[] items, int reach, int observation, string owner, double weight = 1)
    {
        if (items.Length > 0)
            _all.Add(new Phrasing(items, reach, observation, owner, weight));
    }

    /// <summary>Call once, after the last phrasing was added.</summary>
    public void Freeze(int items)
    {
        _byRarestItem = new List<Phrasing>?[items];
        var uses = _all.SelectMany(phrasing => phrasing.Items).CountBy(item => item).ToDictionary();
        var sharers = _all.DistinctBy(phrasing => (Key(phrasing), phrasing.Owner)).CountBy(Key).ToDictionary();
        foreach (var phrasing in _all)
        {
            var rarest = phrasing.Items.MinBy(item => uses[item]);
            (_byRarestItem[rarest] ??= []).Add(phrasing with
            {
                Items = [rarest, .. phrasing.Items.Where(item => item != rarest)],
                Weight = phrasing.Weight / Math.Sqrt(sharers[Key(phrasing)]),
            });
        }
    }

    private static string Key(Phrasing phrasing) => string.Join(' ', phrasing.Items.Order());

    public List<Sighting> Find(Story story)
    {
        var found = new List<Sighting>();
        for (var item = 0; item < story.ItemCount; item++)
        {
            if (!story.Holds(item) || _byRarestItem[item] is not { } phrasings)
                continue;
            foreach (var phrasing in phrasings)
                Find(phrasing, story, found);
        }

        return found;
    }

    private static void Find(Phrasing phrasing, Story story, List<Sighting> found)
    {
        foreach (var item in phrasing.Items)
        {
            if (!story.Holds(item))
                return;
        }

        Span<TokenRun> taken = stackalloc TokenRun[phrasing.Items.Length];
        var sightings = 0;
        foreach (var run in story.Where(phrasing.Items[0]))
        {
            if (sightings == MostSightings)
                return;
            var sentence = story.SentenceOf(run.First);
            taken[0] = run;
            var count = 1;
            while (count < phrasing.Items.Length
                   && Nearest(story, phrasing.Items[count], run, phrasing.Reach, sentence, taken[..count]) is { } next)
                taken[count++] = next;
            if (count < phrasing.Items.Length)
                continue;
            sightings++;
            int first = int.MaxValue, end = 0;
            var tokens = new List<int>(taken.Length);
            foreach (var part in taken)
            {
                (first, end) = (Math.Min(first, part.First), Math.Max(end, part.End));
                for (var token = part.First; token < part.End; token++)
                    tokens.Add(token);
            }

            found.Add(new Sighting(phrasing.Observation, new TokenRun(first, end - first), tokens, sentence, phrasing.Weight));
        }
    }

    private static TokenRun? Nearest(Story story, int item, TokenRun from, int reach, int sentence, ReadOnlySpan<TokenRun> taken)
    {
        TokenRun? best = null;
        var runs = story.Where(item);
        for (var index = FirstFrom(runs, from.First - reach); index < runs.Count && runs[index].First <= from.First + reach; index++)
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
    private static int FirstFrom(IReadOnlyList<TokenRun> runs, int token)
    {
        int low = 0, high = runs.Count;
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
