namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Reads days counted from what was told before or from an event: "نفس اليوم", "اليوم التالي", "غداة", "مساء يوم الغارة".</summary>
internal static class Anaphora
{
    public static ParsedDate? TryRead(TimeText text, int at)
    {
        var part = DayPhrases.TryPartOfDay(text, at, out var next);
        if (next < text.Count && next > at && text[next].NewLine)
            return null;
        return text.Kind(next) switch
        {
            TimeWordKind.SameBefore or TimeWordKind.That when IsDay(text, next + 1) && !text[next + 1].NewLine && text[next + 1].Word.Proclitic == 0 =>
                Told(at, next + 2, 0, part),
            TimeWordKind.Deictic when text.Value(next) == 0 => AfterDay(text, at, next + 1, part),
            TimeWordKind.Unit when DayPhrases.IsDayWord(text, next) && text.Is(next + 1, TimeWordKind.Event) =>
                Event(at, next + 2, 0, part, "day-of-event", (EventNoun)text.Value(next + 1)),
            TimeWordKind.DayPart when text.Is(next + 1, TimeWordKind.Same) => Told(at, next + 2, 0, part),
            TimeWordKind.Before or TimeWordKind.After when part == PartOfDay.Any && text.Is(next + 1, TimeWordKind.That) =>
                Distant(text, at, next + 2),
            TimeWordKind.BeforeIt or TimeWordKind.AfterIt when part == PartOfDay.Any => Distant(text, at, next + 1),
            TimeWordKind.Eve when part == PartOfDay.Any => Event(at, next + 1, text.Value(next), part, "eve-of-event"),
            _ => null,
        };
    }

    private static bool IsDay(TimeText text, int at) =>
        DayPhrases.IsDayWord(text, at) || (text.Kind(at) == TimeWordKind.Deictic && text.Value(at) == 0);

    private static ParsedDate? AfterDay(TimeText text, int at, int next, PartOfDay part) => text.KindOnLine(next) switch
    {
        TimeWordKind.Same => Told(at, next + 1, 0, part),
        TimeWordKind.Next when text.Value(next) == 2 => Told(at, next + 1, 1, part),
        TimeWordKind.Past when text.Folded(next) == "السابق" => Told(at, next + 1, -1, part),
        _ => null,
    };

    /// <summary>"قبل ذلك بيومين", "بعدها بأسبوع", "قبله بثلاثة أيام": the count behind "by".</summary>
    private static ParsedDate? Distant(TimeText text, int at, int by)
    {
        if (RelativeDates.Amount(text, by, out var next) is not var (unit, count))
            return null;
        var isAfter = text.Kind(at) is TimeWordKind.After or TimeWordKind.AfterIt;
        var reading = new DateReading { Anchor = DateAnchor.Told, Unit = unit, Count = isAfter ? count : -count };
        return new ParsedDate(reading, DateExpressionKind.Anaphoric, at, next, "counted-from-day-told");
    }

    private static ParsedDate Told(int at, int next, int days, PartOfDay part) =>
        new(new DateReading { Anchor = DateAnchor.Told, DayOffset = days, PartOfDay = part }, DateExpressionKind.Anaphoric, at, next, "day-told-before");

    private static ParsedDate Event(int at, int next, int days, PartOfDay part, string rule, EventNoun noun = EventNoun.Any) =>
        new(new DateReading { Anchor = DateAnchor.Event, Event = noun, DayOffset = days, PartOfDay = part }, DateExpressionKind.Anaphoric, at, next, rule);
}
