using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>One word, number or mark of a report, as the grammar of time sees it.</summary>
/// <param name="Token">Index into the report's tokens.</param>
/// <param name="NewLine">Whether a line break stands before it.</param>
/// <param name="Touches">Whether nothing at all stands between it and the one before.</param>
/// <param name="Form">Its folded spelling.</param>
internal readonly record struct TimeToken(TimeWord Word, TextSpan Span, int Token, bool NewLine, bool Touches, string Form);

/// <summary>A report's tokens with their place in the grammar of time.</summary>
internal sealed class TimeText
{
    private const int MostDigits = 9; // a longer number is no part of a date and would overflow

    private TimeToken[] _tokens;

    public TimeText(ReportText report, TimeLexicon lexicon)
    {
        Report = report;
        Lexicon = lexicon;
        _tokens = new TimeToken[report.Tokens.Count + 8];
        var end = 0;
        for (var index = 0; index < report.Tokens.Count; index++)
        {
            Append(report.Tokens[index], index, end);
            end = report.Tokens[index].Span.End;
        }
    }

    public ReportText Report { get; }

    public TimeLexicon Lexicon { get; }

    public int Count { get; private set; }

    public ref readonly TimeToken this[int index] => ref _tokens[index];

    public TimeWordKind Kind(int index) => index >= 0 && index < Count ? _tokens[index].Word.Kind : TimeWordKind.None;

    public int Value(int index) => _tokens[index].Word.Value;

    /// <summary>The kind of a word on the same line as the one before it; none at a line's start.</summary>
    public TimeWordKind KindOnLine(int index) => index > 0 && index < Count && !_tokens[index].NewLine ? _tokens[index].Word.Kind : TimeWordKind.None;

    public bool Is(int index, TimeWordKind kind) => KindOnLine(index) == kind;

    public bool IsMark(int index, string marks) =>
        KindOnLine(index) == TimeWordKind.Punctuation && marks.Contains((char)_tokens[index].Word.Value, StringComparison.Ordinal);

    public string Folded(int index) => index >= 0 && index < Count ? _tokens[index].Form : "";

    /// <summary>The folded word without the particles written onto it.</summary>
    public string Bare(int index) => _tokens[index].Form[Math.Min(_tokens[index].Word.Proclitic, _tokens[index].Form.Length)..];

    /// <summary>Number of digits as printed, leading zeros included.</summary>
    public int Digits(int index) => Folded(index).Length;

    public TextSpan Span(int first, int end) => TextSpan.FromBounds(_tokens[first].Span.Start, _tokens[end - 1].Span.End);

    /// <param name="end">Where the token before it ends.</param>
    private void Append(Token token, int index, int end)
    {
        var (newLine, touches) = index == 0 ? (true, false) : Gap(end, token.Span.Start);
        if (token.Kind == TokenKind.Word)
            AppendWord(token, Lexicon.Find(token), index, newLine, touches);
        else if (token.Kind == TokenKind.Number)
            Add(new TimeToken(new TimeWord(TimeWordKind.Digits, ParseDigits(token.Text)), token.Span, index, newLine, touches, token.Text));
        else
            Add(new TimeToken(new TimeWord(TimeWordKind.Punctuation, token.Text[0]), token.Span, index, newLine, touches, token.Text));
    }

    private void AppendWord(Token token, TimeEntry? entry, int index, bool newLine, bool touches)
    {
        if (entry is not { Second: { } second })
        {
            Add(new TimeToken(entry?.First ?? default, token.Span, index, newLine, touches, token.Text));
            return;
        }

        var cut = Report.Folded.OriginalOffset(token.FoldedStart + entry.Split);
        Add(new TimeToken(entry.First, TextSpan.FromBounds(token.Span.Start, cut), index, newLine, touches, token.Text[..entry.Split]));
        Add(new TimeToken(second, TextSpan.FromBounds(cut, token.Span.End), index, false, false, token.Text[entry.Split..]));
    }

    private void Add(in TimeToken token)
    {
        // Words that lost the space between them make more of them than the report has tokens.
        if (Count == _tokens.Length)
            Array.Resize(ref _tokens, 2 * Count);
        _tokens[Count++] = token;
    }

    private (bool NewLine, bool Touches) Gap(int end, int start)
    {
        if (start <= end)
            return (false, true);
        if (start == end + 1)
            return (Report.Original[end] is '\n' or '\r' or '\u2028', false);
        return (Report.Original.AsSpan(end, start - end).IndexOfAny('\n', '\r', '\u2028') >= 0, false);
    }

    private static int ParseDigits(string digits)
    {
        if (digits.Length > MostDigits)
            return -1;
        var value = 0;
        foreach (var digit in digits)
            value = (value * 10) + (digit - '0');
        return value;
    }
}
