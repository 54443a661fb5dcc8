using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

public enum DateExpressionKind
{
    /// <summary>Day, month and year are printed.</summary>
    FullDate,

    /// <summary>Day and month, the year left to the reader.</summary>
    DayMonth,
    Month,
    Year,

    /// <summary>A weekday, with or without أمس, اليوم, الماضي and the like.</summary>
    Weekday,

    /// <summary>Counted from the report's own day: yesterday, last week, three days ago.</summary>
    Relative,

    /// <summary>Counted from another date of the text: the same day, the next day.</summary>
    Anaphoric,

    /// <summary>From one date to another, or a span of time.</summary>
    Period,

    /// <summary>A time that names no day one could write down: a while ago, now.</summary>
    Vague,
}

/// <summary>An expression of time in a report.</summary>
/// <param name="From">First day meant; null while it is not resolved or cannot be.</param>
/// <param name="To">Last day meant, inclusive.</param>
/// <param name="ResolvedAgainst">The report's day that was counted from; null when the words need none.</param>
/// <param name="Rule">Name of the rule that read it.</param>
public sealed record DateExpression(
    TextSpan Span,
    DateExpressionKind Kind,
    DateOnly? From,
    DateOnly? To,
    DateOnly? ResolvedAgainst,
    string Rule)
{
    /// <summary>What the words say, before any report date is known; for the resolver and the dating.</summary>
    public DateReading? Reading { get; init; }

    /// <summary>Printed in a stamp, a header or other furniture: read for dating, not part of what is told.</summary>
    public bool InFurniture { get; init; }
}
