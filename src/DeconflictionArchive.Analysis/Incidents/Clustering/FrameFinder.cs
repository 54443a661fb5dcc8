using DeconflictionArchive.Analysis.Incidents.Matching;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>Finds the words of a report that tell an event as happened, with the day told beside them.</summary>
internal sealed class FrameFinder
{
    private const int Reach = 8; // tokens between the words of a trigger
    private const int Before = 4; // tokens in which a word stands that makes what follows a mere possibility

    private readonly Phrasings _phrasings = new();
    private readonly List<(string Type, string Words)> _triggers = [];
    private readonly int _suspend;
    private readonly HashSet<string> _unreal = [.. LexiconFile.Read("unreal_words.tsv").Select(row => ArabicFolding.Fold(row["word"]))];

    public FrameFinder(EventWords words)
    {
        foreach (var row in LexiconFile.Read("event_triggers.tsv"))
        {
            _phrasings.Add([.. row["words"].Split('+').Select(word => words.Item(EventWords.Concept(word)))], Reach, _triggers.Count, row["type"]);
            _triggers.Add((row["type"], row["words"]));
        }

        _suspend = words.Item(EventWords.Concept("suspend"));
        _phrasings.Freeze(words.ItemCount);
    }

    public IReadOnlyList<Frame> Find(Story story, IReadOnlyList<ToldSentence> sentences)
    {
        var seen = new Sightings(_triggers.Count);
        _phrasings.FindTypes(story, seen);
        var found = Enumerable.Range(0, _triggers.Count)
            .SelectMany(trigger => Of(trigger, seen))
            .Where(sighting => !IsUnreal(story, sighting) && !story.IsThreatened(sighting.Sentence) && (!EventRules.IsSuspension(_triggers[sighting.Observation].Words) || Suspends(story, sighting)))
            .Select(sighting => new Frame(_triggers[sighting.Observation].Type, _triggers[sighting.Observation].Words, sighting.Run, sentences[sighting.Sentence], null))
            .OrderBy(frame => frame.Run.First).ThenBy(frame => frame.Run.Count).ThenBy(frame => frame.Type, StringComparer.Ordinal)
            .ToList();
        var bySentence = found.ToLookup(frame => frame.Sentence);
        return [.. found.Select(frame => frame with { Day = DayBeside(frame, [.. bySentence[frame.Sentence]]) })];
    }

    // A date belongs to the event told nearest to it; "said on Thursday" is nearest to what was said.
    private static EventDay? DayBeside(Frame frame, IReadOnlyList<Frame> rivals) =>
        frame.Sentence.Days
            .Where(date => frame.Sentence.IsRecalled || rivals.All(rival => rival.Type == frame.Type || rival.IsWeak || (EventRules.IsTalk(rival.Type) && EventRules.IsTalk(frame.Type)) || rival.Distance(date.Run) >= frame.Distance(date.Run)))
            .OrderBy(date => frame.Distance(date.Run))
            .Select(date => date.Day)
            .FirstOrDefault();

    private static IEnumerable<Sighting> Of(int trigger, Sightings seen)
    {
        for (var sighting = seen.First(trigger); sighting >= 0; sighting = seen.Next(sighting))
            yield return seen[sighting];
    }

    private bool IsUnreal(Story story, Sighting sighting)
    {
        foreach (var word in sighting.Tokens)
        {
            if (IsFuture(story.Text.Tokens[word].Text) || _unreal.Contains(story.Text.Tokens[word].Text))
                return true;
            for (var token = word - 1; token >= Math.Max(0, word - Before); token--)
            {
                if (story.SentenceOf(token) == sighting.Sentence && _unreal.Contains(Bare(story.Text.Tokens[token].Text)))
                    return true;
            }
        }

        return false;
    }

    // "جمدت العمل بالمذكرة": what is suspended follows; "أنها" is folded into the masdar of ending.
    private bool Suspends(Story story, Sighting sighting) =>
        IsAt(story, _suspend, sighting.Run.First) && story.Text.Slice(story.SpanOf(new TokenRun(sighting.Run.First, 1))) is var word
        && !word.EndsWith("نها", StringComparison.Ordinal);

    private static bool IsAt(Story story, int item, int token)
    {
        foreach (var run in story.Where(item))
        {
            if (run.First == token)
                return true;
        }

        return false;
    }

    // "ستدفع" has yet to happen; "سيارة" and its like have another letter after the two.
    private static bool IsFuture(string word) =>
        word.Length > 4 && word[0] == 'س' && word[1] is 'ت' or 'ي' && !word.StartsWith("سيار", StringComparison.Ordinal) && !word.StartsWith("ستار", StringComparison.Ordinal);

    private static string Bare(string word) => EventWordForms.Bare(word);
}
