namespace DeconflictionArchive.Analysis.Dates;

/// <summary>How well the words of time and the incidents of a report go together, were it of a certain day.</summary>
internal sealed class AssumedDay(ToldExpression[] told, DatedIncident[] incidents)
{
    private const double Spoken = 1; // fit of the words of time that speak for a day
    private const double DoubtfulAhead = -0.5;
    private const double OfLead = 1.2; // words of time of the first sentence against others
    private const double OneDayInTwoWords = -1;
    private const double TooLongAgo = -1.5;

    // Whether some word of time falls right on the incident.
    private readonly bool[] _isSpoken = new bool[incidents.Length];
    private DateOnly? _latestTold;
    private bool _isNewsSpoken;

    public DateOnly Day { get; private set; }

    /// <summary>How well the words of time fall on the days of the incidents.</summary>
    public double Words { get; private set; }

    public void Assume(DateOnly day)
    {
        Day = day;
        Words = 0;
        Array.Clear(_isSpoken);
        _latestTold = null;
        _isNewsSpoken = false;
        DateOnly? counted = null;
        foreach (var expression in told)
        {
            if (expression.On(day) is not var (from, to))
                continue;
            Words += expression.IsTooLongAgo(to, day) ? TooLongAgo : Hear(expression, from, to);

            // "أول من أمس ... الخميس" in one sentence are two days.
            if (expression is { IsOfLead: true, Reading: { DayOffset: not null, Weekday: null } })
                counted = from;
            else if (counted == from && expression is { IsOfLead: true, Reading: { Weekday: not null, DayOffset: null } })
                Words += OneDayInTwoWords;
        }
    }

    /// <summary>The words of time, less what the incidents speak against them.</summary>
    public double Score()
    {
        var isSpoken = Words >= Spoken;
        double score = 0;
        var freshest = double.NegativeInfinity;
        for (var index = 0; index < incidents.Length; index++)
        {
            var isDoubtful = IsDoubtful(index);
            score += isDoubtful ? DoubtfulAhead : incidents[index].Ahead(Day, isSpoken);
            if (!isDoubtful && incidents[index].IsNews)
                freshest = Math.Max(freshest, incidents[index].Age(Day));
        }

        return score + (double.IsNegativeInfinity(freshest) ? 0 : freshest) + Words;
    }

    /// <summary>The day of the latest news of the register that had become known; the assumed day where there is none.</summary>
    public DateOnly LatestNews()
    {
        DateOnly? latest = null;
        for (var index = 0; index < incidents.Length; index++)
        {
            var incident = incidents[index];
            if (incident.IsMain && incident.News <= Day && !(latest >= incident.News) && !IsDoubtful(index))
                latest = incident.News;
        }

        return latest ?? Day;
    }

    /// <summary>
    /// An incident that no word of time speaks for, days later than all the report tells, while words do speak for others:
    /// more likely a wrong match than the report's latest news.
    /// </summary>
    private bool IsDoubtful(int index) =>
        _isNewsSpoken && _latestTold is { } latest && !_isSpoken[index] && incidents[index].News.DayNumber - latest.DayNumber > 2 && incidents[index].Foretold < 4;

    // How well an expression falls on an incident or on the days just before the report.
    private double Hear(ToldExpression expression, DateOnly from, DateOnly to)
    {
        var isPast = !expression.IsFuture && to <= Day;
        var counts = from <= Day || expression.IsFuture || expression.Reading.DayOffset is not null;
        var best = counts ? expression.Recency(from, to, Day) : 0;
        for (var index = 0; index < incidents.Length; index++)
        {
            var incident = incidents[index];
            var agreement = incident.Agreement(from, to, expression.IsToday);
            if (counts)
                best = Math.Max(best, (incident.IsMain ? (incident.IsLeading ? 1.25 : 1) : expression.IsToday ? 0.6 : 0.7) * (expression.IsOfLead ? OfLead : 1) * agreement);
            if (!isPast || agreement < 2)
                continue;
            _isSpoken[index] = true;
            _isNewsSpoken |= incident.IsNews;
            _latestTold = _latestTold is { } known && known > to ? known : to;
        }

        if (isPast && from == to && expression.NamesDay && _latestTold < to)
            _latestTold = to;
        return best;
    }
}
