using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells which tokens of a paragraph stand in a quotation. Marks nest, and their own sides tell opening from closing.</summary>
internal static class QuotationMarks
{
    private const int ShortQuote = 5; // tokens; a name in quotation marks is no quotation

    private const char Tatweel = 'ـ';

    /// <summary>Marks each token of a paragraph that is inside a quotation long enough to be speech, its marks included.</summary>
    /// <param name="inside">A place for each token of the report.</param>
    public static void Mark(ReportText text, int first, int end, bool[] inside)
    {
        int depth = 0, open = 0;
        for (var token = first; token < end; token++)
        {
            if (text.Tokens[token].Kind != TokenKind.Punctuation || text.Tokens[token].Text != "\"")
                continue;
            if (Opens(text, token, depth))
            {
                if (depth++ == 0)
                    open = token;
                continue;
            }

            if (depth == 0 || --depth > 0)
                continue;
            if (token - open > ShortQuote)
                Array.Fill(inside, true, open, token - open + 1);
        }

        // A quotation that never closes ends with its sentence.
        if (depth > 0)
        {
            var last = Math.Min(end, text.Sentences[text.SentenceOf(open)].EndToken);
            if (last - open > ShortQuote)
                Array.Fill(inside, true, open, last - open);
        }
    }

    private static bool Opens(ReportText text, int token, int depth)
    {
        var at = text.Tokens[token].Span.Start;
        var mark = text.Original[at];
        if (mark is '«' or '“')
            return true;
        if (mark is '»' or '”')
            return false;
        var before = at > 0 ? text.Original[at - 1] : ' ';
        var after = text.Tokens[token].Span.End < text.Original.Length ? text.Original[text.Tokens[token].Span.End] : ' ';
        var mayOpen = char.IsLetterOrDigit(after) || after == '(';
        var mayClose = before != Tatweel && !char.IsWhiteSpace(before) && before is not ('(' or ':');
        return mayOpen == mayClose ? depth == 0 : mayOpen;
    }
}
