namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>Which bytes of an archive were read as entries. Entries stand one after another, so this is seldom more than one range.</summary>
internal sealed class CoveredRanges
{
    private readonly SortedList<long, long> _ends = [];

    public void Add(long start, long end)
    {
        if (end <= start)
            return;
        var at = IndexUpTo(start);
        if (at >= 0 && _ends.GetValueAtIndex(at) >= start)
        {
            start = _ends.GetKeyAtIndex(at);
            end = Math.Max(end, _ends.GetValueAtIndex(at));
        }

        _ends[start] = end;
        for (var next = _ends.IndexOfKey(start) + 1; next < _ends.Count && _ends.GetKeyAtIndex(next) <= end; _ends.RemoveAt(next))
        {
            end = Math.Max(end, _ends.GetValueAtIndex(next));
            _ends[start] = end;
        }
    }

    /// <summary>The first place from this one on that no range covers.</summary>
    public long FirstFree(long place) => IndexUpTo(place) is >= 0 and var at ? Math.Max(place, _ends.GetValueAtIndex(at)) : place;

    private int IndexUpTo(long place)
    {
        var (low, high) = (0, _ends.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_ends.GetKeyAtIndex(middle) <= place)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }
}
