namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Reads the words that place a unit before, in or after the present one.</summary>
internal static class ShiftReader
{
    /// <summary>"الماضي", "قبل الماضي", "الجاري", "المقبل", "نفسه" behind a noun.</summary>
    public static TimeShift TryAfter(TimeText text, int at, out int next)
    {
        next = at + 1;
        switch (text.KindOnLine(at))
        {
            case TimeWordKind.Past:
                return TimeShift.Past;
            case TimeWordKind.Current:
                return TimeShift.Current;
            case TimeWordKind.Next:
                return TimeShift.Next;
            case TimeWordKind.Same:
                return TimeShift.Same;
            case TimeWordKind.Before when text.Is(at + 1, TimeWordKind.Past):
                next = at + 2;
                return TimeShift.BeforePast;
            default:
                next = at;
                return TimeShift.None;
        }
    }

    /// <summary>
    /// A unit with its shift: "الشهر الجاري", "هذا العام", "نفس الشهر", "العام الماضي", perhaps after من or في.
    /// </summary>
    /// <param name="begins">Whether the expression begins here, so that it may stand first on its line.</param>
    public static TimeShift TryUnit(TimeText text, int at, TimeUnit unit, out int next, bool begins = false)
    {
        next = at;
        var from = at;
        if (!begins && text.KindOnLine(from) is TimeWordKind.From or TimeWordKind.In)
            from++;
        var before = KindAt(text, from, begins) switch
        {
            TimeWordKind.This => TimeShift.Current,
            TimeWordKind.SameBefore or TimeWordKind.That => TimeShift.Same,
            _ => TimeShift.None,
        };
        var noun = before == TimeShift.None ? from : from + 1;
        if (KindAt(text, noun, begins && noun == from) != TimeWordKind.Unit || text.Value(noun) != ((int)unit * 100) + 1)
            return TimeShift.None;
        if (before != TimeShift.None)
        {
            next = noun + 1;
            return before;
        }

        var shift = TryAfter(text, noun + 1, out var end);
        if (shift != TimeShift.None)
            next = end;
        return shift;
    }

    /// <summary>The number that says which year is the present or last one: "العام الجاري 2016", "العام الماضي (2015)".</summary>
    public static int? YearBehind(TimeText text, int at, out int next)
    {
        var bracket = text.IsMark(at, "(");
        next = bracket ? at + 1 : at;
        if (!text.Is(next, TimeWordKind.Digits) || text.Digits(next) != 4 || !DateNumbers.TryYear(text, next, out var year, out var end))
            return null;
        next = bracket && text.IsMark(end, ")") ? end + 1 : end;
        return year;
    }

    private static TimeWordKind KindAt(TimeText text, int at, bool begins) => begins ? text.Kind(at) : text.KindOnLine(at);
}
