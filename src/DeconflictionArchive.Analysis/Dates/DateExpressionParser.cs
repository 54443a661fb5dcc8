using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Finds expressions of time; those that need the report's own date stay unresolved.</summary>
public sealed class DateExpressionParser
{
    private readonly TimeLexicon _lexicon = TimeLexicon.Shipped;

    /// <returns>Expressions in the order of the text, furniture included; they do not overlap.</returns>
    public IReadOnlyList<DateExpression> Find(ReportText text, Page page)
    {
        var words = new TimeText(text, _lexicon);
        var found = new List<ParsedDate>();
        for (var at = 0; at < words.Count; at++)
        {
            if (ReadAt(words, at) is not { } parsed)
                continue;
            at = parsed.Next - 1;
            if (IsNameOfThing(words, parsed.First, parsed) || IsDayDescribed(words, parsed))
                continue;
            found.Add(parsed);
            SharedYears.Share(words, found);
        }

        var lines = new LineKinds(page);
        return found.ConvertAll(parsed => Express(words, parsed, lines));
    }

    /// <summary>The longest expression that begins at a token.</summary>
    private static ParsedDate? ReadAt(TimeText words, int at)
    {
        var kind = words.Kind(at);
        if (kind == TimeWordKind.None)
            return words.Folded(at) is "ال" or "وال" or "لل" ? RelativeDates.TryRead(words, at) : null;
        if (!MayBegin(kind))
            return null;
        // Nothing but a range begins with its preposition.
        if (kind is TimeWordKind.From or TimeWordKind.Between)
            return Ranges.TryRead(words, at) is { } range ? Ranges.Extended(words, range) : null;
        ParsedDate? best = null;
        Consider(Ranges.TryRead(words, at));
        Consider(Anaphora.TryRead(words, at));
        Consider(DayPhrases.TryRead(words, at));
        Consider(Calendar(words, at));
        Consider(RelativeDates.TryRead(words, at));
        Consider(PeriodSlices.TryRead(words, at));
        Consider(Years.TryDecade(words, at));
        Consider(Years.TryRead(words, at, AnnouncesYear(words, at)));
        return best is null ? null : Ranges.Extended(words, best);

        void Consider(ParsedDate? candidate)
        {
            if (candidate is not null && (best is null || candidate.Next > best.Next))
                best = candidate;
        }
    }

    private static bool MayBegin(TimeWordKind kind) => kind
        is TimeWordKind.Digits or TimeWordKind.Month or TimeWordKind.MonthHead or TimeWordKind.Weekday
        or TimeWordKind.Ordinal or TimeWordKind.OrdinalUnit or TimeWordKind.OrdinalTeen or TimeWordKind.OrdinalTens or TimeWordKind.Cardinal
        or TimeWordKind.Unit or TimeWordKind.Deictic or TimeWordKind.This or TimeWordKind.That or TimeWordKind.SameBefore
        or TimeWordKind.DayPart or TimeWordKind.PeriodPart or TimeWordKind.Season or TimeWordKind.Slice or TimeWordKind.Decade or TimeWordKind.Eve
        or TimeWordKind.Before or TimeWordKind.After or TimeWordKind.BeforeIt or TimeWordKind.AfterIt or TimeWordKind.Since or TimeWordKind.First or TimeWordKind.From or TimeWordKind.Between;

    private static ParsedDate? Calendar(TimeText words, int at)
    {
        if (CalendarDates.TryRead(words, at, ExpectsDay(words, at)) is not { } parsed)
            return null;
        return GuardAllows(words, at, parsed) ? parsed : null;
    }

    private static bool ExpectsDay(TimeText words, int at) =>
        words.Kind(at - 1) is TimeWordKind.In or TimeWordKind.Weekday || DayPhrases.IsDayWord(words, at - 1);

    // "شارع 29 أيار", "ثورة 25 يناير"; "سوق الجمعة", "سيارات نيسان"
    private static bool IsNameOfThing(TimeText words, int at, ParsedDate parsed) =>
        words.Kind(at - 1) == TimeWordKind.NamedAfter && !words[at].NewLine && parsed.Reading is { Shift: TimeShift.None, Year: null }
        && (parsed.Kind == DateExpressionKind.DayMonth || (words.Value(at - 1) > 0 && parsed.Next == at + 1 && words[at].Word.Proclitic == 0));

    // "انقضت أعوام على اليوم الذي وقع فيه الاتفاق": no day that the report counts from.
    private static bool IsDayDescribed(TimeText words, ParsedDate parsed) =>
        parsed.Reading is { DayOffset: 0, Anchor: DateAnchor.Report, Weekday: null, Month: null, Day: null }
        && parsed.Next < words.Count && !words[parsed.Next].NewLine && words.Folded(parsed.Next) == "الذي";

    /// <summary>Whether enough stands beside the name of a month that is also a word of another meaning.</summary>
    private static bool GuardAllows(TimeText words, int at, ParsedDate parsed)
    {
        var reading = parsed.Reading;
        if (reading.Month is null || MonthReader.TryRead(words, MonthAt(words, parsed)) is not { } month)
            return true;
        var before = words.Kind(at - 1);
        var announced = before is TimeWordKind.In or TimeWordKind.Since or TimeWordKind.During or TimeWordKind.PeriodPart or TimeWordKind.Starting
            or TimeWordKind.To or TimeWordKind.From or TimeWordKind.Before or TimeWordKind.After || IsMonthWord(words, at - 1) || HasPreposition(words, at);
        return month.Guard switch
        {
            MonthGuard.None => true,
            MonthGuard.Context => reading.Day is not null || reading.Year is not null || reading.Shift != TimeShift.None || announced,
            MonthGuard.Day => reading.Day is not null || reading.Year is not null || parsed.Rule == "hijri-date" && IsMonthWord(words, at - 1),
            _ => reading.IsFullDate,
        };
    }

    private static int MonthAt(TimeText words, ParsedDate parsed)
    {
        var at = parsed.First;
        while (at < parsed.Next && words.Kind(at) is not (TimeWordKind.Month or TimeWordKind.MonthHead))
            at++;
        return Math.Min(at, words.Count - 1);
    }

    // "بمارس", "لمارس"; "ومارس" is also a verb, unless another month or a number stands before it.
    private static bool HasPreposition(TimeText words, int at) =>
        words[at].Word.Proclitic > 0
        && (!words.Folded(at).StartsWith('و') || words[at].Word.Proclitic > 1 || words.Kind(at - 1) is TimeWordKind.Month or TimeWordKind.Digits or TimeWordKind.Ordinal or TimeWordKind.Cardinal);

    private static bool IsMonthWord(TimeText words, int at) =>
        words.Kind(at) == TimeWordKind.Unit && words.Value(at) == ((int)TimeUnit.Month * 100) + 1;

    private static bool AnnouncesYear(TimeText words, int at) =>
        words.Kind(at - 1) is TimeWordKind.In or TimeWordKind.Since or TimeWordKind.Between or TimeWordKind.DatedThing && !words[at].NewLine;

    private static DateExpression Express(TimeText words, ParsedDate parsed, LineKinds lines)
    {
        var reading = parsed.Reading.Tense == DateTense.Unknown ? parsed.Reading with { Tense = Tenses.Of(words, parsed) } : parsed.Reading;
        var (from, to) = CalendarDays.WithoutReport(reading);
        var span = words.Span(parsed.First, parsed.Next);
        return new DateExpression(span, parsed.Kind, from, to, null, parsed.Rule)
        {
            Reading = reading,
            InFurniture = lines.At(span.Start) is PageLineKind.Furniture or PageLineKind.TitleRepeat,
        };
    }
}
