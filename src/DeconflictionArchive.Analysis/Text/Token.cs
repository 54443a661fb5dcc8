namespace DeconflictionArchive.Analysis.Text;

public enum TokenKind
{
    Word,
    Number,
    Punctuation,
}

/// <summary>A word, a run of digits, or one punctuation mark.</summary>
/// <param name="Span">Where it stands in the original.</param>
/// <param name="FoldedStart">Where it begins in the folded text.</param>
/// <param name="Text">Its folded spelling.</param>
public sealed record Token(TextSpan Span, int FoldedStart, string Text, TokenKind Kind)
{
    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;
}
