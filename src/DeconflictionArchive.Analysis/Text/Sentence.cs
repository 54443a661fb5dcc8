namespace DeconflictionArchive.Analysis.Text;

/// <summary>A sentence: a run of tokens that ends with a full stop, a question or exclamation mark, or its line.</summary>
/// <param name="FirstToken">Index into <see cref="ReportText.Tokens"/>.</param>
/// <param name="TokenCount">How many tokens, the closing mark included.</param>
public sealed record Sentence(TextSpan Span, int FirstToken, int TokenCount)
{
    /// <summary>Index after the last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}
