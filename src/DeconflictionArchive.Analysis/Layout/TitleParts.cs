using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Cuts what is not the title from a title line, and finds the title inside other lines.</summary>
internal static class TitleParts
{
    private const int LongestHouse = 5; // words of a site's name after the title
    private const int ShortestTitle = 12; // letters of a title that is looked for in other lines
    private const int ShortestCutTitle = 15; // letters of a title that ends in dots
    private const int LongestExtra = 90; // letters beside a title repeated within a line

    /// <summary>Letters and digits alone, folded: what two printings of a title share.</summary>
    public static string Letters(ReportText text, int first, int end)
    {
        var length = 0;
        for (var at = first; at < end; at++)
            length += text.Tokens[at].Text.Length;
        return length == 0 ? "" : Letters(text.Tokens, first, end, new char[length]);
    }

    private static string Letters(TokenList tokens, int first, int end, Span<char> letters)
    {
        var count = 0;
        for (var at = first; at < end; at++)
        {
            foreach (var unit in tokens[at].Text)
            {
                if (char.IsLetterOrDigit(unit))
                    letters[count++] = unit;
            }
        }

        return letters[..count].ToString();
    }

    /// <summary>The parts of the title's own line: an outlet's name or a mark such as "( فيديو )" cut off either end.</summary>
    public static IReadOnlyList<PageLine> Cut(PageDraft draft, int index, string rule)
    {
        var line = draft.Lines[index];
        int first = line.First, end = line.End;
        var parts = new List<PageLine>();
        if (TrailingCut(draft.Text, first, end) is { } trailing)
        {
            parts.Add(Furniture(draft.Text, trailing.From, end, trailing.Rule));
            end = trailing.From;
        }

        if (LeadingCut(draft.Text, first, end) is { } leading)
        {
            parts.Insert(0, Furniture(draft.Text, first, leading.To, leading.Rule));
            first = leading.To;
        }

        while (end > first + 1 && draft.Text.Tokens[end - 1].Text is "-" or "|" or "+" or "(")
            end--;
        var title = new PageLine(SpanOf(draft.Text, first, end), PageLineKind.Title, null, rule);
        parts.Insert(parts.Count > 0 && parts[0].Span.Start < title.Span.Start ? 1 : 0, title);
        return parts;
    }

    /// <summary>Finds the title inside a longer line, "الرئيسيةأخبارTITLE" or "TITLE | موقع كذا"; null when it is not there.</summary>
    public static IReadOnlyList<PageLine>? FindRepeat(PageDraft draft, int index, string titleLetters)
    {
        var shape = draft.Lines[index];
        var span = shape.Span;
        if (titleLetters.Length < ShortestTitle || span.Length < ShortestCutTitle || span.Length > 2 * (titleLetters.Length + LongestExtra))
            return null;
        var letters = Letters(draft.Text, shape.First, shape.End);
        if (letters.Length >= ShortestCutTitle && letters.Length < titleLetters.Length && titleLetters.StartsWith(letters, StringComparison.Ordinal) && draft.Text.Tokens[shape.End - 1].Text == ".")
            return [new PageLine(span, PageLineKind.TitleRepeat, null, "title-cut-short")];
        var found = letters.Length > titleLetters.Length + LongestExtra ? -1 : letters.IndexOf(titleLetters, StringComparison.Ordinal);
        if (found < 0)
            return null;
        if (letters.Length == titleLetters.Length)
            return [new PageLine(span, PageLineKind.TitleRepeat, null, "title-again")];
        var repeat = Stretch(draft.Text, shape.First, found, found + titleLetters.Length - 1);
        return
        [
            new PageLine(TextSpan.FromBounds(span.Start, repeat.Start), PageLineKind.Furniture, FurnitureKind.Menu, BeforeTitleRule),
            new PageLine(repeat, PageLineKind.TitleRepeat, null, "title-again"),
            Behind(draft.Text, TextSpan.FromBounds(repeat.End, span.End)),
        ];
    }

    // The original stretch from one letter or digit to another, counted from a token.
    private static TextSpan Stretch(ReportText text, int token, int from, int to)
    {
        var (letter, start) = (0, 0);
        for (; ; token++)
        {
            var units = text.Tokens[token].Text;
            for (var unit = 0; unit < units.Length; unit++)
            {
                if (!char.IsLetterOrDigit(units[unit]))
                    continue;
                if (letter == from)
                    start = text.Tokens[token].FoldedStart + unit;
                if (letter++ == to)
                    return text.Folded.ToOriginal(start, text.Tokens[token].FoldedStart + unit - start + 1);
            }
        }
    }

    // "TITLE - بوابة كذا" ends in the house's name; "TITLE الرئيس الروسي" in the words under a photo.
    private static PageLine Behind(ReportText text, TextSpan span)
    {
        var (first, end) = text.TokensIn(span);
        return first < end && text.Tokens[first].Kind == TokenKind.Word
            ? new PageLine(TextSpan.FromBounds(text.Tokens[first].Span.Start, span.End), PageLineKind.Caption, null, "words-behind-title-again")
            : new PageLine(span, PageLineKind.Furniture, FurnitureKind.Menu, HouseNameRule);
    }

    /// <summary>The rule of a part that leads to a title: a breadcrumb, or the name of the house.</summary>
    public const string BeforeTitleRule = "before-title-again";

    /// <summary>The rule of a part that names the house beside a title.</summary>
    public const string HouseNameRule = "house-name-beside-title";

    private static (int From, string Rule)? TrailingCut(ReportText text, int first, int end)
    {
        var tokens = text.Tokens;
        var words = LayoutWords.Shared;
        for (var at = end - 1; at > first + 2 && end - at <= LongestHouse + 3; at--)
        {
            if (tokens[at].Text is not ("(" or "[" or "|" or "+" or "-" or "/"))
                continue;
            var mark = at + 1;
            while (mark < end && tokens[mark].Kind == TokenKind.Punctuation)
                mark++;
            if (mark == end)
                continue;
            if (OnlyMarks(words, tokens, mark, end) && (tokens[at].Text != "-" || Stands(text, at)))
                return (at, "mark-beside-title");
            if (tokens[at].Text is "-" or "|" && Stands(text, at) && IsHouse(tokens, mark, end))
                return (at, HouseNameRule);
        }

        return null;
    }

    private static (int To, string Rule)? LeadingCut(ReportText text, int first, int end)
    {
        var tokens = text.Tokens;
        var words = LayoutWords.Shared;
        for (var at = first + 1; at < end - 3 && at - first <= LongestHouse; at++)
        {
            if (tokens[at].Text is not ("|" or ")" or "]"))
                continue;
            var from = first;
            while (from < at && tokens[from].Kind == TokenKind.Punctuation)
                from++;
            if (from == at)
                continue;
            if (OnlyMarks(words, tokens, from, at))
                return (at + 1, "mark-beside-title");
            if (tokens[at].Text == "|" && IsHouse(tokens, from, at))
                return (at + 1, HouseNameRule);
        }

        return null;
    }

    private static bool OnlyMarks(LayoutWords words, TokenList tokens, int from, int end)
    {
        for (var at = from; at < end;)
        {
            if (tokens[at].Kind == TokenKind.Punctuation || tokens[at].Text == "و")
            {
                at++;
                continue;
            }

            var count = words.Match(LayoutWord.Mark, tokens, at, end);
            if (count == 0)
                return false;
            at += count;
        }

        return true;
    }

    private static bool IsHouse(TokenList tokens, int from, int end)
    {
        while (end > from && tokens[end - 1].Kind == TokenKind.Punctuation)
            end--;
        if (end - from > LongestHouse || end == from)
            return false;
        var lexicon = OutletLexicon.Shared;
        var head = LayoutWords.Shared.Match(LayoutWord.MediaHead, tokens, from, end);
        return lexicon.OutletNames.Find(tokens, from, end, out var outlet) == end - from && outlet is { Guarded: false, Outlet.PublishesArabic: true }
            || (head > 0 && from + head < end)
            || LayoutWords.Shared.Is(LayoutWord.Media, tokens[end - 1].Text);
    }

    // "سو-35" is one word; " - " stands between two things.
    private static bool Stands(ReportText text, int token) =>
        text.Tokens[token - 1].Span.End < text.Tokens[token].Span.Start
        && (token + 1 >= text.Tokens.Count || text.Tokens[token].Span.End < text.Tokens[token + 1].Span.Start);

    private static PageLine Furniture(ReportText text, int first, int end, string rule) =>
        new(SpanOf(text, first, end), PageLineKind.Furniture, rule == HouseNameRule ? FurnitureKind.Menu : FurnitureKind.Other, rule);

    private static TextSpan SpanOf(ReportText text, int first, int end) =>
        TextSpan.FromBounds(text.Tokens[first].Span.Start, text.Tokens[end - 1].Span.End);
}
