using DeconflictionArchive.Analysis.Incidents.Matching;
using DeconflictionArchive.Analysis.Parties;
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
    internal IReadOnlyList<ToldEvent> Find(AnalyzedReport report, Story story)
    {
        var seen = _frames.See(story);
        if (seen.Count == 0)
            return [];
        story.Date(report.DateExpressions);
        var sentences = new ToldSentences(report, story, seen, _named);
        var drafts = _frames.Frames(seen, sentences)
            .GroupBy(frame => frame.Type == AgreementInForce ? Agreement : frame.Type, StringComparer.Ordinal)
            .SelectMany(frames => EventDraft.Of(frames.Key, [.. frames], sentences.Cast, report.Published))
            .ToList();
        EventRules.Settle(drafts);
        return drafts.Count == 0 ? [] : [.. drafts.SelectMany(draft => Told(draft, report))];
    }

    private IEnumerable<ToldEvent> Told(EventDraft draft, AnalyzedReport report)
    {
        var told = new ToldEvent(
            "",
            draft.Type,
            draft.DayFrom(report.Published),
            draft.IsPast || draft.Sentences.All(sentence => sentence.IsRecalled) ? IncidentRole.Background : IncidentRole.Main,
            [.. draft.Frames.Select(frame => report.Text.SpanOf(frame.Run.First, frame.Run.Count)).Distinct()])
        {
            Earliest = draft.IsPast ? null : report.Published.From?.AddDays(-NewsFor),
            Latest = report.Published.To?.AddDays(AheadFor),
            Reasons = [.. draft.Frames.DistinctBy(frame => frame.Run).Take(MostReasons).Select(frame => Reason(report.Text, frame))],
            Passages = [.. draft.Sentences.Select(sentence => sentence.Span)],
            Persons = Distinct(draft, sentence => sentence.Persons),
            Camps = Distinct(draft, sentence => sentence.Camps),
            Places = Distinct(draft, sentence => sentence.Places),
            Channels = Distinct(draft, sentence => sentence.Channels),
            Models = [.. _named.Models.Where(model => draft.Sentences.Any(sentence => sentence.Models.Contains(model.Model))).Select(model => model.Model)],
            Deeds = [.. draft.Frames.SelectMany(frame => frame.Trigger.Deeds).Distinct().Order(StringComparer.Ordinal)],
        };
        told = RegisterEvents.IncidentOf(told, report.Incidents) is { } incident
            ? told with { Incident = incident }
            : told with { Words = _stems.Of(report, draft.Sentences.Select(sentence => sentence.Span)), ReportWords = _stems.Of(report) };
        return Counterparts.Split(told);
    }

    private static Evidence Reason(ReportText text, Frame frame)
    {
        var span = text.SpanOf(frame.Run.First, frame.Run.Count);
        return new Evidence(text.Slice(span), span, "event-words", $"Tells of an event of type {frame.Type}.");
    }

    private static List<string> Distinct(EventDraft draft, Func<ToldSentence, IEnumerable<string>> names) =>
        [.. draft.Sentences.SelectMany(names).Distinct().Order(StringComparer.Ordinal)];
}
