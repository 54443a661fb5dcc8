namespace DeconflictionArchive.Analysis.Dates;

/// <summary>A month as printed, with one name or with two: "تشرين الأول/أكتوبر".</summary>
/// <param name="First">Index of its first word, شهر left out.</param>
/// <param name="Next">Index after it.</param>
internal readonly record struct MonthName(int Number, bool Hijri, MonthGuard Guard, int First, int Next);

/// <summary>Reads names of months.</summary>
internal static class MonthReader
{
    /// <summary>
    /// A month, and its second name of another tradition when that follows after a slash, dash, bracket or space:
    /// two names of the same month are one month.
    /// </summary>
    public static MonthName? TryRead(TimeText text, int at)
    {
        if (TrySingle(text, at) is not { } month)
            return null;
        return TrySecondName(text, month) ?? month;
    }

    private static MonthName? TrySingle(TimeText text, int at)
    {
        var first = text.Kind(at);
        if (text.KindOnLine(at + 1) is not TimeWordKind.Punctuation
            && first is TimeWordKind.MonthHead or TimeWordKind.Month or TimeWordKind.Season
            && at + 1 < text.Count && !text[at + 1].NewLine
            && text.Lexicon.MonthOf(text.Bare(at), text.Folded(at + 1)) is { } compound)
            return new MonthName(compound.Value, compound.Hijri, compound.Guard, at, at + 2);
        if (first != TimeWordKind.Month)
            return null;
        var word = text[at].Word;
        return new MonthName(word.Value, word.Hijri, word.Guard, at, at + 1);
    }

    private static MonthName? TrySecondName(TimeText text, MonthName month)
    {
        var at = month.Next;
        var bracket = text.IsMark(at, "([");
        if (bracket || text.IsMark(at, "/\\-"))
            at++;
        if (at >= text.Count || text[at].NewLine || TrySingle(text, at) is not { } second)
            return null;
        if (second.Number != month.Number || second.Hijri != month.Hijri || (at == month.Next && text[at].Word.Proclitic > 0))
            return null;
        var next = second.Next;
        if (bracket && text.IsMark(next, ")]"))
            next++;
        return month with { Next = next, Guard = MonthGuard.None };
    }
}
