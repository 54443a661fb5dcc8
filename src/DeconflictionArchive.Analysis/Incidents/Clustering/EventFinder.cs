using System.Runtime.InteropServices;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents.Matching;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>Finds the events a report tells, by type and day, without a register. Safe to share between threads.</summary>
public sealed class EventFinder
{
    private const int NewsFor = 31; // days that news may reach back
    private const int AheadFor = 7; // days that news may look ahead
    private const int MostReasons = 5;
    private const string AgreementInForce = "agreement_in_force";
    private const string Agreement = "agreement";

    private readonly FrameFinder _frames;
    private readonly NamedItems _named;
    private readonly EventStems _stems = new();

    /// <param name="words">Those the stories are told with.</param>
    internal EventFinder(EventWords words)
    {
        _frames = new FrameFinder(words);
        _named = new NamedItems(words);
    }

    /// <summary>The events of a report with the incident of the register each is, where one was matched.</summary>
    /// <param name="story">That of the report; told of with its dates as they were resolved.</param>
    /// <param name="expressions">Those of the text before they were: "some days ago" is none of its dates, and tells that an event was not today.</param>
    internal IReadOnlyList<ToldEvent> Find(AnalyzedReport report, Story story, IReadOnlyList<DateExpression> expressions)
    {
        var seen = _frames.See(story);
        if (seen.Count == 0)
            return [];
        story.Date(WithVague(report.DateExpressions, expressions));
        var sentences = new ToldSentences(report, story, seen, _named);
        var drafts = Drafts(_frames.Frames(seen, sentences), sentences.Cast, report.Published);
        EventRules.Settle(drafts);
        if (drafts.Count == 0)
            return [];
        var events = new List<ToldEvent>(drafts.Count);
        bool[]? named = null;
        IReadOnlyList<string>? words = null;
        foreach (var draft in drafts)
        {
            var told = Told(draft, report);
            if (told.Incident is null)
            {
                named ??= EventStems.NamedIn(report);
                words ??= _stems.Of(report, named);
                told = told with { Words = _stems.Of(report.Text, told.Passages, named), ReportWords = words };
            }

            events.AddRange(Counterparts.Split(told));
        }

        return events;
    }

    private static IReadOnlyList<DateExpression> WithVague(IReadOnlyList<DateExpression> dates, IReadOnlyList<DateExpression> expressions)
    {
        if (dates.Count == expressions.Count)
            return dates;
        var known = dates.Select(date => date.Span).ToHashSet();
        var vague = expressions.Where(expression => expression.Kind == DateExpressionKind.Vague && !known.Contains(expression.Span));
        return [.. dates.Concat(vague).OrderBy(expression => expression.Span.Start)];
    }

    // Type by type, in the order in which they are first told.
    private static List<EventDraft> Drafts(List<Frame> frames, ReportCast cast, ReportDate published)
    {
        var drafts = new List<EventDraft>();
        var types = new List<string>();
        foreach (var first in frames)
        {
            var type = TypeOf(first);
            if (types.Contains(type))
                continue;
            types.Add(type);
            EventDraft.Add(type, frames.FindAll(frame => TypeOf(frame) == type), cast, published, drafts);
        }

        return drafts;
    }

    private static string TypeOf(Frame frame) => frame.Type == AgreementInForce ? Agreement : frame.Type;

    private ToldEvent Told(EventDraft draft, AnalyzedReport report)
    {
        var told = new ToldEvent(
            "",
            draft.Type,
            draft.DayFrom(report.Published),
            draft.IsPast || draft.Sentences.TrueForAll(sentence => sentence.IsRecalled) ? IncidentRole.Background : IncidentRole.Main,
            SpansOf(draft, report.Text))
        {
            Earliest = draft.IsPast ? null : report.Published.From?.AddDays(-NewsFor),
            Latest = report.Published.To?.AddDays(AheadFor),
            Reasons = ReasonsOf(draft, report.Text),
            Passages = draft.Sentences.ConvertAll(sentence => sentence.Span),
            Persons = Distinct(draft, sentence => sentence.Persons),
            Camps = Distinct(draft, sentence => sentence.Camps),
            Places = Distinct(draft, sentence => sentence.Places),
            Channels = Distinct(draft, sentence => sentence.Channels),
            Models = ModelsOf(draft),
            Deeds = DeedsOf(draft),
        };
        return told with { Incident = RegisterEvents.IncidentOf(told, report.Incidents) };
    }

    private static List<TextSpan> SpansOf(EventDraft draft, ReportText text)
    {
        var spans = new List<TextSpan>(draft.Frames.Count);
        foreach (var frame in draft.Frames)
        {
            if (text.SpanOf(frame.Run.First, frame.Run.Count) is var span && !spans.Contains(span))
                spans.Add(span);
        }

        return spans;
    }

    private static List<Evidence> ReasonsOf(EventDraft draft, ReportText text)
    {
        var reasons = new List<Evidence>();
        foreach (var frame in draft.Frames)
        {
            var span = text.SpanOf(frame.Run.First, frame.Run.Count);
            if (reasons.Exists(reason => reason.Span == span))
                continue;
            reasons.Add(new Evidence(text.Slice(span), span, "event-words", frame.Trigger.Explains));
            if (reasons.Count == MostReasons)
                break;
        }

        return reasons;
    }

    private List<string> ModelsOf(EventDraft draft)
    {
        var models = new List<string>();
        foreach (var (_, model) in _named.Models)
        {
            if (draft.Sentences.Exists(sentence => sentence.Models.Contains(model)))
                models.Add(model);
        }

        return models;
    }

    private static List<string> DeedsOf(EventDraft draft)
    {
        var deeds = new List<string>();
        foreach (var frame in draft.Frames)
            AddOnce(deeds, frame.Trigger.Deeds);
        deeds.Sort(StringComparer.Ordinal);
        return deeds;
    }

    private static List<string> Distinct(EventDraft draft, Func<ToldSentence, List<string>> namesOf)
    {
        var names = new List<string>();
        foreach (var sentence in draft.Sentences)
            AddOnce(names, CollectionsMarshal.AsSpan(namesOf(sentence)));
        if (names.Count > 1)
            names.Sort(StringComparer.Ordinal);
        return names;
    }

    private static void AddOnce(List<string> names, ReadOnlySpan<string> more)
    {
        foreach (var name in more)
            ToldSentence.AddOnce(names, name);
    }
}
