using System.Globalization;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Days of the Umm al-Qura calendar, as news agencies of the Gulf print them, in our own calendar.</summary>
internal static class HijriDates
{
    private const int FirstYear = 1318; // the calendar's tables begin and end there
    private const int LastYear = 1500;

    private static readonly UmAlQuraCalendar Calendar = new();

    public static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>The first and last day of a Hijri day, month or year; null when there is none such.</summary>
    public static (DateOnly From, DateOnly To)? Range(int year, int? month, int? day)
    {
        if (!IsYear(year) || month is < 1 or > 12)
            return null;
        var lastMonth = month ?? 12;
        var length = Calendar.GetDaysInMonth(year, lastMonth);
        // Sightings differ by a day: a thirtieth that the tables lack is the first of the next month.
        if (day is { } given)
            return given is < 1 or > 30 ? null : Single(ToDate(year, lastMonth, Math.Min(given, length)).AddDays(Math.Max(0, given - length)));
        return (ToDate(year, month ?? 1, 1), ToDate(year, lastMonth, length));
    }

    /// <summary>The Hijri year a day belongs to.</summary>
    public static int YearOf(DateOnly day) => Calendar.GetYear(day.ToDateTime(TimeOnly.MinValue));

    private static (DateOnly From, DateOnly To) Single(DateOnly day) => (day, day);

    private static DateOnly ToDate(int year, int month, int day) =>
        DateOnly.FromDateTime(Calendar.ToDateTime(year, month, day, 0, 0, 0, 0));
}
