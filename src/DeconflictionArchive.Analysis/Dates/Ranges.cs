namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Reads "من ... إلى ..." and "بين ... و...", where each end is a date of its own.</summary>
internal static class Ranges
{
    public static ParsedDate? TryRead(TimeText text, int at)
    {
        var between = text.Kind(at) == TimeWordKind.Between;
        if (!between && text.Kind(at) != TimeWordKind.From)
            return null;
        if (TryEnd(text, at + 1) is not { Reading.Until: null } first)
            return null;
        var second = first.Next;
        if (between ? text.Is(second, TimeWordKind.And) : text.Is(second, TimeWordKind.To))
            second++;
        else if (!between || second >= text.Count || text[second].Word.Proclitic == 0)
            return null;
        if (second >= text.Count || text[second].NewLine || TryEnd(text, second) is not { Reading.Until: null } last)
            return null;
        if (Specificity(first.Reading) is var own && own != Specificity(last.Reading) && !(own == 1 && Specificity(last.Reading) == 1))
            return null;
        var from = first.Reading with
        {
            Year = first.Reading.Year ?? (first.Reading.Shift == TimeShift.None ? last.Reading.Year : null),
            YearShift = first.Reading.YearShift == TimeShift.None ? last.Reading.YearShift : first.Reading.YearShift,
            Until = last.Reading,
        };
        return new ParsedDate(from, DateExpressionKind.Period, at, last.Next, "range");
    }

    /// <summary>"2 أكتوبر إلى 22 أكتوبر", "12 يناير 2016 - 22 يناير 2016": a second date joined to the one just read.</summary>
    public static ParsedDate Extended(TimeText text, ParsedDate first)
    {
        var dash = text.IsMark(first.Next, "-");
        if ((!dash && !text.Is(first.Next, TimeWordKind.To)) || first.Reading.Until is not null || first.Next + 1 >= text.Count || text[first.Next + 1].NewLine)
            return first;
        if (dash && !first.Reading.IsFullDate)
            return first;
        var last = (first.Kind, dash) switch
        {
            (DateExpressionKind.FullDate or DateExpressionKind.DayMonth or DateExpressionKind.Weekday, _) => TryEnd(text, first.Next + 1),
            (DateExpressionKind.Month or DateExpressionKind.Year, false) => CalendarDates.TryRead(text, first.Next + 1, false) ?? Years.TryRead(text, first.Next + 1, true),
            _ => null,
        };
        if (last is not { Reading.Until: null } || Specificity(last.Reading) != Specificity(first.Reading) || (dash && !last.Reading.IsFullDate) || last.Reading.DayOffset is not null)
            return first;
        var from = first.Reading with { Year = first.Reading.Year ?? last.Reading.Year, Until = last.Reading };
        return new ParsedDate(from, DateExpressionKind.Period, first.First, last.Next, "range");
    }

    private static ParsedDate? TryEnd(TimeText text, int at)
    {
        if (text.KindOnLine(at) is TimeWordKind.None or TimeWordKind.Punctuation)
            return null;
        return DayPhrases.TryRead(text, at) ?? CalendarDates.TryRead(text, at, false) ?? Years.TryRead(text, at, true);
    }

    // Days pair with days, months with months, years with years.
    private static int Specificity(DateReading reading) =>
        reading.Day is not null || reading.Weekday is not null || reading.DayOffset is not null ? 3 : reading.Month is not null ? 2 : 1;
}
