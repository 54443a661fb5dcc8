using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Search.Query;

namespace DeconflictionArchive.Search.Index;

/// <summary>Finds the reports in which lexemes stand at neighbouring positions.</summary>
internal static class PhraseMatch
{
    public static ulong[] Of(Segment segment, LexemePhrase phrase, ulong[] within)
    {
        var postings = segment.Postings;
        var found = Bits.None(segment.Count);
        var terms = phrase.Lexemes.Select(segment.Term).ToArray();
        if (terms.Contains(-1))
            return found;

        ulong[] candidates = [.. within];
        if (Keep(candidates, segment, terms))
            return candidates;

        var words = Array.ConvertAll(terms, term => new PhraseWord(postings, term));
        var positions = postings.AllPositions;
        Span<ushort> places = stackalloc ushort[ReportLexemes.MaxPositions + 1];
        // A bit for each place where the next word would have to stand.
        Span<ulong> expected = stackalloc ulong[((ReportLexemes.LastPosition + 1) >> 6) + 1];
        expected.Clear();
        foreach (var report in Bits.In(candidates))
        {
            var count = PositionCode.Read(positions, words[0].PositionsIn(report), places);
            for (var word = 1; word < words.Length && count > 0; word++)
                count = Following(places, count, expected, positions, words[word].PositionsIn(report));
            if (count > 0)
                Bits.Add(found, report);
        }

        return found;
    }

    // Keeps the reports that may hold them; the answer says whether all of them do.
    private static bool Keep(ulong[] candidates, Segment segment, int[] terms)
    {
        var (all, known) = (false, new bool[terms.Length]);
        for (var word = 0; word + 1 < terms.Length; word++)
        {
            if (word + 2 < terms.Length && segment.Phrases.Keep(candidates, terms[word], terms[word + 1], terms[word + 2]))
                (all, known[word], known[word + 1], known[word + 2]) = (terms.Length == 3, true, true, true);
            else if (!(known[word] && known[word + 1]) && segment.Phrases.Keep(candidates, terms[word], terms[word + 1]))
                (all, known[word], known[word + 1]) = (terms.Length == 2, true, true);
        }

        for (var word = 0; word < terms.Length; word++)
        {
            if (!known[word])
                SegmentMatch.Keep(candidates, segment, terms[word]);
        }

        return all;
    }

    // Leaves the places of the word that stand right behind one of the places before.
    private static int Following(Span<ushort> places, int count, Span<ulong> expected, ReadOnlySpan<byte> positions, int at)
    {
        foreach (var place in places[..count])
            expected[(place + 1) >> 6] |= 1UL << ((place + 1) & 63);
        var (first, last) = (places[0] >> 6, (places[count - 1] + 1) >> 6);
        var others = PositionCode.Read(positions, at, places);
        var kept = 0;
        for (var index = 0; index < others; index++)
        {
            var place = places[index];
            places[kept] = place;
            kept += (int)(expected[place >> 6] >> (place & 63)) & 1;
        }

        expected[first..(last + 1)].Clear();
        return kept;
    }

    /// <summary>One word of a phrase, asked for reports in their order.</summary>
    internal sealed class PhraseWord(Postings postings, int term)
    {
        private readonly CommonTerm? _common = postings.Common(term);
        private readonly int _first = postings.First(term);
        private PhraseWord? _stem;
        private int _next;
        private int _posting;
        private int _offset = postings.PositionsAt(postings.First(term));

        public int PositionsIn(int report)
        {
            if (_common is null)
                _next = Postings.Seek(postings.List(term), _next, report);
            else
                _next = _common.Before(report);
            _offset = postings.PositionsAt(_first + _next, _first + _posting, _offset);
            _posting = _next;
            if (!PositionCode.IsSame(postings.AllPositions, _offset))
                return _offset;
            _stem ??= new PhraseWord(postings, postings.StemOf(term));
            return _stem.PositionsIn(report);
        }
    }
}
