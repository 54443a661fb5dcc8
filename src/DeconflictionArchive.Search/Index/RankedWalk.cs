using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Search.Ranking;

namespace DeconflictionArchive.Search.Index;

/// <summary>
/// Scores the kept reports of a segment. Whole windows are passed over when no report in them can come onto the page.
/// The parts are added in the order of the terms, in doubles: the number is the store's own to the last bit.
/// </summary>
internal sealed class RankedWalk
{
    private readonly Segment _segment;
    private readonly Bm25 _ranking;
    private readonly TermWalk[] _terms;
    private readonly double _boundScale;

    public RankedWalk(Segment segment, IReadOnlyList<ScoredTerm> terms, Bm25 ranking)
    {
        _segment = segment;
        _ranking = ranking;
        _boundScale = segment.Postings.Bounds.Scale(ranking);
        _terms = [.. terms.Select((term, number) => new TermWalk(segment, number, term.Term))];
    }

    public void Offer(Selected selected, BestHits hits)
    {
        var words = selected.Kept.Length;
        const int step = Postings.Window / 64;
        for (var word = 0; word < words; word += step)
        {
            var end = Math.Min(word + step, words);
            if (!selected.Kept.AsSpan(word, end - word).ContainsAnyExcept(0UL) || Ranks.Of(Bound(word / step)) > hits.Worst)
                continue;
            foreach (var report in Bits.In(selected.Kept, word, end))
            {
                var rank = Ranks.Of(Score(report));
                if (rank <= hits.Worst)
                    hits.Offer(new Hit(rank, _segment.Keys[report], selected.Number, report));
            }
        }
    }

    /// <summary>Reports are to be asked for in their order.</summary>
    public double Score(int report)
    {
        double score = 0;
        foreach (var term in _terms)
        {
            var frequency = term.Frequency(report);
            if (frequency > 0)
                score += _ranking.Part(term.Number, frequency, _segment.Lengths[report]);
        }

        return score;
    }

    private double Bound(int window)
    {
        double bound = 0;
        foreach (var term in _terms)
            bound += _ranking.Factors[term.Number] * term.Bound(window);
        return bound * _boundScale;
    }

    /// <summary>One scored term in a segment: the postings of its lexemes, walked side by side.</summary>
    private sealed class TermWalk
    {
        private readonly Postings _postings;
        private readonly int[] _terms;
        private readonly int[] _next;
        private readonly byte[]?[] _windowBounds;
        private readonly byte _otherBound;

        // What only occurs or does not.
        private readonly ulong[]? _occurs;

        public TermWalk(Segment segment, int number, QueryNode term)
        {
            Number = number;
            _postings = segment.Postings;
            if (term is not AnyLexeme any)
            {
                (_terms, _next, _windowBounds) = ([], [], []);
                _occurs = SegmentMatch.Of(segment, term, segment.All);
                _otherBound = byte.MaxValue;
                return;
            }

            _terms = [.. SegmentMatch.TermsOf(segment, any)];
            _next = Array.ConvertAll(_terms, _postings.First);
            _windowBounds = Array.ConvertAll(_terms, _postings.WindowBounds);
            foreach (var one in _terms)
                _otherBound = _postings.WindowBounds(one) is null ? Math.Max(_otherBound, _postings.Bound(one, 0)) : _otherBound;
        }

        public int Number { get; }

        public byte Bound(int window)
        {
            var bound = _otherBound;
            foreach (var windows in _windowBounds)
                bound = windows is null ? bound : Math.Max(bound, windows[window]);
            return bound;
        }

        public double Frequency(int report)
        {
            if (_occurs is not null)
                return Bits.Has(_occurs, report) ? 1 : 0;
            var frequency = 0;
            for (var index = 0; index < _terms.Length; index++)
            {
                var end = _postings.End(_terms[index]);
                var posting = _postings.Seek(_next[index], end, report);
                _next[index] = posting;
                if (posting < end && _postings.Report(posting) == report)
                    frequency = Math.Max(frequency, _postings.Frequency(posting));
            }

            return frequency;
        }
    }
}
