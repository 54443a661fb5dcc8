namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Names of foreign persons as paths of <see cref="NameSkeleton"/>s; finds them in whatever spelling.</summary>
internal sealed class SkeletonTrie
{
    private const int ShortestWord = 3; // letters of the first word

    private readonly Node _root = new();
    private readonly bool[] _beginnings = new bool[0x10000];

    private sealed class Node
    {
        private readonly Dictionary<string, Node> _next = new(StringComparer.Ordinal);

        public List<NameEntry> Values { get; } = [];

        public Node Make(string skeleton)
        {
            if (!_next.TryGetValue(skeleton, out var node))
                _next[skeleton] = node = new Node();
            return node;
        }

        public Node? Find(ReadOnlySpan<char> skeleton) =>
            _next.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(skeleton, out var node) ? node : null;
    }

    public void Add(IReadOnlyList<string> skeletons, NameEntry entry)
    {
        var node = _root;
        foreach (var skeleton in skeletons)
            node = node.Make(skeleton);
        node.Values.Add(entry);
        _beginnings[NameSkeleton.Beginning(skeletons[0])] = true;
    }

    /// <summary>Adds the names that begin at a word, as it stands or without one particle.</summary>
    public void Walk(WordStream stream, int first, List<NameHit<NameEntry>> hits)
    {
        var letters = stream.LettersOf(first);
        if (letters.Length < ShortestWord)
            return;
        Follow(stream, first, 0, hits);
        if (letters.Length > ShortestWord && letters[0] is 'و' or 'ل' or 'ب')
            Follow(stream, first, 1, hits);
    }

    private void Follow(WordStream stream, int first, int proclitic, List<NameHit<NameEntry>> hits)
    {
        if (!_beginnings[NameSkeleton.Beginning(stream.LettersOf(first)[proclitic..])])
            return;
        Span<char> skeleton = stackalloc char[NameSkeleton.Longest];
        var node = _root;
        for (var next = first; next < stream.Count && (next == first || stream[next].Before <= Gap.Quote); next++)
        {
            var length = NameSkeleton.Write(stream.LettersOf(next)[(next == first ? proclitic : 0)..], skeleton);
            if (node.Find(skeleton[..length]) is not { } following)
                return;
            node = following;
            foreach (var entry in node.Values)
                hits.Add(new NameHit<NameEntry>(entry, first, next + 1, proclitic));
        }
    }
}
