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
    private const int WeekBack = 7; // days "last Thursday" may lie back
    private const int Chronicle = 3; // incidents that may be recalled without making a chronicle
    private const int ChronicleSpan = 180; // days from the first of them to the last
    private const double Decisive = 0.7; // score of one day told as today, or of one incident's day named
    private const double Tolerance = 0.35; // of the score; less than one word of time falling right

    private readonly DatingClues _clues;
    private readonly DatedIncident[] _incidents;
    private readonly ToldExpression[] _told;
    private readonly AssumedDay _assumed;
    private readonly bool _hasMain;

    public RegisterDating(DatingClues clues, IReadOnlyList<IncidentMatch> incidents)
    {
        _clues = clues;
        var matches = incidents.Where(match => match.Incident.Type != "context" && !match.IsLongPast).ToList();
        _hasMain = matches.Exists(match => match.Role == IncidentRole.Main);
        var head = clues.Text.Sentences.Count > 0 ? clues.Text.Sentences[0].Span : default;
        _incidents = [.. matches.Select(match => new DatedIncident(
            match,
            IsNews: match.Role == IncidentRole.Main || !_hasMain,
            IsLeading: match.Role == IncidentRole.Main && match.Reasons.Any(reason => reason.Span is { } span && head.Overlaps(span))))];
        _told = ToldExpression.Of(clues.Told, clues.Lead);
        _assumed = new AssumedDay(_told, _incidents);
    }

    /// <returns>Null when the register has nothing to say, or only what the clues exclude.</returns>
    public ReportDate? Conclude()
    {
        if (_incidents.Length == 0)
            return null;
        var scores = Scores();
        if (scores.Count == 0)
            return null;
        var (favoured, best) = scores[0];
        foreach (var (candidate, score) in scores)
        {
            if (score > best)
                (favoured, best) = (candidate, score);
        }

        if (!_hasMain && (best < Decisive || IsChronicle()))
            return null;
        if (IsToldToday(favoured))
            return Describe(favoured, favoured, favoured, LastToldBefore(favoured).Told);
        var likely = scores.Where(candidate => candidate.Score >= best - Tolerance).Select(candidate => candidate.Day).ToList();
        var day = likely[0];
        var (last, lastTold) = LastToldBefore(day);
        var (from, to) = Bounds(likely, day, last, lastTold);
        // A stamp that could be of a crawl or an update is believed when the register comes to the same day.
        if (_clues.WeakStamps.FirstOrDefault(stamp => stamp.Day >= from && stamp.Day <= to) is { } stamp)
        {
            var stated = StatedDate.Of(_clues.Text, stamp, _clues.FromText.Rejected);
            return stated with { Evidence = [.. stated.Evidence, .. Describe(from, to, day, lastTold).Evidence] };
        }

        var date = Describe(from, to, day, lastTold);
        return _clues.WeakStamps.FirstOrDefault(over => over.Kind == StampKind.PageHead && over.Day == to.AddDays(1)) is { } next && _clues.Days.Contains(next.Day)
            ? date with { To = next.Day, Evidence = [.. date.Evidence, OfPageHead(next)] }
            : date;
    }

    private Evidence OfPageHead(Stamp next) => new(
        _clues.Text.Slice(next.Span), next.Span, "page-head-of-the-next-day", "printed over the page: the newspaper's own day, or that of whoever fetched it a day later");

    // Years of incidents, none of them as news: the report was written some time after the last.
    private bool IsChronicle() =>
        _incidents.Length > Chronicle && _incidents.Max(incident => incident.Last.DayNumber) - _incidents.Min(incident => incident.Last.DayNumber) > ChronicleSpan;

    // The days on which one of the incidents could be news and that the clues leave, in their order.
    private List<(DateOnly Day, double Score)> Scores()
    {
        var days = DaySet.None;
        foreach (var incident in _incidents)
            days = days.Union(DaySet.Between(incident.News.AddDays(-incident.Foretold), incident.Last.AddDays(NewsFor)));
        var scores = new List<(DateOnly, double)>();
        foreach (var day in days.Intersect(_clues.Days).Days)
        {
            _assumed.Assume(day);
            scores.Add((day, _assumed.Score()));
        }

        return scores;
    }

    /// <summary>Whether the report says "today" of an incident of that day.</summary>
    private bool IsToldToday(DateOnly day) =>
        _clues.Told.Any(expression => expression.Reading is { DayOffset: 0, Anchor: DateAnchor.Report, Month: null }
            && Array.Exists(_incidents, incident => incident.IsMain && incident.From == day && incident.To == day));

    private static (DateOnly From, DateOnly To)? Range(DateReading reading, DateOnly day) =>
        CalendarDays.WithoutReport(reading) is ({ } from, { } to) ? (from, to) : DayReckoning.Resolve(reading, day, null);

    /// <summary>The latest day the report tells as past, and the words that do; the day of an incident where no words are later.</summary>
    private (DateOnly Day, DateExpression? Told) LastToldBefore(DateOnly day)
    {
        _assumed.Assume(day);
        var last = _assumed.LatestNews();
        DateExpression? words = null;
        foreach (var told in _told)
        {
            if (told.IsFuture || !told.NamesDay || told.On(day) is not var (from, to) || from != to || from > day || from < last || (from == last && words is not null))
                continue;
            (last, words) = (from, told.Expression);
        }

        return (last, words);
    }

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
            return (likely[0], likely[^1]);
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

    private double Words(DateOnly day)
    {
        _assumed.Assume(day);
        return _assumed.Words;
    }

    // An incident of which the register knows an interval may be of its last day.
    private int OpenDays(DateOnly last) =>
        _incidents.Where(incident => incident.IsMain && incident.From == last).Select(incident => incident.To.DayNumber - last.DayNumber).DefaultIfEmpty(0).Max();

    private bool ToldAsLastWeek(DateOnly day, DateOnly last) =>
        _clues.Told.Any(expression => expression.Reading is { Unit: TimeUnit.Week, Shift: TimeShift.Past, Weekday: null, Count: null } reading
            && Range(reading, day) is var (from, to) && from <= last && last <= to);

    /// <summary>
    /// One event told as of yesterday and as of last week: the "yesterday" was copied from the source, and the page may be a day younger.
    /// </summary>
    private bool IsDoubtfulCopy(DateOnly day)
    {
        foreach (var incident in _incidents.Where(incident => incident.IsMain && incident.From == incident.To))
        {
            var yesterday = _clues.Told.Any(expression => expression.Reading is { DayOffset: -1 } reading && Range(reading, day) is var (from, _) && from == incident.From);
            var lastWeek = _clues.Told.Any(expression => expression.Reading is { Unit: TimeUnit.Week, Shift: TimeShift.Past, Weekday: null, Count: null } reading
                && Range(reading, day) is var (from, to) && from <= incident.From && incident.From <= to);
            if (yesterday && lastWeek)
                return true;
        }

        return false;
    }

    private ReportDate Describe(DateOnly from, DateOnly to, DateOnly day, DateExpression? lastTold)
    {
        var evidence = new List<Evidence>(_clues.Evidence);
        foreach (var (match, _, _) in _incidents.Where(incident => incident.IsNews))
        {
            var words = match.Reasons.FirstOrDefault(reason => reason.Span is not null);
            evidence.Add(new Evidence(
                words?.Quote ?? "", words?.Span, "register-incident",
                $"the register dates “{match.Incident.Title.En}” to {ToldClues.Written(match.Incident.From, match.Incident.To)}"
                + (match.Incident.DisclosedOn is { } known ? $", made known on {known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")));
        }

        foreach (var told in _told)
        {
            if (told.Expression != lastTold && told.On(day) is var (first, last) && Array.Exists(_incidents, incident => incident.Agreement(first, last) >= 2))
                evidence.Add(new Evidence(
                    _clues.Text.Slice(told.Expression.Span), told.Expression.Span, "day-of-incident", $"falls on the incident's day, {ToldClues.Written(first, last)}"));
        }

        if (lastTold?.Reading is { } latest && Range(latest, day) is var (latestDay, _))
        {
            evidence.Add(new Evidence(
                _clues.Text.Slice(lastTold.Span), lastTold.Span, "last-day-told",
                $"the last day told, {latestDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: the report is of that day or the next"));
        }

        var precision = from == to ? DatePrecision.Day : DatePrecision.Interval;
        return new ReportDate(from, to, precision, DateBasis.Register, evidence, _clues.FromText.Rejected);
    }
}
