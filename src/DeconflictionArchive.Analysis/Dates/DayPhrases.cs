namespace DeconflictionArchive.Analysis.Dates;

/// <summary>
/// Reads days named by weekday or counted from today, with the part of the day before or behind and the calendar date
/// that may follow: "مساء أمس الخميس (16 يونيو / حزيران 2016)", "ليل الأربعاء - الخميس", "أول أمس", "السبت الماضي".
/// </summary>
internal static class DayPhrases
{
    public static ParsedDate? TryRead(TimeText text, int at)
    {
        var part = TryPartOfDay(text, at, out var next);
        if (IsDayWord(text, next) && (next == at || !text[next].NewLine))
            next++;
        var offset = TryOffset(text, next, out var afterOffset);
        if (afterOffset < text.Count && offset is not null && text.KindOnLine(afterOffset) is TimeWordKind.Same or TimeWordKind.That)
            return null;
        if (offset == 0 && OutletNames.EndsOutlet(text, afterOffset - 1))
            return null;
        var afterWeekday = afterOffset;
        var weekday = TryWeekday(text, at, afterOffset, offset is not null, ref afterWeekday);
        if (offset is null && weekday is null)
            return part == PartOfDay.Any && next == at ? null : DayOfCalendar(text, at, next, part);
        if (weekday is null && !OutletNames.AllowsDay(text, at, afterOffset, offset ?? 0))
            return null;
        if (weekday is { } named && offset is null && part == PartOfDay.Any && next == at && !IsWeekday(text, afterWeekday - 1, named))
            return null;
        var reading = new DateReading { Weekday = weekday, DayOffset = offset, PartOfDay = part };
        return Complete(text, at, afterWeekday, reading);
    }

    /// <summary>"مساء", "بعد ظهر", "منتصف ليل".</summary>
    public static PartOfDay TryPartOfDay(TimeText text, int at, out int next)
    {
        next = at;
        if (text.Kind(at) == TimeWordKind.DayPart)
            next = at + 1;
        else if (text.Kind(at) is TimeWordKind.After or TimeWordKind.PeriodPart && text.Is(at + 1, TimeWordKind.DayPart))
            next = at + 2;
        return next == at ? PartOfDay.Any : (PartOfDay)text.Value(next - 1);
    }

    /// <summary>"أمس", "أول من أمس", "أمس الأول", "قبل يوم أمس", "بعد غد", "هذا اليوم".</summary>
    public static int? TryOffset(TimeText text, int at, out int next)
    {
        next = at;
        var first = at;
        if (text.Kind(first) == TimeWordKind.This)
            first++;
        else if (text.Kind(first) is TimeWordKind.First or TimeWordKind.Before or TimeWordKind.After)
            first++;
        if (first > at && text.Is(first, TimeWordKind.From))
            first++;
        if (first > at && IsDayWord(text, first) && !text[first].NewLine)
            first++;
        if (text.Kind(first) != TimeWordKind.Deictic || (first > at && text[first].NewLine))
            return null;
        next = first + 1;
        var days = text.Value(first);
        if (first == at && text.Folded(at) == "الليله" && text.Is(next, TimeWordKind.Past))
            return Shifted(-1, ref next);
        if (first == at)
            return days == -1 && text.Is(next, TimeWordKind.Ordinal) && text.Value(next) == 1 ? Shifted(-2, ref next) : days;
        return (text.Kind(at), days) switch
        {
            (TimeWordKind.This, 0) => 0,
            (TimeWordKind.First or TimeWordKind.Before, -1) => -2,
            (TimeWordKind.After, 1) => 2,
            _ => null,
        };
    }

    private static int Shifted(int days, ref int next)
    {
        next++;
        return days;
    }

    /// <summary>A weekday, in brackets or after a comma where a day already stands before it.</summary>
    private static DayOfWeek? TryWeekday(TimeText text, int at, int from, bool afterDay, ref int next)
    {
        var opens = afterDay && text.IsMark(from, "(,-");
        var index = opens ? from + 1 : from;
        if (text.Kind(index) != TimeWordKind.Weekday || (index > at && text[index].NewLine))
            return null;
        var bracket = opens && text.IsMark(from, "(");
        var day = (DayOfWeek)text.Value(index);
        next = bracket && text.IsMark(index + 1, ")") ? index + 2 : index + 1;
        return day;
    }

    private static ParsedDate? Complete(TimeText text, int at, int next, DateReading reading)
    {
        reading = WithNight(text, reading, ref next);
        if (reading.Weekday is not null)
            reading = WithShift(text, reading, ref next);
        if (text.Is(next, TimeWordKind.DayPart) && reading.PartOfDay == PartOfDay.Any && IsAdverb(text, next))
            reading = reading with { PartOfDay = (PartOfDay)text.Value(next++) };
        if (CalendarBehind(text, next, reading) is { } dated)
            return dated with { First = at };
        if (reading.Weekday is not null && BareDay(text, next, out var day) is var end and > 0)
            return new ParsedDate(reading with { Day = day }, DateExpressionKind.DayMonth, at, end, "weekday-and-day");
        var kind = reading.Until is not null ? DateExpressionKind.Period
            : reading.Weekday is not null ? DateExpressionKind.Weekday
            : DateExpressionKind.Relative;
        return new ParsedDate(reading, kind, at, next, RuleOf(reading));
    }

    // "ليل الأربعاء - الخميس", "ليلة السبت/الأحد": the night between two days.
    private static DateReading WithNight(TimeText text, DateReading reading, ref int next)
    {
        if (reading.Weekday is not { } day || reading.PartOfDay is not (PartOfDay.Night or PartOfDay.Dawn))
            return reading;
        var second = text.IsMark(next, "-/") || text.Is(next, TimeWordKind.To) || text.Folded(next) is "علي" ? next + 1 : next;
        if (!text.Is(second, TimeWordKind.Weekday) || text.Value(second) != ((int)day + 1) % 7)
            return reading;
        next = second + 1;
        return reading with { Until = new DateReading { Weekday = (DayOfWeek)text.Value(second) } };
    }

    private static DateReading WithShift(TimeText text, DateReading reading, ref int next)
    {
        if (ShiftReader.TryUnit(text, next, TimeUnit.Week, out var end) is var week and not TimeShift.None)
        {
            next = end;
            return reading with { Unit = TimeUnit.Week, Shift = week };
        }

        if (ShiftReader.TryAfter(text, next, out end) is not (var shift and not TimeShift.None and not TimeShift.Same))
            return reading;
        next = end;
        return reading with { Shift = shift };
    }

    private static ParsedDate? CalendarBehind(TimeText text, int next, DateReading reading)
    {
        var at = next;
        var bracket = text.IsMark(at, "([");
        if (bracket || text.IsMark(at, ",-/|:"))
            at++;
        if (text.KindOnLine(at) is TimeWordKind.Corresponding or TimeWordKind.In)
            at++;
        if ((IsDayWord(text, at) && !text[at].NewLine) || text.Folded(at) == "ل")
            at++;
        if (at >= text.Count || text[at].NewLine || CalendarDates.TryRead(text, at, true) is not { Reading.Day: not null } date)
            return null;
        var end = bracket && text.IsMark(date.Next, ")]") ? date.Next + 1 : date.Next;
        var merged = date.Reading with { Weekday = reading.Weekday, DayOffset = reading.DayOffset, PartOfDay = reading.PartOfDay };
        if (reading.Until is { } nightEnd && merged.Until is null)
            merged = merged with { Until = nightEnd };
        var kind = merged.Until is null ? date.Kind : DateExpressionKind.Period;
        return new ParsedDate(merged, kind, next, end, "weekday-and-date");
    }

    // "مساء 5 أيلول", "يوم 20 آذار 2017"
    private static ParsedDate? DayOfCalendar(TimeText text, int at, int next, PartOfDay part)
    {
        if (next >= text.Count || text[next].NewLine || CalendarDates.TryRead(text, next, true) is not { Reading.Day: not null } date)
        {
            return text.Kind(next - 1) == TimeWordKind.Unit && BareDay(text, next, out var day) is var end and > 0
                ? new ParsedDate(new DateReading { Day = day, PartOfDay = part }, DateExpressionKind.DayMonth, at, end, "bare-day")
                : null;
        }

        return date.Covering(at, date.Next) with { Reading = date.Reading with { PartOfDay = part } };
    }

    // "يوم 27.", "الجمعة 15،": a number that counts nothing. Gives the index after it, or 0.
    private static int BareDay(TimeText text, int at, out int day)
    {
        day = 0;
        if (!text.Is(at, TimeWordKind.Digits) || !DateNumbers.TryDay(text, at, out day, out var next))
            return 0;
        var ends = next >= text.Count || text[next].NewLine || text.IsMark(next, ",;!?)") || (text.IsMark(next, ".") && !text.Is(next + 1, TimeWordKind.Digits));
        return ends ? next : 0;
    }

    /// <summary>The words that are numbers as well as days: "الاثنين" is "the two" behind some words and before others.</summary>
    private static bool IsWeekday(TimeText text, int at, DayOfWeek day)
    {
        if (day != DayOfWeek.Monday)
            return true;
        if (text.KindOnLine(at) == TimeWordKind.Weekday && text.Kind(at - 1) == TimeWordKind.Between && !FollowedByWeekday(text, at + 1))
            return false;
        return text.Folded(at - 1) is not ("كلا" or "كلي" or "هذين" or "هذان" or "احد" or "ان" or "يجمع" or "جمع" or "معا")
            && text.Folded(at + 1) is not ("معا" or "كليهما" or "كلاهما");
    }

    private static bool FollowedByWeekday(TimeText text, int at)
    {
        for (var index = at; index < at + 3; index++)
        {
            if (text.Is(index, TimeWordKind.Weekday))
                return true;
        }

        return false;
    }

    private static bool IsAdverb(TimeText text, int at) => text.Folded(at).EndsWith('ا') || !text.Is(at + 1, TimeWordKind.Weekday);

    internal static bool IsDayWord(TimeText text, int at) =>
        text.Kind(at) == TimeWordKind.Unit && text.Value(at) == ((int)TimeUnit.Day * 100) + 1;

    private static string RuleOf(DateReading reading) => reading switch
    {
        { Until: not null } => "night-between-weekdays",
        { Weekday: not null, DayOffset: 0 } => "weekday-with-today",
        { Weekday: not null, DayOffset: not null } => "weekday-with-offset",
        { Weekday: not null, Shift: not TimeShift.None } => "weekday-shifted",
        { Weekday: not null } => "weekday",
        _ => "day-offset",
    };
}
