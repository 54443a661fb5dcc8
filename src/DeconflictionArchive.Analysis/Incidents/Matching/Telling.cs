using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>What a report says that fits one incident, before its day is considered.</summary>
internal sealed class Telling(IncidentProfile profile, TypeFrames frames, double weight, ReadOnlySpan<Sign> signs, Story story, Sightings seen)
{
    private const int MostDatesBeside = 10;
    private const int MonthsAfterReach = 16; // words from "after nine months of" over what was signed to the day
    private const double Particular = 0.4; // weight of a sighting that few other incidents share

    private readonly Sign[] _signs = signs.ToArray();
    private SentenceSet? _own;
    private List<int>? _sentences;
    private List<int>? _sentencesOfPair;
    private DateSigns? _dates;
    private bool? _isLongPast;

    public IncidentProfile Profile => profile;

    public RegisterIncident Incident => profile.Incident;

    public double Weight => weight;

    public Sign[] Signs => _signs;

    /// <summary>Expressions of time told in the same sentences as an event of its type, the first of them.</summary>
    public DateSigns Dates => _dates ??= new DateSigns(DatesBeside(), Incident, IsOwn);

    /// <summary>Something that every report of it says is missing.</summary>
    public bool LacksNeed => Array.Exists(_signs, sign => sign.Weight == Matching.Signs.Unmet);

    /// <summary>Two of those who made it are named.</summary>
    public bool NamesMakers => Array.FindAll(_signs, sign => sign.Rule == SignRules.Person).Length > 1;

    /// <summary>Named as something past, never told as happening.</summary>
    public bool IsOnlyRecalled => frames.IsOnlyRecalled;

    /// <summary>Told late and in the pluperfect, with the year it was in, or as what happened months before the news: nobody tells news so.</summary>
    public bool IsLongPast => _isLongPast ??= frames.Dates.Exists(HasYear) && Sentences.TrueForAll(
        sentence => frames.Dates.Exists(date => HasYear(date) && story.SentenceOf(date.Run.First) == sentence && ((!story.IsEarly(sentence) && story.IsPluperfect(sentence)) || IsToldMonthsAfter(date))));

    /// <summary>Sentences that tell of an event of its type and hold something of its own as well; in their order.</summary>
    public List<int> Sentences => _sentences ??= OwnSentences();

    /// <summary>Those that name both ends of a call or both sides of a meeting; all that tell it where none does.</summary>
    public List<int> SentencesOfPair => _sentencesOfPair ??= profile.Pair.Length > 1 && PairNamed() is { Count: > 0 } pair ? pair : Sentences;

    /// <summary>Whether an event of its type is told in the sentence of some words.</summary>
    public bool TellsTypeAt(TokenRun run) => frames.Tells(story.SentenceOf(run.First));

    /// <summary>Whether a sign stands in one of those sentences.</summary>
    public bool IsToldWith(in Sign sign) => Sentences.Contains(story.SentenceOf(sign.Run.First));

    /// <summary>What speaks against it because its place is not named.</summary>
    public double Displacement { get; } = DisplacementOf(signs);

    // "nine months after it was signed on the 20th of October 2015"
    private bool IsToldMonthsAfter(StoryDate date)
    {
        var tokens = story.Text.Tokens;
        var sentence = story.SentenceOf(date.Run.First);
        for (var at = date.Run.First - 1; at >= 2 && at >= date.Run.First - MonthsAfterReach && story.SentenceOf(at) == sentence; at--)
        {
            if (tokens[at].Text is "من" or "علي" && IsLong(tokens[at - 1]) && (IsAfter(tokens[at - 2]) || (at > 2 && IsAfter(tokens[at - 3]))))
                return true;
        }

        return false;
    }

    private static bool IsLong(Token word) =>
        TimeLexicon.Shipped.Find(word)?.First is { Kind: TimeWordKind.Unit, Unit: TimeUnit.Month or TimeUnit.Year };

    private static bool IsAfter(Token word) => TimeLexicon.Shipped.Find(word)?.First.Kind == TimeWordKind.After;

    private static bool HasYear(StoryDate date) => date.Expression.Reading?.Year is not null;

    // What every report of it says may stand in another sentence than the event, and the day with it.
    private List<StoryDate> DatesBeside()
    {
        if (story.Dates.Count == 0)
            return frames.Dates;
        List<int>? beside = null;
        foreach (ref readonly var sign in _signs.AsSpan())
        {
            if (sign is { Rule: SignRules.Need, Weight: >= Particular } && story.SentenceOf(sign.Run.First) is var sentence && !frames.Tells(sentence))
                (beside ??= []).Add(sentence);
        }

        return beside is null
            ? frames.Dates
            : [.. frames.Dates, .. story.Dates.Where(date => beside.Contains(story.SentenceOf(date.Run.First))).Take(MostDatesBeside)];
    }

    // Another time told where only its type is told may be that of another of the type.
    private bool IsOwn(StoryDate date) => Own.Contains(story.SentenceOf(date.Run.First));

    private SentenceSet Own => _own ??= SentencesOfItsOwn();

    private static double DisplacementOf(ReadOnlySpan<Sign> signs)
    {
        var displacement = 0.0;
        foreach (ref readonly var sign in signs)
        {
            if (sign is { Weight: < 0, Rule: SignRules.Place })
                displacement += sign.Weight;
        }

        return displacement;
    }

    private List<int> PairNamed()
    {
        var named = new List<int>();
        foreach (var run in story.Where(profile.Pair[0]))
        {
            var sentence = story.SentenceOf(run.First);
            if (!named.Contains(sentence) && Array.TrueForAll(profile.Pair, person => IsNamedIn(sentence, person)))
                named.Add(sentence);
        }

        return named;
    }

    private bool IsNamedIn(int sentence, int person)
    {
        foreach (var run in story.Where(person))
        {
            if (story.SentenceOf(run.First) == sentence)
                return true;
        }

        return false;
    }

    private List<int> OwnSentences() => frames.Sentences.FindAll(Own.Contains) is { Count: > 0 } both ? both : frames.Sentences;

    // Those that hold something of its own, whether they tell an event of its type or not.
    private SentenceSet SentencesOfItsOwn()
    {
        var own = new SentenceSet();
        own.Clear(story.SentenceCount);
        AddSightings(profile.Needs, own);
        AddSightings(profile.Cues, own);
        AddNames(profile.Persons, own);
        AddNames(profile.Places, own);
        return own;
    }

    private void AddSightings(int[] observations, SentenceSet sentences)
    {
        foreach (var observation in observations)
        {
            for (var sighting = seen.First(observation); sighting >= 0; sighting = seen.Next(sighting))
            {
                if (seen[sighting].Weight >= Particular)
                    sentences.Add(seen[sighting].Sentence);
            }
        }
    }

    private void AddNames(Weighted[] names, SentenceSet sentences)
    {
        foreach (var name in names)
        {
            foreach (var run in story.Where(name.Item))
                sentences.Add(story.SentenceOf(run.First));
        }
    }
}
