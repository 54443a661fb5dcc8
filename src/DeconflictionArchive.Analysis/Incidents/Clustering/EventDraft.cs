using DeconflictionArchive.Analysis.Dates;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>Frames of one report that tell one event, while it is being put together.</summary>
internal sealed class EventDraft(string type, List<Frame> frames, bool isPast)
{
    private const int NewsFor = 6; // days
    private const int VagueFor = 14; // days that "a few days ago" may reach back
    private const int RoughlyWithin = 60; // days a date of publication may span and still tell news from past
    private const int KnownWithin = 10; // days a date of publication may span and still date an undated event

    public string Type { get; set; } = type;

    public List<Frame> Frames { get; } = frames;

    public bool IsPast { get; } = isPast;

    /// <summary>The sentences of its frames, in their order.</summary>
    public List<ToldSentence> Sentences { get; } = SentencesOf(frames);

    /// <summary>One event for all that is told of the days of the news, and one for each earlier day or month.</summary>
    /// <param name="frames">Of the type, or of what is told as the type.</param>
    public static void Add(string type, List<Frame> frames, ReportCast all, ReportDate published, List<EventDraft> drafts)
    {
        if (!frames.Exists(frame => EventRules.IsTold(frame, all)))
            return;
        var told = frames.FindAll(IsEarlyNews);
        told.AddRange(frames.Where(frame => !IsEarlyNews(frame) && EventRules.IsTold(frame, all)));
        var groups = new List<(EventDay Day, List<Frame> Frames)>();
        var news = new List<Frame>();
        foreach (var frame in told)
        {
            // Talks of Wednesday and talks of Saturday are two; of a raid one may have spoken on another day.
            if (frame.Day is not { } day || (!IsEarlier(day, published) && !(EventRules.IsTalk(type) && news.Exists(other => other.Day is not null && other.Day.Agreement(day) is null))))
                news.Add(frame);
            else if (groups.Find(group => group.Day.Agreement(day) is > 0) is { Frames: { } same })
                same.Add(frame);
            else
                groups.Add((day, [frame]));
        }

        // Where the day of the report is unknown, the day written first may be that of the news.
        if (!IsKnown(published) && groups.FindIndex(group => group.Frames.Exists(frame => frame.Sentence.IsEarly) && !group.Frames.Exists(frame => frame.Sentence.IsRecalled) && news.TrueForAll(frame => frame.Day is null || !frame.Sentence.IsEarly || IsOfSpeaking(frame))) is >= 0 and var first)
        {
            news.AddRange(groups[first].Frames);
            groups.RemoveAt(first);
        }

        if (news.Count > 0 && (news.Exists(frame => EventRules.StandsAnywhere(frame) || frame.Sentence.IsEarly || frame.Sentence.Days.Count > 0)))
            drafts.Add(new EventDraft(type, news, isPast: false));
        foreach (var (_, group) in groups)
            drafts.Add(new EventDraft(type, group, isPast: !group.Exists(frame => frame.Sentence.IsEarly)));

        // "disclosed on Friday that, on the 17th of October": beside a date a weekday is that of what was said.
        static bool IsOfSpeaking(Frame frame) => frame.Day is { Month: null } && frame.Sentence.Days.Exists(date => date.Day.Month is not null);

        bool IsEarlyNews(Frame frame) => frame.Sentence.IsEarly && frame.Type == type;
    }

    /// <summary>The earliest single day told beside it: later ones are those of statements about it.</summary>
    public EventDay DayFrom(ReportDate published)
    {
        var isTold = false;
        var beside = new List<EventDay>();
        foreach (var frame in Frames)
        {
            isTold |= frame.Day is not null;
            if (frame.Day is { } day && IsKnown(day))
                beside.Add(day);
        }

        if (!isTold)
            beside.AddRange(Sentences.SelectMany(sentence => sentence.Days).Select(date => date.Day).Where(IsKnown));
        EventDay? earliest = null;
        foreach (var day in beside)
        {
            if (day.IsSingle && !(earliest?.From <= day.From))
                earliest = day;
        }

        return earliest
            ?? beside.Find(day => day.Day is not null || day.Weekday is not null)
            ?? (beside.Count > 0 ? beside[0] : null)
            ?? (published is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber <= KnownWithin
                ? EventDay.Unknown with { From = from.AddDays(isTold ? -VagueFor : -NewsFor), To = to }
                : EventDay.Unknown);
    }

    private static List<ToldSentence> SentencesOf(List<Frame> frames)
    {
        var sentences = new List<ToldSentence>();
        var isInOrder = true;
        foreach (var frame in frames)
        {
            if (sentences.Contains(frame.Sentence))
                continue;
            isInOrder &= sentences.Count == 0 || sentences[^1].Number < frame.Sentence.Number;
            sentences.Add(frame.Sentence);
        }

        if (!isInOrder)
            sentences.Sort((one, other) => one.Number.CompareTo(other.Number));
        return sentences;
    }

    private static bool IsKnown(ReportDate published) => published is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber <= RoughlyWithin;

    private static bool IsKnown(EventDay day) => day != EventDay.Unknown;

    // Written dates before the days of the news; where the report's day is unknown, any written date.
    private static bool IsEarlier(EventDay day, ReportDate published) =>
        published.From is { } on && day.To is { } to ? to < on.AddDays(-NewsFor) : day.Month is not null;
}
