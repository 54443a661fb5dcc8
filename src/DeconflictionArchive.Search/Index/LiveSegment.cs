using System.Collections.Concurrent;

namespace DeconflictionArchive.Search.Index;

/// <summary>A segment with those of its reports that still hold; never changed, replaced when a report goes.</summary>
internal sealed class LiveSegment
{
    // How many live reports have a term; counting walks all its postings, and the common terms are asked for again and again.
    private readonly ConcurrentDictionary<int, int> _counted = new();

    public LiveSegment(Segment segment)
        : this(segment, segment.All)
    {
    }

    public LiveSegment(Segment segment, ulong[] live)
    {
        Segment = segment;
        Live = live;
        Count = Bits.Count(live);
        foreach (var report in Bits.In(live))
            Words += segment.Lengths[report];
    }

    public Segment Segment { get; }

    public ulong[] Live { get; }

    public int Count { get; }

    public long Words { get; }

    /// <returns>The same when it holds none of them.</returns>
    public LiveSegment Without(IEnumerable<UInt128> keys)
    {
        ulong[]? live = null;
        foreach (var key in keys)
        {
            var report = Segment.Find(key);
            if (report < 0 || !Bits.Has(live ?? Live, report))
                continue;
            live ??= [.. Live];
            Bits.Remove(live, report);
        }

        return live is null ? this : new LiveSegment(Segment, live);
    }

    public bool Has(UInt128 key) => Segment.Find(key) is >= 0 and var report && Bits.Has(Live, report);

    /// <summary>How many live reports have a term.</summary>
    public int CountOf(int term)
    {
        if (Count == Segment.Count)
            return Segment.Postings.Count(term);
        return _counted.GetOrAdd(term, static (asked, self) =>
        {
            var count = 0;
            foreach (var report in self.Segment.Postings.Reports(asked))
                count += Bits.Has(self.Live, report) ? 1 : 0;
            return count;
        }, this);
    }
}
