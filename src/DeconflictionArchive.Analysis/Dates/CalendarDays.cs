namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Arithmetic of days, weeks and months. A range is inclusive at both ends.</summary>
internal static class CalendarDays
{
    /// <summary>What a reading means whatever the day of the report is; nulls when it needs that day.</summary>
    public static (DateOnly? From, DateOnly? To) WithoutReport(DateReading reading)
    {
        if (reading.Year is not { } year || reading.IsHijri || Range(year, reading) is not var (from, to))
            return (null, null);
        if (reading.Until is not { } until)
            return (from, to);
        if (until.Year is { } lastYear && Range(lastYear, until) is var (_, last) && last >= from)
            return (from, last);
        if (until.Weekday is { } second)
            return second == from.DayOfWeek ? (from.AddDays(-1), from) : (from, from.AddDays(1));
        return (null, null);
    }

    /// <summary>The day, month, season or year of a reading in a given year.</summary>
    public static (DateOnly From, DateOnly To)? Range(int year, DateReading reading)
    {
        if (year is < 1 or > 9990)
            return null;
        if (reading.Month is not { } month)
            return Part(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), reading);
        if (month is < 1 or > 12)
            return null;
        if (reading.Day is { } day)
            return Day(year, month, day) is { } date ? (date, date) : null;
        var months = reading.Unit == TimeUnit.Month ? reading.Count ?? 1 : 1;
        var first = new DateOnly(year, month, 1);
        return Part(first, first.AddMonths(months).AddDays(-1), reading);
    }

    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The part of a week, month or year that a reading names.</summary>
    public static (DateOnly From, DateOnly To) Part(DateOnly from, DateOnly to, DateReading reading) =>
        reading.Slice is { } slice ? PeriodSlices.Cut(from, to, slice) : Part(from, to, reading.Part);

    /// <summary>The part of a week, month or year that مطلع, منتصف, أواخر name.</summary>
    private static (DateOnly From, DateOnly To) Part(DateOnly from, DateOnly to, PartOfPeriod part)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        if (part == PartOfPeriod.Whole)
            return (from, to);
        if (days > 92)
            return PartOfYear(from, to, part);
        // A month has its tens, a week its threes.
        var third = days > 16 ? 10 : 3;
        return part switch
        {
            PartOfPeriod.Start or PartOfPeriod.Early => (from, from.AddDays(third - 1)),
            PartOfPeriod.Middle => (from.AddDays(third), days > 16 ? from.AddDays((2 * third) - 1) : to.AddDays(-third)),
            _ => (days > 16 ? from.AddDays(2 * third) : to.AddDays(1 - third), to),
        };
    }

    private static (DateOnly From, DateOnly To) PartOfYear(DateOnly from, DateOnly to, PartOfPeriod part) => part switch
    {
        PartOfPeriod.Start => (from, from.AddMonths(1).AddDays(-1)),
        PartOfPeriod.Early => (from, from.AddMonths(3).AddDays(-1)),
        PartOfPeriod.Middle => (from.AddMonths(5), from.AddMonths(7).AddDays(-1)),
        PartOfPeriod.Late => (from.AddMonths(9), to),
        _ => (from.AddMonths(11), to),
    };

    public static DateOnly LatestWeekday(DayOfWeek weekday, DateOnly notAfter) =>
        notAfter.AddDays(-((notAfter.DayOfWeek - weekday + 7) % 7));

    public static DateOnly EarliestWeekday(DayOfWeek weekday, DateOnly notBefore) =>
        notBefore.AddDays((weekday - notBefore.DayOfWeek + 7) % 7);

    /// <summary>
    /// A week before or after the one of a day. Some papers begin the week on Saturday, some on Sunday, agencies on Monday:
    /// the range covers them all, but never the day itself.
    /// </summary>
    public static (DateOnly From, DateOnly To) Week(DateOnly day, int weeks)
    {
        var saturday = LatestWeekday(DayOfWeek.Saturday, day).AddDays(7 * weeks);
        var end = saturday.AddDays(8);
        if (weeks < 0 && end >= day)
            end = day.AddDays(-1);
        return (weeks > 0 && saturday <= day ? day.AddDays(1) : saturday, end);
    }
}
