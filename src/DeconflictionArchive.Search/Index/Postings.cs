namespace DeconflictionArchive.Search.Index;

/// <summary>
/// For each term of a segment the reports that have it, ascending, how often, and where. A posting is an index into all of
/// them; those of a term are neighbours. Frequencies are exact; what is rounded (upwards) only says where no better report can be.
/// </summary>
internal sealed class Postings
{
    /// <summary>Reports in a stretch that a walk can pass over.</summary>
    public const int Window = 256;

    private const int MinWindowed = 1024; // postings; for rarer terms one bound does
    private const int PositionStride = 32;
    private const byte Large = byte.MaxValue;

    private readonly int[] _starts;
    private readonly ushort[] _reports;
    private readonly byte[] _frequencies;
    private readonly Dictionary<int, int> _largeFrequencies = [];
    private readonly byte[] _positions;
    private readonly int[] _positionStarts;
    private readonly byte[] _bounds;
    private readonly Dictionary<int, byte[]> _windowBounds = [];
    private readonly Dictionary<int, ulong[]> _common = [];

    /// <param name="starts">First posting of each term, and the end of the last.</param>
    /// <param name="positions">Of each posting, one after the other, as <see cref="PositionCode"/> writes them.</param>
    public Postings(int[] starts, ushort[] reports, int[] frequencies, byte[] positions, int[] lengths)
    {
        _starts = starts;
        _reports = reports;
        _positions = positions;
        _frequencies = new byte[frequencies.Length];
        for (var posting = 0; posting < frequencies.Length; posting++)
        {
            _frequencies[posting] = (byte)Math.Min(frequencies[posting], Large);
            if (frequencies[posting] >= Large)
                _largeFrequencies[posting] = frequencies[posting];
        }

        _positionStarts = new int[(frequencies.Length / PositionStride) + 1];
        var offset = 0;
        for (var posting = 0; posting < frequencies.Length; posting++)
        {
            if (posting % PositionStride == 0)
                _positionStarts[posting / PositionStride] = offset;
            offset = PositionCode.Skip(positions, offset);
        }

        Bounds = new PartBounds(lengths);
        _bounds = new byte[starts.Length - 1];
        for (var term = 0; term < _bounds.Length; term++)
            Sum(term, lengths);
    }

    public PartBounds Bounds { get; }

    public long Size => (4L * (_starts.Length + _positionStarts.Length)) + (3L * _reports.Length) + _positions.Length + _bounds.Length
        + _windowBounds.Values.Sum(bounds => bounds.Length + 64L) + _common.Values.Sum(bits => (8L * bits.Length) + 64);

    public int First(int term) => _starts[term];

    public int End(int term) => _starts[term + 1];

    public int Count(int term) => _starts[term + 1] - _starts[term];

    public int Report(int posting) => _reports[posting];

    public int Frequency(int posting)
    {
        var frequency = _frequencies[posting];
        return frequency < Large ? frequency : _largeFrequencies[posting];
    }

    public ReadOnlySpan<ushort> Reports(int term) => _reports.AsSpan(_starts[term], Count(term));

    /// <summary>At most this is a posting's part of a score in a window, in the steps of <see cref="PartBounds"/>.</summary>
    public byte Bound(int term, int window) => _windowBounds.TryGetValue(term, out var bounds) ? bounds[window] : _bounds[term];

    public byte[]? WindowBounds(int term) => _windowBounds.GetValueOrDefault(term);

    public void AddTo(ulong[] bits, int term)
    {
        if (_common.TryGetValue(term, out var all))
        {
            Bits.Or(bits, all);
            return;
        }

        foreach (var report in Reports(term))
            Bits.Add(bits, report);
    }

    /// <summary>The first posting of a term, from one on, whose report is not before another; the term's end if none is.</summary>
    public int Seek(int from, int end, int report)
    {
        if (from >= end || _reports[from] >= report)
            return from;
        var step = 1;
        while (from + step < end && _reports[from + step] < report)
        {
            from += step;
            step *= 2;
        }

        // The report before is known to be smaller; what is sought lies within one step.
        var (low, high) = (from + 1, Math.Min(from + step, end));
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_reports[middle] < report)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The positions of a posting, still written.</summary>
    public ReadOnlySpan<byte> Positions(int posting)
    {
        var offset = _positionStarts[posting / PositionStride];
        for (var skipped = posting % PositionStride; skipped > 0; skipped--)
            offset = PositionCode.Skip(_positions, offset);
        return _positions.AsSpan(offset, PositionCode.Skip(_positions, offset) - offset);
    }

    private void Sum(int term, int[] lengths)
    {
        var windows = Count(term) >= MinWindowed ? new byte[(lengths.Length + Window - 1) / Window] : null;
        for (var posting = First(term); posting < End(term); posting++)
        {
            var bound = Bounds.Of(Frequency(posting), lengths[_reports[posting]]);
            _bounds[term] = Math.Max(_bounds[term], bound);
            if (windows is not null)
                windows[_reports[posting] / Window] = Math.Max(windows[_reports[posting] / Window], bound);
        }

        if (windows is not null)
            _windowBounds[term] = windows;
        // A bit for each report is no larger than half the postings then, and is joined at once.
        if (Count(term) >= MinWindowed && Count(term) > lengths.Length / 8)
        {
            var bits = Bits.None(lengths.Length);
            foreach (var report in Reports(term))
                Bits.Add(bits, report);
            _common[term] = bits;
        }
    }
}
