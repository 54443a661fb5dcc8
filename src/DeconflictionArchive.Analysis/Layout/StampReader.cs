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
internal sealed record Stamp(StampKind Kind, int? UpdatedFrom);

/// <summary>Reads lines that hold nothing but a date: "نشر في: الخميس 20 فبراير 2020 - 2:27 م | آخر تحديث: ...".</summary>
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

        if (ago > 0 && days == 0)
            return !line.EndsWithStop && (line.Numbers == 1 || line.Words > 1) ? new Stamp(StampKind.Ago, null) : null;
        return Judge(line, IsClock(tokens, line), days, ago, published, updated);
    }

    private static Stamp? Judge(LineShape line, bool clock, int days, int ago, int published, int updated)
    {
        var dated = (days > 0 && line.Numbers > 0) || line.Numbers >= 3 || clock;
        if (!dated && ago == 0 && (published < 0 || line.Numbers == 0) && (updated < 0 || line.Numbers == 0))
            return line.Numbers == 0 && days == 0 && (published >= 0 || updated >= 0) ? new Stamp(StampKind.LabelOnly, null) : null;
        if (updated < 0)
            return new Stamp(published < 0 ? StampKind.Bare : StampKind.Published, null);

        // "DATE | آخر تحديث: DATE" holds both; "آخر تحديث: DATE" is an update alone.
        var both = updated > line.First && (published >= 0 || updated - line.First > 4);
        return both && (published < 0 || published < updated)
            ? new Stamp(published < 0 ? StampKind.Bare : StampKind.Published, updated)
            : new Stamp(StampKind.Updated, null);
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

    private static int FirstWord(TokenList tokens, LineShape line)
    {
        var at = line.First;
        while (at < line.End && tokens[at].Kind != TokenKind.Word)
            at++;
        return at;
    }
}
