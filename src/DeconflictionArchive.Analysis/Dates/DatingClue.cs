using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>How far a clue can be trusted when two exclude each other: the greater stays.</summary>
internal enum ClueWeight
{
    /// <summary>A weekday is named in the first sentence of the story.</summary>
    WeekdayOfLead,

    /// <summary>An event told as news happened shortly before.</summary>
    NewsOfDatedEvent,

    /// <summary>A year or month of the past is named.</summary>
    PastPeriod,

    /// <summary>Somebody is named with the office he holds.</summary>
    ServingOfficial,

    /// <summary>A weekday is named beside a day and month.</summary>
    WeekdayOfDate,

    /// <summary>A dated event has happened, or is still to come.</summary>
    DatedEvent,

    /// <summary>Yesterday or tomorrow is named with its weekday.</summary>
    NeighbouringDay,

    /// <summary>The current month or year is named.</summary>
    CurrentPeriod,

    /// <summary>Today is named with its weekday or date.</summary>
    Today,
}

/// <summary>Something a report says that leaves only some days possible as its own.</summary>
/// <param name="explains">Asked only when the clue is shown.</param>
internal sealed class DatingClue(ReportText text, TextSpan span, DaySet days, ClueWeight weight, string rule, Func<string> explains)
{
    private Evidence? _evidence;

    public DaySet Days => days;

    public ClueWeight Weight => weight;

    public TextSpan Span => span;

    public Evidence Evidence => _evidence ??= new Evidence(text.Slice(span), span, rule, explains());
}
