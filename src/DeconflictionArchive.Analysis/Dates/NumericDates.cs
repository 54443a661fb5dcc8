namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Reads dates in digits: "25/09/2017", "2022.06.26", "21-4-2016", "3/2015".</summary>
internal static class NumericDates
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    // Two digits of a year: this archive holds nothing older, and nothing is written that far ahead.
    private const int FirstShortYear = 10;
    private const int LastShortYear = 39;

    /// <param name="expected">Whether the words before announce a day, so that day and month alone are enough.</param>
    public static DateReading? TryRead(TimeText text, int at, bool expected, out int next)
    {
        next = at;
        if (text.Kind(at) != TimeWordKind.Digits || ContinuesNumber(text, at) || !TrySeparator(text, at + 1, out var mark))
            return null;
        int second = at + 2, third = at + 4;
        DateReading? reading;
        if (TrySeparator(text, at + 3, out var other) && other == mark)
        {
            reading = FromThree(text, at, second, third, mark);
            next = third + 1;
        }
        else
        {
            next = second + 1;
            reading = FromTwo(text, at, second, mark, expected, ref next);
        }

        return reading is not null && !IsContinued(text, next) ? reading : null;
    }

    private static bool TrySeparator(TimeText text, int at, out char mark)
    {
        mark = '\0';
        if (!text.IsMark(at, "/-.\\") || text.KindOnLine(at + 1) != TimeWordKind.Digits)
            return false;
        mark = (char)text.Value(at);
        // A point or dash with space around it ends a sentence or joins words.
        return mark == '/' || (text[at].Touches && text[at + 1].Touches);
    }

    private static DateReading? FromThree(TimeText text, int a, int b, int c, char mark)
    {
        if (text.Digits(b) > 2)
            return null;
        if (text.Digits(a) == 4 && text.Digits(c) <= 2)
            return Date(text.Value(a), text.Value(b), text.Value(c));
        if (text.Digits(c) == 4 && text.Digits(a) <= 2)
            return Date(text.Value(c), text.Value(b), text.Value(a));
        return text.Digits(a) <= 2 && text.Digits(c) == 2 && mark != '.' && text.Value(c) is >= FirstShortYear and <= LastShortYear
            ? Date(2000 + text.Value(c), text.Value(b), text.Value(a))
            : null;
    }

    private static DateReading? FromTwo(TimeText text, int a, int b, char mark, bool expected, ref int next)
    {
        if (mark is '.' or '\\')
            return null;
        var (first, second) = (text.Value(a), text.Value(b));
        if (text.Digits(a) <= 2 && text.Digits(b) == 4 && first is >= 1 and <= 12 && second is >= FirstYear and <= LastYear)
            return new DateReading { Year = second, Month = first };
        if (text.Digits(a) == 4 && text.Digits(b) <= 2 && second is >= 1 and <= 12 && first is >= FirstYear and <= LastYear)
            return new DateReading { Year = first, Month = second };
        if (text.Digits(a) > 2 || text.Digits(b) > 2)
            return null;
        if (text.IsMark(next, ",") && text.Is(next + 1, TimeWordKind.Digits) && text.Digits(next + 1) == 4
            && Date(text.Value(next + 1), second, first) is { } full)
        {
            next += 2;
            return full;
        }

        if (!expected || (first == 24 && second == 7))
            return null;
        // Day before month is the custom; where that is no date, the other order.
        if (second is >= 1 and <= 12 && first is >= 1 and <= 31)
            return new DateReading { Month = second, Day = first };
        return first is >= 1 and <= 12 && second is >= 1 and <= 31 ? new DateReading { Month = first, Day = second } : null;
    }

    private static DateReading? Date(int year, int month, int day)
    {
        if (month > 12 && day <= 12)
            (month, day) = (day, month);
        if (PersianDates.TryDay(year, month, day) is { } persian)
            return Of(persian);
        if (HijriDates.IsYear(year) && HijriDates.Range(year, month, day) is { } hijri)
            return Of(hijri.From);
        return year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateReading { Year = year, Month = month, Day = day }
            : null;
    }

    private static DateReading Of(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    // "10.25.09.2017", "1:25/09": the middle of a longer chain of numbers.
    private static bool ContinuesNumber(TimeText text, int at) =>
        text[at].Touches && text.IsMark(at - 1, "./-:,\\") && text[at - 1].Touches && text.Kind(at - 2) == TimeWordKind.Digits;

    private static bool IsContinued(TimeText text, int next) =>
        text.IsMark(next, "/-.:\\") && text[next].Touches && text.Is(next + 1, TimeWordKind.Digits) && text[next + 1].Touches;
}
