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
        var terms = phrase.Lexemes.Select(lexeme => SegmentMatch.Term(segment, lexeme)).ToArray();
        if (terms.Contains(-1))
            return found;

        ulong[] candidates = [.. within];
        foreach (var term in terms.Distinct())
        {
            var having = Bits.None(segment.Count);
            postings.AddTo(having, term);
            Bits.And(candidates, having);
        }

        var next = Array.ConvertAll(terms, postings.First);
        Span<ushort> starts = stackalloc ushort[ReportLexemes.MaxPositions + 1];
        Span<ushort> others = stackalloc ushort[ReportLexemes.MaxPositions + 1];
        foreach (var report in Bits.In(candidates))
        {
            var count = 0;
            for (var word = 0; word < terms.Length; word++)
            {
                next[word] = postings.Seek(next[word], postings.End(terms[word]), report);
                var positions = postings.Positions(next[word]);
                if (word == 0)
                    count = PositionCode.Read(positions, starts);
                else
                    count = Following(starts[..count], others[..PositionCode.Read(positions, others)], word);
                if (count == 0)
                    break;
            }

            if (count > 0)
                Bits.Add(found, report);
        }

        return found;
    }

    // Keeps the starts that have the word at its distance; both are ascending.
    private static int Following(Span<ushort> starts, Span<ushort> positions, int distance)
    {
        var (kept, other) = (0, 0);
        foreach (var start in starts)
        {
            while (other < positions.Length && positions[other] < start + distance)
                other++;
            if (other == positions.Length)
                break;
            if (positions[other] == start + distance)
                starts[kept++] = start;
        }

        return kept;
    }
}
