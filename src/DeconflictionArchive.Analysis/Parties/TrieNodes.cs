namespace DeconflictionArchive.Analysis.Parties;

/// <summary>The beginnings of names by the number of their first word.</summary>
internal sealed class TrieNodes<T>
{
    private TrieNode<T>?[] _nodes = new TrieNode<T>?[64];

    public TrieNode<T>? Find(int word) => (uint)word < (uint)_nodes.Length ? _nodes[word] : null;

    public void Add(ReadOnlySpan<int> name, T value)
    {
        if (name[0] >= _nodes.Length)
            Array.Resize(ref _nodes, Math.Max(name[0] + 1, 2 * _nodes.Length));
        var node = _nodes[name[0]] ??= new TrieNode<T>();
        foreach (var word in name[1..])
            node = node.Make(word);
        node.Add(value);
    }
}
