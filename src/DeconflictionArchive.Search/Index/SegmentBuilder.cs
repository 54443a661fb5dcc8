using System.Buffers.Binary;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Index;

/// <summary>Makes a segment of reports that come one after the other.</summary>
internal sealed class SegmentBuilder
{
    private readonly TermNumbers _numbers = new();
    private readonly SegmentColumns _columns = new();

    // Each lexeme of each report in the order of the reports; sorted by term at the end, which keeps that order.
    private readonly List<int> _terms = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _frequencies = [];
    private readonly List<byte> _positions = [];

    public int Count => _columns.Keys.Count;

    public bool IsFull => Count >= Segment.MaxReports || _positions.Count > Segment.MaxPositionBytes - 2_000_000;

    public void Add(IndexedReport report)
    {
        _columns.Add(report);
        var rest = report.Lexemes.AsSpan();
        var lexemes = BinaryPrimitives.ReadInt32BigEndian(rest);
        rest = rest[4..];
        for (; lexemes > 0; lexemes--)
        {
            var length = rest.IndexOf((byte)0);
            var term = _numbers.Of(rest[..length]);
            var count = BinaryPrimitives.ReadUInt16BigEndian(rest[(length + 1)..]);
            var positions = rest.Slice(length + 3, 2 * count);
            rest = rest[(length + 3 + (2 * count))..];
            // Bm25.TitleWeight: a word of the title counts twice.
            var frequency = count;
            for (var index = 0; index < positions.Length && (BinaryPrimitives.ReadUInt16BigEndian(positions[index..]) & 0x3FFF) <= report.TitleLength; index += 2)
                frequency++;
            _terms.Add(term);
            _frequencies.Add(frequency);
            PositionCode.Write(positions, _positions);
        }

        _ends.Add(_terms.Count);
    }

    public Segment Build()
    {
        var (order, terms) = _numbers.Sorted();
        var rank = new int[order.Length];
        for (var term = 0; term < order.Length; term++)
            rank[order[term]] = term;

        var written = _positions.ToArray();
        var starts = new int[order.Length + 1];
        var bytes = new int[order.Length + 1];
        var offset = 0;
        foreach (var number in _terms)
        {
            var end = PositionCode.Skip(written, offset);
            starts[rank[number] + 1]++;
            bytes[rank[number] + 1] += end - offset;
            offset = end;
        }

        for (var term = 0; term < order.Length; term++)
        {
            starts[term + 1] += starts[term];
            bytes[term + 1] += bytes[term];
        }

        var (reports, frequencies, positions) = (new ushort[_terms.Count], new int[_terms.Count], new byte[written.Length]);
        var (next, nextByte) = (starts[..^1], bytes[..^1]);
        var (entry, from) = (0, 0);
        for (var report = 0; report < _ends.Count; report++)
        {
            for (; entry < _ends[report]; entry++)
            {
                var term = rank[_terms[entry]];
                var posting = next[term]++;
                reports[posting] = (ushort)report;
                frequencies[posting] = _frequencies[entry];
                var end = PositionCode.Skip(written, from);
                written.AsSpan(from, end - from).CopyTo(positions.AsSpan(nextByte[term]));
                nextByte[term] += end - from;
                from = end;
            }
        }

        return new Segment(_columns, terms, new Postings(starts, reports, frequencies, positions, [.. _columns.Lengths]));
    }
}
