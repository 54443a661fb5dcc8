namespace DeconflictionArchive.Search.Index;

/// <summary>A report found. The smaller rank comes first, the smaller key where ranks are equal.</summary>
/// <param name="Part">Number of its segment in the snapshot.</param>
internal readonly record struct Hit(long Rank, int Part, int Report);

/// <summary>The first reports of an order, behind the place where the page before ended.</summary>
/// <param name="segments">Those of the snapshot; keys are read only where ranks are equal.</param>
/// <param name="atLeast">A score that as many reports are known to reach.</param>
internal sealed class BestHits(LiveSegment[] segments, int limit, (long Rank, UInt128 Key)? after, double atLeast = double.NegativeInfinity)
{
    // A heap whose root is the last of the page so far.
    private Hit[] _heap = new Hit[Math.Min(limit, 32)];
    private int _count;

    /// <summary>A report with a higher rank than this is not wanted.</summary>
    public long Worst => _count < limit ? long.MaxValue : limit == 0 ? long.MinValue : _heap[0].Rank;

    /// <summary>A report with a smaller score is not wanted; for lists in the order of relevance.</summary>
    public double WorstScore { get; private set; } = limit > 0 ? atLeast : double.PositiveInfinity;

    public void Offer(Hit hit)
    {
        if (after is { } place && (hit.Rank < place.Rank || (hit.Rank == place.Rank && Key(hit) <= place.Key)))
            return;
        if (_count < limit)
        {
            if (_count == _heap.Length)
                Array.Resize(ref _heap, Math.Min(limit, 2 * _count));
            _heap[_count] = hit;
            Rise(_count++);
            if (_count == limit)
                WorstScore = Math.Max(WorstScore, Ranks.Score(_heap[0].Rank));
        }
        else if (limit > 0 && IsBefore(hit, _heap[0]))
        {
            _heap[0] = hit;
            Sink(_count);
            WorstScore = Math.Max(WorstScore, Ranks.Score(_heap[0].Rank));
        }
    }

    /// <summary>The page; nothing can be offered after it.</summary>
    public ReadOnlySpan<Hit> InOrder()
    {
        // The last one goes to the end, and the heap is one shorter.
        for (var rest = _count - 1; rest > 0; rest--)
        {
            (_heap[0], _heap[rest]) = (_heap[rest], _heap[0]);
            Sink(rest);
        }

        return _heap.AsSpan(0, _count);
    }

    private bool IsBefore(Hit hit, Hit other) => hit.Rank < other.Rank || (hit.Rank == other.Rank && Key(hit) < Key(other));

    private UInt128 Key(Hit hit) => segments[hit.Part].Segment.Keys[hit.Report];

    private void Rise(int index)
    {
        while (index > 0 && IsBefore(_heap[(index - 1) / 2], _heap[index]))
        {
            (_heap[index], _heap[(index - 1) / 2]) = (_heap[(index - 1) / 2], _heap[index]);
            index = (index - 1) / 2;
        }
    }

    private void Sink(int count)
    {
        for (var index = 0; ;)
        {
            var last = index;
            for (var child = (2 * index) + 1; child <= (2 * index) + 2 && child < count; child++)
            {
                if (IsBefore(_heap[last], _heap[child]))
                    last = child;
            }

            if (last == index)
                return;
            (_heap[index], _heap[last]) = (_heap[last], _heap[index]);
            index = last;
        }
    }
}
