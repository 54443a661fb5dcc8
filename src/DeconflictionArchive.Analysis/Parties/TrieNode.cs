namespace DeconflictionArchive.Analysis.Parties;

/// <summary>The words of names read so far, and what ends or goes on with them.</summary>
internal sealed class TrieNode<T>
{
    private Dictionary<int, TrieNode<T>>? _next;

    private List<T>? _values;

    public bool IsLeaf => _next is null;

    public TrieNode<T>? Find(int word) => _next?.GetValueOrDefault(word);

    public void Add(ReadOnlySpan<int> name, T value)
    {
        var node = this;
        foreach (var word in name)
        {
            node._next ??= [];
            if (!node._next.TryGetValue(word, out var next))
                node._next[word] = next = new TrieNode<T>();
            node = next;
        }

        (node._values ??= []).Add(value);
    }

    /// <summary>Adds the names that end here to the hits.</summary>
    public void Collect(int start, int end, int proclitic, List<NameHit<T>> hits)
    {
        if (_values is null)
            return;
        foreach (var value in _values)
            hits.Add(new NameHit<T>(value, start, end, proclitic));
    }
}
