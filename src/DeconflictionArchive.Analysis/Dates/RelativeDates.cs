namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Reads stretches of time counted from the report's day: "الأسبوع الماضي", "قبل يومين", "خلال الـ24 ساعة الماضية".</summary>
internal static class RelativeDates
{
    private const int PluralOnly = 90;
    private const int HoursPerDay = 24;

    public static ParsedDate? TryRead(TimeText text, int at) => text.Kind(at) switch
    {
        TimeWordKind.Unit or TimeWordKind.This => Shifted(text, at) ?? CountedStretch(text, at),
        TimeWordKind.Digits or TimeWordKind.Cardinal or TimeWordKind.OrdinalTeen or TimeWordKind.None => CountedStretch(text, at),
        TimeWordKind.PeriodPart => PartOf(text, at),
        TimeWordKind.Season => SeasonOf(text, at),
        TimeWordKind.Before or TimeWordKind.After or TimeWordKind.Since => Counted(text, at),
        _ => null,
    };

    /// <summary>"الأسبوع الماضي", "الشهر الجاري", "هذا العام".</summary>
    public static ParsedDate? Shifted(TimeText text, int at)
    {
        var noun = text.Kind(at) == TimeWordKind.This ? at + 1 : at;
        if (text.Kind(noun) != TimeWordKind.Unit || (noun > at && text[noun].NewLine))
            return null;
        var unit = TimeWord.UnitOf(text.Value(noun));
        if (unit is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year))
            return null;
        if (ShiftReader.TryUnit(text, at, unit, out var next, begins: true) is not (var shift and not TimeShift.None and not TimeShift.Same) || IsOffice(text, at, next))
            return null;
        if (!text.Bare(noun).StartsWith("ال", StringComparison.Ordinal))
            return null;
        if (unit == TimeUnit.Year && ShiftReader.YearBehind(text, next, out var end) is { } year)
            return new ParsedDate(new DateReading { Year = year, YearShift = shift }, DateExpressionKind.Year, at, end, "shifted-year-in-digits");
        if (unit == TimeUnit.Week && WeekdayBehind(text, next, out end) is { } weekday)
            return new ParsedDate(new DateReading { Unit = unit, Shift = shift, Weekday = weekday }, DateExpressionKind.Weekday, at, end, "weekday-of-shifted-week");
        if (shift == TimeShift.Next && text.Is(next - 1, TimeWordKind.Next) && text.Value(next - 1) == CalendarDates.Following)
            return new ParsedDate(new DateReading { Unit = unit, Shift = TimeShift.Following, Anchor = DateAnchor.Told }, DateExpressionKind.Relative, at, next, "unit-after-told");
        return new ParsedDate(new DateReading { Unit = unit, Shift = shift }, DateExpressionKind.Relative, at, next, "shifted-unit");
    }

    // "الأسبوع المقبل يوم الجمعة"
    private static DayOfWeek? WeekdayBehind(TimeText text, int at, out int next)
    {
        next = at;
        if (next < text.Count && !text[next].NewLine && DayPhrases.IsDayWord(text, next))
            next++;
        return text.Is(next, TimeWordKind.Weekday) && text[next].Word.Proclitic == 0 ? (DayOfWeek)text.Value(next++) : null;
    }

    // "الأمين العام الحالي": the general, not the year.
    private static bool IsOffice(TimeText text, int at, int next) =>
        text.Folded(at) == "العام" && text.Kind(at - 1) == TimeWordKind.None
        && text.Folded(at - 1).StartsWith("ال", StringComparison.Ordinal) && !text[at].NewLine
        && (text.Kind(next - 1) == TimeWordKind.Current || (text.Kind(next - 1) == TimeWordKind.Past && text.Value(next - 1) == 2));

    /// <summary>"الساعات الـ24 الماضية", "الأيام الثلاثة الماضية", "الشهرين الماضيين", "24 ساعة الماضية".</summary>
    private static ParsedDate? CountedStretch(TimeText text, int at)
    {
        var next = at;
        var unit = TimeUnit.None;
        var count = 0;
        if (text.Kind(next) == TimeWordKind.Unit)
        {
            (unit, count) = (TimeWord.UnitOf(text.Value(next)), text.Value(next) % 100);
            next++;
        }

        if (count is 0 or PluralOnly)
        {
            count = Number(text, next, out next);
            if (unit == TimeUnit.None && text.Is(next, TimeWordKind.Unit))
                unit = TimeWord.UnitOf(text.Value(next++));
        }

        if (count <= 0 || unit is TimeUnit.None or TimeUnit.Decade or TimeUnit.Century || (count == 1 && unit != TimeUnit.Hour) || next >= text.Count)
            return null;
        var direction = text.KindOnLine(next) switch
        {
            TimeWordKind.Past => -1,
            TimeWordKind.Next => 1,
            _ => 0,
        };
        if (direction == 0 || !ToDays(ref unit, ref count))
            return null;
        var reading = new DateReading { Unit = unit, Count = direction * count, Shift = direction < 0 ? TimeShift.Past : TimeShift.Next };
        return new ParsedDate(reading, DateExpressionKind.Period, at, next + 1, "counted-stretch");
    }

    /// <summary>"قبل ثلاثة أيام", "منذ أسبوعين", "بعد شهر", "قبل أكثر من أسبوع", "بعد يوم واحد من".</summary>
    private static ParsedDate? Counted(TimeText text, int at)
    {
        var next = at + 1;
        var approximate = text.Is(next, TimeWordKind.Approx) && text.Folded(next) is "اكثر" or "اقل";
        while (text.Is(next, TimeWordKind.Approx) || (text.Is(next, TimeWordKind.From) && text.Kind(next - 1) == TimeWordKind.Approx))
            next++;
        if (next >= text.Count || text[next].NewLine)
            return null;
        var few = text.Is(next, TimeWordKind.Few);
        if (few)
            next++;
        int count;
        if (text.Kind(next) == TimeWordKind.Unit)
        {
            count = text.Value(next) % 100;
        }
        else
        {
            count = Number(text, next, out next);
            if (count <= 0 || !text.Is(next, TimeWordKind.Unit))
                return null;
        }

        var unit = TimeWord.UnitOf(text.Value(next));
        if (text.Bare(next).StartsWith("ال", StringComparison.Ordinal))
            return null;
        next++;
        if (unit == TimeUnit.Year && count == 1 && text.Kind(next - 1) == TimeWordKind.Unit && text.KindOnLine(next) != TimeWordKind.None && DateNumbers.TryYear(text, next, out _, out _))
            return null; // "منذ عام 2011"
        if (text.Is(next, TimeWordKind.Cardinal) && text.Value(next) == count && text[next].Word.Proclitic == 0)
            next++; // "يوم واحد", "يومين اثنين"
        if (text.KindOnLine(next) is TimeWordKind.Past or TimeWordKind.Next or TimeWordKind.Current)
            return null;
        var direction = text.Kind(at) == TimeWordKind.After ? 1 : -1;
        if (few || count == PluralOnly)
            return unit == TimeUnit.Day && text.Kind(at) == TimeWordKind.Before
                ? new ParsedDate(new DateReading { Unit = TimeUnit.Day, Shift = TimeShift.Past }, DateExpressionKind.Vague, at, next, "some-days-ago")
                : null;
        if (!ToDays(ref unit, ref count) || unit is TimeUnit.None or TimeUnit.Decade or TimeUnit.Century)
            return null;
        var plus = Further(text, direction, ref next);
        var anchor = IsBesideEvent(text, next, direction) ? DateAnchor.Event : direction > 0 && GoesOn(text, at) ? DateAnchor.Told : DateAnchor.Report;
        // "بعد أقل من شهر", "بعد أسبوع من الصمت": how long it lasted, and no day.
        if (direction > 0 && (approximate || (anchor == DateAnchor.Event && unit != TimeUnit.Day)))
            return null;
        return new ParsedDate(
            new DateReading { Unit = unit, Count = direction * count, Anchor = anchor, IsApproximate = approximate, Plus = plus },
            anchor is DateAnchor.Event or DateAnchor.Told ? DateExpressionKind.Anaphoric : DateExpressionKind.Relative, at, next, "counted-units");
    }

    /// <summary>"و21 يوما" behind "قبل شهر".</summary>
    private static DateReading? Further(TimeText text, int direction, ref int next)
    {
        var at = text.Is(next, TimeWordKind.And) || text.IsMark(next, ",") ? next + 1 : next;
        if (at >= text.Count || text[at].NewLine || (at == next && text[at].Word.Proclitic == 0))
            return null;
        var count = text.Kind(at) == TimeWordKind.Unit ? text.Value(at) % 100 : Number(text, at, out at);
        if (count is <= 0 or PluralOnly || !text.Is(at, TimeWordKind.Unit) || text.Bare(at).StartsWith("ال", StringComparison.Ordinal))
            return null;
        var unit = TimeWord.UnitOf(text.Value(at));
        if (unit is not (TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year))
            return null;
        next = at + 1;
        return new DateReading { Unit = unit, Count = direction * count, Plus = Further(text, direction, ref next) };
    }

    // "وقع الاتفاق في 20 تشرين الأول، وبعد أسبوع جربت القناة"
    private static bool GoesOn(TimeText text, int at) => text[at].Word.Proclitic > 0 || text.Folded(at - 1) is "ثم" or "وثم";

    // "بعد يوم من الغارة", "قبل يومين على الاجتماع"; "من الآن" counts from the report. "شكت قبل أسبوع من ضربة": من belongs to the verb.
    private static bool IsBesideEvent(TimeText text, int next, int direction) =>
        next + 1 < text.Count && !text[next].NewLine && text.Folded(next) is "من" or "علي" && text.Folded(next + 1) is not ("الان" or "اليوم")
        && (direction > 0 || text.Folded(next + 1).StartsWith("ال", StringComparison.Ordinal));

    /// <summary>A count, perhaps behind "الـ": "الـ24", "الأربع والعشرين".</summary>
    private static int Number(TimeText text, int at, out int next)
    {
        next = at;
        if (at < text.Count && text.Folded(at) is "ال" or "لل" or "وال" && text.Is(at + 1, TimeWordKind.Digits))
            next = at + 1;
        if (text.Kind(next) == TimeWordKind.Digits)
            return text.Value(next++);
        if (!DateNumbers.TryCardinal(text, next, out var value, out var end))
            return 0;
        next = end;
        if (text.Is(next, TimeWordKind.OrdinalTens) && text[next].Word.Proclitic > 0 && value < 10)
            value += text.Value(next++);
        return value;
    }

    /// <summary>How far apart two days are: "بيوم", "بأسبوعين", "بثلاثة أيام", "بـ10 أيام".</summary>
    public static (TimeUnit Unit, int Count)? Amount(TimeText text, int at, out int next)
    {
        next = at;
        if (at >= text.Count || text[at].NewLine || !text.Folded(at).StartsWith('ب'))
            return null;
        int count;
        if (text.Kind(at) == TimeWordKind.Unit && text[at].Word.Proclitic == 1)
            count = text.Value(at) % 100;
        else if (text.Folded(at) == "ب")
            count = Number(text, at + 1, out next);
        else
            (count, next) = (text.Lexicon.Find(text.Folded(at)[1..])?.First is { Kind: TimeWordKind.Cardinal } cardinal ? cardinal.Value : 0, at + 1);
        if (count is <= 0 or PluralOnly || text.Kind(next) != TimeWordKind.Unit || (next > at && text[next].NewLine))
            return null;
        var unit = TimeWord.UnitOf(text.Value(next++));
        return ToDays(ref unit, ref count) && unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year ? (unit, count) : null;
    }

    private static bool ToDays(ref TimeUnit unit, ref int count)
    {
        if (unit != TimeUnit.Hour)
            return true;
        if (count < HoursPerDay)
            return false;
        (unit, count) = (TimeUnit.Day, count / HoursPerDay);
        return true;
    }

    /// <summary>"مطلع تشرين الأول", "أواخر الأسبوع الماضي", "نهاية عام 2018".</summary>
    private static ParsedDate? PartOf(TimeText text, int at)
    {
        var part = (PartOfPeriod)text.Value(at); // the lexicon numbers them as the enumeration does
        var next = at + 1;
        if (next >= text.Count || text[next].NewLine)
            return null;
        var monthWord = text.Kind(next) == TimeWordKind.Unit && text.Value(next) == ((int)TimeUnit.Month * 100) + 1;
        var whole = MonthReader.TryRead(text, monthWord ? next + 1 : next) is not null
            ? CalendarDates.TryRead(text, monthWord ? next + 1 : next, false)
            : Shifted(text, next) ?? ThisOne(text, next, part) ?? Years.TryRead(text, next, true);
        if (whole is null || whole.Reading.Day is not null)
            return null;
        var kind = whole.Kind is DateExpressionKind.Relative ? DateExpressionKind.Relative : DateExpressionKind.Period;
        return new ParsedDate(whole.Reading with { Part = part }, kind, at, whole.Next, "part-of-" + whole.Rule);
    }

    // "مطلع الأسبوع", "مطلع الشهر" of no other is that of the report's; "نهاية الأسبوع" may be either.
    private static ParsedDate? ThisOne(TimeText text, int at, PartOfPeriod part)
    {
        (TimeUnit Unit, string Rule)? one = text.Folded(at) switch
        {
            "الاسبوع" => (TimeUnit.Week, "this-week"),
            "الشهر" => (TimeUnit.Month, "this-month"),
            _ => null,
        };
        return one is var (unit, rule) && part is PartOfPeriod.Start or PartOfPeriod.Early && text.KindOnLine(at + 1) is not TimeWordKind.Same
            ? new ParsedDate(new DateReading { Unit = unit, Shift = TimeShift.Current }, DateExpressionKind.Relative, at, at + 1, rule)
            : null;
    }

    /// <summary>"صيف 2016", "ربيع العام الماضي", "الصيف الماضي".</summary>
    private static ParsedDate? SeasonOf(TimeText text, int at)
    {
        var reading = new DateReading { Unit = TimeUnit.Month, Count = 3, Month = FirstMonth(text.Value(at)) };
        if (at + 1 >= text.Count || text[at + 1].NewLine)
            return null;
        if (Years.TryRead(text, at + 1, true) is { Reading.Until: null } year)
            return new ParsedDate(reading with { Year = year.Reading.Year }, DateExpressionKind.Period, at, year.Next, "season-of-year");
        if (ShiftReader.TryUnit(text, at + 1, TimeUnit.Year, out var next) is var shift and not TimeShift.None)
            return new ParsedDate(reading with { YearShift = shift }, DateExpressionKind.Period, at, next, "season-of-shifted-year");
        if (text.Bare(at).StartsWith("ال", StringComparison.Ordinal) && ShiftReader.TryAfter(text, at + 1, out next) is var own and (TimeShift.Past or TimeShift.Next or TimeShift.Current))
            return new ParsedDate(reading with { Shift = own }, DateExpressionKind.Period, at, next, "season-shifted");
        return null;
    }

    // Seasons of the year: spring is March to May, as meteorologists and the press count.
    private static int FirstMonth(int season) => season == 4 ? 12 : season * 3;
}
