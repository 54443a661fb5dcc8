using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Tells what a house sets between the paragraphs of a story: a headline of another with its day, and a sentence of the story printed large.</summary>
internal static class BetweenParagraphs
{
    private const int ShortestHeadline = 4; // words
    private const int ShortestQuote = 6; // words; fewer may be a heading that the text repeats
    private const int LongestQuote = 30; // words
    private const int MostQuotes = 100; // lines looked for in all paragraphs
    private const int LongestStamp = 12; // tokens
    private const int Gap = 2; // blanks between a headline and its day

    /// <summary>"كذا يدخل المدينة  8 نوفمبر 2017, 19:14 GMT", "06 يوليو 2023  كذا يدخل المدينة".</summary>
    public static bool IsDatedHeadline(PageDraft draft, int line)
    {
        var shape = draft.Lines[line];
        if (shape.Numbers < 2 || shape.EndsWithStop || shape.IsParagraph || shape.Words < ShortestHeadline || draft.Facts[line].IsCaption)
            return false;
        var tokens = draft.Text.Tokens;
        for (var at = Math.Max(shape.First + ShortestHeadline, shape.End - LongestStamp); at + 2 < shape.End; at++)
        {
            if (tokens[at].IsNumber && IsApart(tokens, at) && StampReader.IsDay(tokens, at, shape.End))
                return true;
        }

        for (var end = shape.First + 3; end + ShortestHeadline < shape.End && end - shape.First <= LongestStamp; end++)
        {
            if (tokens[shape.First].IsNumber && IsApart(tokens, end) && StampReader.IsDay(tokens, shape.First, end))
                return true;
        }

        return false;
    }

    /// <summary>Its words stand in a paragraph once more, one after the other.</summary>
    /// <param name="asked">How many lines of the page were looked for.</param>
    public static bool IsPullQuote(PageDraft draft, int line, ref int asked)
    {
        var shape = draft.Lines[line];
        if (shape.Words is < ShortestQuote or > LongestQuote || shape.Numbers > 0 || draft.Facts[line].IsCaption)
            return false;
        var tokens = draft.Text.Tokens;
        if ((shape.EndsWithStop || shape.IsParagraph) && !(tokens[shape.First].Text == "\"" && tokens[shape.End - 1].Text == "\""))
            return false;
        if (asked++ >= MostQuotes)
            return false;
        for (var other = 0; other < draft.Lines.Count; other++)
        {
            var paragraph = draft.Lines[other];
            if (other == line || !paragraph.IsParagraph || paragraph.Words <= shape.Words)
                continue;
            for (var at = paragraph.First; at < paragraph.End; at++)
            {
                if (tokens[at].IsWord && Repeats(tokens, shape, at, paragraph.End))
                    return true;
            }
        }

        return false;
    }

    private static bool Repeats(TokenList tokens, LineShape quote, int at, int end)
    {
        for (var word = quote.First; word < quote.End; word++)
        {
            if (!tokens[word].IsWord)
                continue;
            while (at < end && tokens[at].Kind == TokenKind.Punctuation)
                at++;
            if (at >= end || (tokens[at].Text != tokens[word].Text && !(word == quote.First && IsJoined(tokens[at].Text, tokens[word].Text))))
                return false;
            at++;
        }

        return true;
    }

    // "فالخط يعمل": what was taken out of a paragraph leaves the letter behind that joined it to the sentence before.
    private static bool IsJoined(string joined, string word) =>
        joined.Length == word.Length + 1 && joined[0] is 'و' or 'ف' && joined.EndsWith(word, StringComparison.Ordinal);

    private static bool IsApart(TokenList tokens, int at) => tokens[at].Span.Start - tokens[at - 1].Span.End >= Gap;
}
