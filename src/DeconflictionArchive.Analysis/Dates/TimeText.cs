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

    private readonly List<TimeToken> _tokens;

    public TimeText(ReportText report, TimeLexicon lexicon)
    {
        Report = report;
        Lexicon = lexicon;
        _tokens = new List<TimeToken>(report.Tokens.Count + 8);
        for (var index = 0; index < report.Tokens.Count; index++)
            Append(report.Tokens[index], index);
    }

    public ReportText Report { get; }

    public TimeLexicon Lexicon { get; }

    public int Count => _tokens.Count;

    public TimeToken this[int index] => _tokens[index];

    public TimeWordKind Kind(int index) => index >= 0 && index < _tokens.Count ? _tokens[index].Word.Kind : TimeWordKind.None;

    public int Value(int index) => _tokens[index].Word.Value;

    /// <summary>The kind of a word on the same line as the one before it; none at a line's start.</summary>
    public TimeWordKind KindOnLine(int index) => index > 0 && index < _tokens.Count && !_tokens[index].NewLine ? _tokens[index].Word.Kind : TimeWordKind.None;

    public bool Is(int index, TimeWordKind kind) => KindOnLine(index) == kind;

    public bool IsMark(int index, string marks) =>
        KindOnLine(index) == TimeWordKind.Punctuation && marks.Contains((char)_tokens[index].Word.Value, StringComparison.Ordinal);

    public string Folded(int index) => index >= 0 && index < _tokens.Count ? _tokens[index].Form : "";

    /// <summary>The folded word without the particles written onto it.</summary>
    public string Bare(int index) => _tokens[index].Form[Math.Min(_tokens[index].Word.Proclitic, _tokens[index].Form.Length)..];

    /// <summary>Number of digits as printed, leading zeros included.</summary>
    public int Digits(int index) => Folded(index).Length;

    public TextSpan Span(int first, int end) => TextSpan.FromBounds(_tokens[first].Span.Start, _tokens[end - 1].Span.End);

    private void Append(Token token, int index)
    {
        var (newLine, touches) = Gap(index);
        if (token.Kind == TokenKind.Punctuation)
        {
            _tokens.Add(new TimeToken(new TimeWord(TimeWordKind.Punctuation, token.Text[0]), token.Span, index, newLine, touches, token.Text));
        }
        else if (token.Kind == TokenKind.Number)
        {
            _tokens.Add(new TimeToken(new TimeWord(TimeWordKind.Digits, ParseDigits(token.Text)), token.Span, index, newLine, touches, token.Text));
        }
        else
        {
            AppendWord(token, Lexicon.Find(token.Text), index, newLine, touches);
        }
    }

    private void AppendWord(Token token, TimeEntry? entry, int index, bool newLine, bool touches)
    {
        if (entry is not { Second: { } second })
        {
            _tokens.Add(new TimeToken(entry?.First ?? default, token.Span, index, newLine, touches, token.Text));
        }
        else
        {
            var cut = Report.Folded.OriginalOffset(token.FoldedStart + entry.Split);
            _tokens.Add(new TimeToken(entry.First, TextSpan.FromBounds(token.Span.Start, cut), index, newLine, touches, token.Text[..entry.Split]));
            _tokens.Add(new TimeToken(second, TextSpan.FromBounds(cut, token.Span.End), index, false, false, token.Text[entry.Split..]));
        }
    }

    private (bool NewLine, bool Touches) Gap(int index)
    {
        if (index == 0)
            return (true, false);
        var from = Report.Tokens[index - 1].Span.End;
        var gap = Report.Original.AsSpan(from, Math.Max(0, Report.Tokens[index].Span.Start - from));
        return (gap.IndexOfAny('\n', '\r', '\u2028') >= 0, gap.IsEmpty);
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
