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
    private Vocable? _vocable;

    internal Token(TextSpan span, int foldedStart, Vocable vocable, TokenKind kind)
        : this(span, foldedStart, vocable.Text, kind) => _vocable = vocable;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    /// <summary>What it shares with the other tokens of its spelling.</summary>
    internal Vocable Vocable => _vocable ??= Vocabulary.Of(Text);

    public bool Equals(Token? other) =>
        other is not null && Span == other.Span && FoldedStart == other.FoldedStart && Text == other.Text && Kind == other.Kind;

    public override int GetHashCode() => HashCode.Combine(Span, FoldedStart, Text, Kind);
}
