namespace DeconflictionArchive.Analysis.Text;

/// <summary>
/// Cuts folded text into words, numbers and punctuation. A word is a run of letters; letters and digits do not share
/// one ("بعد3" is two), since agencies often lose the space between them. White space yields nothing.
/// </summary>
public static class Tokenizer
{
    public static IReadOnlyList<Token> Tokenize(FoldedText folded)
    {
        var text = folded.Text;
        var tokens = new List<Token>(text.Length / 5);
        var position = 0;
        while (position < text.Length)
        {
            var kind = KindOf(text[position]);
            if (kind is null)
            {
                position++;
                continue;
            }

            var end = position + 1;
            if (kind != TokenKind.Punctuation)
            {
                while (end < text.Length && KindOf(text[end]) == kind)
                    end++;
            }

            tokens.Add(new Token(folded.ToOriginal(position, end - position), position, text[position..end], kind.Value));
            position = end;
        }

        return tokens;
    }

    private static TokenKind? KindOf(char unit)
    {
        if (char.IsAsciiDigit(unit))
            return TokenKind.Number;
        if (char.IsLetter(unit) || char.IsSurrogate(unit) || unit == '_')
            return TokenKind.Word;
        if (char.IsWhiteSpace(unit) || char.IsControl(unit))
            return null;
        return TokenKind.Punctuation;
    }
}
