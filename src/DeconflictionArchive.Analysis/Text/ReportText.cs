using System.Buffers;

namespace DeconflictionArchive.Analysis.Text;

/// <summary>A report's text, folded and cut once, for every part of the analysis to read.</summary>
public sealed class ReportText
{
    private const int BlockBits = 4; // a block of 16 units holds three words or so

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\u2028\u2029");

    private readonly int[] _starts;
    private readonly int[] _firstInBlock;
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
        _firstInBlock = FirstInBlocks(_starts, original.Length);
    }

    public string Original { get; }

    public FoldedText Folded { get; }

    public TokenList Tokens { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The lines that hold more than white space, trimmed, in their order.</summary>
    public IReadOnlyList<TextSpan> Lines { get; }

    public string Slice(TextSpan span) => span.Of(Original);

    /// <summary>Index of the first token that starts at or after an offset of the original; the token count if none does.</summary>
    public int FirstTokenFrom(int offset)
    {
        if (offset > Original.Length)
            return _starts.Length;
        var token = _firstInBlock[Math.Max(offset, 0) >> BlockBits];
        while (token < _starts.Length && _starts[token] < offset)
            token++;
        return token;
    }

    /// <summary>The half-open range of token indices that start inside a span.</summary>
    public (int First, int End) TokensIn(TextSpan span) => (FirstTokenFrom(span.Start), FirstTokenFrom(span.End));

    /// <summary>The sentence a token belongs to, as an index into <see cref="Sentences"/>.</summary>
    public int SentenceOf(int token) =>
        token < _sentences.Length ? _sentences[Math.Max(token, 0)] : Math.Max(Sentences.Count - 1, 0);

    /// <summary>The original span of a run of tokens.</summary>
    public TextSpan SpanOf(int firstToken, int tokenCount) =>
        TextSpan.FromBounds(Tokens[firstToken].Span.Start, Tokens[firstToken + tokenCount - 1].Span.End);

    // For every block of units, the first token that starts in it or after it.
    private static int[] FirstInBlocks(int[] starts, int length)
    {
        var first = new int[(length >> BlockBits) + 1];
        var token = 0;
        for (var block = 0; block < first.Length; block++)
        {
            while (token < starts.Length && starts[token] < block << BlockBits)
                token++;
            first[block] = token;
        }

        return first;
    }

    private static List<TextSpan> CutLines(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineBreaks);
            var next = length < 0 ? text.Length : start + length;
            int first = start, end = next;
            while (first < end && IsBlank(text[first]))
                first++;
            while (end > first && IsBlank(text[end - 1]))
                end--;
            if (end > first)
                lines.Add(TextSpan.FromBounds(first, end));
            start = next + 1;
        }

        return lines;
    }

    private static bool IsBlank(char unit) =>
        char.IsWhiteSpace(unit) || unit is '\uFEFF' or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E';
}
