namespace DeconflictionArchive.Analysis.Parties;

/// <param name="End">Index after the last word of the name.</param>
/// <param name="Proclitic">Letters of particles before the name.</param>
internal readonly record struct NameHit<T>(T Value, int Start, int End, int Proclitic);

/// <summary>Names as paths of words; finds all that begin at a word of a report.</summary>
internal sealed class NameTrie<T>(WordTable words)
{
    private readonly Node _root = new();
    private Node?[]? _beginnings;

    private sealed class Node
    {
        public Dictionary<int, Node>? Next { get; set; }

        public List<T>? Values { get; set; }
    }

    public void Add(IReadOnlyList<string> name, T value)
    {
        if (name.Count == 0)
            return;
        _beginnings = null;
        var node = _root;
        foreach (var word in name)
        {
            node.Next ??= [];
            var id = words.Intern(word);
            if (!node.Next.TryGetValue(id, out var next))
                node.Next[id] = next = new Node();
            node = next;
        }

        node.Values ??= [];
        node.Values.Add(value);
    }

    /// <summary>Adds the names that begin at a word, bare readings of the word first, short names before long ones.</summary>
    public void Walk(WordStream stream, int first, List<NameHit<T>> hits)
    {
        var beginnings = _beginnings ??= Beginnings();
        foreach (var reading in stream.ReadingsOf(first))
        {
            if (reading.Word < beginnings.Length && beginnings[reading.Word] is { } node)
                Follow(node, stream, first, reading.Proclitic, hits);
        }
    }

    // The first words of names, by number: most words of a report are none.
    private Node?[] Beginnings()
    {
        var next = _root.Next ?? [];
        var beginnings = new Node?[next.Count == 0 ? 0 : next.Keys.Max() + 1];
        foreach (var (word, node) in next)
            beginnings[word] = node;
        return beginnings;
    }

    private static void Follow(Node start, WordStream stream, int first, int proclitic, List<NameHit<T>> hits)
    {
        var node = start;
        for (var next = first + 1; ; next++)
        {
            if (node.Values is { } values)
            {
                foreach (var value in values)
                    hits.Add(new NameHit<T>(value, first, next, proclitic));
            }

            if (node.Next is null || next >= stream.Count || stream[next].Before > Gap.Quote
                || node.Next.GetValueOrDefault(stream[next].Bare) is not { } following)
                return;
            node = following;
        }
    }
}
