namespace DeconflictionArchive.Analysis.Text;

/// <summary>A report's text, folded and cut once, for every part of the analysis to read.</summary>
public sealed class ReportText
{
    private readonly int[] _starts;
    private readonly int[] _sentences;

    public ReportText(string original)
    {
        Original = original;
        Folded = FoldedText.Of(original);
        Tokens = Tokenizer.Tokenize(Folded);
        Sentences = SentenceSplitter.Split(original, Tokens);
        Lines = CutLines(original);
        _starts = new int[Tokens.Count];
        _sentences = new int[Tokens.Count];
        for (var sentence = 0; sentence < Sentences.Count; sentence++)
            _sentences.AsSpan(Sentences[sentence].FirstToken, Sentences[sentence].TokenCount).Fill(sentence);
        for (var token = 0; token < _starts.Length; token++)
            _starts[token] = Tokens[token].Span.Start;
    }

    public string Original { get; }

    public FoldedText Folded { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The lines that hold more than white space, trimmed, in their order.</summary>
    public IReadOnlyList<TextSpan> Lines { get; }

    public string Slice(TextSpan span) => span.Of(Original);

    /// <summary>Index of the first token that starts at or after an offset of the original; the token count if none does.</summary>
    public int FirstTokenFrom(int offset)
    {
        int low = 0, high = _starts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_starts[middle] < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The half-open range of token indices that start inside a span.</summary>
    public (int First, int End) TokensIn(TextSpan span) => (FirstTokenFrom(span.Start), FirstTokenFrom(span.End));

    /// <summary>The sentence a token belongs to, as an index into <see cref="Sentences"/>.</summary>
    public int SentenceOf(int token) =>
        token < _sentences.Length ? _sentences[Math.Max(token, 0)] : Math.Max(Sentences.Count - 1, 0);

    /// <summary>The original span of a run of tokens.</summary>
    public TextSpan SpanOf(int firstToken, int tokenCount) =>
        TextSpan.FromBounds(Tokens[firstToken].Span.Start, Tokens[firstToken + tokenCount - 1].Span.End);

    private static List<TextSpan> CutLines(string text)
    {
        var lines = new List<TextSpan>();
        var start = 0;
        for (var offset = 0; offset <= text.Length; offset++)
        {
            if (offset < text.Length && text[offset] is not ('\n' or '\r' or '\u2028' or '\u2029'))
                continue;
            int first = start, end = offset;
            while (first < end && IsBlank(text[first]))
                first++;
            while (end > first && IsBlank(text[end - 1]))
                end--;
            if (end > first)
                lines.Add(TextSpan.FromBounds(first, end));
            start = offset + 1;
        }

        return lines;
    }

    private static bool IsBlank(char unit) =>
        char.IsWhiteSpace(unit) || unit is '\uFEFF' or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E';
}
