using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>What stands between two words, from what a name may run through to what ends it.</summary>
internal enum Gap
{
    None,

    /// <summary>Quotation marks, brackets, a point or hyphen inside an abbreviation.</summary>
    Quote,

    /// <summary>A comma, a colon, a dash.</summary>
    Comma,

    /// <summary>The end of a sentence or of a line.</summary>
    Hard,
}

/// <param name="Token">Index of its token; two words share one when the space between them was lost.</param>
/// <param name="Before">What stands between it and the word before.</param>
internal readonly record struct Word(int Token, Gap Before, WordForm Form);

/// <summary>The words of the parts of a report that are read for names, punctuation turned into gaps.</summary>
internal sealed class WordStream
{
    private readonly List<Word> _words;
    private readonly WordTable _table;
    private readonly ReportText _text;
    private readonly Dictionary<HashSet<int>, bool> _held = [];

    public WordStream(ReportText text, Page page, WordTable table)
    {
        _text = text;
        _table = table;
        _words = new List<Word>(text.Tokens.Count);
        foreach (var line in page.Lines)
        {
            if (line.Kind is PageLineKind.Title or PageLineKind.Standfirst or PageLineKind.Body or PageLineKind.Caption or PageLineKind.Dateline)
                Read(line.Span);
        }
    }

    public int Count => _words.Count;

    public Word this[int index] => _words[index];

    public WordForm FormAt(int index) => _words[index].Form;

    public ReadOnlySpan<Reading> ReadingsOf(int index) => _words[index].Form.Readings;

    /// <summary>Whether a word, with or without particles, is one of a set.</summary>
    public bool ReadsAny(int index, HashSet<int> words)
    {
        if (words.Count == 0)
            return false;
        foreach (var reading in ReadingsOf(index))
        {
            if (words.Contains(reading.Word))
                return true;
        }

        return false;
    }

    /// <summary>Whether any word of the report is one of a set.</summary>
    public bool HoldsAny(HashSet<int> words)
    {
        if (_held.TryGetValue(words, out var held))
            return held;
        for (var index = 0; index < _words.Count && !held; index++)
            held = ReadsAny(index, words);
        return _held[words] = held;
    }

    /// <summary>The folded letters of a word, particles included.</summary>
    public ReadOnlySpan<char> LettersOf(int index)
    {
        var word = _words[index];
        return word.Form.LettersIn(_text.Tokens[word.Token].Text);
    }

    /// <summary>The original span from a word, particles taken off, to the word before another.</summary>
    public TextSpan SpanOf(int first, int end, int proclitic)
    {
        var from = _words[first];
        var to = _words[end - 1];
        var last = _text.Tokens[to.Token];
        var start = _text.Tokens[from.Token].FoldedStart + from.Form.Offset + proclitic;
        var stop = last.FoldedStart + to.Form.Offset + to.Form.LettersIn(last.Text).Length;
        return _text.Folded.ToOriginal(start, stop - start);
    }

    private void Read(TextSpan span)
    {
        var (first, end) = _text.TokensIn(span);
        var gap = Gap.Hard;
        var endOfSentence = 0;
        for (var index = first; index < end; index++)
        {
            var token = _text.Tokens[index];
            if (index >= endOfSentence)
            {
                gap = Gap.Hard;
                endOfSentence = _text.Sentences[_text.SentenceOf(index)].EndToken;
            }

            if (token.Kind == TokenKind.Punctuation)
            {
                gap = Max(gap, GapOf(index));
                continue;
            }

            for (var form = _table.FormOf(token); form is not null && form != WordForm.Nothing; form = form.Next)
            {
                _words.Add(new Word(index, gap, form));
                gap = Gap.None;
            }
        }
    }

    private static Gap Max(Gap left, Gap right) => left > right ? left : right;

    private Gap GapOf(int index)
    {
        var token = _text.Tokens[index];
        return token.Text switch
        {
            "\"" or "'" or "(" or ")" or "[" or "]" or "<" or ">" or "#" or "@" => Gap.Quote,
            "." or "-" or "/" or "&" when Touches(index) => Gap.Quote,
            _ => Gap.Comma,
        };
    }

    // "ي.ب.ك", "دير-الزور": no space on either side.
    private bool Touches(int index) =>
        index > 0 && index + 1 < _text.Tokens.Count
        && _text.Tokens[index - 1].Span.End == _text.Tokens[index].Span.Start
        && _text.Tokens[index].Span.End == _text.Tokens[index + 1].Span.Start;
}
