using System.Globalization;
using DeconflictionArchive.Analysis.Incidents;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>
/// Narrows the day of a report by the register's incidents: each possible day is scored by how well the words of time in
/// the report fall on the days of its incidents, and the best days are kept.
/// </summary>
internal sealed class RegisterDating
{
    private const int NewsFor = 12; // days in which an incident is told as news
    private const int LongestPrecise = 3; // days an incident's own date may span to be the day of something told
    private const int WeekBack = 7; // days "last Thursday" may lie back
    private const double Spoken = 1; // fit of the words of time that speak for a day
    private const double DoubtfulAhead = -0.5;
    private const double Decisive = 0.7; // score of one day told as today, or of one incident's day named
    private const double Tolerance = 0.35; // of the score; less than one word of time falling right

    private readonly DatingClues _clues;
    private readonly IReadOnlyList<IncidentMatch> _incidents;
    private readonly IReadOnlyList<IncidentMatch> _main;

    // What the report tells as its news; where nothing in the register is, what it recalls still says something of its time.
    private readonly IReadOnlyList<IncidentMatch> _news;

    // Told in the first sentence, which is the title where there is one.
    private readonly IReadOnlyList<IncidentMatch> _leading;

    public RegisterDating(DatingClues clues, IReadOnlyList<IncidentMatch> incidents)
    {
        _clues = clues;
        _incidents = [.. incidents.Where(match => match.Incident.Type != "context")];
        _main = [.. _incidents.Where(match => match.Role == IncidentRole.Main)];
        _news = _main.Count > 0 ? _main : _incidents;
        var head = clues.Text.Sentences.Count > 0 ? clues.Text.Sentences[0].Span : default;
        _leading = [.. _main.Where(match => match.Reasons.Any(reason => reason.Span is { } span && head.Overlaps(span)))];
    }

    /// <returns>Null when the register has nothing to say, or only what the clues exclude.</returns>
    public ReportDate? Conclude()
    {
        if (_news.Count == 0)
            return null;
        var scores = Candidates().Where(_clues.Days.Contains).Select(day => (Day: day, Score: Score(day))).ToList();
        if (scores.Count == 0)
            return null;
        var best = scores.Max(candidate => candidate.Score);
        if (_main.Count == 0 && best < Decisive)
            return null;
        var likely = scores.Where(candidate => candidate.Score >= best - Tolerance).Select(candidate => candidate.Day).Order().ToList();
        var day = likely[0];
        if (scores.First(candidate => candidate.Score == best).Day is var favoured && IsToldToday(favoured))
            return Describe(favoured, favoured, favoured, LastToldBefore(favoured).Told);
        var (last, lastTold) = LastToldBefore(day);
        var (from, to) = Bounds(likely, day, last, lastTold);
        // A stamp that could be of a crawl or an update is believed when the register comes to the same day.
        if (_clues.WeakStamps.FirstOrDefault(stamp => stamp.Day >= from && stamp.Day <= to) is { } stamp)
        {
            var stated = StatedDate.Of(_clues.Text, stamp, _clues.FromText.Rejected);
            return stated with { Evidence = [.. stated.Evidence, .. Describe(from, to, day, lastTold).Evidence] };
        }

        return Describe(from, to, day, lastTold);
    }

    /// <summary>Whether the report says "today" of an incident of that day.</summary>
    private bool IsToldToday(DateOnly day) =>
        _clues.Told.Any(expression => expression.Reading is { DayOffset: 0, Anchor: DateAnchor.Report, Month: null }
            && _main.Any(match => match.Incident.From == day && match.Incident.To == day));

    private SortedSet<DateOnly> Candidates()
    {
        var days = new SortedSet<DateOnly>();
        foreach (var match in _incidents)
        {
            var from = News(match.Incident).AddDays(-Foretold(match.Incident));
            var to = Later(match.Incident.To, News(match.Incident)).AddDays(NewsFor);
            for (var day = from; day <= to; day = day.AddDays(1))
                days.Add(day);
        }

        return days;
    }

    // The day an incident became known, where that is later than the day it happened.
    private static DateOnly News(RegisterIncident incident) => incident.DisclosedOn ?? incident.From;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    // How many days before it happens an incident can be told.
    private static int Foretold(RegisterIncident incident) => incident.Type switch
    {
        "agreement" => 25,
        "strike" or "meeting" or "video_conference" => 3,
        _ => 0,
    };

    private double Score(DateOnly day)
    {
        var doubtful = Doubtful(day);
        var words = Words(day);
        var score = _incidents.Sum(match => doubtful.Contains(match) ? DoubtfulAhead : Ahead(match, day, words))
            + _news.Except(doubtful).Select(match => Age(match, day)).DefaultIfEmpty(0).Max();
        return score + words;
    }

    /// <summary>
    /// Incidents that no word of time speaks for, days later than all the report tells, while words do speak for others:
    /// more likely a wrong match than the report's latest news.
    /// </summary>
    private List<IncidentMatch> Doubtful(DateOnly day)
    {
        DateOnly? latest = null;
        var spoken = new HashSet<IncidentMatch>();
        foreach (var expression in _clues.Told)
        {
            if (expression.Reading is not { Anchor: DateAnchor.Report, Tense: not DateTense.Future } reading || Range(reading, day) is not var (from, to) || to > day)
                continue;
            foreach (var match in _incidents.Where(match => Agreement(match.Incident, from, to) >= 2))
            {
                spoken.Add(match);
                latest = latest is { } known && known > to ? known : to;
            }

            if (from == to && NamesDay(reading) && latest < to)
                latest = to;
        }

        return latest is { } last && spoken.Overlaps(_news)
            ? [.. _incidents.Where(match => !spoken.Contains(match) && News(match.Incident).DayNumber - last.DayNumber > 2 && Foretold(match.Incident) < 4)]
            : [];
    }

    // What has not happened yet is told only of a kind that is announced, and only where words of time say that it is this day.
    private static double Ahead(IncidentMatch match, DateOnly day, double words)
    {
        var ahead = News(match.Incident).DayNumber - day.DayNumber;
        return ahead <= 0 ? 0 : ahead <= Foretold(match.Incident) && words >= Spoken ? match.Incident.Type == "agreement" ? -0.75 : -0.3 : -4;
    }

    // The freshest news of a report is of its day or the few before.
    private static double Age(IncidentMatch match, DateOnly day)
    {
        var age = day.DayNumber - Later(match.Incident.To, News(match.Incident)).DayNumber;
        return age <= 0 ? 0 : age <= 3 ? -0.1 * age : age <= 7 ? -0.3 - (0.15 * (age - 3)) : -1 - (0.2 * (age - 7));
    }

    /// <summary>How well an expression, read on a day, falls on an incident or on the days just before the report.</summary>
    private double Fit(DateExpression expression, DateOnly day)
    {
        if (expression.Reading is not { Anchor: DateAnchor.Report } reading || Range(reading, day) is not var (from, to))
            return 0;
        if (from > day && reading.Tense != DateTense.Future && reading.DayOffset is null)
            return 0;
        var best = Recency(reading, from, to, day);
        foreach (var match in _incidents)
        {
            var weight = match.Role == IncidentRole.Main ? (_leading.Contains(match) ? 1.25 : 1) : reading.DayOffset == 0 ? 0.6 : 0.7;
            best = Math.Max(best, weight * Agreement(match.Incident, from, to, reading.DayOffset == 0));
        }

        return best;
    }

    private static (DateOnly From, DateOnly To)? Range(DateReading reading, DateOnly day) =>
        CalendarDays.WithoutReport(reading) is ({ } from, { } to) ? (from, to) : DayReckoning.Resolve(reading, day, null);

    private static double Agreement(RegisterIncident incident, DateOnly from, DateOnly to, bool today = false)
    {
        var precise = incident.To.DayNumber - incident.From.DayNumber < LongestPrecise;
        var single = to.DayNumber - from.DayNumber <= 1;
        if (single && incident.DisclosedOn is { } known && from <= known && known <= to)
            return 2;
        if (from <= incident.To && to >= incident.From)
            return precise && single ? 2 : 0.75;
        // A statement follows the event the next day.
        return single && from.DayNumber - incident.To.DayNumber == 1 && precise ? (today ? 0.25 : 0.5) : 0;
    }

    // Without its year a day is told when it is near; "5 يوليو" beside "today" most of all.
    private static double Recency(DateReading reading, DateOnly from, DateOnly to, DateOnly day)
    {
        if (reading is not { Day: not null, Year: null, Shift: TimeShift.None } || from != to)
            return 0;
        var distance = Math.Abs(day.DayNumber - from.DayNumber);
        return distance == 0 ? 0.7 : distance <= 3 ? 0.5 : distance <= 10 ? 0.3 : 0;
    }

    /// <summary>The latest day the report tells as past, and the words that do; the day of an incident where no words are later.</summary>
    private (DateOnly Day, DateExpression? Told) LastToldBefore(DateOnly day)
    {
        var doubtful = Doubtful(day);
        var last = _main.Except(doubtful).Select(match => News(match.Incident)).Where(news => news <= day).DefaultIfEmpty(day).Max();
        DateExpression? words = null;
        foreach (var expression in _clues.Told)
        {
            if (expression.Reading is not { Anchor: DateAnchor.Report, Tense: not DateTense.Future } reading || !NamesDay(reading)
                || Range(reading, day) is not var (from, to) || from != to || from > day || from < last || (from == last && words is not null))
                continue;
            (last, words) = (from, expression);
        }

        return (last, words);
    }

    private static bool NamesDay(DateReading reading) =>
        reading.Weekday is not null || reading.DayOffset is not null || reading is { Day: not null };

    /// <summary>
    /// A weekday told as past is today's or yesterday's in most copies; where only a date or the register gives the last event,
    /// two days are allowed for the news to be printed; "last Thursday" and "last week" leave the days up to a week.
    /// </summary>
    private (DateOnly From, DateOnly To) Bounds(List<DateOnly> likely, DateOnly day, DateOnly last, DateExpression? told)
    {
        if (IsDoubtfulCopy(day))
            return (day, day.AddDays(1));
        var limit = last.AddDays(told?.Reading switch
        {
            { Shift: TimeShift.Past or TimeShift.BeforePast } => WeekBack,
            { Weekday: not null } or { DayOffset: not null } => 1,
            not null => 2,
            null when ToldAsLastWeek(day, last) => WeekBack,
            null => 2 + OpenDays(last),
        });
        if (limit.DayNumber - last.DayNumber == WeekBack)
            likely = [.. Agreeing(day, limit)];
        var kept = likely.Where(candidate => candidate >= last && candidate <= limit).ToList();
        if (kept.Count == 0)
            return (day, day);
        return (kept[0], kept[^1]);
    }

    /// <summary>The days from one on that the words of time fit as well.</summary>
    private IEnumerable<DateOnly> Agreeing(DateOnly from, DateOnly to)
    {
        var fit = Words(from);
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (_clues.Days.Contains(day) && Words(day) >= fit - Tolerance)
                yield return day;
        }
    }

    private double Words(DateOnly day) => _clues.Told.Sum(expression => Fit(expression, day));

    // An incident of which the register knows an interval may be of its last day.
    private int OpenDays(DateOnly last) =>
        _main.Where(match => match.Incident.From == last).Select(match => match.Incident.To.DayNumber - last.DayNumber).DefaultIfEmpty(0).Max();

    private bool ToldAsLastWeek(DateOnly day, DateOnly last) =>
        _clues.Told.Any(expression => expression.Reading is { Unit: TimeUnit.Week, Shift: TimeShift.Past, Weekday: null, Count: null } reading
            && Range(reading, day) is var (from, to) && from <= last && last <= to);

    /// <summary>
    /// One event told as of yesterday and as of last week: the "yesterday" was copied from the source, and the page may be a day younger.
    /// </summary>
    private bool IsDoubtfulCopy(DateOnly day)
    {
        foreach (var match in _main)
        {
            var yesterday = _clues.Told.Any(expression => expression.Reading is { DayOffset: -1 } reading && Range(reading, day) is var (from, _) && from == match.Incident.From);
            var lastWeek = _clues.Told.Any(expression => expression.Reading is { Unit: TimeUnit.Week, Shift: TimeShift.Past, Weekday: null, Count: null } reading
                && Range(reading, day) is var (from, to) && from <= match.Incident.From && match.Incident.From <= to);
            if (yesterday && lastWeek && match.Incident.From == match.Incident.To)
                return true;
        }

        return false;
    }

    private ReportDate Describe(DateOnly from, DateOnly to, DateOnly day, DateExpression? lastTold)
    {
        var evidence = new List<Evidence>(_clues.Evidence);
        foreach (var match in _news)
        {
            var words = match.Reasons.FirstOrDefault(reason => reason.Span is not null);
            evidence.Add(new Evidence(
                words?.Quote ?? "", words?.Span, "register-incident",
                $"the register dates “{match.Incident.Title.En}” to {ToldClues.Written(match.Incident.From, match.Incident.To)}"
                + (match.Incident.DisclosedOn is { } known ? $", made known on {known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")));
        }

        foreach (var expression in _clues.Told)
        {
            if (expression == lastTold || expression.Reading is not { Anchor: DateAnchor.Report } reading || Range(reading, day) is not var (first, last)
                || !_incidents.Any(match => Agreement(match.Incident, first, last) >= 2))
                continue;
            evidence.Add(new Evidence(
                _clues.Text.Slice(expression.Span), expression.Span, "day-of-incident", $"falls on the incident's day, {ToldClues.Written(first, last)}"));
        }

        if (lastTold?.Reading is { } latest && Range(latest, day) is var (told, _))
        {
            evidence.Add(new Evidence(
                _clues.Text.Slice(lastTold.Span), lastTold.Span, "last-day-told",
                $"the last day told, {told.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: the report is of that day or the next"));
        }

        var precision = from == to ? DatePrecision.Day : DatePrecision.Interval;
        return new ReportDate(from, to, precision, DateBasis.Register, evidence, _clues.FromText.Rejected);
    }
}
