using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Channels;

/// <summary>Finds where a report names a deconfliction channel or tells of its use, by words that stand together in a sentence.</summary>
internal sealed class ChannelCueFinder
{
    private static readonly Lazy<ChannelCueFinder> OfTheArchive = new(() => new ChannelCueFinder(NameIndex.Shipped.Table));

    private static readonly string[] Pronouns = ["ه", "ها", "هم", "هما", "نا"];

    private readonly NameTrie<int> _words;
    private readonly List<ChannelCue> _cues = [];
    private readonly Dictionary<string, int> _sets = new(StringComparer.Ordinal);
    private readonly CueSets _anchors;

    private ChannelCueFinder(WordTable table)
    {
        _words = new NameTrie<int>(table, WordRoles.ChannelCue);
        var rows = LexiconFile.Read("channel_words.tsv");
        foreach (var row in rows)
            _sets[row["set"]] = _sets.Count;
        foreach (var row in LexiconFile.Read("channel_cues.tsv"))
            _cues.Add(ChannelCue.Read(row, _sets));
        foreach (var cue in _cues)
            _anchors |= cue.All[0];
        foreach (var row in rows)
        {
            var set = _sets[row["set"]];
            var anchors = _anchors.Has(set);
            foreach (var word in row.Values("words").SelectMany(NamesFor).Distinct(StringComparer.Ordinal).Select(WordTable.Cut))
            {
                _words.Add(word, set);
                if (anchors)
                    table.Intern([Telling(word)], WordRoles.ChannelAnchor);
            }
        }
    }

    /// <summary>The rules that ship with the archive; their words stand in the table of all names.</summary>
    public static ChannelCueFinder Shipped => OfTheArchive.Value;

    public IReadOnlyList<(string Channel, int Start, int End)> Find(WordStream stream)
    {
        var found = new List<(ChannelCue Cue, int Start, int End)>();
        CueHits? hits = null;
        CueSets told = default;
        for (int start = 0, end; start < stream.Count; start = end)
        {
            var anchored = WordRoles.None;
            end = start;
            do
                anchored |= stream.FormAt(end++).Begins & WordRoles.ChannelAnchor;
            while (end < stream.Count && stream[end].Before != Gap.Hard);
            if (anchored != WordRoles.None)
                FindIn(stream, start, end, hits ??= new CueHits(), found, ref told);
        }

        found.RemoveAll(match => !match.Cue.Fits(told));
        if (found.Count == 0)
            return [];
        var certain = found.Where(match => match.Cue.Unless is null).Select(match => match.Cue.Channel).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(match => match.Cue.Unless is not { } other || !certain.Contains(other)).Select(match => (match.Cue.Channel, match.Start, match.End))];
    }

    // A sentence: without the anchor of a rule, the other words in it tell nothing.
    private void FindIn(WordStream stream, int start, int end, CueHits hits, List<(ChannelCue Cue, int Start, int End)> found, ref CueSets told)
    {
        hits.Read(_words, stream, start, end);
        if (!hits.Present.Meets(_anchors))
            return;
        told |= hits.Present;
        foreach (var cue in _cues)
        {
            if (cue.Find(hits) is { } span)
                found.Add((cue, span.Start, span.End));
        }
    }

    // Short words stand in every sentence: of "على الشاشة" the second one has to be there.
    private static string Telling(IReadOnlyList<string> words) => words.FirstOrDefault(word => word.Length > 3) ?? words.MaxBy(word => word.Length)!;

    private static IEnumerable<string> NamesFor(string word) => word[0] != '@'
        ? word[^1] == '~' ? WithPronouns(word[..^1]) : [word]
        : OfficialLexicon.Shipped.Entries
            .Where(official => official.Terms.Any(term => Office(term) == word[1..]))
            .SelectMany(official => official.FullNames.Concat(official.Surnames));

    // "أخطر" also in "أخطرهم", "أبلغوا" also in "أبلغوها", "أعطى" also in "أعطاها".
    private static IEnumerable<string> WithPronouns(string word)
    {
        var stem = word.EndsWith("وا", StringComparison.Ordinal) ? word[..^1] : word[^1] == 'ى' ? word[..^1] + 'ا' : word;
        return Pronouns.Select(pronoun => stem + pronoun).Prepend(word);
    }

    private static string Office(OfficialTerm term) => (term.Office, term.Organisation) switch
    {
        ("chief_of_staff", "ru-general-staff") => "ru-chief",
        ("foreign_minister", "us-state-dept") => "us-foreign",
        ("foreign_minister", "ru-mfa") => "ru-foreign",
        _ => term.Office,
    };
}
