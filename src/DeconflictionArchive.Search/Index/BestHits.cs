namespace DeconflictionArchive.Search.Index;

/// <summary>A report found. The smaller rank comes first, the smaller key where ranks are equal.</summary>
/// <param name="Part">Number of its segment in the snapshot.</param>
internal readonly record struct Hit(long Rank, UInt128 Key, int Part, int Report)
{
    public bool IsBefore(Hit other) => IsBefore(Rank, Key, other.Rank, other.Key);

    public static bool IsBefore(long rank, UInt128 key, long otherRank, UInt128 otherKey) =>
        rank < otherRank || (rank == otherRank && key < otherKey);
}

/// <summary>The first reports of an order, behind the place where the page before ended.</summary>
internal sealed class BestHits(int limit, (long Rank, UInt128 Key)? after)
{
    // A heap whose root is the last of the page so far.
    private readonly List<Hit> _heap = new(Math.Min(limit, 1024));

    /// <summary>A report with a higher rank than this is not wanted.</summary>
    public long Worst => _heap.Count < limit ? long.MaxValue : limit == 0 ? long.MinValue : _heap[0].Rank;

    /// <summary>A report with a smaller score is not wanted; for lists in the order of relevance.</summary>
    public double WorstScore { get; private set; } = limit > 0 ? double.NegativeInfinity : double.PositiveInfinity;

    public void Offer(Hit hit)
    {
        if (after is { } place && !Hit.IsBefore(place.Rank, place.Key, hit.Rank, hit.Key))
            return;
        if (_heap.Count < limit)
        {
            _heap.Add(hit);
            Rise(_heap.Count - 1);
            if (_heap.Count == limit)
                WorstScore = Ranks.Score(_heap[0].Rank);
        }
        else if (limit > 0 && hit.IsBefore(_heap[0]))
        {
            _heap[0] = hit;
            Sink();
            WorstScore = Ranks.Score(_heap[0].Rank);
        }
    }

    public IReadOnlyList<Hit> InOrder()
    {
        var hits = _heap.ToArray();
        Array.Sort(hits, (left, right) => left.IsBefore(right) ? -1 : right.IsBefore(left) ? 1 : 0);
        return hits;
    }

    private void Rise(int index)
    {
        while (index > 0 && _heap[(index - 1) / 2].IsBefore(_heap[index]))
        {
            (_heap[index], _heap[(index - 1) / 2]) = (_heap[(index - 1) / 2], _heap[index]);
            index = (index - 1) / 2;
        }
    }

    private void Sink()
    {
        for (var index = 0; ;)
        {
            var last = index;
            for (var child = (2 * index) + 1; child <= (2 * index) + 2 && child < _heap.Count; child++)
            {
                if (_heap[last].IsBefore(_heap[child]))
                    last = child;
            }

            if (last == index)
                return;
            (_heap[index], _heap[last]) = (_heap[last], _heap[index]);
            index = last;
        }
    }
}
