namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Tells the day "today" or "tomorrow" from the outlets and verbs that are written alike.</summary>
internal static class OutletNames
{
    /// <param name="first">First token of the expression, its part of day included.</param>
    /// <param name="next">Index after it.</param>
    public static bool AllowsDay(TimeText text, int first, int next, int offset)
    {
        var at = next - 1;
        if (text.Kind(at) != TimeWordKind.Deictic)
            return true;
        return offset switch
        {
            0 => first < at || IsToday(text, at),
            1 => first < at || IsTomorrow(text, at),
            _ => text.Folded(next) != "الحاجه",
        };
    }

    /// <summary>"قناة روسيا اليوم الثلاثاء", "«روسيا اليوم» الخميس": the channel, and then the day.</summary>
    public static bool EndsOutlet(TimeText text, int at) =>
        text.Kind(at) == TimeWordKind.Deictic && text.Folded(at) == "اليوم" && !text[at].NewLine
        && text.Kind(at - 1) == TimeWordKind.OutletToday && IsNamed(text, at - 1);

    private static bool IsToday(TimeText text, int at)
    {
        if (text[at].Word.Proclitic > 0 && text.Folded(at)[0] is 'ب' or 'ل')
            return false;
        // "اليوم السابع", "اليوم الثاني من القتال", "اليوم التالي": not the report's day.
        if (text.KindOnLine(at + 1) is TimeWordKind.Ordinal or TimeWordKind.OrdinalUnit or TimeWordKind.Next or TimeWordKind.Past or TimeWordKind.Same)
            return false;
        var before = at - 1;
        return text.Kind(before) switch
        {
            // "روسيا اليوم" is the channel; "مصر اليوم" only where quotes or the word channel say so.
            TimeWordKind.OutletToday => text.Value(before) != 1 && !IsNamed(text, before),
            // "حتى اليوم", "من اليوم": a stretch of time, not a day of news.
            TimeWordKind.To or TimeWordKind.Since or TimeWordKind.From or TimeWordKind.That or TimeWordKind.SameBefore => false,
            // "مرتين في اليوم"
            TimeWordKind.In or TimeWordKind.During or TimeWordKind.Before or TimeWordKind.After => false,
            TimeWordKind.OutletCue => false,
            _ => true,
        };
    }

    private static bool IsNamed(TimeText text, int at) =>
        text.Kind(at - 1) == TimeWordKind.OutletCue
        || (text.Kind(at - 1) == TimeWordKind.Punctuation && (char)text.Value(at - 1) is '"' or '\'')
        || text.IsMark(at + 2, "\"'»");

    // The verb غدا ("became") carries no tanwin and governs what follows; "tomorrow" is printed غداً or stands with the future.
    private static bool IsTomorrow(TimeText text, int at)
    {
        var printed = text.Report.Slice(text[at].Span);
        if (printed.Contains('\u064B', StringComparison.Ordinal) || text.Folded(at) != "غدا")
            return text.Folded(at) != "غد" || text.Kind(at - 1) is TimeWordKind.After or TimeWordKind.Unit;
        return EndsClause(text, at + 1) || Tenses.Before(text, at) == DateTense.Future || Tenses.Behind(text, at + 1) == DateTense.Future;
    }

    // "تستمر المحادثات غدا.", "غدا وبعد غد": nothing follows that the verb could govern.
    private static bool EndsClause(TimeText text, int next) =>
        next >= text.Count || text[next].NewLine || text.IsMark(next, ".,;)") || (text.Is(next, TimeWordKind.After) && text[next].Word.Proclitic > 0);
}
