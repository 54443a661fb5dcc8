using DeconflictionArchive.Analysis.Dates;

namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>How an expression of time agrees with the days of an incident, were the report published on a given day.</summary>
internal enum TimeFit
{
    /// <summary>The words say nothing that could agree or not.</summary>
    Silent,

    /// <summary>They name another time.</summary>
    Elsewhere,

    /// <summary>They name the day before or after, as statements about an event do.</summary>
    NextDay,

    /// <summary>They mean its day by counting alone: "today", "yesterday", which fit some day of publication always.</summary>
    PlainDay,

    /// <summary>They name a year, or half of one, that holds the incident.</summary>
    InYear,

    /// <summary>They name a week or month that holds the incident.</summary>
    Around,

    /// <summary>They name its day by counting from the report's.</summary>
    CountedDay,

    /// <summary>They name its day and month.</summary>
    NamedDay,
}

internal static class TimeFits
{
    private const int Week = 7;

    private const int MostCounted = 100; // units from the report's day

    private const int FirstYear = 1900; // between which days are counted from a day told
    private const int LastYear = 2200;

    private const int Season = 100; // days; in more than that there are many agreements and raids

    private const int Exact = 1; // days an incident's interval may span for a day in it to be its day

    /// <summary>Whether an expression means another time when the report is of another day.</summary>
    public static bool CountsFromReport(in StoryDate date) =>
        CountsFromReport(date.Expression) || (date is { Before: { } before, Expression.Reading: { } reading } && (CountsFromTold(reading) || reading.Anchor == DateAnchor.Event) && CountsFromReport(before));

    public static TimeFit Of(in StoryDate date, RegisterIncident incident, DateOnly? publishedOn)
    {
        // "بعد يومين من الواقعة": mostly the event whose day was told last, though not always.
        if (date is { Before.Reading: { } last, Expression.Reading: { Anchor: DateAnchor.Event, Count: not null } counted } && (publishedOn is not null || last.IsFullDate))
            return DayTold(last, publishedOn) is { } day && DayFrom(day, counted) is { } then && CompareDay(then, incident, isNamed: false) is TimeFit.CountedDay ? TimeFit.CountedDay : TimeFit.Silent;
        return OfTold(date, incident, publishedOn);
    }

    private static TimeFit OfTold(in StoryDate date, RegisterIncident incident, DateOnly? publishedOn) =>
        date is { Before.Reading: { } before, Expression.Reading: { } reading } && CountsFromTold(reading) && (publishedOn is not null || before.IsFullDate)
            ? DayTold(before, publishedOn) is { } told && DayFrom(told, reading) is { } day ? CompareDay(day, incident, isNamed: true) : TimeFit.Silent
            : Of(date.Expression, incident, publishedOn);

    // At either end of the calendar nothing is counted from a day.
    private static DateOnly? DayTold(DateReading reading, DateOnly? publishedOn) =>
        (publishedOn is { } published ? Day(reading, published) : Day(ByDateAlone(reading), default)) is { Year: > FirstYear and < LastYear } day ? day : null;

    // "أمس الخميس (16 يونيو 2016)" can be told by its date alone where the day it is counted from is not known.
    private static DateReading ByDateAlone(DateReading reading) => reading with { DayOffset = null, Weekday = null };

    private static bool CountsFromTold(DateReading reading) =>
        reading is { Anchor: DateAnchor.Told }
            or { Day: not null, MonthShift: TimeShift.Same or TimeShift.Following }
            or { Day: not null, Month: not null, YearShift: TimeShift.Same };

    private static DateOnly? DayFrom(DateOnly told, DateReading reading)
    {
        if (reading.Day is { } number && reading.MonthShift is TimeShift.Same or TimeShift.Following)
            return told.AddMonths(reading.MonthShift == TimeShift.Following ? 1 : 0) is var month ? CalendarDays.Day(month.Year, month.Month, number) : null;
        if (reading is { Day: { } day, Month: { } named })
            return CalendarDays.Day(told.Year, named, day);
        if (reading.DayOffset is { } days)
            return told.AddDays(days);
        return reading is { Count: { } count, Unit: TimeUnit.Day or TimeUnit.Week, Plus: null } && Math.Abs(count) <= MostCounted
            ? told.AddDays(count * (reading.Unit == TimeUnit.Week ? Week : 1))
            : null;
    }

    private static bool CountsFromReport(DateExpression expression) =>
        expression.Reading is { IsHijri: false, Anchor: DateAnchor.Report } reading
        && reading is not ({ Year: not null, DayOffset: null, Weekday: null } and ({ Month: not null } or { Day: null }));

    private static TimeFit Of(DateExpression expression, RegisterIncident incident, DateOnly? publishedOn)
    {
        if (expression.Reading is not { } reading || reading.IsHijri || reading.Anchor != DateAnchor.Report || (publishedOn is null && !reading.IsFullDate))
            return expression.From is { } earliest && expression.To is { } latest ? Compare(earliest, latest, incident) : TimeFit.Silent;
        if (publishedOn is null)
            reading = ByDateAlone(reading);
        var published = publishedOn ?? default;
        if (publishedOn is not null && (reading.Until is not null || reading.Slice is not null)) // "خريف 2015", "بين 10 و15 أيلول"
            return Stretch(reading, published) is var (from, to) ? Compare(from, to, incident) : TimeFit.Silent;
        if (Day(reading, published) is { } day)
        {
            var fit = CompareDay(day, incident, isNamed: reading.Month is not null);
            return fit is TimeFit.CountedDay or TimeFit.Around && reading is { Weekday: null, Day: null } ? TimeFit.PlainDay : fit;
        }

        if (reading.Weekday is { } weekday)
            return OfWeekday(weekday, reading, incident, published);
        return Span(reading, published, incident.Type) is var (first, last) ? Compare(first, last, incident) : TimeFit.Silent;
    }

    private static (DateOnly From, DateOnly To)? Stretch(DateReading reading, DateOnly published) =>
        CalendarDays.WithoutReport(reading) is ({ } from, { } to) ? (from, to) : DayReckoning.Resolve(reading, published, null);

    // A weekday alone is the last one, the report's own day included; "الماضي" may skip the nearest.
    private static TimeFit OfWeekday(DayOfWeek weekday, DateReading reading, RegisterIncident incident, DateOnly published)
    {
        var back = ((int)published.DayOfWeek - (int)weekday + Week) % Week;
        var day = reading.Tense == DateTense.Future || reading.Shift == TimeShift.Next
            ? published.AddDays((Week - back) % Week)
            : published.AddDays(-back);
        var fit = CompareDay(day, incident, isNamed: false);
        return fit != TimeFit.CountedDay && reading.Shift is TimeShift.Past or TimeShift.BeforePast
            ? (TimeFit)Math.Max((int)fit, (int)CompareDay(day.AddDays(-Week), incident, isNamed: false))
            : fit;
    }

    private static DateOnly? Day(DateReading reading, DateOnly published)
    {
        if (reading.DayOffset is { } offset && !reading.IsFullDate)
            return published.AddDays(offset);
        if (reading.Day is not { } day)
            return null;
        var month = reading.Month ?? (reading.MonthShift is TimeShift.Current ? published.Month : published.AddMonths(reading.MonthShift is TimeShift.Past ? -1 : 0).Month);
        var year = reading.Year ?? YearOf(month, reading, published);
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    // A month without its year is the last one, or the one the report stands in.
    private static int YearOf(int month, DateReading reading, DateOnly published)
    {
        if (reading.YearShift == TimeShift.Past)
            return published.Year - 1;
        if (reading.YearShift == TimeShift.Next || reading.Shift == TimeShift.Next)
            return month >= published.Month ? published.Year : published.Year + 1;
        if (reading.Shift == TimeShift.Past && month == published.Month && (reading.Day ?? 31) >= published.Day)
            return published.Year - 1;
        return month > published.Month ? published.Year - 1 : published.Year;
    }

    private static (DateOnly First, DateOnly Last)? Span(DateReading reading, DateOnly published, string type)
    {
        if (reading.Month is { } month)
        {
            var year = reading.Year ?? YearOf(month, reading, published);
            if (year is < 1 or > 9998 || month is < 1 or > 12)
                return null;
            var first = new DateOnly(year, month, 1);
            return (first, first.AddMonths(1).AddDays(-1));
        }

        if (reading.Year is { } named and >= 1 and <= 9998)
            return (new DateOnly(named, 1, 1), new DateOnly(named, 12, 31));
        if (reading is { Count: { } count, Plus: null, Shift: TimeShift.None } && Slack(reading.Unit, type) is { } slack && Math.Abs(count) <= MostCounted)
        {
            var counted = reading.Unit switch
            {
                TimeUnit.Year => published.AddYears(count),
                TimeUnit.Month => published.AddMonths(count),
                TimeUnit.Week => published.AddDays(Week * count),
                _ => published.AddDays(count),
            };
            return (counted.AddDays(-slack), counted.AddDays(slack));
        }

        return reading.Unit switch
        {
            TimeUnit.Week when reading.Shift == TimeShift.Past => (published.AddDays(-13), published.AddDays(-1)),
            TimeUnit.Month when reading.Shift == TimeShift.Past => Month(published.AddMonths(-1)),
            TimeUnit.Month when reading.Shift == TimeShift.Current => Month(published),
            TimeUnit.Year when reading.Shift == TimeShift.Past => (new DateOnly(published.Year - 1, 1, 1), new DateOnly(published.Year - 1, 12, 31)),
            _ => null,
        };
    }

    // Days: who counts weeks, months or years back rounds to the nearest. In a year there are many calls and talks, and one agreement of a kind.
    private static int? Slack(TimeUnit unit, string type) => unit switch
    {
        TimeUnit.Day => 0,
        TimeUnit.Week => 4,
        TimeUnit.Month => 16,
        TimeUnit.Year => type switch { "agreement" => 190, "strike" => 45, _ => null },
        _ => null,
    };

    private static (DateOnly First, DateOnly Last) Month(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return (first, first.AddMonths(1).AddDays(-1));
    }

    private static TimeFit Compare(DateOnly first, DateOnly last, RegisterIncident incident)
    {
        if (first == last)
            return CompareDay(first, incident, isNamed: true);
        if (first > incident.To || last < incident.From)
            return TimeFit.Elsewhere;
        return last.DayNumber - first.DayNumber > Season ? TimeFit.InYear : TimeFit.Around;
    }

    private static TimeFit CompareDay(DateOnly day, RegisterIncident incident, bool isNamed)
    {
        if (day >= incident.From && day <= incident.To && incident.To.DayNumber - incident.From.DayNumber > Exact)
            return TimeFit.Around;
        if (day >= incident.From && day <= incident.To)
            return isNamed ? TimeFit.NamedDay : TimeFit.CountedDay;
        return day >= incident.From.AddDays(-1) && day <= incident.To.AddDays(1) ? TimeFit.NextDay : TimeFit.Elsewhere;
    }
}
