using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Search.Ranking;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Index;

/// <summary>The index as it was at one moment. Whoever holds it can go on asking, whatever comes after.</summary>
public sealed class IndexSnapshot
{
    private readonly IReadOnlyList<LiveSegment> _segments;

    internal IndexSnapshot(IReadOnlyList<LiveSegment> segments)
    {
        _segments = segments;
        Reports = segments.Sum(segment => (long)segment.Count);
        Words = segments.Sum(segment => segment.Words);
    }

    public long Reports { get; }

    /// <summary>Words of all reports together.</summary>
    public long Words { get; }

    /// <summary>Bytes, about.</summary>
    public long Size => _segments.Sum(segment => segment.Segment.Size);

    public int SegmentCount => _segments.Count;

    internal IReadOnlyList<LiveSegment> Segments => _segments;

    /// <summary>Null where nothing is scored.</summary>
    public LexemeStatistics? StatisticsOf(ReadQuery asked) => asked.Scored.Count == 0 ? null : StatisticsOf([.. asked.Scored.Select(term => term.Term)]);

    public LexemeStatistics StatisticsOf(IReadOnlyList<QueryNode> terms)
    {
        var frequencies = new long[terms.Count];
        for (var term = 0; term < frequencies.Length; term++)
        {
            foreach (var segment in _segments)
                frequencies[term] += Count(segment, terms[term]);
        }

        return new LexemeStatistics(Reports, Words, frequencies);
    }

    /// <summary>Whether a report too long for the index to hold all its positions could hold the words, phrases aside.</summary>
    public bool MayHoldLong(ReadQuery asked)
    {
        if (asked.Root is null || !LongReports.HasPhrase(asked.Root))
            return false;
        var words = LongReports.WithoutPhrases(asked.Root);
        foreach (var segment in _segments)
        {
            if (!segment.Segment.Long.Any(report => Bits.Has(segment.Live, report)))
                continue;
            var holding = words is null ? segment.Live : SegmentMatch.Of(segment.Segment, words, segment.Live);
            if (segment.Segment.Long.Any(report => Bits.Has(segment.Live, report) && Bits.Has(holding, report)))
                return true;
        }

        return false;
    }

    /// <param name="after">Where the page before ended; its id is one of a report.</param>
    /// <param name="longReports">The long reports that hold the words, where <see cref="MayHoldLong"/> says they have to be looked up.</param>
    public IndexAnswer Ask(
        ReadQuery asked,
        ReportFilter filter,
        ReportSort sort,
        LexemeStatistics? statistics,
        ReportPlace? after,
        int limit,
        IReadOnlyCollection<ReportFacet> facets,
        IReadOnlyList<string>? longReports = null)
    {
        var hits = new BestHits(limit, after is null ? null : Ranks.Of(sort, after) ?? throw new ArgumentException("Not the id of a report.", nameof(after)));
        if (facets.Count == 0 && statistics is not null && IsOneTerm(asked, filter, sort))
            return AskOneTerm(asked, statistics, hits);
        var selected = Select(asked, filter, longReports);
        var ranking = statistics is null ? null : Bm25.Of(asked.Scored, statistics.Reports, statistics.Words, statistics.Frequencies);
        foreach (var part in selected)
        {
            if (sort == ReportSort.Relevance && ranking is not null)
                new RankedWalk(part.Segment, asked.Scored, ranking).Offer(part, hits);
            else
                OfferByDay(part, sort, hits);
        }

        return new IndexAnswer(
            Placed(hits.InOrder(), asked, sort, ranking),
            IndexCounts.Total(selected),
            Selection.Undated(selected, filter.Copies),
            IndexCounts.Facets(selected, facets));
    }

    // All reports of one term are kept, so they need not be gathered: how many there are is known, and few are looked at.
    private static bool IsOneTerm(ReadQuery asked, ReportFilter filter, ReportSort sort) =>
        sort == ReportSort.Relevance && asked is { Root: AnyLexeme root, Scored: [{ Term: AnyLexeme term }] } && root.Equals(term)
        && filter.Copies == CopiesShown.All && filter.KeepsAll;

    private IndexAnswer AskOneTerm(ReadQuery asked, LexemeStatistics statistics, BestHits hits)
    {
        var ranking = Bm25.Of(asked.Scored, statistics.Reports, statistics.Words, statistics.Frequencies);
        long total = 0;
        for (var number = 0; number < _segments.Count; number++)
        {
            var live = _segments[number];
            total += Count(live, asked.Root!);
            new RankedWalk(live.Segment, asked.Scored, ranking).Offer(new Selected(number, live.Segment, live.Live, null), hits, byTerms: true);
        }

        return new IndexAnswer(Placed(hits.InOrder(), asked, ReportSort.Relevance, ranking), total, 0, []);
    }

    public IReadOnlyList<(DateOnly? Step, long Reports, long Families)> Timeline(ReadQuery asked, ReportFilter filter, TimelineInterval step, IReadOnlyList<string>? longReports = null) =>
        IndexCounts.Timeline(Select(asked, filter, longReports), step);

    public IReadOnlyList<(string First, string? Second, long Reports)> Network(ReadQuery asked, ReportFilter filter, int parties, IReadOnlyList<string>? longReports = null) =>
        IndexCounts.Network(Select(asked, filter, longReports), parties);

    private IReadOnlyList<Selected> Select(ReadQuery asked, ReportFilter filter, IReadOnlyList<string>? longReports) =>
        Selection.Of(_segments, asked, filter, longReports?.Select(ReportKey.Read).OfType<UInt128>().ToList());

    private static int Count(LiveSegment live, QueryNode term)
    {
        if (term is AnyLexeme any && SegmentMatch.TermsOf(live.Segment, any) is { Count: < 2 } terms)
            return terms.Count == 0 ? 0 : live.CountOf(terms[0]);
        var bits = SegmentMatch.Of(live.Segment, term, live.Live);
        Bits.And(bits, live.Live);
        return Bits.Count(bits);
    }

    private static void OfferByDay(Selected part, ReportSort sort, BestHits hits)
    {
        var segment = part.Segment;
        foreach (var report in Bits.In(part.Kept))
        {
            var rank = Ranks.Of(sort, segment.From[report], segment.To[report]);
            if (rank <= hits.Worst)
                hits.Offer(new Hit(rank, segment.Keys[report], part.Number, report));
        }
    }

    private List<ReportPlace> Placed(IReadOnlyList<Hit> hits, ReadQuery asked, ReportSort sort, Bm25? ranking)
    {
        var scores = ranking is not null && sort != ReportSort.Relevance ? new Dictionary<Hit, double>() : null;
        if (scores is not null)
        {
            foreach (var part in hits.GroupBy(hit => hit.Part))
            {
                var walk = new RankedWalk(_segments[part.Key].Segment, asked.Scored, ranking!);
                foreach (var hit in part.OrderBy(hit => hit.Report))
                    scores[hit] = walk.Score(hit.Report);
            }
        }

        return [.. hits.Select(hit => new ReportPlace(
            ReportKey.Id(hit.Key),
            ranking is null ? null : scores?[hit] ?? Ranks.Score(hit.Rank),
            Day(_segments[hit.Part].Segment.From[hit.Report]),
            Day(_segments[hit.Part].Segment.To[hit.Report])))];
    }

    private static DateOnly? Day(int number) => number == Segment.NoDay ? null : DateOnly.FromDayNumber(number);
}

/// <summary>What the index found.</summary>
/// <param name="Hits">The page, in order.</param>
/// <param name="Undated">Reports that fell out for having no date.</param>
public sealed record IndexAnswer(IReadOnlyList<ReportPlace> Hits, long Total, long Undated, IReadOnlyList<ReportCount> Counts);
