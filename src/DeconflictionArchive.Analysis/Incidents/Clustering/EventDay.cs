using DeconflictionArchive.Analysis.Dates;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>When an event is said to have happened, as far as the words go: days, or only a month, a day of it, a weekday.</summary>
/// <param name="From">First possible day; null while the words leave it to a date of publication nobody knows.</param>
/// <param name="To">Last possible day, inclusive.</param>
public sealed record EventDay(DateOnly? From, DateOnly? To, int? Month, int? Day, DayOfWeek? Weekday)
{
    private const int LongestSpan = 31; // days an expression may span and still tell when
    private const int Week = 7;

    public static readonly EventDay Unknown = new(null, null, null, null, null);

    public static EventDay On(DateOnly from, DateOnly to) => new(
        from,
        to,
        from.Year == to.Year && from.Month == to.Month ? from.Month : null,
        from == to ? from.Day : null,
        from == to ? from.DayOfWeek : null);

    /// <summary>Null when the words tell no day, week or month.</summary>
    public static EventDay? Of(DateExpression expression)
    {
        if (expression is { From: { } from, To: { } to })
            return to.DayNumber - from.DayNumber > LongestSpan ? null : On(from, to);
        return expression.Reading switch
        {
            null or { Shift: TimeShift.Next } => null,
            { IsHijri: false, Month: { } month } reading => new EventDay(null, null, month, reading.Day, null),
            { Weekday: { } weekday } => new EventDay(null, null, null, null, weekday),
            { DayOffset: not null } or { Unit: TimeUnit.Week } => Unknown,
            _ => expression.Kind == DateExpressionKind.Vague ? Unknown : null,
        };
    }

    public bool IsSingle => From is not null && From == To;

    /// <summary>Days the interval spans; null when there is none.</summary>
    public int? Span => From is { } from && To is { } to ? to.DayNumber - from.DayNumber + 1 : null;

    /// <summary>
    /// How well two tellings agree in time, 0 where they say nothing of each other; null when they cannot be of one event.
    /// A day more or less is left open: nights have two days, and news is told of the day it is said.
    /// </summary>
    public double? Agreement(EventDay other)
    {
        if (From is { } from && To is { } to && other.From is { } otherFrom && other.To is { } otherTo)
        {
            var slack = IsSingle && other.IsSingle ? 1 : 0;
            if (from.AddDays(-slack) > otherTo || otherFrom.AddDays(-slack) > to)
                return null;
            return !IsSingle || !other.IsSingle ? 0.3 : from == otherFrom ? 0.7 : 0.5;
        }

        if (!SharesMonth(other))
            return null;
        if (Day is { } day && other.Day is { } otherDay)
            return Math.Abs(day - otherDay) <= 1 ? 0.6 : null;
        if (Weekday is { } weekday && other.Weekday is { } otherWeekday)
            return Apart(weekday, otherWeekday) switch { 0 => 0.4, 1 => -0.2, _ => null };
        return Month is not null && other.Month is not null ? 0.3 : 0;
    }

    private bool SharesMonth(EventDay other) =>
        Month is not { } month || other.Month is not { } otherMonth || month == otherMonth;

    private static int Apart(DayOfWeek one, DayOfWeek other)
    {
        var days = Math.Abs((int)one - (int)other);
        return Math.Min(days, Week - days);
    }
}
