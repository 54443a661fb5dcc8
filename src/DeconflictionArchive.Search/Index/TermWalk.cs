using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Search.Ranking;

namespace DeconflictionArchive.Search.Index;

/// <summary>One scored term in a segment: the postings of its lexemes, walked side by side.</summary>
internal sealed class TermWalk
{
    private readonly Postings _postings;
    private readonly int[] _terms;
    private readonly CommonTerm?[] _common;
    private readonly int[] _next;
    private readonly byte[]?[] _windowBounds;
    private readonly byte _otherBound;
    private readonly double _factor;

    // What only occurs or does not.
    private readonly ulong[]? _occurs;

    /// <param name="factor">By what a bound is multiplied to be a part of the score.</param>
    public TermWalk(Segment segment, int number, QueryNode term, double factor)
    {
        Number = number;
        _factor = factor;
        _postings = segment.Postings;
        if (term is not AnyLexeme any)
        {
            (_terms, _common, _next, _windowBounds) = ([], [], [], []);
            _occurs = SegmentMatch.Of(segment, term, segment.All);
            _otherBound = byte.MaxValue;
            Most = _factor * byte.MaxValue;
            return;
        }

        _terms = [.. SegmentMatch.TermsOf(segment, any)];
        _common = Array.ConvertAll(_terms, _postings.Common);
        _next = new int[_terms.Length];
        _windowBounds = Array.ConvertAll(_terms, _postings.WindowBounds);
        for (var index = 0; index < _terms.Length; index++)
        {
            var bound = _postings.Bound(_terms[index]);
            Most = Math.Max(Most, _factor * bound);
            if (_windowBounds[index] is null)
                _otherBound = Math.Max(_otherBound, bound);
        }
    }

    public int Number { get; }

    /// <summary>Whether it is one lexeme or none, so that its postings alone say what there is.</summary>
    public bool IsPlain => _occurs is null && _terms.Length <= 1;

    /// <summary>Whether few reports have it.</summary>
    public bool IsRare => _windowBounds is not [not null] && _common is not [not null];

    /// <summary>What it can add to a score, at most.</summary>
    public double Most { get; }

    /// <summary>The same in a window.</summary>
    public double Bound(int window)
    {
        var bound = _otherBound;
        foreach (var windows in _windowBounds)
            bound = windows is null ? bound : Math.Max(bound, windows[window]);
        return _factor * bound;
    }

    public void AddBounds(Span<double> bounds)
    {
        if (_windowBounds is [{ } only])
        {
            for (var window = 0; window < bounds.Length; window++)
                bounds[window] += _factor * only[window];
            return;
        }

        for (var window = 0; window < bounds.Length; window++)
            bounds[window] += Bound(window);
    }

    /// <summary>Goes to the beginning of a window, from wherever it is.</summary>
    public void Enter(int window)
    {
        for (var index = 0; index < _terms.Length; index++)
        {
            if (_common[index] is not null)
                continue;
            var place = _postings.List(_terms[index]).BinarySearch((ushort)(window * Postings.Window));
            _next[index] = place < 0 ? ~place : place;
        }
    }

    /// <summary>Adds the reports of a window that have it, after <see cref="Enter"/>.</summary>
    public void AddTo(Span<ulong> having, int window)
    {
        var first = window * Postings.Window;
        if (_occurs is not null)
            AddWords(having, _occurs, first);
        for (var index = 0; index < _terms.Length; index++)
        {
            if (_common[index] is { } common)
            {
                AddWords(having, common.Reports, first);
                continue;
            }

            var list = _postings.List(_terms[index]);
            for (var place = _next[index]; place < list.Length && list[place] < first + Postings.Window; place++)
                having[(list[place] - first) >> 6] |= 1UL << (list[place] & 63);
        }
    }

    /// <summary>Reports of a window are to be asked for in their order.</summary>
    public int Frequency(int report)
    {
        if (_occurs is not null)
            return Bits.Has(_occurs, report) ? 1 : 0;
        var frequency = 0;
        for (var index = 0; index < _terms.Length; index++)
        {
            if (_common[index] is { } common)
            {
                if (Bits.Has(common.Reports, report))
                    frequency = Math.Max(frequency, _postings.Frequency(_postings.First(_terms[index]) + common.Before(report), report));
                continue;
            }

            var list = _postings.List(_terms[index]);
            var place = Postings.Seek(list, _next[index], report);
            _next[index] = place;
            if (place < list.Length && list[place] == report)
                frequency = Math.Max(frequency, _postings.Frequency(_postings.First(_terms[index]) + place, report));
        }

        return frequency;
    }

    /// <summary>Offers the reports of a window, this being the only term; frequencies that cannot reach the page are passed over unlooked.</summary>
    public void Offer(int window, Segment segment, Bm25 ranking, Selected selected, BestHits hits)
    {
        var enough = LeastFrequency(segment, ranking, hits.WorstScore);
        var first = window * Postings.Window;
        var term = _terms[0];
        if (_common[0] is { } common)
        {
            var posting = _postings.First(term) + common.Before(first);
            var end = Math.Min((first >> 6) + (Postings.Window >> 6), common.Reports.Length);
            foreach (var report in Bits.In(common.Reports, first >> 6, end))
            {
                var frequency = _postings.Frequency(posting++, report);
                if (frequency >= enough && Offer(report, frequency, segment, ranking, selected, hits))
                    enough = LeastFrequency(segment, ranking, hits.WorstScore);
            }

            return;
        }

        var list = _postings.List(term);
        Enter(window);
        for (var place = _next[0]; place < list.Length && list[place] < first + Postings.Window; place++)
        {
            var frequency = _postings.Frequency(_postings.First(term) + place, list[place]);
            if (frequency >= enough && Offer(list[place], frequency, segment, ranking, selected, hits))
                enough = LeastFrequency(segment, ranking, hits.WorstScore);
        }
    }

    /// <summary>The same for a term that few reports have, all at once.</summary>
    public void OfferAll(Segment segment, Bm25 ranking, Selected selected, BestHits hits)
    {
        if (_terms is not [var term])
            return;
        var list = _postings.List(term);
        for (var place = 0; place < list.Length; place++)
            Offer(list[place], _postings.Frequency(_postings.First(term) + place, list[place]), segment, ranking, selected, hits);
    }

    private bool Offer(int report, int frequency, Segment segment, Bm25 ranking, Selected selected, BestHits hits)
    {
        var score = ranking.Part(Number, frequency, segment.Lengths[report]);
        if (score < hits.WorstScore || !Bits.Has(selected.Kept, report))
            return false;
        hits.Offer(new Hit(Ranks.Of(score), selected.Number, report));
        return true;
    }

    // In the shortest report; the part grows with the frequency.
    private double LeastFrequency(Segment segment, Bm25 ranking, double worst)
    {
        var factor = ranking.Factors[Number];
        return worst <= 0 || worst >= factor ? 0 : worst * (ranking.NormBase + (ranking.NormSlope * segment.ShortestLength)) / (factor - worst) * (1 - 1e-9);
    }

    private static void AddWords(Span<ulong> having, ulong[] bits, int first)
    {
        var from = first >> 6;
        for (var word = 0; word < having.Length && from + word < bits.Length; word++)
            having[word] |= bits[from + word];
    }
}
