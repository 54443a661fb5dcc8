namespace DeconflictionArchive.Analysis.Text;

/// <summary>Cuts a report into sentences. A line break always ends one: pages break lines only between paragraphs.</summary>
internal static class SentenceSplitter
{
    public static IReadOnlyList<Sentence> Split(string original, TokenList tokens)
    {
        var sentences = new List<Sentence>();
        var first = 0;
        for (var index = 0; index < tokens.Count; index++)
        {
            if (!EndsAfter(original, tokens, ref index))
                continue;
            sentences.Add(Make(tokens, first, index + 1));
            first = index + 1;
        }

        if (first < tokens.Count)
            sentences.Add(Make(tokens, first, tokens.Count));
        return sentences;
    }

    private static Sentence Make(TokenList tokens, int first, int end) =>
        new(TextSpan.FromBounds(tokens[first].Span.Start, tokens[end - 1].Span.End), first, end - first);

    private static bool EndsAfter(string original, TokenList tokens, ref int index)
    {
        if (index == tokens.Count - 1 || BreaksLine(original, tokens[index], tokens[index + 1]))
            return true;
        if (tokens[index].Kind != TokenKind.Punctuation || tokens[index].Text is not ("." or "?" or "!"))
            return false;
        if (tokens[index].Text == "." && StandsInside(tokens, index))
            return false;

        // Closing quotes, brackets and further marks belong to the sentence they close, when they touch it.
        while (index + 1 < tokens.Count && tokens[index + 1].Text is "\"" or "'" or ")" or "]" or "." or "?" or "!"
               && tokens[index + 1].Span.Start == tokens[index].Span.End)
            index++;
        return true;
    }

    // "2022.06.26", "ا.ف.ب", "3.5": a point with no space on either side.
    private static bool StandsInside(TokenList tokens, int index) =>
        index > 0 && index + 1 < tokens.Count
        && tokens[index - 1].Span.End == tokens[index].Span.Start
        && tokens[index].Span.End == tokens[index + 1].Span.Start
        && tokens[index + 1].Kind != TokenKind.Punctuation
        && (tokens[index - 1].IsNumber == tokens[index + 1].IsNumber)
        && (tokens[index - 1].IsNumber || tokens[index - 1].Text.Length <= 2 || tokens[index + 1].Text.Length <= 2);

    // Two words of one ligature ("ﷺ") share its unit, so there may be nothing between them.
    private static bool BreaksLine(string original, Token token, Token next) =>
        next.Span.Start > token.Span.End
        && (next.Span.Start > token.Span.End + 1 || original[token.Span.End] != ' ')
        && original.AsSpan(token.Span.End, next.Span.Start - token.Span.End).IndexOfAny('\n', '\r', '\u2028') >= 0;
}
