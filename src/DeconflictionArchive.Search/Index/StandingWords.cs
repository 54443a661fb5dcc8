using System.Numerics;
using DeconflictionArchive.Analysis.Lexemes;

namespace DeconflictionArchive.Search.Index;

/// <summary>
/// Reads from the positions of some common terms which of them stand side by side in which reports, two and, where two of them do in
/// very many reports, three. Two terms have the number of the first here times how many there are, plus that of the second.
/// </summary>
internal sealed class StandingWords
{
    private const int MaxDense = 512;
    private const int DenseShare = 8; // one report in so many has the two side by side
    private const int Sampled = 2048; // reports, enough to tell which do

    private const int NotDense = -1;
    private const int NotWanted = -2;

    private readonly int[] _words;
    private readonly Postings _postings;
    private readonly bool[] _wanted; // by pair
    private readonly int[] _ends;
    private readonly ushort[] _reports;

    /// <param name="wanted">Whether two terms are to be looked at together.</param>
    public StandingWords(int[] words, Postings postings, int reports, Func<int, int, bool> wanted)
    {
        (_words, _postings) = (words, postings);
        _wanted = [.. words.SelectMany(first => words.Select(second => wanted(first, second)))];
        var sample = new int[Math.Min(reports, Sampled)];
        Find([], sample, out var counts);
        Dense = [.. Enumerable.Range(0, counts.Length).Where(pair => counts[pair] * DenseShare >= sample.Length).OrderByDescending(pair => counts[pair]).Take(MaxDense).Order()];
        var ends = new int[reports];
        var found = Find(Dense, ends, out counts);
        _ends = new int[counts.Length];
        for (var number = 1; number < counts.Length; number++)
            _ends[number] = _ends[number - 1] + counts[number - 1];
        // Each begins where the one before ends, and moves on with every report to its own end.
        _reports = new ushort[found.Count];
        for (var (report, next) = (0, 0); report < reports; report++)
        {
            for (; next < ends[report]; next++)
                _reports[_ends[found[next]]++] = (ushort)report;
        }
    }

    /// <summary>The pairs whose words are looked at with a third, ascending; three are two of these, numbered behind all pairs.</summary>
    public int[] Dense { get; }

    public int Count => _ends.Length;

    /// <summary>The reports of a pair or of three, ascending.</summary>
    public ReadOnlySpan<ushort> ReportsOf(int number)
    {
        var start = number == 0 ? 0 : _ends[number - 1];
        return _reports.AsSpan(start, _ends[number] - start);
    }

    /// <param name="ends">Of what is found in each report.</param>
    /// <returns>What is found in one report after the other.</returns>
    private List<int> Find(int[] dense, int[] ends, out int[] counts)
    {
        var (found, reports) = (new List<int>(64 * ends.Length), ends.Length);
        var places = Array.ConvertAll(_wanted, wanted => wanted ? NotDense : NotWanted);
        for (var place = 0; place < dense.Length; place++)
            places[dense[place]] = place;
        // What was found in a report is not counted twice; reports count from 1.
        var seen = new (int Count, int Last)[_wanted.Length + (dense.Length * dense.Length)];
        var offsets = Array.ConvertAll(_words, word => _postings.PositionsAt(_postings.First(word)));
        var heads = new int[ReportLexemes.LastPosition + 3];
        var standing = new Standing[64];
        for (var report = 0; report < standing.Length; report++)
            standing[report] = new Standing();
        for (var first = 0; first < reports; first += standing.Length)
        {
            Read(first >> 6, offsets, standing);
            for (var report = first; report < reports && report < first + standing.Length; report++)
            {
                foreach (var number in standing[report - first].Take(_words.Length, places, dense.Length, heads))
                {
                    ref var known = ref seen[number];
                    if (known.Last == report + 1)
                        continue;
                    known = (known.Count + 1, report + 1);
                    found.Add(number);
                }

                ends[report] = found.Count;
            }
        }

        counts = Array.ConvertAll(seen, known => known.Count);
        return found;
    }

    // Sixty-four reports at a time, so that the positions of each word are read in the order in which they are written.
    private void Read(int bitsOf, int[] offsets, Standing[] standing)
    {
        Span<ushort> places = stackalloc ushort[ReportLexemes.MaxPositions + 1];
        for (var word = 0; word < _words.Length; word++)
        {
            for (var rest = _postings.Common(_words[word])!.Reports[bitsOf]; rest != 0; rest &= rest - 1)
            {
                var count = PositionCode.Read(_postings.AllPositions, offsets[word], places);
                offsets[word] = PositionCode.Skip(_postings.AllPositions, offsets[word]);
                standing[BitOperations.TrailingZeroCount(rest)].Add(places[..count], word);
            }
        }
    }

    /// <summary>Where words stand in one report; several can share the last position.</summary>
    private sealed class Standing
    {
        private readonly List<int> _found = [];
        private (int Place, int Word, int Other)[] _all = new (int, int, int)[256];
        private int _count;

        public void Add(ReadOnlySpan<ushort> places, int word)
        {
            if (_count + places.Length > _all.Length)
                Array.Resize(ref _all, 2 * (_count + places.Length));
            foreach (var place in places)
                _all[_count++] = (place, word, 0);
        }

        /// <summary>What stands side by side, some of it more than once; nothing stands here afterwards.</summary>
        /// <param name="places">By pair its place among the dense, <see cref="NotDense"/> or <see cref="NotWanted"/>.</param>
        /// <param name="heads">By position the last word there, counted from 1, the others behind it; left as it was, all zero.</param>
        public List<int> Take(int words, int[] places, int dense, int[] heads)
        {
            var all = _all.AsSpan(0, _count);
            for (var index = 0; index < all.Length; index++)
            {
                all[index].Other = heads[all[index].Place];
                heads[all[index].Place] = index + 1;
            }

            _found.Clear();
            foreach (var (place, word, _) in all)
            {
                for (var second = heads[place + 1]; second > 0; second = all[second - 1].Other)
                {
                    var pair = (word * words) + all[second - 1].Word;
                    if (places[pair] == NotWanted)
                        continue;
                    _found.Add(pair);
                    if (places[pair] == NotDense)
                        continue;
                    for (var third = heads[place + 2]; third > 0; third = all[third - 1].Other)
                    {
                        if (places[(all[second - 1].Word * words) + all[third - 1].Word] is >= 0 and var next)
                            _found.Add(places.Length + (places[pair] * dense) + next);
                    }
                }
            }

            foreach (var (place, _, _) in all)
                heads[place] = 0;
            _count = 0;
            return _found;
        }
    }
}
