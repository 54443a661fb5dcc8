namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Which words some stretches cover.</summary>
internal sealed class WordCover(int words)
{
    private readonly bool[] _covered = new bool[words];

    public void Add(int start, int end) => Array.Fill(_covered, true, start, end - start);

    public bool Covers(int word) => word >= 0 && word < _covered.Length && _covered[word];
}
