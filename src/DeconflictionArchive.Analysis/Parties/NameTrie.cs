namespace DeconflictionArchive.Analysis.Parties;

/// <param name="End">Index after the last word of the name.</param>
/// <param name="Proclitic">Letters of particles before the name.</param>
internal readonly record struct NameHit<T>(T Value, int Start, int End, int Proclitic);

/// <summary>Names as paths of words; finds all that begin at a word of a report.</summary>
/// <param name="role">What the words of its names are noted as, so that all others are passed over at a glance.</param>
internal sealed class NameTrie<T>(WordTable words, WordRoles role)
{
    private readonly TrieNodes<T> _beginnings = new();

    public void Add(IReadOnlyList<string> name, T value)
    {
        if (name.Count > 0)
            _beginnings.Add(words.Intern(name, role), value);
    }

    /// <summary>Adds the names that begin at a word, bare readings of the word first, short names before long ones.</summary>
    public void Walk(WordStream stream, int first, List<NameHit<T>> hits)
    {
        var form = stream.FormAt(first);
        if ((form.Begins & role) == WordRoles.None)
            return;
        foreach (var reading in form.Readings)
        {
            if (_beginnings.Find(reading.Word) is { } node)
                Follow(node, stream, first, reading.Proclitic, hits);
        }
    }

    private void Follow(TrieNode<T> node, WordStream stream, int first, int proclitic, List<NameHit<T>> hits)
    {
        for (var next = first + 1; ; next++)
        {
            node.Collect(first, next, proclitic, hits);
            if (node.IsLeaf || next >= stream.Count || stream[next].Before > Gap.Quote)
                return;
            var form = stream.FormAt(next);
            if ((form.Continues & role) == WordRoles.None || node.Find(form.Bare) is not { } following)
                return;
            node = following;
        }
    }
}
