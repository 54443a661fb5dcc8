using System.Globalization;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Decides which of the dates printed on a page, or given with it, is that of publication.</summary>
/// <param name="Date">Null when none can be believed on its own.</param>
/// <param name="Weak">Stamps that count only when other evidence comes to the same day.</param>
internal sealed record StatedDate(ReportDate? Date, IReadOnlyList<Stamp> Weak, IReadOnlyList<RejectedDate> Rejected)
{
    private const int NearDays = 10; // an event told without its year this long before the stamp speaks for it
    private const int FarDays = 45; // and this long before it, against it
    private const int Impossible = -2;
    private const int MostStamps = 100; // a page prints a handful; what prints more is a list of days

    public static StatedDate Choose(
        ReportText text, IReadOnlyList<Stamp> stamps, IReadOnlyList<DateExpression> told, WeighedClues clues, ReportMetadata? metadata)
    {
        var weak = new List<Stamp>();
        var rejected = new List<RejectedDate>();
        if (metadata?.UnusableDate is { } unusable)
            rejected.Add(new RejectedDate(null, null, $"“{unusable}”, given with the file, is no day a report can have been published on"));
        // Of two in the same place the story says which is its own.
        foreach (var (stamp, (support, why)) in stamps
            .OrderByDescending(stamp => stamp.Kind)
            .Take(MostStamps)
            .Select(stamp => (Stamp: stamp, Support: Support(text, stamp.Day, told)))
            .OrderByDescending(stamp => stamp.Stamp.Kind)
            .ThenByDescending(stamp => stamp.Support.Support))
        {
            if (support >= Needed(stamp.Kind))
                return Stated(text, stamp, stamps, clues, metadata, rejected);
            rejected.Add(new RejectedDate(stamp.Day, stamp.Day, $"“{text.Slice(stamp.Span)}”: {Describe(stamp.Kind)}; {why ?? "nothing in the text agrees with it"}"));
            weak.Add(stamp with { Doubt = support < 0 ? why ?? "the weekdays of the text do not fit it" : why });
        }

        return FromMetadata(metadata, text, told, clues, rejected) is { } given
            ? new StatedDate(given, weak, rejected)
            : new StatedDate(null, weak, rejected);
    }

    // A date over the page must be borne out by the story; one beside the title must only not be impossible.
    private static int Needed(StampKind kind) => kind switch
    {
        StampKind.PageHead => 2,
        StampKind.Updated => 1,
        _ => Impossible + 1,
    };

    private static StatedDate Stated(
        ReportText text, Stamp stamp, IReadOnlyList<Stamp> stamps, WeighedClues clues, ReportMetadata? metadata, List<RejectedDate> rejected)
    {
        foreach (var other in stamps.Where(other => other.Day != stamp.Day).DistinctBy(other => other.Day))
        {
            if (!rejected.Exists(known => known.From == other.Day))
                rejected.Add(new RejectedDate(other.Day, other.Day, $"“{text.Slice(other.Span)}”: {Describe(other.Kind)}"));
        }

        if (metadata?.PublishedOn is { } given && given != stamp.Day)
            rejected.Add(new RejectedDate(given, given, "given with the file; the page itself prints another day"));
        if (!clues.Days.Contains(stamp.Day) && stamp.Day >= DaySet.FirstDay && stamp.Day <= DaySet.LastDay)
        {
            var against = clues.Evidence.Select(evidence => $"“{evidence.Quote}” ({evidence.Explains})").Take(2);
            rejected.Add(new RejectedDate(null, null, $"does not fit the printed date: {string.Join("; ", against)}"));
        }

        return new StatedDate(Of(text, stamp, rejected), [], rejected);
    }

    /// <summary>The date a stamp gives, when it is believed.</summary>
    public static ReportDate Of(ReportText text, Stamp stamp, IReadOnlyList<RejectedDate> rejected)
    {
        var evidence = new Evidence(
            text.Slice(stamp.Span), stamp.Span, "stated-" + Rule(stamp.Kind),
            $"{stamp.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, {Describe(stamp.Kind)}");
        return new ReportDate(
            stamp.Day, stamp.Day, DatePrecision.Day, DateBasis.Stated, [evidence], [.. rejected.Where(other => other.From != stamp.Day || other.To != stamp.Day)]);
    }

    private static ReportDate? FromMetadata(
        ReportMetadata? metadata, ReportText text, IReadOnlyList<DateExpression> told, WeighedClues clues, List<RejectedDate> rejected)
    {
        var (day, rule, explains) = metadata switch
        {
            { PublishedOn: { } given } => (given, "metadata", "the day of publication given with the file"),
            { Address: { } address } when AddressDates.TryRead(address) is { } inAddress => (inAddress, "address", $"the day in the address {address}"),
            _ => (default, "", ""),
        };
        if (rule.Length == 0)
            return null;
        if (Support(text, day, told) is ( <= Impossible, var why))
        {
            rejected.Add(new RejectedDate(day, day, $"{explains}; {why}"));
            return null;
        }

        IReadOnlyList<RejectedDate> all = clues.Days.Contains(day) ? rejected : [.. rejected, new RejectedDate(null, null, "what the text says does not fit the given day")];
        return new ReportDate(day, day, DatePrecision.Day, DateBasis.Metadata, [new Evidence("", null, rule, explains)], all);
    }

    /// <summary>How far the story agrees that it was published on a day: above nothing it does, if impossible it cannot have been.</summary>
    private static (int Support, string? Why) Support(ReportText text, DateOnly day, IReadOnlyList<DateExpression> told)
    {
        var (support, near, far) = (0, false, (DateExpression?)null);
        foreach (var expression in told)
        {
            if (expression.Reading is not { } reading || reading.Tense == DateTense.Future)
                continue;
            if (CalendarDays.WithoutReport(reading) is ({ } from, { } to))
            {
                if (from > day.AddDays(1))
                    return (Impossible, $"“{text.Slice(expression.Span)}” is told as past and is later");
                near |= reading.Day is not null && day.DayNumber - to.DayNumber <= NearDays;
            }
            else if (reading is { DayOffset: { } offset, Weekday: { } weekday })
            {
                support += day.AddDays(offset).DayOfWeek == weekday ? 1 : -1;
            }
            else if (reading is { Day: not null, Month: not null, Shift: TimeShift.None, YearShift: TimeShift.None } && DayReckoning.Resolve(reading, day, null) is (_, { } end))
            {
                near |= day.DayNumber - end.DayNumber <= NearDays;
                if (day.DayNumber - end.DayNumber > FarDays)
                    far = expression;
            }
        }

        // A copy printed a day late keeps the "today" of the wire: that speaks against no stamp on its own.
        support = Math.Max(-1, support);
        if (near)
            return (Math.Max(1, support + 2), null);
        return far is null ? (support, null) : (Math.Min(support, 0), $"“{text.Slice(far.Span)}” is told without a year, as something recent");
    }

    private static string Describe(StampKind kind) => kind switch
    {
        StampKind.Published => "labelled as the day of publication",
        StampKind.BesideTitle => "printed beside the title",
        StampKind.Dateline => "printed in the dateline",
        StampKind.Today => "said of the report's own day",
        StampKind.BelowReport => "printed below the report",
        StampKind.Updated => "labelled as the day of a change",
        _ => "printed over the page, where sites show the day a page is fetched",
    };

    private static string Rule(StampKind kind) => kind switch
    {
        StampKind.Published => "published-label",
        StampKind.BesideTitle => "beside-title",
        StampKind.Dateline => "dateline",
        StampKind.Today => "today-with-date",
        StampKind.BelowReport => "below-report",
        StampKind.Updated => "update-label",
        _ => "page-head",
    };
}
