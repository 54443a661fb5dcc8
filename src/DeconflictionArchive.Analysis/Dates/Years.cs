namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Reads years: "عام 2015", "في 2015", "بين عامي 2014 و2018".</summary>
internal static class Years
{
    // A bare number behind a preposition is a year only near our own time; "في 2000 مقاتل" is not.
    private const int FirstBare = 1940;
    private const int LastBare = 2039;

    /// <param name="expected">Whether the words before announce a period, so that a bare number is a year.</param>
    public static ParsedDate? TryRead(TimeText text, int at, bool expected)
    {
        var next = at;
        var named = text.Kind(next) == TimeWordKind.Unit && TimeWord.UnitOf(text.Value(next)) == TimeUnit.Year && text.Value(next) % 100 <= 2;
        if (named)
            next++;
        if (!named && !expected)
            return null;
        if (next >= text.Count || (next > at && text[next].NewLine) || !DateNumbers.TryYear(text, next, out var year, out var end))
            return Hijri(text, at, next, named);
        if (text.Is(end, TimeWordKind.Hijri))
            return Hijri(text, at, next, true);
        if (!named && (year is < FirstBare or 2000 or > LastBare || (text.Kind(at - 1) != TimeWordKind.DatedThing && CountsSomething(text, end))))
            return null;
        var reading = new DateReading { Year = year };
        if (TryUntil(text, end, named && text.Value(at) % 100 == 2) is var (until, last))
            return new ParsedDate(reading with { Until = new DateReading { Year = until } }, DateExpressionKind.Period, at, last, "years");
        return new ParsedDate(reading, DateExpressionKind.Year, at, text.Is(end, TimeWordKind.Era) ? end + 1 : end, "year");
    }

    /// <summary>"ثمانينيات القرن الماضي": the eighties, of the twentieth century when nothing else is said.</summary>
    public static ParsedDate? TryDecade(TimeText text, int at)
    {
        if (text.Kind(at) != TimeWordKind.Decade)
            return null;
        var ofCentury = text.Is(at + 1, TimeWordKind.Unit) && TimeWord.UnitOf(text.Value(at + 1)) == TimeUnit.Century;
        var next = ofCentury ? at + 2 : at + 1;
        if (ofCentury && text.KindOnLine(next) is TimeWordKind.Past or TimeWordKind.OrdinalTens)
            next++;
        var year = 1900 + text.Value(at);
        return new ParsedDate(new DateReading { Year = year, Until = new DateReading { Year = year + 9 } }, DateExpressionKind.Period, at, next, "decade");
    }

    private static ParsedDate? Hijri(TimeText text, int at, int next, bool named)
    {
        if (!named || text.KindOnLine(next) != TimeWordKind.Digits || !HijriDates.IsYear(text.Value(next)) || HijriDates.Range(text.Value(next), null, null) is not var (from, to))
            return null;
        var end = text.Is(next + 1, TimeWordKind.Hijri) ? next + 2 : next + 1;
        return new ParsedDate(Day(from) with { Until = Day(to) }, DateExpressionKind.Period, at, end, "hijri-year");
    }

    private static DateReading Day(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    // "2014-2018", "عامي 2014 و2018"
    private static (int Year, int Next)? TryUntil(TimeText text, int at, bool two)
    {
        var joined = text.IsMark(at, "-/") || (two && text.Is(at, TimeWordKind.And));
        return joined && text.Is(at + 1, TimeWordKind.Digits) && DateNumbers.TryYear(text, at + 1, out var year, out var next)
            ? (year, next)
            : null;
    }

    // "في 2015 غارة": a noun without the article right behind the number is what it counts; a year is followed by other things.
    private static bool CountsSomething(TimeText text, int next) =>
        next < text.Count && !text[next].NewLine && text.Kind(next) == TimeWordKind.None && text.Report.Tokens[text[next].Token].IsWord
        && text.Folded(next) is var word && word.Length > 3 && (word.EndsWith('ا') || word.EndsWith('ه') || word.EndsWith("ات", StringComparison.Ordinal))
        && !word.StartsWith("ال", StringComparison.Ordinal);
}
