using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Index;

/// <summary>
/// The inverted index of the archive's reports. One writer at a time; readers take <see cref="Current"/> and never wait.
/// </summary>
public sealed class ReportIndex
{
    // Segments of about one size are made one when there are so many: each report is written again once a size.
    private const int MergedAtOnce = 8;

    private const int MaxMergedAtOnce = 4096; // reports; some tens of milliseconds

    private SegmentBuilder _building = new();
    private (IReadOnlyList<LiveSegment> Parts, Task<Segment> Merged)? _merging;
    private volatile IndexSnapshot _current;

    public ReportIndex()
        : this([])
    {
    }

    internal ReportIndex(IReadOnlyList<LiveSegment> segments) => _current = new IndexSnapshot(segments);

    public IndexSnapshot Current => _current;

    /// <summary>Adds a report that the index does not hold yet; it is found after <see cref="Publish"/>.</summary>
    public void Add(IndexedReport report)
    {
        _building.Add(report);
        if (_building.IsFull)
            Publish();
    }

    /// <summary>Makes what was added visible.</summary>
    public void Publish() => Replace([], []);

    /// <summary>In one step takes reports out and puts others in, new readings of the same ones among them.</summary>
    /// <param name="gone">Ids, those of <paramref name="reports"/> need not be among them.</param>
    public void Replace(IReadOnlyCollection<string> gone, IReadOnlyList<IndexedReport> reports)
    {
        var keys = gone.Concat(reports.Select(report => report.Id)).Select(ReportKey.Read).OfType<UInt128>().ToHashSet();
        var segments = WithMerged(_current.Segments).Select(segment => segment.Without(keys)).Where(segment => segment.Count > 0).ToList();
        foreach (var report in reports)
        {
            _building.Add(report);
            if (_building.IsFull)
                Finish(segments);
        }

        Finish(segments);
        _current = new IndexSnapshot(Merged(segments));
    }

    /// <summary>Waits for what is being merged beside; for those who measure.</summary>
    public void Settle()
    {
        while (_merging is { } merging)
        {
            merging.Merged.Wait();
            Publish();
        }
    }

    private void Finish(List<LiveSegment> segments)
    {
        if (_building.Count == 0)
            return;
        segments.Add(new LiveSegment(_building.Build()));
        _building = new SegmentBuilder();
    }

    // Small segments are merged at once, so that there are never many; large ones beside, while changes go on being taken in.
    private List<LiveSegment> Merged(List<LiveSegment> segments)
    {
        while (Alike(segments) is { } alike)
        {
            if (alike.Sum(segment => segment.Count) <= MaxMergedAtOnce)
            {
                segments = [.. segments.Except(alike), new LiveSegment(SegmentMerge.Of(alike))];
                continue;
            }

            _merging ??= (alike, Task.Run(() => SegmentMerge.Of(alike)));
            break;
        }

        return segments;
    }

    // What was merged beside takes the place of its parts, without the reports that went in the meantime.
    private List<LiveSegment> WithMerged(IReadOnlyList<LiveSegment> segments)
    {
        if (_merging is not { Merged.IsCompleted: true } merging)
            return [.. segments];
        _merging = null;
        var bySegment = segments.ToDictionary(segment => segment.Segment);
        var gone = new List<UInt128>();
        foreach (var part in merging.Parts)
        {
            var now = bySegment.GetValueOrDefault(part.Segment)?.Live;
            foreach (var report in Bits.In(part.Live))
            {
                if (now is null || !Bits.Has(now, report))
                    gone.Add(part.Segment.Keys[report]);
            }
        }

        var parts = merging.Parts.Select(part => part.Segment).ToHashSet();
        return [.. segments.Where(segment => !parts.Contains(segment.Segment)), new LiveSegment(merging.Merged.Result).Without(gone)];
    }

    // The smallest size that has many segments, or those of which so much is gone that they are worth writing again.
    private static List<LiveSegment>? Alike(List<LiveSegment> segments)
    {
        foreach (var size in segments.GroupBy(segment => Size(segment.Count)).OrderBy(size => size.Key))
        {
            var chosen = new List<LiveSegment>();
            var reports = 0;
            foreach (var segment in size.OrderBy(segment => segment.Count))
            {
                if (reports + segment.Count > Segment.MaxReports)
                    break;
                chosen.Add(segment);
                reports += segment.Count;
            }

            if (size.Count() >= MergedAtOnce && chosen.Count > 1)
                return chosen;
        }

        return segments.Find(segment => segment.Count < segment.Segment.Count / 2) is { } thin ? [thin] : null;
    }

    private static int Size(int reports) => (int)Math.Log(Math.Max(1, reports), MergedAtOnce);
}
