using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Turns expressions into days once the report's date is known; called anew whenever that date changes.</summary>
public sealed class DateResolver
{
    private const int WidestInterval = 7; // days that are each reckoned
    private const int WidestBetweenEnds = 62; // days; beyond it too little is certain to be worth counting

    // Outside these years no report is dated by its reader, and the arithmetic of days would leave the calendar.
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <param name="incidents">
    /// Incidents of the register the report tells of: they give the day of "the raid", and narrow what words leave vague.
    /// </param>
    /// <returns>
    /// The expressions with their days. Where the report's date is an interval, only what is the same on each of its days is filled in;
    /// words that name no day one could write down are left out.
    /// </returns>
    public IReadOnlyList<DateExpression> Resolve(
        ReportText text, IReadOnlyList<DateExpression> expressions, ReportDate published, IReadOnlyList<IncidentMatch>? incidents = null)
    {
        var days = DaysOf(published);
        var told = new ToldDates(text, expressions, incidents ?? []);
        var common = Agree(expressions, days, [.. days.Select(day => told.On(day))]) ?? told.On(null);
        var resolved = new List<DateExpression>(expressions.Count);
        for (var index = 0; index < expressions.Count; index++)
        {
            var expression = Fill(expressions[index], common[index], days.Count > 0 ? days[0] : null);
            if (expression.From is not null || expression.Kind != DateExpressionKind.Vague)
                resolved.Add(expression);
        }

        return resolved;
    }

    private static List<DateOnly?> DaysOf(ReportDate published)
    {
        if (published.From is not { } from || published.To is not { } to || from.Year < FirstYear || to.Year > LastYear)
            return [];
        var days = to.DayNumber - from.DayNumber + 1;
        if (days is < 1 or > WidestBetweenEnds)
            return [];
        // The later the report, the later what it counts: what is the same for both ends is so for each day between them.
        return days > WidestInterval ? [from, to] : [.. Enumerable.Range(0, days).Select(step => (DateOnly?)from.AddDays(step))];
    }

    private static (DateOnly From, DateOnly To)?[]? Agree(
        IReadOnlyList<DateExpression> expressions, List<DateOnly?> days, List<(DateOnly From, DateOnly To)?[]> perDay)
    {
        if (perDay.Count == 0)
            return null;
        var common = perDay[^1];
        var endsOnly = days is [{ } first, .., { } last] && last.DayNumber - first.DayNumber >= days.Count;
        for (var index = 0; index < expressions.Count; index++)
        {
            var reading = expressions[index].Reading;
            var anyFits = !endsOnly && days.Exists(day => Fits(reading, day));
            var votes = perDay.Where((_, day) => !anyFits || Fits(reading, days[day])).Select(found => found[index]).Distinct().ToList();
            common[index] = votes.Count == 1 || IsRough(reading, votes) ? votes[^1] : null;
        }

        return common;
    }

    // "اليوم الأربعاء" speaks for the one day of the interval that is a Wednesday.
    private static bool Fits(DateReading? reading, DateOnly? day) =>
        reading is not { DayOffset: 0, Weekday: { } weekday, Anchor: DateAnchor.Report } || day?.DayOfWeek == weekday;

    // "last week", "in a month" are no more exact than a day: the last day of the interval speaks for all.
    private static bool IsRough(DateReading? reading, List<(DateOnly From, DateOnly To)?> votes) =>
        reading is { Unit: TimeUnit.Week or TimeUnit.Month, Month: null, Weekday: null }
        && votes.Count > 1 && votes[0] is var (_, first) && votes[^1] is var (_, last) && Math.Abs(last.DayNumber - first.DayNumber) <= 2;

    private static DateExpression Fill(DateExpression expression, (DateOnly From, DateOnly To)? days, DateOnly? report)
    {
        var (alone, _) = expression.Reading is { } reading ? CalendarDays.WithoutReport(reading) : (expression.From, expression.To);
        return expression with { From = days?.From, To = days?.To, ResolvedAgainst = alone is null && days is not null ? report : null };
    }
}
