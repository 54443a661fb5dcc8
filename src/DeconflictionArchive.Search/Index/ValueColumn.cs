namespace DeconflictionArchive.Search.Index;

/// <summary>The ids of one kind that the reports of a segment have, both ways: by report to count, by id to filter.</summary>
internal sealed class ValueColumn
{
    private const int CommonShare = 64; // one report in so many has a value whose reports are kept as a set, too
    private const int MinCommon = 512;
    private const int CostOfSet = 6; // of counting a word of a set, in the cost of looking at one value of a report times sixteen

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly string[] _names;
    private readonly int[] _starts;
    private readonly int[] _values;
    private readonly int[] _reportStarts;
    private readonly ushort[] _reports;
    private readonly Dictionary<int, ulong[]> _common = [];
    private readonly int _inLists;

    public ValueColumn(IReadOnlyList<IReadOnlyList<string>> reports)
    {
        _starts = new int[reports.Count + 1];
        var values = new List<int>();
        for (var report = 0; report < reports.Count; report++)
        {
            var first = values.Count;
            foreach (var name in reports[report])
            {
                if (!_numbers.TryGetValue(name, out var number))
                    _numbers[name] = number = _numbers.Count;
                // An id counts once for a report, as it does in an array that holds each once.
                if (values.IndexOf(number, first) < 0)
                    values.Add(number);
            }

            _starts[report + 1] = values.Count;
        }

        _values = [.. values];
        _names = new string[_numbers.Count];
        foreach (var (name, number) in _numbers)
            _names[number] = name;
        _reportStarts = new int[_names.Length + 1];
        foreach (var value in _values)
            _reportStarts[value + 1]++;
        for (var number = 0; number < _names.Length; number++)
            _reportStarts[number + 1] += _reportStarts[number];
        _reports = new ushort[_values.Length];
        var next = _reportStarts[..^1];
        for (var report = 0; report < reports.Count; report++)
        {
            foreach (var value in Of(report))
                _reports[next[value]++] = (ushort)report;
        }

        for (var number = 0; number < _names.Length; number++)
        {
            var having = ReportsOf(number);
            if (having.Length < Math.Max(MinCommon, reports.Count / CommonShare))
            {
                _inLists += having.Length;
                continue;
            }

            _common[number] = Bits.None(reports.Count);
            foreach (var report in having)
                Bits.Add(_common[number], report);
        }
    }

    public void WriteTo(BinaryWriter writer)
    {
        writer.Write(_names.Length);
        foreach (var name in _names)
            writer.Write(name);
        SegmentFile.Add<int>(writer, _starts);
        SegmentFile.Add<int>(writer, _values);
    }

    /// <summary>The ids of each report, of which a column can be made again.</summary>
    public static IReadOnlyList<string>[] ReadFrom(BinaryReader reader)
    {
        var names = new string[reader.ReadInt32()];
        for (var name = 0; name < names.Length; name++)
            names[name] = reader.ReadString();
        var (starts, values) = (SegmentFile.Array<int>(reader), SegmentFile.Array<int>(reader));
        var reports = new IReadOnlyList<string>[starts.Length - 1];
        for (var report = 0; report < reports.Length; report++)
            reports[report] = Array.ConvertAll(values[starts[report]..starts[report + 1]], value => names[value]);
        return reports;
    }

    public IReadOnlyList<string> Names => _names;

    public long Size => (4L * (_starts.Length + _values.Length + _reportStarts.Length)) + (2L * _reports.Length) + (_names.Length * 80L) + _common.Values.Sum(bits => 8L * bits.Length);

    public ReadOnlySpan<int> Of(int report) => _values.AsSpan(_starts[report], _starts[report + 1] - _starts[report]);

    /// <summary>How many reports of a set have each value.</summary>
    public int[] CountsIn(ulong[] bits)
    {
        var counts = new int[_names.Length];
        // Of many reports, the values are counted; of few, those of each.
        if (_common.Count > 0 && (long)Bits.Count(bits) * _values.Length / (_starts.Length - 1) > _inLists + ((long)_common.Count * bits.Length * CostOfSet / 16))
        {
            for (var number = 0; number < counts.Length; number++)
                counts[number] = _common.TryGetValue(number, out var having) ? Bits.CountBoth(having, bits) : CountListed(number, bits);
            return counts;
        }

        var (starts, values) = (_starts, _values);
        foreach (var report in Bits.In(bits))
        {
            for (var at = starts[report]; at < starts[report + 1]; at++)
                counts[values[at]]++;
        }

        return counts;
    }

    public IReadOnlyList<string> NamesOf(int report)
    {
        var names = new List<string>();
        foreach (var value in Of(report))
            names.Add(_names[value]);
        return names;
    }

    /// <summary>Adds the reports that have one of some ids.</summary>
    public void AddTo(ulong[] bits, IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
        {
            if (!_numbers.TryGetValue(id, out var number))
                continue;
            foreach (var report in ReportsOf(number))
                Bits.Add(bits, report);
        }
    }

    private ReadOnlySpan<ushort> ReportsOf(int number) => _reports.AsSpan(_reportStarts[number], _reportStarts[number + 1] - _reportStarts[number]);

    private int CountListed(int number, ulong[] bits)
    {
        var count = 0;
        foreach (var report in ReportsOf(number))
            count += (int)(bits[report >> 6] >> (report & 63)) & 1;
        return count;
    }
}
