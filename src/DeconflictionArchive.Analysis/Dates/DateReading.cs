namespace DeconflictionArchive.Analysis.Dates;

/// <summary>The grammatical content of a date expression; each part null when the words do not give it.</summary>
public sealed record DateReading
{
    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    public DayOfWeek? Weekday { get; init; }

    /// <summary>Days from the report's day: -1 for yesterday.</summary>
    public int? DayOffset { get; init; }
}
