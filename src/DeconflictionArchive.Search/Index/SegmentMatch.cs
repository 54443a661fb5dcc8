using System.Text;
using DeconflictionArchive.Search.Query;

namespace DeconflictionArchive.Search.Index;

/// <summary>Which reports of a segment hold what is asked. Every answer is a set of its own, free to be changed.</summary>
internal static class SegmentMatch
{
    /// <param name="within">Reports outside of it need not be looked at.</param>
    public static ulong[] Of(Segment segment, QueryNode node, ulong[] within) => node switch
    {
        AnyLexeme any => Any(segment, any),
        AnyPrefix any => Any(segment, any),
        LexemePhrase phrase => PhraseMatch.Of(segment, phrase, within),
        AllOf all => All(segment, all, within),
        AnyOf any => Either(segment, any, within),
        NoneOf none => None(segment, none, within),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Not a node the engine knows."),
    };

    /// <summary>The terms of a segment that are one of some lexemes.</summary>
    public static List<int> TermsOf(Segment segment, AnyLexeme any)
    {
        var terms = new List<int>(any.Lexemes.Count);
        foreach (var lexeme in any.Lexemes)
        {
            if (segment.Term(lexeme) is >= 0 and var term && !terms.Contains(term))
                terms.Add(term);
        }

        return terms;
    }

    /// <summary>Keeps the reports that have a term.</summary>
    public static void Keep(ulong[] bits, Segment segment, int term)
    {
        if (segment.Postings.Common(term) is { } common)
        {
            Bits.And(bits, common.Reports);
            return;
        }

        var having = Bits.None(segment.Count);
        foreach (var report in segment.Postings.List(term))
            having[report >> 6] |= bits[report >> 6] & (1UL << (report & 63));
        having.CopyTo(bits, 0);
    }

    private static ulong[] Any(Segment segment, AnyLexeme any)
    {
        var bits = Bits.None(segment.Count);
        foreach (var term in TermsOf(segment, any))
            segment.Postings.AddTo(bits, term);
        return bits;
    }

    private static ulong[] Any(Segment segment, AnyPrefix any)
    {
        var bits = Bits.None(segment.Count);
        foreach (var prefix in any.Prefixes)
        {
            var (first, end) = segment.Terms.Beginning(Encoding.UTF8.GetBytes(prefix));
            for (var term = first; term < end; term++)
                segment.Postings.AddTo(bits, term);
        }

        return bits;
    }

    private static ulong[] All(Segment segment, AllOf all, ulong[] within)
    {
        ulong[] bits = [.. within];
        // Phrases last: each has to be looked up in the reports that are left.
        foreach (var part in all.Parts.OrderBy(Cost))
        {
            if (!Bits.Any(bits))
                break;
            if (part is AnyLexeme any && TermsOf(segment, any) is [var term])
                Keep(bits, segment, term);
            else if (part is NoneOf none)
                Bits.AndNot(bits, Of(segment, none.Part, bits));
            else
                Bits.And(bits, Of(segment, part, bits));
        }

        return bits;
    }

    private static ulong[] Either(Segment segment, AnyOf any, ulong[] within)
    {
        var bits = Bits.None(segment.Count);
        foreach (var part in any.Parts)
            Bits.Or(bits, Of(segment, part, within));
        return bits;
    }

    private static ulong[] None(Segment segment, NoneOf none, ulong[] within)
    {
        ulong[] bits = [.. within];
        Bits.AndNot(bits, Of(segment, none.Part, within));
        return bits;
    }

    private static int Cost(QueryNode node) => node switch
    {
        AnyLexeme => 0,
        AnyPrefix => 1,
        NoneOf none => Cost(none.Part),
        _ => 2,
    };
}
