namespace DeconflictionArchive.Analysis.Dates;

/// <summary>A numbered part of a month or year.</summary>
/// <param name="Index">Which, from 1; 0 for the last.</param>
/// <param name="Of">How many make the whole; 0 for weeks of seven days.</param>
public readonly record struct PeriodSlice(int Index, int Of);

/// <summary>Reads "الأسبوع الأول من آذار", "النصف الثاني من حزيران", "الربع الأول من العام الجاري".</summary>
internal static class PeriodSlices
{
    private const int DaysOfWeek = 7;

    public static ParsedDate? TryRead(TimeText text, int at)
    {
        var week = text.Kind(at) == TimeWordKind.Unit && text.Value(at) == ((int)TimeUnit.Week * 100) + 1;
        if (!week && text.Kind(at) != TimeWordKind.Slice)
            return null;
        var index = text.KindOnLine(at + 1) switch
        {
            TimeWordKind.Ordinal => text.Value(at + 1),
            TimeWordKind.Past when text.Folded(at + 1) == "الاخير" => 0,
            _ => -1,
        };
        if (index is < 0 or > 5)
            return null;
        var next = at + 2;
        if (text.Is(next, TimeWordKind.From))
            next++;
        if (next >= text.Count || text[next].NewLine || Whole(text, next) is not { Reading: { Day: null, Part: PartOfPeriod.Whole, Until: null } } whole)
            return null;
        var slice = new PeriodSlice(index, week ? 0 : text.Value(at));
        return new ParsedDate(whole.Reading with { Slice = slice }, DateExpressionKind.Period, at, whole.Next, "slice-of-period");
    }

    private static ParsedDate? Whole(TimeText text, int at)
    {
        var month = text.Kind(at) == TimeWordKind.Unit && text.Value(at) == ((int)TimeUnit.Month * 100) + 1 && MonthReader.TryRead(text, at + 1) is not null ? at + 1 : at;
        return (MonthReader.TryRead(text, month) is null ? null : CalendarDates.TryRead(text, month, false))
            ?? RelativeDates.Shifted(text, at) ?? Years.TryRead(text, at, true);
    }

    public static (DateOnly From, DateOnly To) Cut(DateOnly from, DateOnly to, PeriodSlice slice)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        if (slice.Of == 0)
            return slice.Index == 0 ? (to.AddDays(1 - DaysOfWeek), to) : Week(from, to, slice.Index);
        var index = slice.Index == 0 ? slice.Of : Math.Min(slice.Index, slice.Of);
        if (days > 31)
        {
            var months = 12 / slice.Of;
            return (from.AddMonths((index - 1) * months), index == slice.Of ? to : from.AddMonths(index * months).AddDays(-1));
        }

        var length = 30 / slice.Of;
        return (from.AddDays((index - 1) * length), index == slice.Of ? to : from.AddDays((index * length) - 1));
    }

    private static (DateOnly From, DateOnly To) Week(DateOnly from, DateOnly to, int index)
    {
        var first = from.AddDays((index - 1) * DaysOfWeek);
        if (first > to)
            first = to;
        var last = first.AddDays(DaysOfWeek - 1);
        return (first, last > to ? to : last);
    }
}
