using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

internal enum StampKind
{
    None,

    /// <summary>A date that says it is the day of publication.</summary>
    Published,

    /// <summary>A date that says the page was changed then, or is being looked at.</summary>
    Updated,

    /// <summary>A date without a word.</summary>
    Bare,

    /// <summary>How long ago, counted from a visit nobody knows of.</summary>
    Ago,

    /// <summary>The words of a stamp whose date stands on another line.</summary>
    LabelOnly,
}

/// <param name="UpdatedFrom">The token where the stamp of an update begins, in a line that holds both.</param>
internal sealed record Stamp(StampKind Kind, int? UpdatedFrom)
{
    /// <summary>The token where the stamp of publication begins behind that of an update; null where it comes first.</summary>
    public int? PublishedFrom { get; init; }

    /// <summary>What else the line holds, when it is not the stamp's alone.</summary>
    public StampSides? Sides { get; init; }
}

/// <summary>Reads lines, or parts of them, that hold nothing but a date: "نشر في: الخميس 20 فبراير 2020 - 2:27 م | آخر تحديث: ...".</summary>
internal static class StampReader
{
    private const int LongestStamp = 48; // tokens; both stamps with Hijri dates beside them

    private const LayoutWord TimeWords = LayoutWord.Updated | LayoutWord.Published | LayoutWord.Calendar | LayoutWord.Weekday
        | LayoutWord.Ago | LayoutWord.AgoUnit | LayoutWord.Clock | LayoutWord.Place;

    public static Stamp? Read(TokenList tokens, LineShape line)
    {
        if (line.End - line.First > LongestStamp || line.Words + line.Numbers == 0)
            return null;
        var words = LayoutWords.Shared;
        int days = 0, ago = 0, published = -1, updated = -1;
        for (var at = line.First; at < line.End;)
        {
            if (tokens[at].Kind != TokenKind.Word)
            {
                at++;
                continue;
            }

            if (!LayoutWords.Begins(TimeWords, tokens[at]))
                return null;
            int count;
            if ((count = words.Match(LayoutWord.Updated, tokens, at, line.End)) > 0)
                updated = updated < 0 ? at : updated;
            else if ((count = words.Match(LayoutWord.Published, tokens, at, line.End)) > 0)
                published = published < 0 ? at : published;
            else if ((count = words.Match(LayoutWord.Calendar, tokens, at, line.End)) > 0 || (count = words.Match(LayoutWord.Weekday, tokens, at, line.End)) > 0)
                days++;
            else if ((count = words.Match(LayoutWord.Ago, tokens, at, line.End)) > 0 && (published >= 0 || updated >= 0 || at == FirstWord(tokens, line)))
                ago++;
            else if (!Fits(words, tokens, at, line.End, ago > 0, out count))
                return null;
            at += count;
        }

        if (line.Words == 0 && IsLength(tokens, line))
            return new Stamp(StampKind.Ago, null);
        if (ago > 0 && days == 0)
            return !line.EndsWithStop && (line.Numbers == 1 || line.Words > 1) ? new Stamp(StampKind.Ago, null) : null;
        return Judge(tokens, line, days, ago, published, updated);
    }

    private static Stamp? Judge(TokenList tokens, LineShape line, int days, int ago, int published, int updated)
    {
        var dated = (days > 0 && line.Numbers > 0) || (line.Numbers >= 3 && AreJoined(tokens, line.First, line.End)) || IsClock(tokens, line);
        if (!dated && ago == 0 && (published < 0 || line.Numbers == 0) && (updated < 0 || line.Numbers == 0))
            return line.Numbers == 0 && days == 0 && (published >= 0 || updated >= 0) ? new Stamp(StampKind.LabelOnly, null) : null;
        if (updated < 0)
            return new Stamp(published < 0 ? StampKind.Bare : StampKind.Published, null);

        // "DATE | آخر تحديث: DATE" and "آخر تحديث: DATE | نشر في: DATE" hold both; "آخر تحديث: DATE" is an update alone.
        if (published > updated)
            return HoldsDate(tokens, updated, published) && HoldsDate(tokens, published, line.End) ? new Stamp(StampKind.Published, null) { PublishedFrom = published } : new Stamp(StampKind.Updated, null);
        var both = updated > line.First && (published >= 0 || HoldsDate(tokens, line.First, updated));
        return both ? new Stamp(published < 0 ? StampKind.Bare : StampKind.Published, updated) : new Stamp(StampKind.Updated, null);
    }

    private static bool Fits(LayoutWords words, TokenList tokens, int at, int end, bool ago, out int count)
    {
        count = words.Match(LayoutWord.Clock, tokens, at, end);
        if (count == 0 && ago)
            count = words.Match(LayoutWord.AgoUnit, tokens, at, end);
        if (count == 0)
            words.Place(tokens, at, end, out count);
        return count > 0;
    }

    /// <summary>Whether words hold a day, and not the pages of a list, "1 2 3", or the length of a film, "00:00 / 03:21".</summary>
    public static bool HoldsDate(TokenList tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (LayoutWords.Begins(LayoutWord.Calendar | LayoutWord.Weekday, tokens[at]))
                return true;
            if (at + 4 < end && tokens[at].IsNumber && tokens[at + 1].Text is "." or "/" or "-" && tokens[at + 3].Text == tokens[at + 1].Text && tokens[at + 2].IsNumber && tokens[at + 4].IsNumber)
                return true;
        }

        return false;
    }

    /// <summary>Whether words are a stamp of publication, or a day without a word, and nothing else.</summary>
    public static bool IsDay(TokenList tokens, int first, int end) =>
        HoldsDate(tokens, first, end) && Read(tokens, LineShape.OfPart(tokens, first, end)) is { Kind: StampKind.Bare or StampKind.Published };

    // "07.06.2017", "12:27".
    private static bool AreJoined(TokenList tokens, int first, int end)
    {
        for (var at = first + 1; at + 1 < end; at++)
        {
            if (tokens[at].Text is "." or "/" or "-" or ":" or "," && tokens[at - 1].IsNumber && tokens[at + 1].IsNumber)
                return true;
        }

        return false;
    }

    // "12:27 ص"
    private static bool IsClock(TokenList tokens, LineShape line)
    {
        for (var at = line.First + 1; line.Numbers == 2 && at + 1 < line.End; at++)
        {
            if (tokens[at].Text == ":" && tokens[at - 1].IsNumber && tokens[at + 1].IsNumber)
                return true;
        }

        return false;
    }

    // "00:00 / 03:21": how far a recording has played, and how long it is.
    private static bool IsLength(TokenList tokens, LineShape line)
    {
        if (line.Numbers != 4)
            return false;
        var clocks = 0;
        for (var at = line.First + 1; at + 1 < line.End; at++)
            clocks += tokens[at].Text == ":" && tokens[at - 1].IsNumber && tokens[at + 1].IsNumber ? 1 : 0;
        return clocks == 2;
    }

    private static int FirstWord(TokenList tokens, LineShape line)
    {
        var at = line.First;
        while (at < line.End && tokens[at].Kind != TokenKind.Word)
            at++;
        return at;
    }
}
