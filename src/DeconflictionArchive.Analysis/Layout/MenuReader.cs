using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Tells a row of short entries, whatever they say: "كتاب وآراء | ميادين | بريد القراء", and a row of hashtags.</summary>
internal static class MenuReader
{
    private const int LongestEntry = 3; // words
    private const int LongestMenu = 40;
    private const int LongestQuote = 60; // units in which a closing guillemet looks for its opening one

    public static FurnitureMatch? Read(ReportText text, LineShape line)
    {
        if (line.Words is < 2 or > LongestMenu)
            return null;
        if (IsTagRow(text, line))
            return new FurnitureMatch(FurnitureKind.Other, Opening.Nothing, false, false, "tag-row") { Tags = true };
        int entries = 1, length = 0;
        var colon = false;
        for (var at = line.First; at < line.End; at++)
        {
            if (at > line.First && Separates(text, at))
            {
                entries++;
                length = 0;
            }

            if (text.Tokens[at].Text is "." or "," or "?" or "!")
                return null;
            colon |= text.Tokens[at].Text == ":";
            if (text.Tokens[at].IsWord && ++length > LongestEntry)
                return null;
        }

        // Two short entries may still be a caption or a heading; only the place on the page can tell.
        return entries < 2 || (colon && entries < 3) ? null : new FurnitureMatch(FurnitureKind.Menu, Opening.Nothing, entries < 3, false, "row-of-entries");
    }

    private static bool IsTagRow(ReportText text, LineShape line)
    {
        if (text.Tokens[line.First].Text != "#")
            return false;
        var tags = 0;
        for (var at = line.First; at < line.End; at++)
            tags += text.Tokens[at].Text == "#" ? 1 : 0;
        return tags * 3 >= line.Words;
    }

    /// <summary>Whether a mark stands there that parts entries of a row, or the steps of a path.</summary>
    public static bool IsEntryMark(ReportText text, int token)
    {
        var here = text.Tokens[token];
        return text.Original[here.Span.Start] == '»'
            ? text.Original.LastIndexOf('«', here.Span.Start, Math.Min(here.Span.Start, LongestQuote)) < 0
            : here.Kind == TokenKind.Punctuation && text.Original[here.Span.Start] is '|' or '›' or '>' or '•' or '·' or '●' or '▪' or '■' or '¦';
    }

    /// <summary>Whether an entry of a row begins at a token, behind a mark or a gap.</summary>
    public static bool Separates(ReportText text, int token)
    {
        Token before = text.Tokens[token - 1], here = text.Tokens[token];
        if (IsEntryMark(text, token))
            return true;
        var gap = text.Original.AsSpan(before.Span.End, Math.Max(0, here.Span.Start - before.Span.End));
        return gap.Length > 1 && gap.IndexOfAnyExcept(" \u00A0\t") < 0 || gap.Contains('\t');
    }
}
