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
            TimeWordKind.SameBefore or TimeWordKind.That when IsDay(text, next + 1) && !text[next + 1].NewLine =>
                Told(at, next + 2, 0, part),
            TimeWordKind.Deictic when text.Value(next) == 0 => AfterDay(text, at, next + 1, part),
            TimeWordKind.Unit when DayPhrases.IsDayWord(text, next) && text.Is(next + 1, TimeWordKind.Event) =>
                Event(at, next + 2, 0, part, "day-of-event", (EventNoun)text.Value(next + 1)),
            TimeWordKind.DayPart when text.Is(next + 1, TimeWordKind.Same) => Told(at, next + 2, 0, part),
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

    private static ParsedDate Told(int at, int next, int days, PartOfDay part) =>
        new(new DateReading { Anchor = DateAnchor.Told, DayOffset = days, PartOfDay = part }, DateExpressionKind.Anaphoric, at, next, "day-told-before");

    private static ParsedDate Event(int at, int next, int days, PartOfDay part, string rule, EventNoun noun = EventNoun.Any) =>
        new(new DateReading { Anchor = DateAnchor.Event, Event = noun, DayOffset = days, PartOfDay = part }, DateExpressionKind.Anaphoric, at, next, rule);
}
