namespace DeconflictionArchive.Analysis.Dates;

/// <summary>What a reading means when the report is of a given day.</summary>
internal static class DayReckoning
{
    private const int AboutMonth = 5; // days on either side of "a month ago"
    private const int AheadWithoutTense = 45; // a day this near ahead beats one most of a year back when no verb tells

    /// <param name="told">The date told before, for what is said of the same year or month.</param>
    public static (DateOnly From, DateOnly To)? Resolve(DateReading reading, DateOnly report, DateOnly? told)
    {
        var first = ResolveOne(reading, report, told);
        if (first is not var (from, to) || reading.Until is not { } until)
            return first;
        if (until.Weekday is { } second && until.Day is null && until.DayOffset is null && reading.PartOfDay != PartOfDay.Any)
            return NightBetween(reading, second, from);
        return ResolveOne(until with { Tense = reading.Tense }, report, told) is var (_, last) ? Ordered(from, last, until) : null;
    }

    // The night from one weekday to the next; a date said of it is that of whichever day it fits.
    private static (DateOnly From, DateOnly To) NightBetween(DateReading reading, DayOfWeek second, DateOnly day) =>
        reading.Day is not null && day.DayOfWeek == second ? (day.AddDays(-1), day) : (day, day.AddDays(1));

    // "من أيلول إلى آذار": the second is after the first.
    private static (DateOnly From, DateOnly To)? Ordered(DateOnly from, DateOnly last, DateReading until)
    {
        if (last >= from)
            return (from, last);
        return until.Year is null && until.Month is not null ? (from, last.AddYears(1))
            : until.Weekday is not null ? (from, last.AddDays(7))
            : null;
    }

    private static (DateOnly From, DateOnly To)? ResolveOne(DateReading reading, DateOnly report, DateOnly? told)
    {
        if (reading.Year is { } year && !reading.IsHijri)
            return CalendarDays.Range(year, reading);
        if (reading.Month is not null)
            return reading.IsHijri ? HijriMonth(reading, report) : MonthWithoutYear(reading, report, told);
        if (reading.Day is not null)
            return DayOfShiftedMonth(reading, report, told);
        if (reading.Weekday is { } weekday)
            return Single(Weekday(reading, weekday, report));
        if (reading.Unit != TimeUnit.None)
            return reading.Count is { } count ? Counted(reading, count, report) : ShiftedUnit(reading, report);
        return reading.DayOffset is { } days ? Single(report.AddDays(days)) : null;
    }

    private static (DateOnly From, DateOnly To)? Single(DateOnly? day) => day is { } given ? (given, given) : null;

    private static (DateOnly From, DateOnly To)? MonthWithoutYear(DateReading reading, DateOnly report, DateOnly? told)
    {
        if (reading.YearShift == TimeShift.Same)
            return told is { } before ? CalendarDays.Range(before.Year, reading) : null;
        if (reading.YearShift != TimeShift.None)
            return CalendarDays.Range(report.Year + Steps(reading.YearShift), reading);
        if (reading.Shift == TimeShift.Same)
            return told is { } same ? CalendarDays.Range(same.Year, reading) : null;
        if (reading.Weekday is { } weekday && reading.Day is not null && WithWeekday(reading, weekday, report) is { } fitting)
            return Single(fitting);
        var past = Nearest(reading, report, -1);
        var future = Nearest(reading, report, 1);
        if (reading.Shift is TimeShift.Past or TimeShift.BeforePast)
            return past;
        if (reading.Shift == TimeShift.Next || reading.Tense == DateTense.Future)
            return future;
        // "Starting from 19 June", printed that day or the day before.
        if (reading.Tense == DateTense.Unknown && reading.Shift == TimeShift.None && past is var (_, lastPast) && future is var (firstFuture, _)
            && firstFuture.DayNumber - report.DayNumber <= AheadWithoutTense && report.DayNumber - lastPast.DayNumber > 365 - AheadWithoutTense)
            return future;
        return past;
    }

    // The year within two of the report's in which the day falls on the weekday printed beside it.
    private static DateOnly? WithWeekday(DateReading reading, DayOfWeek weekday, DateOnly report)
    {
        foreach (var year in (ReadOnlySpan<int>)[report.Year, report.Year - 1, report.Year + 1])
        {
            if (CalendarDays.Day(year, reading.Month ?? 0, reading.Day ?? 0) is { } day && day.DayOfWeek == weekday
                && (year <= report.Year || reading.Tense == DateTense.Future))
                return day;
        }

        return null;
    }

    /// <summary>The latest such day or month not after the report (strictly before where "last" is said), or the earliest not before.</summary>
    private static (DateOnly From, DateOnly To)? Nearest(DateReading reading, DateOnly report, int direction)
    {
        var strict = reading.Shift is TimeShift.Past or TimeShift.BeforePast or TimeShift.Next;
        for (var step = 0; step <= 8; step++) // 29 February comes every four years, once a century after eight
        {
            if (CalendarDays.Range(report.Year + (direction * step), reading) is not var (from, to))
                continue;
            var fits = direction < 0
                ? strict ? to < report && !(reading.Day is null && SameMonth(from, report)) : from <= report
                : strict ? from > report : to >= report;
            if (fits)
                return (from, to);
        }

        return null;
    }

    private static bool SameMonth(DateOnly one, DateOnly other) => one.Year == other.Year && one.Month == other.Month;

    private static (DateOnly From, DateOnly To)? HijriMonth(DateReading reading, DateOnly report)
    {
        var year = HijriDates.YearOf(report);
        var own = HijriDates.Range(year, reading.Month, reading.Day);
        if (own is not var (from, _))
            return null;
        return reading.Tense == DateTense.Future
            ? from >= report ? own : HijriDates.Range(year + 1, reading.Month, reading.Day)
            : from <= report ? own : HijriDates.Range(year - 1, reading.Month, reading.Day);
    }

    private static (DateOnly From, DateOnly To)? DayOfShiftedMonth(DateReading reading, DateOnly report, DateOnly? told)
    {
        if (reading.MonthShift == TimeShift.None)
            return Single(DayOfSomeMonth(reading, report));
        if (reading.MonthShift == TimeShift.Same)
            return told is { } before ? Single(CalendarDays.Day(before.Year, before.Month, reading.Day!.Value)) : null;
        if (reading.MonthShift == TimeShift.Following)
            return told is { Year: < 9999 } last && last.AddMonths(1) is var after ? Single(CalendarDays.Day(after.Year, after.Month, reading.Day!.Value)) : null;
        var month = new DateOnly(report.Year, report.Month, 1).AddMonths(Steps(reading.MonthShift));
        return Single(CalendarDays.Day(month.Year, month.Month, reading.Day!.Value));
    }

    // "الجمعة 15", "يوم 27": the nearest month before, or ahead, in which the number is that weekday.
    private static DateOnly? DayOfSomeMonth(DateReading reading, DateOnly report)
    {
        var direction = reading.Tense == DateTense.Future ? 1 : -1;
        for (var step = 0; step < 12; step++)
        {
            var month = new DateOnly(report.Year, report.Month, 1).AddMonths(direction * step);
            if (CalendarDays.Day(month.Year, month.Month, reading.Day!.Value) is { } day
                && (reading.Weekday is null || day.DayOfWeek == reading.Weekday)
                && (direction > 0 ? day >= report : day <= report))
                return day;
        }

        return null;
    }

    private static DateOnly? Weekday(DateReading reading, DayOfWeek weekday, DateOnly report)
    {
        if (reading.Unit == TimeUnit.Week)
            return CalendarDays.EarliestWeekday(weekday, CalendarDays.LatestWeekday(DayOfWeek.Saturday, report).AddDays(7 * Steps(reading.Shift)));
        return (reading.DayOffset, reading.Shift) switch
        {
            // Papers that print the next day keep "أمس" and "غدا" of the wire: the weekday is the better witness.
            ( > 0, _) => CalendarDays.EarliestWeekday(weekday, report),
            ( < 0, _) => CalendarDays.LatestWeekday(weekday, report.AddDays(-1)),
            (0, _) => CalendarDays.LatestWeekday(weekday, report),
            (_, TimeShift.Past) => CalendarDays.LatestWeekday(weekday, report.AddDays(-1)),
            (_, TimeShift.BeforePast) => CalendarDays.LatestWeekday(weekday, report.AddDays(-8)),
            (_, TimeShift.Next) => CalendarDays.EarliestWeekday(weekday, report.AddDays(1)),
            _ => reading.Tense == DateTense.Future
                ? CalendarDays.EarliestWeekday(weekday, report)
                : CalendarDays.LatestWeekday(weekday, report),
        };
    }

    /// <summary>So many units from a day: the day itself for days and weeks, about it for months, the year for years.</summary>
    public static (DateOnly From, DateOnly To)? Counted(DateReading reading, int count, DateOnly from)
    {
        if (Math.Abs((long)count) > 200)
            return null;
        var day = Moved(reading.Unit, count, from);
        for (var plus = reading.Plus; plus is not null; plus = plus.Plus)
        {
            if (Math.Abs((long)(plus.Count ?? 0)) > 1000)
                return null;
            day = Moved(plus.Unit, plus.Count ?? 0, day);
        }

        if (reading.Plus is not null)
            return (day, day);
        if (reading.Shift == TimeShift.Past)
            return (day, from);
        if (reading.Shift == TimeShift.Next)
            return (from.AddDays(1), day);
        return reading.Unit switch
        {
            TimeUnit.Month => (day.AddDays(-AboutMonth), day.AddDays(AboutMonth)),
            TimeUnit.Year => (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31)),
            _ => (day, day),
        };
    }

    private static DateOnly Moved(TimeUnit unit, int count, DateOnly from) => unit switch
    {
        TimeUnit.Day => from.AddDays(count),
        TimeUnit.Week => from.AddDays(7 * count),
        TimeUnit.Month => from.AddMonths(count),
        _ => from.AddYears(count),
    };

    private static (DateOnly From, DateOnly To)? ShiftedUnit(DateReading reading, DateOnly report)
    {
        if (reading.Shift == TimeShift.None)
            return null;
        var steps = Steps(reading.Shift);
        var month = new DateOnly(report.Year, report.Month, 1).AddMonths(steps);
        var (from, to) = reading.Unit switch
        {
            TimeUnit.Week => CalendarDays.Week(report, steps),
            TimeUnit.Month => (month, month.AddMonths(1).AddDays(-1)),
            _ => (new DateOnly(report.Year + steps, 1, 1), new DateOnly(report.Year + steps, 12, 31)),
        };
        return reading.Unit is TimeUnit.Week or TimeUnit.Month or TimeUnit.Year ? CalendarDays.Part(from, to, reading) : null;
    }

    private static int Steps(TimeShift shift) => shift switch
    {
        TimeShift.Past => -1,
        TimeShift.BeforePast => -2,
        TimeShift.Next => 1,
        _ => 0,
    };
}
