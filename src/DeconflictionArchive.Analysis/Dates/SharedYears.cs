namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Gives the year behind the last of several months or days to those before it: "في أيار وحزيران من العام الماضي".</summary>
internal static class SharedYears
{
    /// <param name="found">What was read so far; the last may tell a year for those it is joined to.</param>
    public static void Share(TimeText text, List<ParsedDate> found)
    {
        var last = found[^1].Reading;
        if (last is not { Month: not null, IsHijri: false, Until: null } || (last.Year is null && last.YearShift == TimeShift.None))
            return;
        for (var index = found.Count - 2; index >= 0 && IsJoined(text, found[index].Next, found[index + 1].First) && LacksYear(found[index].Reading, last); index--)
            found[index] = found[index] with { Reading = found[index].Reading with { Year = last.Year, YearShift = last.YearShift } };
    }

    // A later month before an earlier one is of the year before, or of no year that the words tell.
    private static bool LacksYear(DateReading reading, DateReading last) =>
        reading is { Month: not null, Year: null, YearShift: TimeShift.None, Shift: TimeShift.None, Weekday: null, DayOffset: null, Until: null, IsHijri: false, Anchor: DateAnchor.Report }
        && reading.Day.HasValue == last.Day.HasValue
        && reading.Month <= last.Month;

    private static bool IsJoined(TimeText text, int next, int second)
    {
        for (var at = next; at < second; at++)
        {
            if (text[at].NewLine || !(text.Is(at, TimeWordKind.And) || text.IsMark(at, ",")))
                return false;
        }

        return !text[second].NewLine && (second > next || (text[second].Word.Proclitic > 0 && text.Folded(second).StartsWith('و')));
    }
}
