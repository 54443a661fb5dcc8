namespace DeconflictionArchive.Analysis.Text;

/// <summary>
/// Cuts folded text into words, numbers and punctuation. A word is a run of letters; letters and digits do not share
/// one ("بعد3" is two), since agencies often lose the space between them. White space yields nothing.
/// </summary>
public static class Tokenizer
{
    private const byte Nothing = byte.MaxValue;

    private static readonly byte[] Kinds = [.. Enumerable.Range(0, char.MaxValue + 1).Select(unit => KindOf((char)unit))];

    public static TokenList Tokenize(FoldedText folded)
    {
        var text = folded.Text.AsSpan();
        var kinds = Kinds;
        var tokens = new Token[(text.Length / 5) + 4];
        var count = 0;
        var position = 0;
        while (position < text.Length)
        {
            var kind = kinds[text[position]];
            if (kind == Nothing)
            {
                position++;
                continue;
            }

            var sum = Vocabulary.Sum(0, text[position]);
            var end = position + 1;
            if (kind != (byte)TokenKind.Punctuation)
            {
                for (; end < text.Length && kinds[text[end]] == kind; end++)
                    sum = Vocabulary.Sum(sum, text[end]);
            }

            if (count == tokens.Length)
                Array.Resize(ref tokens, count * 2);
            tokens[count++] = new Token(folded.ToOriginal(position, end - position), position, Vocabulary.Of(text[position..end], sum), (TokenKind)kind);
            position = end;
        }

        return new TokenList(tokens, count);
    }

    private static byte KindOf(char unit)
    {
        if (char.IsAsciiDigit(unit))
            return (byte)TokenKind.Number;
        if (char.IsLetter(unit) || char.IsSurrogate(unit) || unit == '_')
            return (byte)TokenKind.Word;
        if (char.IsWhiteSpace(unit) || char.IsControl(unit))
            return Nothing;
        return (byte)TokenKind.Punctuation;
    }
}
