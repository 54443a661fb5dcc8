using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Copies;

/// <summary>What a copy made of its original.</summary>
/// <param name="Similarity">Share of the shorter body's words that stand in the other in the same order.</param>
/// <param name="Substitutions">Where the two differ, in the order of the text.</param>
public sealed record CopyComparison(double Similarity, IReadOnlyList<Substitution> Substitutions)
{
    /// <param name="originalText">The text the original's spans count in.</param>
    public static CopyComparison Of(string originalText, IReadOnlyList<CopyWord> original, string copyText, IReadOnlyList<CopyWord> copy)
    {
        var pairs = WordAlignment.Pair([.. original.Select(word => word.Key)], [.. copy.Select(word => word.Key)]);
        var substitutions = new List<Substitution>();
        int from = 0, to = 0, shared = 0;
        for (var index = 0; index <= original.Count; index++)
        {
            var pair = index == original.Count ? copy.Count : pairs[index];
            if (pair < 0)
                continue;
            if (Between(original, from, index, copy, to, pair) is { } change)
                substitutions.Add(change);
            if (index == original.Count)
                break;
            if (original[index].Span.Of(originalText) != copy[pair].Span.Of(copyText))
                substitutions.Add(new Substitution(SubstitutionKind.Respelled, original[index].Span, copy[pair].Span, null));
            (from, to) = (index + 1, pair + 1);
            shared++;
        }

        var shorter = Math.Min(original.Count, copy.Count);
        return new CopyComparison(shorter == 0 ? 0 : (double)shared / shorter, substitutions);
    }

    private static Substitution? Between(IReadOnlyList<CopyWord> original, int from, int fromEnd, IReadOnlyList<CopyWord> copy, int to, int toEnd)
    {
        var (dropped, added) = (SpanOf(original, from, fromEnd), SpanOf(copy, to, toEnd));
        return (dropped, added) switch
        {
            (null, null) => null,
            (null, _) => new Substitution(SubstitutionKind.Added, null, added, null),
            (_, null) => new Substitution(SubstitutionKind.Dropped, dropped, null, null),
            _ => new Substitution(SubstitutionKind.Replaced, dropped, added, Renamed(original, from, fromEnd, copy, to, toEnd)),
        };
    }

    private static TextSpan? SpanOf(IReadOnlyList<CopyWord> words, int from, int end) =>
        from < end ? words[from].Span.Union(words[end - 1].Span) : null;

    // Of each kind on its own: a place that gives way to a party is no renaming.
    private static Renaming? Renamed(IReadOnlyList<CopyWord> original, int from, int fromEnd, IReadOnlyList<CopyWord> copy, int to, int toEnd)
    {
        var was = original.Skip(from).Take(fromEnd - from).Select(word => word.Name).OfType<Parties.Mention>().ToList();
        var now = copy.Skip(to).Take(toEnd - to).Select(word => word.Name).OfType<Parties.Mention>().ToList();
        var kinds = was.Select(name => name.Kind).Intersect(now.Select(name => name.Kind)).ToHashSet();
        var lost = Only(was, now);
        var won = Only(now, was);
        return lost.Count > 0 && won.Count > 0 ? new Renaming(lost, won) : null;

        List<string> Only(List<Parties.Mention> names, List<Parties.Mention> others) =>
            [.. names.Where(name => kinds.Contains(name.Kind)).Select(name => name.Id).Distinct(StringComparer.Ordinal).Except(others.Select(name => name.Id), StringComparer.Ordinal)];
    }
}
