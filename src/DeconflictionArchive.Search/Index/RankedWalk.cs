using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Search.Ranking;

namespace DeconflictionArchive.Search.Index;

/// <summary>
/// Scores the kept reports of a segment, the most promising windows first. Windows in which no report can come onto the page are
/// passed over, and so are reports of which that shows before all their terms are looked up.
/// The parts are added in the order of the terms, in doubles: the number is the store's own to the last bit.
/// </summary>
internal sealed class RankedWalk
{
    private const int WordsOfWindow = Postings.Window / 64;
    private const double Rounding = 1 + 1e-9; // far above what adding in another order can change
    private const int Grades = 64; // of promise, by which windows are put in order

    private readonly Segment _segment;
    private readonly Bm25 _ranking;
    private readonly TermWalk[] _terms;
    private readonly TermWalk[] _byBound;
    private readonly double[] _factors;
    private readonly double[] _parts;
    private readonly double[] _windowBounds;

    public RankedWalk(Segment segment, IReadOnlyList<ScoredTerm> terms, Bm25 ranking)
    {
        _segment = segment;
        _ranking = ranking;
        var scale = segment.Postings.Bounds.Scale(ranking);
        _terms = new TermWalk[terms.Count];
        _factors = [.. ranking.Factors];
        for (var term = 0; term < _terms.Length; term++)
            _terms[term] = new TermWalk(segment, term, terms[term].Term, ranking.Factors[term] * scale);
        _byBound = [.. _terms];
        Array.Sort(_byBound, (left, right) => right.Most.CompareTo(left.Most));
        _parts = new double[_terms.Length];
        _windowBounds = new double[_terms.Length];
    }

    /// <param name="byTerms">Whether only kept reports with a scored term are wanted.</param>
    public void Offer(Selected selected, BestHits hits, bool byTerms = false)
    {
        var windows = (_segment.Count + Postings.Window - 1) / Postings.Window;
        var only = byTerms && _terms is [{ IsPlain: true } one] ? one : null;
        if (only is { IsRare: true })
        {
            only.OfferAll(_segment, _ranking, selected, hits);
            return;
        }

        Span<double> bounds = stackalloc double[windows];
        Span<ushort> order = stackalloc ushort[windows];
        bounds.Clear();
        foreach (var term in _terms)
            term.AddBounds(bounds);
        Sort(bounds, order);
        foreach (var window in order)
        {
            if (bounds[window] * Rounding < hits.WorstScore)
                continue;
            if (only is not null)
                only.Offer(window, _segment, _ranking, selected, hits);
            else
                Offer(window, bounds[window], selected, hits, byTerms);
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
                score += _ranking.PartOf(_factors[term.Number], frequency, _segment.Lengths[report]);
        }

        return score;
    }

    private void Offer(int window, double bound, Selected selected, BestHits hits, bool byTerms)
    {
        var first = window * WordsOfWindow;
        var words = Math.Min(WordsOfWindow, selected.Kept.Length - first);
        Span<ulong> wanted = stackalloc ulong[WordsOfWindow];
        wanted.Clear();
        selected.Kept.AsSpan(first, words).CopyTo(wanted);
        if (!wanted.ContainsAnyExcept(0UL))
            return;

        foreach (var term in _terms)
        {
            _windowBounds[term.Number] = term.Bound(window);
            term.Enter(window);
        }

        KeepNeeded(window, wanted, hits.WorstScore, byTerms);
        var worst = hits.WorstScore;
        for (var word = 0; word < words; word++)
        {
            for (var rest = wanted[word]; rest != 0; rest &= rest - 1)
            {
                var report = ((first + word) << 6) + System.Numerics.BitOperations.TrailingZeroCount(rest);
                if (ScoreUnlessBelow(report, bound, worst) is not { } score)
                    continue;
                hits.Offer(new Hit(Ranks.Of(score), selected.Number, report));
                worst = hits.WorstScore;
            }
        }
    }

    // Reports that have only terms whose bounds together do not reach the page need not be looked at.
    private void KeepNeeded(int window, Span<ulong> wanted, double worst, bool byTerms)
    {
        var needed = _byBound.Length;
        double without = 0;
        while (needed > 0 && (without + _windowBounds[_byBound[needed - 1].Number]) * Rounding < worst)
            without += _windowBounds[_byBound[--needed].Number];
        if (needed == _byBound.Length && !byTerms)
            return;
        Span<ulong> having = stackalloc ulong[WordsOfWindow];
        having.Clear();
        for (var term = 0; term < needed; term++)
            _byBound[term].AddTo(having, window);
        for (var word = 0; word < WordsOfWindow; word++)
            wanted[word] &= having[word];
    }

    private double? ScoreUnlessBelow(int report, double bound, double worst)
    {
        double known = 0;
        foreach (var term in _byBound)
        {
            bound -= _windowBounds[term.Number];
            var frequency = term.Frequency(report);
            var part = frequency > 0 ? _ranking.PartOf(_factors[term.Number], frequency, _segment.Lengths[report]) : 0;
            _parts[term.Number] = part;
            known += part;
            if ((known + Math.Max(0, bound)) * Rounding < worst)
                return null;
        }

        double score = 0;
        foreach (var part in _parts)
            score += part;
        return score;
    }

    // Roughly is enough: what comes early only raises the bar for the rest.
    private static void Sort(ReadOnlySpan<double> bounds, Span<ushort> order)
    {
        double most = 0;
        foreach (var bound in bounds)
            most = Math.Max(most, bound);
        if (bounds.Length <= 1 || most <= 0)
        {
            for (var window = 0; window < order.Length; window++)
                order[window] = (ushort)window;
            return;
        }

        Span<ushort> places = stackalloc ushort[Grades + 1];
        places.Clear();
        double least = most;
        foreach (var bound in bounds)
            least = Math.Min(least, bound);
        var scale = (Grades - 1) / Math.Max(most - least, 1e-9 * most);
        foreach (var bound in bounds)
            places[(int)((most - bound) * scale) + 1]++;
        for (var grade = 1; grade <= Grades; grade++)
            places[grade] += places[grade - 1];
        for (var window = 0; window < bounds.Length; window++)
            order[places[(int)((most - bounds[window]) * scale)]++] = (ushort)window;
    }
}
