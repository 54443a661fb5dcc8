using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Search.Ranking;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Index;

/// <summary>The index as it was at one moment. Whoever holds it can go on asking, whatever comes after.</summary>
public sealed class IndexSnapshot
{
    private readonly LiveSegment[] _segments;

    internal IndexSnapshot(IReadOnlyList<LiveSegment> segments)
    {
        _segments = [.. segments];
        Reports = segments.Sum(segment => (long)segment.Count);
        Words = segments.Sum(segment => segment.Words);
    }

    public long Reports { get; }

    /// <summary>Words of all reports together.</summary>
    public long Words { get; }

    /// <summary>Bytes, about.</summary>
    public long Size => _segments.Sum(segment => segment.Segment.Size);

    public int SegmentCount => _segments.Length;

    internal IReadOnlyList<LiveSegment> Segments => _segments;

    /// <summary>Null where nothing is scored.</summary>
    public LexemeStatistics? StatisticsOf(ReadQuery asked)
    {
        if (asked.Scored.Count == 0)
            return null;
        var frequencies = new long[asked.Scored.Count];
        for (var term = 0; term < frequencies.Length; term++)
            frequencies[term] = Count(asked.Scored[term].Term);
        return new LexemeStatistics(Reports, Words, frequencies);
    }

    public LexemeStatistics StatisticsOf(IReadOnlyList<QueryNode> terms) => new(Reports, Words, [.. terms.Select(Count)]);

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
        (long, UInt128)? from = after is null ? null : Ranks.Of(sort, after) ?? throw new ArgumentException("Not the id of a report.", nameof(after));
        if (facets.Count == 0 && statistics is not null && IsOneTerm(asked, filter, sort))
            return AskOneTerm(asked, statistics, from, limit);
        var hits = new BestHits(_segments, limit, from);
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
        sort == ReportSort.Relevance && asked is { Root: AnyLexeme root, Scored: [{ Term: AnyLexeme term }] } && (ReferenceEquals(root, term) || root.Equals(term))
        && filter.Copies == CopiesShown.All && filter.KeepsAll;

    private IndexAnswer AskOneTerm(ReadQuery asked, LexemeStatistics statistics, (long, UInt128)? from, int limit)
    {
        var ranking = Bm25.Of(asked.Scored, statistics.Reports, statistics.Words, statistics.Frequencies);
        var hits = new BestHits(_segments, limit, from);
        if (asked.Root is not AnyLexeme { Lexemes: [var lexeme] } || !SingleTerm.Offer(_segments, lexeme, ranking, hits))
        {
            hits = new BestHits(_segments, limit, from, hits.WorstScore);
            for (var number = 0; number < _segments.Length; number++)
                new RankedWalk(_segments[number].Segment, asked.Scored, ranking).Offer(new Selected(number, _segments[number].Segment, _segments[number].Live, null), hits, byTerms: true);
        }

        return new IndexAnswer(Placed(hits.InOrder(), asked, ReportSort.Relevance, ranking), Count(asked.Root!), 0, []);
    }

    public IReadOnlyList<(DateOnly? Step, long Reports, long Families)> Timeline(ReadQuery asked, ReportFilter filter, TimelineInterval step, IReadOnlyList<string>? longReports = null) =>
        IndexCounts.Timeline(Select(asked, filter, longReports), step);

    public IReadOnlyList<(string First, string? Second, long Reports)> Network(ReadQuery asked, ReportFilter filter, int parties, IReadOnlyList<string>? longReports = null) =>
        IndexCounts.Network(Select(asked, filter, longReports), parties);

    private IReadOnlyList<Selected> Select(ReadQuery asked, ReportFilter filter, IReadOnlyList<string>? longReports) =>
        Selection.Of(_segments, asked, filter, longReports?.Select(ReportKey.Read).OfType<UInt128>().ToList());

    private long Count(QueryNode term)
    {
        long count = 0;
        foreach (var segment in _segments)
            count += Count(segment, term);
        return count;
    }

    private static int Count(LiveSegment live, QueryNode node)
    {
        if (node is AnyLexeme { Lexemes: [var lexeme] })
            return live.Segment.Term(lexeme) is >= 0 and var term ? live.CountOf(term) : 0;
        if (node is AnyLexeme any && SegmentMatch.TermsOf(live.Segment, any) is { Count: < 2 } terms)
            return terms.Count == 0 ? 0 : live.CountOf(terms[0]);
        var bits = SegmentMatch.Of(live.Segment, node, live.Live);
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
                hits.Offer(new Hit(rank, part.Number, report));
        }
    }

    private ReportPlace[] Placed(ReadOnlySpan<Hit> hits, ReadQuery asked, ReportSort sort, Bm25? ranking)
    {
        var scores = ranking is not null && sort != ReportSort.Relevance ? Scores(hits.ToArray(), asked, ranking) : null;
        var read = new (UInt128 Key, int From, int To)[hits.Length];
        for (var place = 0; place < read.Length; place++)
        {
            var segment = _segments[hits[place].Part].Segment;
            var report = hits[place].Report;
            read[place] = (segment.Keys[report], segment.From[report], segment.To[report]);
        }

        var places = new ReportPlace[hits.Length];
        for (var place = 0; place < places.Length; place++)
        {
            double? score = ranking is null ? null : scores?[hits[place]] ?? Ranks.Score(hits[place].Rank);
            places[place] = new ReportPlace(ReportKey.Id(read[place].Key), score, Day(read[place].From), Day(read[place].To));
        }

        return places;
    }

    private Dictionary<Hit, double> Scores(Hit[] hits, ReadQuery asked, Bm25 ranking)
    {
        var scores = new Dictionary<Hit, double>();
        foreach (var part in hits.GroupBy(hit => hit.Part))
        {
            var walk = new RankedWalk(_segments[part.Key].Segment, asked.Scored, ranking);
            foreach (var hit in part.OrderBy(hit => hit.Report))
                scores[hit] = walk.Score(hit.Report);
        }

        return scores;
    }

    private static DateOnly? Day(int number) => number == Segment.NoDay ? null : DateOnly.FromDayNumber(number);
}

/// <summary>What the index found.</summary>
/// <param name="Hits">The page, in order.</param>
/// <param name="Undated">Reports that fell out for having no date.</param>
public sealed record IndexAnswer(IReadOnlyList<ReportPlace> Hits, long Total, long Undated, IReadOnlyList<ReportCount> Counts);
