using DeconflictionArchive.Analysis.Lexemes;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Numbers the <see cref="NameSkeleton"/>s of the words of foreign names.</summary>
internal sealed class SkeletonTable
{
    private const int ShortestWord = 3; // letters of the first word of a name

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<int> _beginnings = [];

    public int[] Intern(IReadOnlyList<string> skeletons)
    {
        var ids = new int[skeletons.Count];
        for (var at = 0; at < ids.Length; at++)
        {
            if (!_ids.TryGetValue(skeletons[at], out ids[at]))
                _ids[skeletons[at]] = ids[at] = _ids.Count;
        }

        _beginnings.Add(ids[0]);
        return ids;
    }

    /// <summary>The number of a word's skeleton; that of no name for one of those that every text is full of, "كان غربه" not being Kirby.</summary>
    public int Find(ReadOnlySpan<char> folded)
    {
        if (StopWords.Contains(folded))
            return WordTable.Unknown;
        Span<char> skeleton = stackalloc char[NameSkeleton.Longest];
        return _ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(skeleton[..NameSkeleton.Write(folded, skeleton)], out var id) ? id : WordTable.Unknown;
    }

    /// <summary>Whether a word may stand before a foreign name: a particle written onto it.</summary>
    public static bool TakesParticle(ReadOnlySpan<char> folded) => folded.Length > ShortestWord && folded[0] is 'و' or 'ل' or 'ب';

    /// <summary>What a word of this skeleton, or of the one after its particle, begins.</summary>
    public WordRoles Begins(ReadOnlySpan<char> folded, int skeleton, int afterParticle)
    {
        var roles = WordRoles.None;
        if (folded.Length >= ShortestWord && _beginnings.Contains(skeleton))
            roles |= WordRoles.ForeignName;
        if (_beginnings.Contains(afterParticle))
            roles |= WordRoles.ForeignNameAfterParticle;
        return roles;
    }
}
