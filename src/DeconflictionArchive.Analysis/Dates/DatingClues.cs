using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>What a report says about its own day, before the register of incidents is asked.</summary>
public sealed class DatingClues
{
    private readonly DateOnly? _day;
    private readonly WeighedClues _weighed;

    internal DatingClues(ReportText text, IReadOnlyList<DateExpression> told, ReportDate fromText, WeighedClues weighed, IReadOnlyList<Stamp> weakStamps)
    {
        Text = text;
        Told = told;
        FromText = fromText;
        _weighed = weighed;
        WeakStamps = weakStamps;
        _day = fromText.Basis is DateBasis.Stated or DateBasis.Metadata && fromText.From == fromText.To ? fromText.From : null;
    }

    /// <summary>The date the text and its metadata give on their own.</summary>
    public ReportDate FromText { get; }

    internal ReportText Text { get; }

    /// <summary>The first sentence of the story; empty where there is none.</summary>
    internal TextSpan Lead { get; init; }

    /// <summary>The expressions of the prose, in their order.</summary>
    internal IReadOnlyList<DateExpression> Told { get; }

    /// <summary>The days all reliable clues leave.</summary>
    internal DaySet Days => _weighed.Days;

    /// <summary>Stamps that may be those of a crawl or an update; they count when the register comes to the same day.</summary>
    internal IReadOnlyList<Stamp> WeakStamps { get; }

    /// <summary>What leaves those days.</summary>
    internal IReadOnlyList<Evidence> Evidence => _weighed.Evidence;

    /// <summary>Whether the clues leave a day possible as the day of publication.</summary>
    public bool Allows(DateOnly day) => _day is { } stated ? stated == day : Days.Contains(day);

    /// <summary>Whether any of some days is left possible.</summary>
    public bool AllowsAny(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (Allows(day))
                return true;
        }

        return false;
    }
}
