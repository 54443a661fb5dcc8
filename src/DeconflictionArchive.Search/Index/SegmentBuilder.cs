using System.Buffers.Binary;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Index;

/// <summary>Makes a segment of reports that come one after the other.</summary>
internal sealed class SegmentBuilder
{
    private readonly TermNumbers _numbers = new();
    private readonly SegmentColumns _columns = new();

    // Each lexeme of each report in the order of the reports; sorted by term at the end, which keeps that order.
    private readonly List<Entry[]> _reports = [];
    private byte[] _positions = new byte[1 << 16];
    private int _written;

    public int Count => _columns.Keys.Count;

    public bool IsFull => Count >= Segment.MaxReports || _written > Segment.MaxPositionBytes - 2_000_000;

    public void Add(IndexedReport report)
    {
        _columns.Add(report);
        var rest = report.Lexemes.AsSpan();
        var entries = new Entry[BinaryPrimitives.ReadInt32BigEndian(rest)];
        rest = rest[4..];
        for (var lexeme = 0; lexeme < entries.Length; lexeme++)
        {
            var length = rest.IndexOf((byte)0);
            var count = BinaryPrimitives.ReadUInt16BigEndian(rest[(length + 1)..]);
            var positions = rest.Slice(length + 3, 2 * count);
            // Bm25.TitleWeight: a word of the title counts twice.
            var frequency = (int)count;
            for (var index = 0; index < positions.Length && (BinaryPrimitives.ReadUInt16BigEndian(positions[index..]) & 0x3FFF) <= report.TitleLength; index += 2)
                frequency++;
            if (_written + PositionCode.MostBytes(count) > _positions.Length)
                Array.Resize(ref _positions, 2 * (_positions.Length + PositionCode.MostBytes(count)));
            var bytes = PositionCode.Write(positions, _positions.AsSpan(_written));
            entries[lexeme] = new Entry(_numbers.Of(rest[..length]), frequency, bytes);
            _written += bytes;
            rest = rest[(length + 3 + (2 * count))..];
        }

        _reports.Add(entries);
    }

    public Segment Build()
    {
        var (order, terms) = _numbers.Sorted();
        var rank = new int[order.Length];
        for (var term = 0; term < order.Length; term++)
            rank[order[term]] = term;

        var starts = new int[order.Length + 1];
        var bytes = new int[order.Length + 1];
        foreach (var report in _reports)
        {
            foreach (var entry in report)
            {
                starts[rank[entry.Number] + 1]++;
                bytes[rank[entry.Number] + 1] += entry.Bytes;
            }
        }

        for (var term = 0; term < order.Length; term++)
        {
            starts[term + 1] += starts[term];
            bytes[term + 1] += bytes[term];
        }

        var (reports, frequencies, positions) = (new ushort[starts[^1]], Postings.Packed(starts[^1]), new byte[_written]);
        var (next, nextByte) = (starts[..^1], bytes[..^1]);
        var from = 0;
        for (var report = 0; report < _reports.Count; report++)
        {
            foreach (var entry in _reports[report])
            {
                var term = rank[entry.Number];
                var posting = next[term]++;
                reports[posting] = (ushort)report;
                Postings.Pack(frequencies, posting, entry.Frequency);
                _positions.AsSpan(from, entry.Bytes).CopyTo(positions.AsSpan(nextByte[term]));
                nextByte[term] += entry.Bytes;
                from += entry.Bytes;
            }
        }

        return new Segment(_columns, terms, new Postings(starts, reports, frequencies, positions, [.. _columns.Lengths], [.. _columns.Titles]));
    }

    /// <param name="Number">Of the lexeme.</param>
    /// <param name="Bytes">Of its positions.</param>
    private readonly record struct Entry(int Number, int Frequency, int Bytes);
}
