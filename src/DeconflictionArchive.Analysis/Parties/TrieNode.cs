namespace DeconflictionArchive.Analysis.Parties;

/// <summary>The words of names read so far, and what ends or goes on with them.</summary>
internal sealed class TrieNode<T>
{
    // Most names go on with one word only: it needs no table.
    private int _only = WordTable.Unknown;
    private TrieNode<T>? _onlyNext;
    private Dictionary<int, TrieNode<T>>? _next;

    private T[] _values = [];

    public bool IsLeaf => _onlyNext is null;

    public TrieNode<T>? Find(int word) =>
        word == _only ? _onlyNext : _next is not null && _next.TryGetValue(word, out var next) ? next : null;

    public TrieNode<T> Make(int word)
    {
        if (Find(word) is { } known)
            return known;
        var made = new TrieNode<T>();
        if (_onlyNext is null)
            (_only, _onlyNext) = (word, made);
        else
            (_next ??= []).Add(word, made);
        return made;
    }

    public void Add(T value) => _values = [.. _values, value];

    /// <summary>Adds the names that end here to the hits.</summary>
    public void Collect(int start, int end, int proclitic, List<NameHit<T>> hits)
    {
        foreach (var value in _values)
            hits.Add(new NameHit<T>(value, start, end, proclitic));
    }
}
