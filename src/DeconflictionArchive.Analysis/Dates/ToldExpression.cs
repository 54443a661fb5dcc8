using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>An expression of the prose that counts from the report's own day or needs none, with the days it means on each assumed day.</summary>
internal sealed class ToldExpression
{
    private const int LongestWithoutYear = 270; // days

    private readonly (DateOnly From, DateOnly To)? _always;

    private ToldExpression(DateExpression expression, DateReading reading)
    {
        Expression = expression;
        Reading = reading;
        _always = CalendarDays.WithoutReport(reading) is ({ } from, { } to) ? (from, to) : null;
        IsFuture = reading.Tense == DateTense.Future;
        NamesDay = reading.Weekday is not null || reading.DayOffset is not null || reading.Day is not null;
        IsToday = reading.DayOffset == 0;
    }

    public DateExpression Expression { get; }

    public DateReading Reading { get; }

    public bool IsFuture { get; }

    public bool NamesDay { get; }

    public bool IsToday { get; }

    /// <summary>Stands in the first sentence of the story, which tells the news.</summary>
    public bool IsOfLead { get; private init; }

    public static ToldExpression[] Of(IReadOnlyList<DateExpression> told, TextSpan lead)
    {
        var read = new List<ToldExpression>(told.Count);
        foreach (var expression in told)
        {
            if (expression.Reading is { Anchor: DateAnchor.Report } reading)
                read.Add(new ToldExpression(expression, reading) { IsOfLead = expression.Span.Overlaps(lead) });
        }

        return [.. read];
    }

    /// <summary>The days it means in a report of a day.</summary>
    public (DateOnly From, DateOnly To)? On(DateOnly day) => _always ?? DayReckoning.Resolve(Reading, day, null);

    /// <summary>Without its year a day is not told when it lies most of a year back.</summary>
    public bool IsTooLongAgo(DateOnly to, DateOnly day) =>
        Reading is { Day: not null, Month: not null, Year: null, Shift: TimeShift.None } && day.DayNumber - to.DayNumber > LongestWithoutYear;

    /// <summary>Without its year a day is told when it is near; "5 يوليو" beside "today" most of all.</summary>
    public double Recency(DateOnly from, DateOnly to, DateOnly day)
    {
        if (Reading is not { Day: not null, Year: null, Shift: TimeShift.None } || from != to)
            return 0;
        var distance = Math.Abs(day.DayNumber - from.DayNumber);
        return distance == 0 ? 0.7 : distance <= 3 ? 0.5 : distance <= 10 ? 0.3 : 0;
    }
}
