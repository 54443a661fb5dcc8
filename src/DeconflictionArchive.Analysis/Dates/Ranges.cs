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

    private static ParsedDate? TryEnd(TimeText text, int at)
    {
        if (at >= text.Count || text[at].NewLine)
            return null;
        return DayPhrases.TryRead(text, at) ?? CalendarDates.TryRead(text, at, false) ?? Years.TryRead(text, at, true);
    }

    // Days pair with days, months with months, years with years.
    private static int Specificity(DateReading reading) =>
        reading.Day is not null || reading.Weekday is not null || reading.DayOffset is not null ? 3 : reading.Month is not null ? 2 : 1;
}
