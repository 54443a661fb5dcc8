using System.Globalization;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>Keys that two events share whenever they may be one, so that an event is compared with its like and not with the whole archive.</summary>
public static class EventBlocks
{
    private const string Agreement = "agreement";
    private const int Drafting = 2; // months, as the likeness of agreements allows

    /// <summary>None for an event without a day.</summary>
    public static IReadOnlyList<string> Of(ToldEvent told)
    {
        if (told.Day is not { From: { } from, To: { } to })
            return [];
        if (told.Type == Agreement)
            return [.. Months(from, to.AddMonths(Drafting)).Select(month => Key(told, month, "yyyy-MM"))];

        // Two single days may be a day apart: each stands for itself and the day after.
        var last = told.Day.IsSingle ? to.AddDays(1) : to;
        return [.. Enumerable.Range(0, last.DayNumber - from.DayNumber + 1).Select(day => Key(told, from.AddDays(day), "yyyy-MM-dd"))];
    }

    private static IEnumerable<DateOnly> Months(DateOnly from, DateOnly to)
    {
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
            yield return month;
    }

    private static string Key(ToldEvent told, DateOnly day, string format) => $"{told.Type} {day.ToString(format, CultureInfo.InvariantCulture)}";
}
