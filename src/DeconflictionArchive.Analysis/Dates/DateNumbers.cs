namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Reads the numbers of dates, in digits and in words. Each method gives the value and the index after it.</summary>
internal static class DateNumbers
{
    private const int LastDay = 31;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>A day of the month: "7", "٠٧", "السابع", "الحادي والعشرين", "خمسة عشر".</summary>
    public static bool TryDay(TimeText text, int at, out int day, out int next)
    {
        (day, next) = (0, at);
        switch (text.Kind(at))
        {
            case TimeWordKind.Digits when text.Digits(at) <= 2:
                (day, next) = (text.Value(at), at + 1);
                break;
            case TimeWordKind.First:
                (day, next) = (1, at + 1);
                break;
            case TimeWordKind.Ordinal or TimeWordKind.OrdinalUnit or TimeWordKind.OrdinalTens:
                return TryOrdinal(text, at, out day, out next);
            case TimeWordKind.Cardinal or TimeWordKind.OrdinalTeen:
                if (!TryCardinal(text, at, out day, out next))
                    return false;
                break;
        }

        return day is >= 1 and <= LastDay;
    }

    /// <summary>"الثامن", "الثامن عشر", "الثامن والعشرين", "العشرين".</summary>
    public static bool TryOrdinal(TimeText text, int at, out int value, out int next)
    {
        (value, next) = (0, at);
        var kind = text.Kind(at);
        if (kind == TimeWordKind.OrdinalTens)
        {
            (value, next) = (text.Value(at), at + 1);
            return true;
        }

        if (kind is not (TimeWordKind.Ordinal or TimeWordKind.OrdinalUnit))
            return false;
        (value, next) = (text.Value(at), at + 1);
        if (text.Is(next, TimeWordKind.OrdinalTeen) && text[next].Word.Proclitic == 0)
            (value, next) = (value + 10, next + 1);
        else if (text.Is(next, TimeWordKind.OrdinalTens) && text[next].Word.Proclitic > 0)
            (value, next) = (value + text.Value(next), next + 1);
        else
            return kind == TimeWordKind.Ordinal;
        return true;
    }

    /// <summary>A number in words: "ثلاثة", "خمسة عشر", "واحد وعشرين", "ألفين وستة عشر", "ألف وتسعمائة وثمانية وسبعون".</summary>
    public static bool TryCardinal(TimeText text, int at, out int value, out int next)
    {
        (value, next) = (0, at);
        int thousands = 0, group = 0, smallest = int.MaxValue;
        while (IsNumeral(text, next) && (next == at || !text[next].NewLine))
        {
            var word = text.Value(next);
            var joined = next == at || text[next].Word.Proclitic > 0;
            if (word == 1000 && group is > 0 and < 1000)
                (thousands, group, smallest) = (thousands + (group * word), 0, word);
            else if (word == 10 && !joined && group % 100 is > 0 and < 10)
                (group, smallest) = (group + word, 1);
            else if (joined && (word < smallest || IsTensAfterUnit(word, group)))
                (group, smallest) = (group + word, word);
            else
                break;
            next++;
        }

        value = thousands + group;
        return next > at;
    }

    /// <summary>A year: four digits, or two thousand and some in words.</summary>
    public static bool TryYear(TimeText text, int at, out int year, out int next)
    {
        (year, next) = (0, at);
        if (text.Kind(at) == TimeWordKind.Digits && text.Digits(at) == 4)
            (year, next) = (text.Value(at), at + 1);
        else if (text.Kind(at) == TimeWordKind.Cardinal && text.Value(at) >= 1000 && !TryCardinal(text, at, out year, out next))
            return false;
        return year is >= FirstYear and <= LastYear;
    }

    // Units stand before tens: "واحد وعشرين".
    private static bool IsTensAfterUnit(int word, int group) => word is >= 20 and < 100 && group % 100 is > 0 and < 10;

    private static bool IsNumeral(TimeText text, int at) =>
        text.Kind(at) is TimeWordKind.Cardinal or TimeWordKind.OrdinalTeen;
}
