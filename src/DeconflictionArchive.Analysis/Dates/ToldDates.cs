using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Incidents.Matching;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>The days a report's expressions mean, in the order they are told, for one assumed day of the report.</summary>
internal sealed class ToldDates
{
    private const int VagueDays = 14; // "some days ago" is at most so long ago
    private const int Reach = 40; // expressions looked at for the date another points to
    private const int LongestPrecise = 3; // days an incident may span and still be the day of something

    private readonly IReadOnlyList<DateExpression> _expressions;
    private readonly int[] _sentences;
    private readonly bool[] _ofDocuments;
    private readonly List<(int Sentence, IncidentMatch Match)> _incidents = [];

    public ToldDates(ReportText text, IReadOnlyList<DateExpression> expressions, IReadOnlyList<IncidentMatch> incidents)
    {
        _expressions = expressions;
        _sentences = [.. expressions.Select(expression => SentenceAt(text, expression.Span))];
        _ofDocuments = [.. expressions.Select(expression => IsOfDocument(text, expression.Span))];
        foreach (var match in incidents)
        {
            foreach (var reason in match.Reasons)
            {
                if (reason.Span is { } span)
                    _incidents.Add((SentenceAt(text, span), match));
            }
        }
    }

    public (DateOnly From, DateOnly To)?[] On(DateOnly? report)
    {
        var days = new (DateOnly From, DateOnly To)?[_expressions.Count];
        for (var index = 0; index < days.Length; index++)
        {
            if (_expressions[index].Reading is { } reading && reading.Anchor == DateAnchor.Report && !NeedsTold(reading))
                days[index] = Narrowed(index, reading, Reckon(reading, report, null), report);
        }

        // What points at another date of the text comes after all that stands for itself: the other date may follow it.
        for (var index = 0; index < days.Length; index++)
        {
            if (_expressions[index].Reading is not { } reading || (reading.Anchor == DateAnchor.Report && !NeedsTold(reading)))
                continue;
            var anchor = reading switch
            {
                { Anchor: DateAnchor.Event } => EventDay(index, reading, days),
                { YearShift: TimeShift.Same, Anchor: DateAnchor.Report } => YearBefore(index, days),
                { MonthShift: TimeShift.Same or TimeShift.Following } => MonthBefore(index, days) ?? Before(index, days, int.MaxValue),
                { Shift: TimeShift.Following } => MonthBefore(index, days) ?? report,
                { DayOffset: 1, Tense: not DateTense.Future } when report is { } day => Before(index, days, int.MaxValue, isPlain: true, before: day.AddDays(-1)),
                { DayOffset: > 0 } or { Count: > 0 } => Before(index, days, int.MaxValue, isPlain: true) ?? Before(index, days, int.MaxValue),
                { DayOffset: 0 } => Before(index, days, int.MaxValue, isOfNews: true) ?? Before(index, days, int.MaxValue),
                _ => Before(index, days, int.MaxValue),
            };
            if (NeedsTold(reading) && reading.Anchor == DateAnchor.Report)
                days[index] = Reckon(reading, report, anchor);
            else if (anchor is { } day)
                days[index] = FromAnchor(reading, day);
        }

        return days;
    }

    private static bool NeedsTold(DateReading reading) => reading.YearShift == TimeShift.Same || reading.MonthShift is TimeShift.Same or TimeShift.Following;

    private static (DateOnly From, DateOnly To)? Reckon(DateReading reading, DateOnly? report, DateOnly? told)
    {
        if (CalendarDays.WithoutReport(reading) is ({ } from, { } to))
            return (from, to);
        return report is { } day ? DayReckoning.Resolve(reading, day, told) : null;
    }

    private static (DateOnly From, DateOnly To)? FromAnchor(DateReading reading, DateOnly day)
    {
        if (reading.Shift == TimeShift.Following)
            return DayReckoning.Resolve(reading with { Shift = TimeShift.Next, Anchor = DateAnchor.Report }, day, null);
        if (reading.DayOffset is { } offset)
            return (day.AddDays(offset), day.AddDays(offset));
        return reading.Count is { } count ? DayReckoning.Counted(reading, count, day) : null;
    }

    /// <summary>
    /// The register's day for what words leave vague: "some days ago", "late last week", "last week" for an incident
    /// whose own date is no better than a week. Only where the sentence tells of that incident.
    /// </summary>
    private (DateOnly From, DateOnly To)? Narrowed(int index, DateReading reading, (DateOnly From, DateOnly To)? days, DateOnly? report)
    {
        if (report is not { } day)
            return days ?? DayOfIncident(index, reading);
        var vague = _expressions[index].Kind == DateExpressionKind.Vague;
        var window = vague ? (day.AddDays(-VagueDays), day.AddDays(-2)) : days;
        if (reading.IsApproximate && reading.Count < 0 && days is var (point, _))
            days = window = (point.AddDays(-6), point.AddDays(-1));
        if (window is not var (from, to))
            return days;
        var partOfWeek = reading.Unit == TimeUnit.Week && reading.Count is null;
        foreach (var (sentence, match) in _incidents)
        {
            var (first, last) = (match.Incident.From, match.Incident.To);
            if (sentence != _sentences[index] || first < from || last > to)
                continue;
            var span = last.DayNumber - first.DayNumber + 1;
            if (((vague || reading.IsApproximate || (partOfWeek && reading.Part != PartOfPeriod.Whole)) && span <= LongestPrecise) || (partOfWeek && span > LongestPrecise))
                return (first, last);
        }

        return vague ? null : days;
    }

    // "6 أيار" in a report that bears no day, where the register knows what is told of that day, and in which year it was.
    private (DateOnly From, DateOnly To)? DayOfIncident(int index, DateReading reading)
    {
        if (reading is not { Day: { } day, Month: { } month, Year: null, Until: null, IsHijri: false, Shift: TimeShift.None, YearShift: TimeShift.None })
            return null;
        DateOnly? found = null;
        foreach (var (sentence, match) in _incidents)
        {
            var on = match.Incident.From;
            if (sentence != _sentences[index] || on.Month != month || on.Day != day || on != match.Incident.To || !IsDatedBy(match, _expressions[index]))
                continue;
            if (found is { } other && other != on)
                return null;
            found = on;
        }

        return found is { } known ? (known, known) : null;
    }

    /// <summary>The day of the event an expression counts from: a date beside it, the incident told there, the date told before.</summary>
    private DateOnly? EventDay(int index, DateReading reading, (DateOnly From, DateOnly To)?[] days)
    {
        for (var next = index + 1; reading.Event == EventNoun.Any && next < days.Length && next <= index + Reach && _sentences[next] == _sentences[index]; next++)
        {
            if (IsDay(days[next]) is { } beside)
                return beside;
        }

        var ofKind = _incidents.FindAll(incident => Fits(incident.Match.Incident, reading.Event));
        var here = ofKind.Find(incident => incident.Sentence == _sentences[index] && incident.Match.Incident.From == incident.Match.Incident.To && !IsDatedBy(incident.Match, _expressions[index]));
        if (here.Match is not null)
            return here.Match.Incident.From;
        if (reading.Event != EventNoun.Any && ofKind.Select(incident => incident.Match.Incident.From).Distinct().ToList() is [var only])
            return only;
        return Before(index, days, 2) ?? After(index, days);
    }

    // "بعد يومين من الغارة عُقد لقاء": what happened then is not what the days are counted from.
    private static bool IsDatedBy(IncidentMatch match, DateExpression expression) =>
        match.Reasons.Any(reason => reason.Rule == SignRules.Date && reason.Span is { } span && span.Overlaps(expression.Span));

    private static bool Fits(RegisterIncident incident, EventNoun noun) => noun switch
    {
        EventNoun.Strike => incident.Type == "strike",
        EventNoun.Meeting => incident.Type is "meeting" or "video_conference",
        EventNoun.Call => incident.Type == "call",
        EventNoun.Encounter => incident.Type is "air_encounter" or "ground_encounter" or "strike",
        _ => true,
    };

    // "في يونيو 2022 ... في فبراير من العام نفسه": the year of what was told last, be it a day, a month or a year.
    private DateOnly? YearBefore(int index, (DateOnly From, DateOnly To)?[] days)
    {
        for (var before = index - 1; before >= Math.Max(0, index - Reach); before--)
        {
            if (!_expressions[before].InFurniture && days[before] is var (from, to) && from.Year == to.Year)
                return from;
        }

        return null;
    }

    // "في تموز ... وفي الثالث والعشرين منه", "في 16 شباط ... في الشهر التالي": the month that was named last, not that of "yesterday".
    private DateOnly? MonthBefore(int index, (DateOnly From, DateOnly To)?[] days)
    {
        for (var before = index - 1; before >= Math.Max(0, index - Reach); before--)
        {
            if (!_expressions[before].InFurniture && _expressions[before].Reading is { Month: not null } or { Day: not null, MonthShift: TimeShift.Current } && days[before] is var (from, to)
                && from.Year == to.Year && from.Month == to.Month)
                return from;
        }

        return null;
    }

    /// <param name="isPlain">Whether today and yesterday are passed over: the day after them is today or tomorrow, not "the next day".</param>
    /// <param name="before">The day it must lie before, where what came of it is over.</param>
    /// <param name="isOfNews">Whether the day a document is signed on is passed over: "the protocols signed on the 9th" tells of another day.</param>
    private DateOnly? Before(int index, (DateOnly From, DateOnly To)?[] days, int sentences, bool isPlain = false, DateOnly? before = null, bool isOfNews = false)
    {
        for (var told = index - 1; told >= Math.Max(0, index - Reach) && (long)_sentences[index] - _sentences[told] <= sentences; told--)
        {
            if (!_expressions[told].InFurniture
                && IsDay(days[told]) is { } day
                && !(day >= before)
                && !(isOfNews && _ofDocuments[told])
                && !(_expressions[index].Reading is { Count: < 0 } && _expressions[told].Reading is { DayOffset: > 0, Anchor: DateAnchor.Report })
                && !(isPlain && _expressions[told].Reading is { DayOffset: 0 or -1, Anchor: DateAnchor.Report }))
                return day;
        }

        return null;
    }

    private DateOnly? After(int index, (DateOnly From, DateOnly To)?[] days)
    {
        for (var after = index + 1; after < days.Length && after <= index + Reach; after++)
        {
            if (!_expressions[after].InFurniture && IsDay(days[after]) is { } day)
                return day;
        }

        return null;
    }

    private static DateOnly? IsDay((DateOnly From, DateOnly To)? days) => days is var (from, to) && from == to ? from : null;

    // "المذكرة الموقعة في 20 أكتوبر 2015"
    private static bool IsOfDocument(ReportText text, TextSpan span)
    {
        var at = text.FirstTokenFrom(span.Start) - 1;
        if (at >= 0 && text.Tokens[at].Text is "في" or "يوم" or "بتاريخ")
            at--;
        return at >= 0 && text.Tokens[at].Text is "الموقعه" or "الموقع" or "الموقعين" or "المبرمه" or "المبرم" or "المؤرخه" or "المؤرخ";
    }

    private static int SentenceAt(ReportText text, TextSpan span) => text.SentenceOf(Math.Min(text.FirstTokenFrom(span.Start), Math.Max(0, text.Tokens.Count - 1)));
}
