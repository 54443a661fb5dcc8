using System.Numerics;
using DeconflictionArchive.Analysis.Lexemes;

namespace DeconflictionArchive.Search.Index;

/// <summary>Reads from the positions of some common terms which of them stand side by side in which reports.</summary>
internal sealed class StandingPairs
{
    private readonly int[] _ends;
    private readonly ushort[] _reports;

    /// <param name="words">Common terms; a pair's number is that of its first word times how many there are, plus that of its second.</param>
    /// <param name="wanted">Whether two terms are to be looked at as a pair.</param>
    public StandingPairs(int[] words, Postings postings, int reports, Func<int, int, bool> wanted)
    {
        var ends = new int[reports];
        var found = Find(words, postings, wanted, ends, out var counts);
        _ends = new int[counts.Length];
        for (var pair = 1; pair < counts.Length; pair++)
            _ends[pair] = _ends[pair - 1] + counts[pair - 1];
        // Each begins where the one before ends, and moves on with every report to its own end.
        _reports = new ushort[found.Count];
        for (var (report, next) = (0, 0); report < reports; report++)
        {
            for (; next < ends[report]; next++)
                _reports[_ends[found[next]]++] = (ushort)report;
        }
    }

    /// <summary>The reports of a pair, ascending.</summary>
    public ReadOnlySpan<ushort> ReportsOf(int pair)
    {
        var start = pair == 0 ? 0 : _ends[pair - 1];
        return _reports.AsSpan(start, _ends[pair] - start);
    }

    /// <param name="ends">Of the pairs of each report.</param>
    /// <returns>The pairs of one report after the other.</returns>
    private static List<int> Find(int[] words, Postings postings, Func<int, int, bool> wanted, int[] ends, out int[] counts)
    {
        var (found, reports) = (new List<int>(64 * ends.Length), ends.Length);
        counts = new int[words.Length * words.Length];
        var isWanted = new bool[counts.Length];
        for (var pair = 0; pair < counts.Length; pair++)
            isWanted[pair] = wanted(words[pair / words.Length], words[pair % words.Length]);
        // A report in which a pair was found is not counted twice.
        var last = new int[counts.Length];
        Array.Fill(last, -1);
        var offsets = Array.ConvertAll(words, word => postings.PositionsAt(postings.First(word)));
        var heads = new int[ReportLexemes.LastPosition + 2];
        var standing = new Standing[64];
        for (var report = 0; report < standing.Length; report++)
            standing[report] = new Standing();
        for (var first = 0; first < reports; first += standing.Length)
        {
            Read(words, postings, first >> 6, offsets, standing);
            for (var report = first; report < reports && report < first + standing.Length; report++)
            {
                foreach (var pair in standing[report - first].TakePairs(words.Length, heads))
                {
                    if (!isWanted[pair] || last[pair] == report)
                        continue;
                    last[pair] = report;
                    counts[pair]++;
                    found.Add(pair);
                }

                ends[report] = found.Count;
            }
        }

        return found;
    }

    // Sixty-four reports at a time, so that the positions of each word are read in the order in which they are written.
    private static void Read(int[] words, Postings postings, int bitsOf, int[] offsets, Standing[] standing)
    {
        Span<ushort> places = stackalloc ushort[ReportLexemes.MaxPositions + 1];
        for (var word = 0; word < words.Length; word++)
        {
            for (var rest = postings.Common(words[word])!.Reports[bitsOf]; rest != 0; rest &= rest - 1)
            {
                var count = PositionCode.Read(postings.AllPositions, offsets[word], places);
                offsets[word] = PositionCode.Skip(postings.AllPositions, offsets[word]);
                standing[BitOperations.TrailingZeroCount(rest)].Add(places[..count], word);
            }
        }
    }

    /// <summary>Where words stand in one report; several can share the last position.</summary>
    private sealed class Standing
    {
        private readonly List<int> _pairs = [];
        private (int Place, int Word, int Other)[] _all = new (int, int, int)[256];
        private int _count;

        public void Add(ReadOnlySpan<ushort> places, int word)
        {
            if (_count + places.Length > _all.Length)
                Array.Resize(ref _all, 2 * (_count + places.Length));
            foreach (var place in places)
                _all[_count++] = (place, word, 0);
        }

        /// <summary>The pairs by number, some more than once; nothing stands here afterwards.</summary>
        /// <param name="heads">By position the last word there, counted from 1, the others behind it; left as it was, all zero.</param>
        public List<int> TakePairs(int words, int[] heads)
        {
            var all = _all.AsSpan(0, _count);
            for (var index = 0; index < all.Length; index++)
            {
                all[index].Other = heads[all[index].Place];
                heads[all[index].Place] = index + 1;
            }

            _pairs.Clear();
            foreach (var (place, word, _) in all)
            {
                for (var next = heads[place + 1]; next > 0; next = all[next - 1].Other)
                    _pairs.Add((word * words) + all[next - 1].Word);
            }

            foreach (var (place, _, _) in all)
                heads[place] = 0;
            _count = 0;
            return _pairs;
        }
    }
}
