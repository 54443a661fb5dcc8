using DeconflictionArchive.Analysis.Incidents.Matching;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>Finds the words of a report that tell an event as happened, with the day told beside them.</summary>
internal sealed class FrameFinder
{
    private const int Reach = 8; // tokens between the words of a trigger
    private const int After = 4; // tokens in which a word stands that makes talks before it future ones, as it may just before them
    private const int JustBefore = 2;
    private const int Barred = 14; // tokens between whom one keeps and from what
    private const int Before = 4; // tokens in which a word stands that makes what follows a mere possibility

    private readonly Phrasings _phrasings = new();
    private readonly List<Trigger> _triggers = [];
    private readonly int _suspend;
    private readonly int _press;
    private readonly int _block;
    private readonly HashSet<string> _upcoming = [.. LexiconFile.Read("upcoming_words.tsv").Select(row => ArabicFolding.Fold(row["word"]))];
    private readonly HashSet<string> _unreal = [.. LexiconFile.Read("unreal_words.tsv").Select(row => ArabicFolding.Fold(row["word"]))];
    private readonly WordMemo<Doubt> _doubts;

    /// <summary>How a word makes a mere possibility of what is told.</summary>
    private sealed record Doubt(bool OfItself, bool OfWhatFollows, bool OfWhatPrecedes);

    /// <param name="words">Knows the words of all triggers.</param>
    public FrameFinder(EventWords words)
    {
        foreach (var row in LexiconFile.Read("event_triggers.tsv"))
        {
            _phrasings.Add([.. row["words"].Split('+').Select(word => words.Item(EventWords.Concept(word)))], Reach, _triggers.Count, row["type"]);
            _triggers.Add(new Trigger(row["type"], row["words"]));
        }

        _suspend = words.Item(EventWords.Concept("suspend"));
        _press = words.Item(EventWords.Concept("press"));
        _block = words.Item(EventWords.Concept("block"));
        _phrasings.Freeze(words.ItemCount);
        _doubts = new WordMemo<Doubt>(DoubtOf);
    }

    /// <summary>The words that tell an event as happened, by trigger.</summary>
    public List<Sighting> See(Story story)
    {
        var seen = new Sightings(_triggers.Count);
        _phrasings.FindTypes(story, seen);
        var real = new List<Sighting>();
        for (var trigger = 0; trigger < _triggers.Count; trigger++)
        {
            for (var index = seen.First(trigger); index >= 0; index = seen.Next(index))
            {
                ref readonly var sighting = ref seen[index];
                if (!story.IsThreatened(sighting.Sentence) && !IsUnreal(story, sighting) && !IsOtherwise(story, sighting, _triggers[trigger]) && (!_triggers[trigger].IsSuspension || Suspends(story, sighting)))
                    real.Add(sighting);
            }
        }

        return real;
    }

    /// <summary>The frames of what was seen, in the order of the text.</summary>
    public List<Frame> Frames(List<Sighting> seen, ToldSentences sentences)
    {
        // Equal ones stay in their order.
        var order = new int[seen.Count];
        for (var index = 0; index < order.Length; index++)
            order[index] = index;
        Array.Sort(order, (one, other) => InOrder(seen[one], seen[other]) is not 0 and var before ? before : one.CompareTo(other));

        var frames = new List<Frame>(order.Length);
        for (int first = 0, end; first < order.Length; first = end)
        {
            var sentence = sentences[seen[order[first]].Sentence];
            for (end = first + 1; end < order.Length && seen[order[end]].Sentence == sentence.Number; end++)
            {
            }

            var told = new (Trigger Trigger, TokenRun Run)[end - first];
            for (var index = first; index < end; index++)
                told[index - first] = (_triggers[seen[order[index]].Observation], seen[order[index]].Run);
            AddFrames(told, sentence, frames);
        }

        return frames;
    }

    private int InOrder(in Sighting one, in Sighting other)
    {
        if (one.Run.First != other.Run.First)
            return one.Run.First.CompareTo(other.Run.First);
        return one.Run.Count != other.Run.Count
            ? one.Run.Count.CompareTo(other.Run.Count)
            : string.CompareOrdinal(_triggers[one.Observation].Type, _triggers[other.Observation].Type);
    }

    private static void AddFrames((Trigger Trigger, TokenRun Run)[] told, ToldSentence sentence, List<Frame> frames)
    {
        var nearest = sentence.Days.Count == 0 || sentence.IsRecalled ? null : sentence.Days.ConvertAll(date => NearestTwo.To(date.Run, told));
        foreach (var (trigger, run) in told)
        {
            // What two words of a trigger are both near to is one telling.
            if (frames.Count > 0 && frames[^1].Run == run && frames[^1].Trigger == trigger)
                continue;
            var (day, least) = ((EventDay?)null, int.MaxValue);
            for (var date = 0; date < sentence.Days.Count; date++)
            {
                // A date belongs to the event told nearest to it; "said on Thursday" is nearest to what was said.
                if (Frame.Distance(run, sentence.Days[date].Run) is var distance && distance < least && (nearest is null || distance <= nearest[date].Other(trigger.Kind)))
                    (day, least) = (sentence.Days[date].Day, distance);
            }

            frames.Add(new Frame(trigger, run, sentence, day));
        }
    }

    private bool IsUnreal(Story story, in Sighting sighting)
    {
        var tokens = story.Text.Tokens;
        foreach (var word in sighting.Tokens)
        {
            if (_doubts.Of(tokens[word]) is { OfItself: true })
                return true;
            for (var token = word - 1; token >= Math.Max(0, word - Before) && story.SentenceOf(token) == sighting.Sentence; token--)
            {
                if (_doubts.Of(tokens[token]) is { OfWhatFollows: true })
                    return true;
            }
        }

        return false;
    }

    // What the words of a type are said of as well: talks with the press, or to come; raids that somebody was kept from.
    private bool IsOtherwise(Story story, in Sighting sighting, Trigger trigger)
    {
        if (trigger.Type == "strike")
            return IsBarred(story, sighting);
        if (!EventRules.IsTalk(trigger.Type))
            return false;
        return (trigger.Type == "video_conference" && Stands(story, _press, sighting.Sentence, 0, int.MaxValue)) || IsUpcoming(story, sighting);
    }

    private bool IsUpcoming(Story story, in Sighting sighting)
    {
        var tokens = story.Text.Tokens;
        for (var token = Math.Max(0, sighting.Run.First - JustBefore); token < Math.Min(tokens.Count, sighting.Run.End + After) && story.SentenceOf(token) == sighting.Sentence; token++)
        {
            if (_doubts.Of(tokens[token]) is { OfWhatPrecedes: true })
                return true;
            // "may be held"; before a perfect the same particle says that it was.
            if (token >= sighting.Run.End && tokens[token].Text is "قد" && token + 1 < tokens.Count && tokens[token + 1].Text is ['ت' or 'ي', _, _, _, ..])
                return true;
        }

        return false;
    }

    private bool IsBarred(Story story, in Sighting sighting)
    {
        foreach (var word in sighting.Tokens)
        {
            if (word > 0 && story.Text.Tokens[word - 1].Text is "من" && Stands(story, _block, sighting.Sentence, word - Barred, word))
                return true;
        }

        return false;
    }

    // Whether an item stands in a sentence, at or behind one token and before another.
    private static bool Stands(Story story, int item, int sentence, int from, int to)
    {
        var runs = story.Where(item);
        var first = Math.Max(from, story.FirstTokenOf(sentence));
        var (low, high) = (0, runs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].First < first)
                low = middle + 1;
            else
                high = middle;
        }

        return low < runs.Length && runs[low].First < to && story.SentenceOf(runs[low].First) == sentence;
    }

    private Doubt? DoubtOf(string word)
    {
        var doubt = new Doubt(IsFuture(word) || _unreal.Contains(word), _unreal.Contains(EventWordForms.Bare(word)), _upcoming.Contains(EventWordForms.Bare(word)));
        return doubt != new Doubt(false, false, false) ? doubt : null;
    }

    // "جمدت العمل بالمذكرة": what is suspended follows; "أنها" is folded into the masdar of ending.
    private bool Suspends(Story story, in Sighting sighting) =>
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
}
