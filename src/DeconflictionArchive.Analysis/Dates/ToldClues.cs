using System.Globalization;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>What the expressions of a report's prose say of its own day.</summary>
internal static class ToldClues
{
    private const int NewsDays = 6; // an event named with its weekday and full date is news for a week
    private const int FirstExpressions = 2; // that can tell the news
    private const int LeadDays = 2; // the first weekday that a story tells is that of its day or lies so far back
    private const int YearsBack = 330; // days a day and month without year may lie back

    /// <param name="lead">The first sentence of the story; empty where there is none.</param>
    public static void Add(List<DatingClue> clues, ReportText text, IReadOnlyList<DateExpression> told, TextSpan lead)
    {
        var quotes = new QuoteDepth(text.Original);
        var isLeadOpen = true;
        for (var index = 0; index < told.Count; index++)
        {
            var expression = told[index];
            if (expression.Reading is not { } reading)
                continue;
            var spoken = quotes.IsInside(expression.Span.Start);
            Add(spoken ? null : DayBesideWeekday(text, expression, reading));
            Add(spoken ? null : CurrentPeriod(text, expression, reading) ?? OtherMonth(text, expression, reading));
            Add(DatedEvent(text, expression, reading));
            Add(WeekdayOfDate(text, expression, reading));
            Add(YearReviewed(text, expression, reading));
            Add(index < FirstExpressions ? NewsOf(text, expression, reading) : null);

            // "عقدوا أمس جلسة خصصت للغارات التي وقعت الخميس": the news is of the day told first.
            isLeadOpen &= !(reading is { DayOffset: not null, Weekday: null, Anchor: DateAnchor.Report } && expression.Span.Overlaps(lead));
            if (isLeadOpen && reading.Weekday is not null && expression.Span.Overlaps(lead))
            {
                isLeadOpen = false;
                Add(spoken ? null : WeekdayOfLead(text, expression, reading));
            }
        }

        AddSameDayTwice(clues, text, told);

        void Add(DatingClue? clue)
        {
            if (clue is not null)
                clues.Add(clue);
        }
    }

    /// <summary>"اليوم الأحد", "أمس السبت", "غدا الجمعة": the weekday of the report's own day.</summary>
    private static DatingClue? DayBesideWeekday(ReportText text, DateExpression expression, DateReading reading)
    {
        if (reading is not { DayOffset: { } offset, Anchor: DateAnchor.Report } || reading.IsFullDate)
            return null;
        if (reading is { Day: { } day, Month: { } month, IsHijri: false })
        {
            var days = DaySet.OfDate(month, day, -offset, reading.Weekday);
            return Clue(text, expression, days, offset == 0 ? ClueWeight.Today : ClueWeight.NeighbouringDay, "today-with-date", () => $"{Name(offset)} is {Month(month)} {day}");
        }

        if (reading.Weekday is not { } weekday)
            return null;
        var own = (DayOfWeek)((((int)weekday - offset) % 7 + 7) % 7);
        return Clue(
            text, expression, DaySet.OfWeekday(own), offset == 0 ? ClueWeight.Today : ClueWeight.NeighbouringDay, expression.Rule,
            () => offset == 0 ? $"today is a {own}" : $"{Name(offset)} is a {weekday}, so the report is of a {own}");
    }

    /// <summary>"قال فلان الثلاثاء إن ..." at the head of a report: it is of that day, or of one of the two after it.</summary>
    private static DatingClue? WeekdayOfLead(ReportText text, DateExpression expression, DateReading reading)
    {
        if (reading is not { Weekday: { } weekday, Day: null, Month: null, DayOffset: null, Unit: TimeUnit.None, Shift: TimeShift.None, Anchor: DateAnchor.Report }
            || reading.Tense == DateTense.Future)
            return null;
        return Clue(
            text, expression, DaySet.FromWeekday(weekday, LeadDays), ClueWeight.WeekdayOfLead, "weekday-of-lead",
            () => $"the news is of a {weekday}, so the report is of that day or up to {LeadDays} days later");
    }

    /// <summary>"7 الشهر الجاري", "23 تموز الحالي", "10 أكتوبر من الشهر الجاري", "العام الجاري 2016".</summary>
    private static DatingClue? CurrentPeriod(ReportText text, DateExpression expression, DateReading reading)
    {
        if (reading is { YearShift: TimeShift.Current, Year: { } year })
            return Clue(text, expression, DaySet.OfYear(year), ClueWeight.CurrentPeriod, "current-year", () => $"the current year is {year}");
        if (reading is { YearShift: TimeShift.Past, Year: { } last })
            return Clue(text, expression, DaySet.OfYear(last + 1), ClueWeight.CurrentPeriod, "last-year", () => $"the year {last} is last year");
        if ((reading.MonthShift != TimeShift.Current && reading.Shift != TimeShift.Current) || reading.IsHijri || reading.Unit != TimeUnit.None)
            return null;
        var ahead = reading.Tense == DateTense.Future;
        if (reading is { Day: { } day, Month: { } month })
        {
            var days = DaySet.OfMonth(month).Intersect(ahead ? DaySet.ToDayOfMonth(day) : DaySet.FromDayOfMonth(day));
            return Clue(text, expression, days, ClueWeight.CurrentPeriod, "day-of-current-month", () => $"{Month(month)} is the current month and its day {day} is {(ahead ? "still to come" : "past")}");
        }

        if (reading.Day is { } number)
        {
            var days = ahead ? DaySet.ToDayOfMonth(number) : DaySet.FromDayOfMonth(number);
            return Clue(text, expression, days, ClueWeight.CurrentPeriod, "day-of-current-month", () => $"day {number} of the current month is {(ahead ? "still to come" : "past")}");
        }

        return reading.Month is { } own
            ? Clue(text, expression, DaySet.OfMonth(own), ClueWeight.CurrentPeriod, "current-month", () => $"{Month(own)} is the current month")
            : null;
    }

    /// <summary>"18 يونيو الماضي", "3 أغسطس المقبل": said neither in that June nor in that August.</summary>
    private static DatingClue? OtherMonth(ReportText text, DateExpression expression, DateReading reading) =>
        reading is { Day: not null, Month: { } month, Year: null, Weekday: null, IsHijri: false, Shift: TimeShift.Past or TimeShift.Next, YearShift: TimeShift.None, MonthShift: TimeShift.None }
            ? Clue(text, expression, DaySet.OfOtherMonths(month), ClueWeight.PastPeriod, "another-month", () => $"{Month(month)} is {(reading.Shift == TimeShift.Past ? "over" : "still to come")}")
            : null;

    /// <summary>A date with its year: the report is not older than what it tells as past, nor younger than what it tells as to come.</summary>
    private static DatingClue? DatedEvent(ReportText text, DateExpression expression, DateReading reading)
    {
        if (CalendarDays.WithoutReport(reading) is not ({ } from, { } to) || from > DaySet.LastDay || to < DaySet.FirstDay)
            return null;
        var exact = reading.Day is not null;
        if (reading.Tense == DateTense.Future)
        {
            return Clue(
                text, expression, DaySet.Between(null, to), exact ? ClueWeight.DatedEvent : ClueWeight.PastPeriod, "dated-event-to-come",
                () => $"what is dated {Written(from, to)} is still to come");
        }

        return Clue(
            text, expression, DaySet.Between(from, null), exact ? ClueWeight.DatedEvent : ClueWeight.PastPeriod, "dated-event",
            () => $"what is dated {Written(from, to)} has happened or begun");
    }

    /// <summary>"حصاد 2023" is written in the last weeks of that year or the first months of the next.</summary>
    private static DatingClue? YearReviewed(ReportText text, DateExpression expression, DateReading reading)
    {
        var before = text.FirstTokenFrom(expression.Span.Start) - 1;
        if (before < 0 || reading is not { Year: { } year, Month: null, Day: null, Until: null, IsHijri: false }
            || year < DaySet.FirstDay.Year || year >= DaySet.LastDay.Year
            || TimeLexicon.Shipped.Find(text.Tokens[before])?.First is not { Kind: TimeWordKind.DatedThing, Value: 1 })
            return null;
        return Clue(
            text, expression, DaySet.Between(new DateOnly(year, 12, 1), new DateOnly(year + 1, 3, 31)), ClueWeight.CurrentPeriod, "year-reviewed",
            () => $"the year {year} is looked back on");
    }

    /// <summary>"السبت 18 حزيران" without a year: only in some years is that day a Saturday.</summary>
    private static DatingClue? WeekdayOfDate(ReportText text, DateExpression expression, DateReading reading)
    {
        if (reading is not { Weekday: { } weekday, Day: { } day, Month: { } month, Year: null, IsHijri: false, DayOffset: null })
            return null;
        var ahead = reading.Tense == DateTense.Future;
        var stretches = new List<(DateOnly, DateOnly)>();
        for (var year = DaySet.FirstDay.Year - 1; year <= DaySet.LastDay.Year + 1; year++)
        {
            if (CalendarDays.Day(year, month, day) is { } named && named.DayOfWeek == weekday)
                stretches.Add(ahead ? (named.AddDays(-YearsBack), named) : (named, named.AddDays(YearsBack)));
        }

        return Clue(text, expression, DaySet.OfStretches(stretches), ClueWeight.WeekdayOfDate, "weekday-of-date", () => $"{Month(month)} {day} was a {weekday}");
    }

    /// <summary>An event at the head of the report with its weekday or hour and full date is its news.</summary>
    private static DatingClue? NewsOf(ReportText text, DateExpression expression, DateReading reading)
    {
        if (reading.Tense == DateTense.Future || (reading.Weekday is null && reading.PartOfDay == PartOfDay.Any) || reading.Day is null
            || CalendarDays.WithoutReport(reading) is not ({ } from, { } to))
            return null;
        return Clue(
            text, expression, DaySet.Between(from, to.AddDays(NewsDays)), ClueWeight.NewsOfDatedEvent, "news-of-dated-event",
            () => $"the event of {Written(from, to)} is told as news, with its weekday or hour");
    }

    /// <summary>"23 تموز الحالي" and "23 تموز 2023" in one report: one day told twice, and its month is the report's.</summary>
    private static void AddSameDayTwice(List<DatingClue> clues, ReportText text, IReadOnlyList<DateExpression> told)
    {
        List<DateReading>? current = null;
        foreach (var expression in told)
        {
            if (expression.Reading is { Day: not null, Month: not null, Year: null } reading && (reading.Shift == TimeShift.Current || reading.MonthShift == TimeShift.Current))
                (current ??= []).Add(reading);
        }

        if (current is null)
            return;
        foreach (var full in told)
        {
            if (full.Reading is { IsFullDate: true, Until: null } reading
                && current.Exists(other => other.Day == reading.Day && other.Month == reading.Month))
            {
                var days = DaySet.OfYear(reading.Year!.Value).Intersect(DaySet.OfMonth(reading.Month!.Value));
                clues.Add(Clue(
                    text, full, days, ClueWeight.CurrentPeriod, "current-month-dated",
                    () => $"{Month(reading.Month!.Value)} {reading.Day} is told once as of the current month and once as of {reading.Year}"));
            }
        }
    }

    private static DatingClue Clue(ReportText text, DateExpression expression, DaySet days, ClueWeight weight, string rule, Func<string> explains) =>
        new(text, expression.Span, days, weight, rule, explains);

    private static string Name(int offset) => offset switch
    {
        0 => "today",
        -1 => "yesterday",
        1 => "tomorrow",
        _ => offset < 0 ? "the day before yesterday" : "the day after tomorrow",
    };

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Math.Clamp(month, 1, 12));

    internal static string Written(DateOnly from, DateOnly to) =>
        from == to ? from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}");
}
