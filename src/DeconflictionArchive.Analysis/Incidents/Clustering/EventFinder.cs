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

    private readonly EventWords _words = new();
    private readonly FrameFinder _frames;
    private readonly IReadOnlyList<(int Item, string Camp)> _camps;
    private readonly IReadOnlyList<(int Item, string Model)> _models;
    private readonly EventStems _stems = new();
    private readonly HashSet<string> _persons = [.. OfficialLexicon.Shipped.Entries.Select(official => official.Id)];

    public EventFinder()
    {
        _frames = new FrameFinder(_words);
        _models = [.. LexiconFile.Read("event_words.tsv").Select(row => (Item: _words.Item(EventWords.Concept(row["concept"])), Model: row["concept"])).Where(word => _words.IsModel(word.Item))];
        _camps = [.. RegisterProfiles.CampWords.Select(word => (_words.Item(EventWords.Concept(word.Concept)), word.Camp))];
        _words.Freeze();
    }

    /// <summary>The events of a report with the incident of the register each is, where one was matched.</summary>
    public IReadOnlyList<ToldEvent> Find(AnalyzedReport report)
    {
        var story = new Story(_words);
        story.Tell(report.Text, report.Page, [], report.DateExpressions);
        var sentences = ToldSentence.AllOf(report, story, _camps, _persons);
        var cast = ReportCast.Of(sentences);
        var drafts = _frames.Find(story, sentences)
            .GroupBy(frame => frame.Type == AgreementInForce ? Agreement : frame.Type, StringComparer.Ordinal)
            .SelectMany(frames => EventDraft.Of(frames.Key, [.. frames], cast, report.Published))
            .ToList();
        EventRules.Settle(drafts);
        if (drafts.Count == 0)
            return [];
        var words = _stems.Of(report);
        return [.. drafts.SelectMany(draft => Told(draft, report, story, words)).Select(told => told with { Incident = RegisterEvents.IncidentOf(told, report.Incidents) })];
    }

    private IEnumerable<ToldEvent> Told(EventDraft draft, AnalyzedReport report, Story story, IReadOnlyList<string> words)
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
            Models = [.. _models.Where(model => draft.Sentences.Any(sentence => sentence.Holds(story, model.Item))).Select(model => model.Model)],
            Deeds = [.. draft.Frames.SelectMany(frame => frame.Trigger.Split('+')).Distinct().Order(StringComparer.Ordinal)],
            Words = _stems.Of(report, draft.Sentences.Select(sentence => sentence.Span)),
            ReportWords = words,
        };
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
