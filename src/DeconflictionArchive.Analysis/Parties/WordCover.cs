namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Which of some stretches of words cover, begin at or end before a word.</summary>
internal sealed class WordCover
{
    private readonly bool[] _covered;
    private readonly Dictionary<int, List<int>> _byStart = [];
    private readonly Dictionary<int, List<int>> _byEnd = [];

    public WordCover(int words, IEnumerable<(int Start, int End)> stretches)
    {
        _covered = new bool[words];
        var index = 0;
        foreach (var (start, end) in stretches)
        {
            Array.Fill(_covered, true, start, end - start);
            Note(_byStart, start, index);
            Note(_byEnd, end, index);
            index++;
        }
    }

    public bool Covers(int word) => word >= 0 && word < _covered.Length && _covered[word];

    /// <summary>Indices of the stretches that begin at a word.</summary>
    public IReadOnlyList<int> StartingAt(int word) => _byStart.TryGetValue(word, out var indices) ? indices : [];

    /// <summary>Indices of the stretches whose last word is the one before.</summary>
    public IReadOnlyList<int> EndingAt(int word) => _byEnd.TryGetValue(word, out var indices) ? indices : [];

    private static void Note(Dictionary<int, List<int>> indices, int word, int index)
    {
        if (!indices.TryGetValue(word, out var list))
            indices[word] = list = [];
        list.Add(index);
    }
}
