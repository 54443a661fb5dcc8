namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Reads days and months of the calendar, with or without a year, in digits and in words.</summary>
internal static class CalendarDates
{
    private const int MostBetweenCalendars = 2; // days by which a month of the moon begins earlier or later somewhere

    internal const int Following = 2; // as the lexicon numbers the words for what is next

    /// <param name="expected">Whether the words before announce a day (يوم, a weekday, في).</param>
    public static ParsedDate? TryRead(TimeText text, int at, bool expected)
    {
        if (TrySingle(text, at, expected) is not { } first)
            return null;
        return WithOtherCalendar(text, first);
    }

    private static ParsedDate? TrySingle(TimeText text, int at, bool expected)
    {
        var numeric = NumericDates.TryRead(text, at, expected, out var next) is { } digits ? Of(digits, at, SkipEra(text, next), "numeric-date") : null;
        var words = InWords(text, at);
        return words is not null && words.Next > (numeric?.Next ?? 0) ? words : numeric;
    }

    private static ParsedDate? InWords(TimeText text, int at)
    {
        if (MonthReader.TryRead(text, at) is { } month)
            return MonthFirst(text, at, month);
        if (!DateNumbers.TryDay(text, at, out var day, out var next) || CountsPeriods(text, at))
            return null;
        return TryDayRange(text, at, day, next) ?? DayFirst(text, at, day, next);
    }

    /// <summary>"14 من أكتوبر تشرين الأول 2015", "السابع من الشهر الجاري", "7 الجاري".</summary>
    private static ParsedDate? DayFirst(TimeText text, int at, int day, int next)
    {
        var reading = new DateReading { Day = day };
        if (TryMonthAfterDay(text, next) is { } month)
            return Complete(text, at, reading with { Month = month.Number }, month, "day-month");
        if (ShiftReader.TryUnit(text, next, TimeUnit.Month, out var end) is var shift and not TimeShift.None)
            return Of(reading with { MonthShift = shift == TimeShift.Next && IsFollowing(text, end - 1) ? TimeShift.Following : shift }, at, end, "day-of-shifted-month");
        if (OfTheMonth(text, at, next))
            return Of(reading with { MonthShift = TimeShift.Same }, at, next + 2, "day-of-told-month");
        if (next < text.Count && !text[next].NewLine && text.Folded(next) == "منه")
            return Of(reading with { MonthShift = TimeShift.Same }, at, next + 1, "day-of-told-month");
        if (text.Is(next, TimeWordKind.Current) && text.Kind(at) is TimeWordKind.Digits or TimeWordKind.Ordinal or TimeWordKind.OrdinalTens && IsAnnounced(text, at))
            return Of(reading with { MonthShift = TimeShift.Current }, at, next + 1, "day-of-current-month");
        return null;
    }

    // "في الثالث عشر من الشهر": that of which the report speaks; "الشهر الكريم", "الشهر الثالث" is another.
    private static bool OfTheMonth(TimeText text, int at, int next) =>
        text.KindOnLine(next) == TimeWordKind.From && IsAnnounced(text, at) && IsMonthWord(text, next + 1) && !text[next + 1].NewLine && text.Folded(next + 1) == "الشهر"
        && (next + 2 >= text.Count || text[next + 2].NewLine || (text.Kind(next + 2) is TimeWordKind.None or TimeWordKind.Punctuation && !text.Folded(next + 2).StartsWith("ال", StringComparison.Ordinal)));

    // "الشهر التالي" counts from what was told, "الشهر المقبل" from the report.
    private static bool IsFollowing(TimeText text, int at) => text.Is(at, TimeWordKind.Next) && text.Value(at) == Following;

    /// <summary>The month of a day, over من, شهر and the marks that may stand between.</summary>
    private static MonthName? TryMonthAfterDay(TimeText text, int next)
    {
        var at = next;
        if (text.IsMark(at, "-/.,"))
            at++;
        if (text.Is(at, TimeWordKind.From))
            at++;
        if (IsMonthWord(text, at))
            at++;
        return at < text.Count && !text[at].NewLine ? MonthReader.TryRead(text, at) : null;
    }

    /// <summary>"3-5 أكتوبر", "من 3 إلى 12 سبتمبر", "19 و20 أيار".</summary>
    private static ParsedDate? TryDayRange(TimeText text, int at, int day, int next)
    {
        var night = next < text.Count && text.Kind(at - 1) == TimeWordKind.DayPart && text.Folded(next) == "علي"; // "ليلة 6 على 7 أيلول"
        var joined = night || text.IsMark(next, "-/") || text.Is(next, TimeWordKind.To);
        var and = text.Is(next, TimeWordKind.And);
        var second = joined || and ? next + 1 : next;
        and |= second == next && second < text.Count && text[second].Word.Proclitic > 0;
        if ((!joined && !and) || second >= text.Count || text[second].NewLine || !DateNumbers.TryDay(text, second, out var last, out var end) || last <= day)
            return null;
        var between = text.Kind(at - 1) is TimeWordKind.Between or TimeWordKind.From;
        var month = TryMonthAfterDay(text, end);
        var rule = "day-range";
        var until = month is { } name
            ? Complete(text, second, new DateReading { Day = last, Month = name.Number }, name, rule)
            : ShiftedRangeEnd(text, second, last, end);
        if (until is null)
            return null;
        // "14 و22 سبتمبر" are two days; "19 و20" or "بين 14 و22" are a stretch of time.
        if (and && !between && last != day + 1)
            return new ParsedDate(until.Reading with { Day = day }, until.Kind, at, next, "day-of-list");
        return new ParsedDate(until.Reading with { Day = day, Until = until.Reading }, DateExpressionKind.Period, at, until.Next, rule);
    }

    private static ParsedDate? ShiftedRangeEnd(TimeText text, int second, int last, int end) =>
        ShiftReader.TryUnit(text, end, TimeUnit.Month, out var next) is var shift and not TimeShift.None
            ? Of(new DateReading { Day = last, MonthShift = shift }, second, next, "day-of-shifted-month")
            : null;

    /// <summary>"أكتوبر 16, 2024", "يونيو 2016", "أيلول".</summary>
    private static ParsedDate? MonthFirst(TimeText text, int at, MonthName month)
    {
        var next = month.Next;
        if (text.IsMark(next, "-"))
            next++;
        if (!(text.Kind(next) == TimeWordKind.Digits && text.Digits(next) > 2)
            && next < text.Count && !text[next].NewLine
            && text.Kind(next) is TimeWordKind.Digits or TimeWordKind.Ordinal or TimeWordKind.OrdinalUnit or TimeWordKind.OrdinalTens
            && DateNumbers.TryDay(text, next, out var day, out var afterDay)
            && (MonthReader.TryRead(text, afterDay) is null || text.IsMark(afterDay, ",")))
        {
            var reading = new DateReading { Month = month.Number, Day = day };
            if (YearAfter(text, afterDay, month.Hijri, out var year, out var afterYear))
                return Finish(text, at, reading with { Year = year }, month, afterYear, "month-day-year");
            if (text.Kind(next) != TimeWordKind.Digits || month.Guard == MonthGuard.None)
                return Finish(text, at, reading, month, afterDay, "month-day");
        }

        return Complete(text, at, new DateReading { Month = month.Number }, month, "month");
    }

    /// <summary>Adds the year or the shift that follows a month.</summary>
    private static ParsedDate Complete(TimeText text, int at, DateReading reading, MonthName month, string rule)
    {
        var next = month.Next;
        if (YearAfter(text, next, month.Hijri, out var year, out var end))
            return Finish(text, at, reading with { Year = year }, month, end, rule + "-year");
        if (ShiftReader.TryUnit(text, next, TimeUnit.Year, out end) is var yearShift and not TimeShift.None)
        {
            var named = ShiftReader.YearBehind(text, end, out var afterYear);
            return Finish(text, at, reading with { YearShift = yearShift, Year = named }, month, named is null ? end : afterYear, rule + "-of-shifted-year");
        }

        if (ShiftReader.TryUnit(text, next, TimeUnit.Month, out end) is var monthShift and not TimeShift.None)
            return Finish(text, at, reading with { Shift = monthShift }, month, end, rule + "-shifted");
        if (ShiftReader.TryAfter(text, next, out end) is var shift and not TimeShift.None and not TimeShift.Same)
            return Finish(text, at, reading with { Shift = shift }, month, end, rule + "-shifted");
        return Finish(text, at, reading, month, next, rule);
    }

    private static ParsedDate Finish(TimeText text, int at, DateReading reading, MonthName month, int next, string rule)
    {
        if (month.Hijri)
            return HijriReading(at, reading, next);
        return Of(reading, at, SkipEra(text, next), rule);
    }

    // A Hijri day becomes a day of our own calendar at once; without a year it waits for the report's.
    private static ParsedDate HijriReading(int at, DateReading reading, int next)
    {
        if (reading.Year is { } year && HijriDates.Range(year, reading.Month, reading.Day) is var (from, to))
            return Of(Gregorian(from) with { Until = from == to ? null : Gregorian(to) }, at, next, "hijri-date");
        return Of(reading with { IsHijri = true }, at, next, "hijri-date");
    }

    private static DateReading Gregorian(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    /// <summary>A year behind a month or a day, over من, عام and a mark.</summary>
    private static bool YearAfter(TimeText text, int at, bool hijri, out int year, out int next)
    {
        if (text.IsMark(at, ",-/.\"") || (text.IsMark(at, "(") && text.IsMark(at + 2, ")")))
            at++;
        if (text.Is(at, TimeWordKind.From))
            at++;
        if (text.Is(at, TimeWordKind.Unit) && text.Value(at) == ((int)TimeUnit.Year * 100) + 1)
            at++;
        next = at;
        year = 0;
        if (at >= text.Count || text[at].NewLine)
            return false;
        if (hijri && text.Kind(at) == TimeWordKind.Digits && HijriDates.IsYear(text.Value(at)))
        {
            year = text.Value(at);
            next = text.Is(at + 1, TimeWordKind.Hijri) ? at + 2 : at + 1;
            return true;
        }

        if (!DateNumbers.TryYear(text, at, out year, out next))
            return false;
        next = SkipEra(text, next);
        return true;
    }

    /// <summary>A date of the other calendar said of the same day: "10 رمضان 1437 هـ الموافق 15 يونيو 2016".</summary>
    private static ParsedDate WithOtherCalendar(TimeText text, ParsedDate first)
    {
        var at = first.Next;
        var bracket = text.IsMark(at, "(");
        if (bracket || text.IsMark(at, "-,/="))
            at++;
        if (text.Is(at, TimeWordKind.Corresponding))
            at++;
        else if (first.Rule != "hijri-date" && (at >= text.Count || !LeadsToHijri(text, at)))
            return first;
        if (text.Folded(at) == "ل")
            at++;
        if ((at == first.Next && first.Rule != "hijri-date") || at >= text.Count || text[at].NewLine || TrySingle(text, at, true) is not { } second)
            return first;
        // "1437 هـ 19 سبتمبر 2016": two dates, and the second says which day the first meant where the moon was seen later.
        if (at == first.Next)
            return AreBeside(first.Reading, second.Reading) ? first with { Reading = second.Reading } : first;
        var next = bracket && text.IsMark(second.Next, ")") ? second.Next + 1 : second.Next;
        if (second.Rule == "hijri-date")
            return first.Rule == "hijri-date" ? first : first.Covering(first.First, next);
        return first.Rule == "hijri-date" || second.Reading.IsFullDate ? second.Covering(first.First, next) : first;
    }

    private static bool AreBeside(DateReading one, DateReading other) =>
        one.IsFullDate && other.IsFullDate && one.Until is null && other.Until is null
        && CalendarDays.WithoutReport(one) is ({ } day, _) && CalendarDays.WithoutReport(other) is ({ } otherDay, _)
        && Math.Abs(day.DayNumber - otherDay.DayNumber) <= MostBetweenCalendars;

    private static bool LeadsToHijri(TimeText text, int at) =>
        !text[at].NewLine && DateNumbers.TryDay(text, at, out _, out var next) && TryMonthAfterDay(text, next) is { Hijri: true };

    private static int SkipEra(TimeText text, int next) =>
        text.Is(next, TimeWordKind.Era) || text.Is(next, TimeWordKind.Hijri) ? next + 1 : next;

    private static bool IsMonthWord(TimeText text, int at) =>
        text.Is(at, TimeWordKind.Unit) && text.Value(at) == ((int)TimeUnit.Month * 100) + 1;

    // "الأسبوع الأول من آذار", "النصف الثاني من حزيران": the ordinal counts weeks or halves, not days.
    private static bool CountsPeriods(TimeText text, int at) =>
        at > 0 && !text[at].NewLine && text.Kind(at) == TimeWordKind.Ordinal
        && (text.Kind(at - 1) is TimeWordKind.Slice || (text.Kind(at - 1) == TimeWordKind.Unit && !DayPhrases.IsDayWord(text, at - 1)));

    private static bool IsAnnounced(TimeText text, int at) =>
        text.Kind(at - 1) is TimeWordKind.In or TimeWordKind.Unit or TimeWordKind.Weekday or TimeWordKind.Since or TimeWordKind.To or TimeWordKind.From;

    private static ParsedDate Of(DateReading reading, int at, int next, string rule) => new(reading, KindOf(reading), at, next, rule);

    private static DateExpressionKind KindOf(DateReading reading) => reading switch
    {
        { Until: not null } => DateExpressionKind.Period,
        { IsFullDate: true } => DateExpressionKind.FullDate,
        { Day: not null } => DateExpressionKind.DayMonth,
        { Month: not null } => DateExpressionKind.Month,
        _ => DateExpressionKind.Year,
    };
}
