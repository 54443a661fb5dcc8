using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>What must, or must not, stand around words that can also mean something else.</summary>
internal sealed class ContextRule
{
    private readonly HashSet<int> _before;
    private readonly HashSet<int> _after;
    private readonly HashSet<int> _near;
    private readonly HashSet<int> _report;
    private readonly HashSet<int> _notBefore;
    private readonly HashSet<int> _notAfter;
    private readonly bool _quoted;

    private ContextRule(LexiconRow row, Func<string, IEnumerable<int>> wordsOf)
    {
        HashSet<int> Words(string column) => [.. row.Values(column).SelectMany(wordsOf)];
        _before = Words("before");
        _after = Words("after");
        _near = Words("near");
        _report = Words("report");
        _notBefore = Words("not_before");
        _notAfter = Words("not_after");
        _quoted = row["quoted"] == "yes";
    }

    /// <summary>The rules of contexts.tsv by the key of <see cref="Key"/>.</summary>
    public static Dictionary<string, ContextRule> ReadAll(WordTable table)
    {
        var sets = LexiconFile.Read("context_words.tsv").ToDictionary(row => row["set"], row => row.Values("words"), StringComparer.Ordinal);
        IEnumerable<int> WordsOf(string cell) =>
            (cell[0] == '@' ? sets[cell[1..]] : [cell]).SelectMany(WordTable.Cut).Select(table.Intern);

        var rules = new Dictionary<string, ContextRule>(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Read("contexts.tsv"))
        {
            var rule = new ContextRule(row, WordsOf);
            foreach (var name in row.Values("name"))
                rules[Key(name, row["id"])] = rule;
        }

        return rules;
    }

    /// <summary>A name and the id it may mean; "*" for any.</summary>
    public static string Key(string name, string id) => ArabicFolding.Fold(name) + "\t" + id;

    /// <summary>Whether the words from one index to another may be read as the name.</summary>
    public bool Holds(WordStream stream, int start, int end)
    {
        var hasBefore = start > 0 && stream[start].Before < Gap.Hard;
        var hasAfter = end < stream.Count && stream[end].Before < Gap.Hard;
        if (hasBefore && stream[start].Before < Gap.Comma && stream.ReadsAny(start - 1, _notBefore))
            return false;
        if (hasAfter && stream[end].Before < Gap.Comma && stream.ReadsAny(end, _notAfter))
            return false;
        if (_before.Count + _after.Count + _near.Count + _report.Count == 0)
            return true;
        return (_quoted && stream[start].Before == Gap.Quote)
            || (hasBefore && stream.ReadsAny(start - 1, _before))
            || (hasAfter && stream.ReadsAny(end, _after))
            || (_near.Count > 0 && Near(stream, start, end))
            || (_report.Count > 0 && stream.HoldsAny(_report));
    }

    // Within the sentence, and no farther than a long sentence goes: a page without full stops must not make this quadratic.
    private bool Near(WordStream stream, int start, int end)
    {
        const int Farthest = 60;
        for (var index = start - 1; index >= 0 && start - index <= Farthest && stream[index + 1].Before < Gap.Hard; index--)
        {
            if (stream.ReadsAny(index, _near))
                return true;
        }

        for (var index = end; index < stream.Count && index - end <= Farthest && stream[index].Before < Gap.Hard; index++)
        {
            if (stream.ReadsAny(index, _near))
                return true;
        }

        return false;
    }
}
