using System.Buffers.Binary;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Index;

/// <summary>Makes a segment of reports that come one after the other.</summary>
internal sealed class SegmentBuilder
{
    private readonly TermNumbers _numbers = new();
    private readonly SegmentColumns _columns = new();
    private readonly FormStems _stems = new();

    // Each lexeme of each report in the order of the reports; sorted by term at the end, which keeps that order.
    private readonly List<Entry[]> _reports = [];
    private byte[] _positions = new byte[1 << 16];
    private int _written;

    public static bool IsStem(ReadOnlySpan<byte> lexeme) => !lexeme.StartsWith(Lexeme.ExactMark) && !lexeme.StartsWith(Lexeme.EntityMark);

    public int Count => _columns.Keys.Count;

    public bool IsFull => Count >= Segment.MaxReports || _written > Segment.MaxPositionBytes - 2_000_000;

    public void Add(IndexedReport report)
    {
        _columns.Add(report);
        var entries = new Entry[BinaryPrimitives.ReadInt32BigEndian(report.Lexemes)];
        // The exact forms last: most stand where their stems do, and only there.
        var added = AddAll(report, entries, 0, exact: false);
        AddAll(report, entries, added, exact: true);
        _reports.Add(entries);
    }

    private int AddAll(IndexedReport report, Entry[] entries, int added, bool exact)
    {
        var lexemes = report.Lexemes.AsSpan();
        for (var (at, lexeme) = (4, 0); lexeme < entries.Length; lexeme++)
        {
            var length = lexemes[at..].IndexOf((byte)0);
            var positions = at + length + 3;
            var end = positions + (2 * BinaryPrimitives.ReadUInt16BigEndian(lexemes[(positions - 2)..]));
            if (lexemes.Slice(at, length) is var bytes && bytes.StartsWith(Lexeme.ExactMark) == exact)
                entries[added++] = Of(bytes, lexemes, positions..end, report.TitleLength);
            at = end;
        }

        return added;
    }

    private Entry Of(ReadOnlySpan<byte> lexeme, ReadOnlySpan<byte> lexemes, Range positions, int titleLength)
    {
        var places = lexemes[positions];
        // Bm25.TitleWeight: a word of the title counts twice.
        var frequency = places.Length / 2;
        for (var index = 0; index < places.Length && (BinaryPrimitives.ReadUInt16BigEndian(places[index..]) & 0x3FFF) <= titleLength; index += 2)
            frequency++;
        if (_written + PositionCode.MostBytes(places.Length / 2) > _positions.Length)
            Array.Resize(ref _positions, 2 * (_positions.Length + PositionCode.MostBytes(places.Length / 2)));
        var (number, exact) = (_numbers.Of(lexeme), lexeme.StartsWith(Lexeme.ExactMark));
        if (IsStem(lexeme))
            _stems.Stands(_reports.Count, number, lexemes, positions);
        // A frequency that is counted anew each time needs positions of its own.
        var bytes = exact && Postings.IsKept(frequency) && _stems.HasThoseOfItsStem(_reports.Count, number, lexemes, positions)
            ? PositionCode.WriteSame(_positions.AsSpan(_written))
            : PositionCode.Write(places, _positions.AsSpan(_written));
        _written += bytes;
        return new Entry(number, frequency, bytes);
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

        return new Segment(_columns, terms, new Postings(starts, reports, frequencies, positions, _stems.ByTerm(rank), [.. _columns.Lengths], [.. _columns.Titles]));
    }

    /// <param name="Number">Of the lexeme.</param>
    /// <param name="Bytes">Of its positions.</param>
    private readonly record struct Entry(int Number, int Frequency, int Bytes);
}
