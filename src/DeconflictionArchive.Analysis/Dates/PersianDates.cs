using System.Globalization;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Days of the Persian solar calendar, as stamps of Iranian sites print them in digits: "1396/03/29".</summary>
internal static class PersianDates
{
    // Between 2001 and 2031 of our calendar; lunar years of the same numbers are two generations past.
    private const int FirstYear = 1380;
    private const int LastYear = 1409;

    private static readonly PersianCalendar Calendar = new();

    /// <returns>Null when the year is not one of that calendar in our time, or has no such day.</returns>
    public static DateOnly? TryDay(int year, int month, int day)
    {
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > Calendar.GetDaysInMonth(year, month))
            return null;
        return DateOnly.FromDateTime(Calendar.ToDateTime(year, month, day, 0, 0, 0, 0));
    }
}
