using DeconflictionArchive.Search.Ranking;

namespace DeconflictionArchive.Search.Index;

/// <summary>
/// The best reports of one lexeme, nothing else being asked: of a rare one all are scored, of others those that are kept as the best of
/// their segment. Most of the time goes into waiting for memory, so little is touched, and all of it is asked for before anything is decided.
/// </summary>
internal static class SingleTerm
{
    /// <returns>Whether no other report can come onto the page.</returns>
    public static bool Offer(ReadOnlySpan<LiveSegment> segments, string lexeme, Bm25 ranking, BestHits hits)
    {
        var (others, factor) = (0.0, ranking.Factors[0]);
        for (var number = 0; number < segments.Length; number++)
        {
            var segment = segments[number].Segment;
            if (segment.Term(lexeme) is not (>= 0 and var term))
                continue;
            var postings = segment.Postings;
            if (postings.Count(term) < BestReports.MinPostings)
            {
                OfferAll(segments[number], number, term, factor, ranking, hits);
                continue;
            }

            var best = postings.Best(term);
            OfferBest(segments[number], number, best, factor, ranking, hits);
            others = Math.Max(others, factor * postings.Bounds.Widened(ranking) * best.Others);
        }

        return others < hits.WorstScore;
    }

    private static void OfferBest(LiveSegment live, int number, BestReports best, double factor, Bm25 ranking, BestHits hits)
    {
        var all = live.Count == live.Segment.Count;
        for (var place = 0; place < best.Count; place++)
        {
            var (report, frequency, length) = best[place];
            var score = ranking.PartOf(factor, frequency, length < ushort.MaxValue ? length : live.Segment.Lengths[report]);
            if (score >= hits.WorstScore && (all || Bits.Has(live.Live, report)))
                hits.Offer(new Hit(Ranks.Of(score), number, report));
        }
    }

    private static void OfferAll(LiveSegment live, int number, int term, double factor, Bm25 ranking, BestHits hits)
    {
        var postings = live.Segment.Postings;
        var reports = postings.List(term);
        var (first, lengths) = (postings.First(term), live.Segment.Lengths);
        Span<double> scores = stackalloc double[BestReports.MinPostings];
        for (var place = 0; place < reports.Length; place++)
            scores[place] = ranking.PartOf(factor, postings.Frequency(first + place, reports[place]), lengths[reports[place]]);
        var all = live.Count == live.Segment.Count;
        for (var place = 0; place < reports.Length; place++)
        {
            if (scores[place] >= hits.WorstScore && (all || Bits.Has(live.Live, reports[place])))
                hits.Offer(new Hit(Ranks.Of(scores[place]), number, reports[place]));
        }
    }
}
