using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>What must, or must not, stand around words that can also mean something else.</summary>
internal sealed class ContextRule(LexiconRow row, WordTable table)
{
    private readonly HashSet<int> _before = Words(row, "before", table);
    private readonly HashSet<int> _after = Words(row, "after", table);
    private readonly HashSet<int> _near = Words(row, "near", table);
    private readonly HashSet<int> _notBefore = Words(row, "not_before", table);
    private readonly HashSet<int> _notAfter = Words(row, "not_after", table);

    /// <summary>Whether the name from one word to another may be read so.</summary>
    public bool Holds(WordStream stream, int start, int end)
    {
        if (start > 0 && stream[start].Before < Gap.Hard && Any(stream, start - 1, _notBefore))
            return false;
        if (end < stream.Count && stream[end].Before < Gap.Comma && Any(stream, end, _notAfter))
            return false;
        if (_before.Count + _after.Count + _near.Count == 0)
            return true;
        return (start > 0 && stream[start].Before < Gap.Hard && Any(stream, start - 1, _before))
            || (end < stream.Count && stream[end].Before < Gap.Hard && Any(stream, end, _after))
            || Near(stream, start, end);
    }

    private bool Near(WordStream stream, int start, int end)
    {
        if (_near.Count == 0)
            return false;
        for (var index = start - 1; index >= 0 && stream[index + 1].Before < Gap.Hard; index--)
        {
            if (Any(stream, index, _near))
                return true;
        }

        for (var index = end; index < stream.Count && stream[index].Before < Gap.Hard; index++)
        {
            if (Any(stream, index, _near))
                return true;
        }

        return false;
    }

    private static bool Any(WordStream stream, int index, HashSet<int> words)
    {
        if (words.Count == 0)
            return false;
        foreach (var reading in stream.ReadingsOf(index))
        {
            if (words.Contains(reading.Word))
                return true;
        }

        return false;
    }

    private static HashSet<int> Words(LexiconRow row, string column, WordTable table) =>
        [.. row.Values(column).SelectMany(WordTable.Cut).Select(table.Intern)];
}
