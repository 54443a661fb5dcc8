using System.Globalization;
using DeconflictionArchive.Analysis.Incidents.Matching;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>
/// Keys of type, day and place, so that an event is compared with its like and not with the whole archive: whenever two events may
/// be one, one of the keys the one asks for is among those the other is found under.
/// </summary>
public static class EventBlocks
{
    private const string Agreement = "agreement";
    private const int Drafting = 2; // months, as the likeness of agreements allows
    private const string Anywhere = "";
    private const string NoPoint = "@";

    private static readonly PlaceNearness Places = new();

    /// <summary>The keys an event is found under; none without a day.</summary>
    public static IReadOnlyList<string> Of(ToldEvent told) =>
        Keys(told, PointsOf(told) is { Count: > 0 } points ? [Anywhere, .. points.Select(point => NoPoint + point)] : [Anywhere, NoPoint]);

    /// <summary>The keys under which an event finds all that it may be one with.</summary>
    public static IReadOnlyList<string> Near(ToldEvent told) =>
        Keys(told, Likeness.HasOnePlace(told.Type) && PointsOf(told) is { Count: > 0 } points
            ? [NoPoint, .. points.SelectMany(Places.PointsNear).Distinct(StringComparer.Ordinal).Select(point => NoPoint + point)]
            : [Anywhere]);

    private static List<string> PointsOf(ToldEvent told) => [.. told.Places.Where(Places.IsPoint)];

    private static List<string> Keys(ToldEvent told, IReadOnlyList<string> places) =>
        [.. DaysOf(told).SelectMany(day => places.Select(place => $"{told.Type} {day}{place}"))];

    private static IEnumerable<string> DaysOf(ToldEvent told)
    {
        if (told.Day is not { From: { } from, To: { } to })
            return [];
        if (told.Type == Agreement)
            return Months(from, to.AddMonths(Drafting)).Select(month => month.ToString("yyyy-MM", CultureInfo.InvariantCulture));

        // Two single days may be a day apart: each stands for itself and the day after.
        var last = told.Day.IsSingle ? to.AddDays(1) : to;
        return Enumerable.Range(0, last.DayNumber - from.DayNumber + 1).Select(day => from.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static IEnumerable<DateOnly> Months(DateOnly from, DateOnly to)
    {
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
            yield return month;
    }
}
