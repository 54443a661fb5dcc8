using System.Runtime.InteropServices;

namespace DeconflictionArchive.Search.Index;

/// <summary>Makes one segment of several, without the reports that no longer hold.</summary>
internal static class SegmentMerge
{
    private const int Gone = -1;

    public static Segment Of(IReadOnlyList<LiveSegment> parts)
    {
        var columns = new SegmentColumns();
        var moved = new int[parts.Count][];
        for (var part = 0; part < parts.Count; part++)
        {
            var segment = parts[part].Segment;
            moved[part] = new int[segment.Count];
            Array.Fill(moved[part], Gone);
            foreach (var report in Bits.In(parts[part].Live))
            {
                moved[part][report] = columns.Keys.Count;
                columns.Add(segment, report);
            }
        }

        var merged = new MergedPostings();
        var next = new int[parts.Count];
        while (Smallest(parts, next) is >= 0 and var smallest)
        {
            var lexeme = parts[smallest].Segment.Terms[next[smallest]];
            merged.Begin(lexeme);
            // The parts in their order, so that the reports of a term stay ascending.
            for (var part = smallest; part < parts.Count; part++)
            {
                var terms = parts[part].Segment.Terms;
                if (next[part] >= terms.Count || !terms[next[part]].SequenceEqual(lexeme))
                    continue;
                merged.Add(parts[part].Segment, next[part]++, moved[part]);
            }
        }

        return merged.Build(columns);
    }

    // The first of those with the smallest lexeme.
    private static int Smallest(IReadOnlyList<LiveSegment> parts, int[] next)
    {
        var smallest = -1;
        for (var part = 0; part < parts.Count; part++)
        {
            var terms = parts[part].Segment.Terms;
            if (next[part] < terms.Count && (smallest < 0 || terms[next[part]].SequenceCompareTo(parts[smallest].Segment.Terms[next[smallest]]) < 0))
                smallest = part;
        }

        return smallest;
    }

    private sealed class MergedPostings
    {
        private readonly List<byte> _lexemes = [];
        private readonly List<int> _lexemeStarts = [0];
        private readonly List<int> _starts = [0];
        private readonly List<ushort> _reports = [];
        private readonly List<byte> _frequencies = [];
        private readonly List<byte> _positions = [];

        // The stem of each exact form; no part writes a form by another's stem.
        private readonly List<byte[]?> _stems = [];

        public void Begin(ReadOnlySpan<byte> lexeme)
        {
            // A term that only removed reports had is written over.
            if (_starts.Count > 1 && _starts[^1] == _starts[^2])
            {
                _starts.RemoveAt(_starts.Count - 1);
                _lexemeStarts.RemoveAt(_lexemeStarts.Count - 1);
                _lexemes.RemoveRange(_lexemeStarts[^1], _lexemes.Count - _lexemeStarts[^1]);
                _stems.RemoveAt(_stems.Count - 1);
            }

            _lexemes.AddRange(lexeme);
            _lexemeStarts.Add(_lexemes.Count);
            _starts.Add(_starts[^1]);
            _stems.Add(null);
        }

        public void Add(Segment segment, int term, int[] moved)
        {
            var postings = segment.Postings;
            var posting = postings.First(term);
            var positions = postings.AllPositions;
            var from = postings.PositionsAt(posting);
            var stem = OwnStem(segment, term);
            foreach (var before in postings.Reports(term))
            {
                var end = PositionCode.Skip(positions, from);
                if (moved[before] is not Gone and var report)
                {
                    _reports.Add((ushort)report);
                    _frequencies.Add((byte)Math.Min(postings.Frequency(posting, before), byte.MaxValue));
                    if (stem is not null && PositionCode.IsSame(positions, from))
                        _positions.AddRange(Of(positions, stem.PositionsIn(before)));
                    else
                        _positions.AddRange(positions[from..end]);
                }

                from = end;
                posting++;
            }

            _starts[^1] = _reports.Count;
        }

        private static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> positions, int from) => positions[from..PositionCode.Skip(positions, from)];

        // Null where the form goes with the stem it goes with in the parts before.
        private PhraseMatch.PhraseWord? OwnStem(Segment segment, int term)
        {
            if (segment.Postings.StemOf(term) is not (>= 0 and var stem))
                return null;
            var lexeme = segment.Terms[stem];
            if (_stems[^1] is null)
                _stems[^1] = lexeme.ToArray();
            return lexeme.SequenceEqual(_stems[^1]) ? null : new PhraseMatch.PhraseWord(segment.Postings, stem);
        }

        public Segment Build(SegmentColumns columns)
        {
            var frequencies = Postings.Packed(_frequencies.Count);
            for (var posting = 0; posting < _frequencies.Count; posting++)
                Postings.Pack(frequencies, posting, _frequencies[posting]);
            var terms = new TermDictionary([.. _lexemes], [.. _lexemeStarts]);
            int[] stems = [.. _stems.Select(stem => stem is null ? FormStems.None : terms.Find(stem))];
            return new Segment(
                columns,
                terms,
                new Postings([.. _starts], CollectionsMarshal.AsSpan(_reports), frequencies, [.. _positions], stems, [.. columns.Lengths], [.. columns.Titles]));
        }
    }
}
