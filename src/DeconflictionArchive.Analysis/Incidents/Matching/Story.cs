using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>A run of tokens of the report.</summary>
internal readonly record struct TokenRun(int First, int Count)
{
    public int End => First + Count;
}

/// <summary>A date expression of the told part, and the tokens it takes.</summary>
internal readonly record struct StoryDate(DateExpression Expression, TokenRun Run);

/// <summary>The told part of a report, furniture left out: where each item of <see cref="EventWords"/> stands, sentence by sentence.</summary>
internal sealed class Story
{
    private readonly int[] _sentences;
    private readonly List<int> _firstTokens = [];
    private readonly int _titles;

    // The runs of an item lie together, in the order of the text; those of item i begin at _starts[i].
    private readonly int[] _starts;
    private readonly TokenRun[] _runs;
    private readonly HashSet<int> _aside;
    private readonly HashSet<int> _ahead;

    public Story(ReportText text, Page page, IReadOnlyList<Mention> mentions, IReadOnlyList<DateExpression> dates, EventWords words)
    {
        Text = text;
        _sentences = new int[text.Tokens.Count];
        Array.Fill(_sentences, -1);
        foreach (var span in page.Prose)
        {
            var isTitle = page.Title is { } title && title.Overlaps(span);
            var before = _firstTokens.Count;
            NumberSentences(span);
            if (isTitle)
                _titles += _firstTokens.Count - before;
        }

        var found = new List<(int Item, TokenRun Run)>(text.Tokens.Count);
        for (var token = 0; token < _sentences.Length; token++)
        {
            if (_sentences[token] >= 0 && text.Tokens[token].Kind != TokenKind.Punctuation)
                words.Read(text.Tokens, token, text.Sentences[text.SentenceOf(token)].EndToken, found);
        }

        foreach (var mention in mentions)
        {
            if (words.Mentioned(mention.Id) is { } item && RunOf(mention.Span) is var run && SentenceOf(run.First) >= 0)
                found.Add((item, run));
        }

        (_starts, _runs) = Gather(found, words.ItemCount);
        Dates = [.. dates.Select(date => new StoryDate(date, RunOf(date.Span))).Where(date => SentenceOf(date.Run.First) >= 0)];
        _aside = SentencesWith(words.Markers);
        _ahead = SentencesWith([words.Threatened]);
    }

    public ReportText Text { get; }

    public IReadOnlyList<StoryDate> Dates { get; }

    public int ItemCount => _starts.Length - 1;

    /// <summary>Where an item stands, in the order of the text.</summary>
    public ArraySegment<TokenRun> Where(int item) => new(_runs, _starts[item], _starts[item + 1] - _starts[item]);

    public bool Holds(int item) => _starts[item + 1] > _starts[item];

    /// <summary>Number of a token's sentence among those told; -1 in furniture.</summary>
    public int SentenceOf(int token) => token < _sentences.Length ? _sentences[token] : -1;

    public HashSet<int> SentencesWith(IReadOnlyList<int> items)
    {
        var sentences = new HashSet<int>();
        foreach (var item in items)
        {
            foreach (var run in Where(item))
                sentences.Add(SentenceOf(run.First));
        }

        return sentences;
    }

    /// <summary>The title, or one of the first two sentences under it.</summary>
    public bool IsEarly(int sentence) => sentence <= _titles + 1;

    /// <summary>Told as past when the news happened ("وكان ... قد", "سبق أن"), or beside it ("في سياق متصل").</summary>
    public bool IsRecalled(int sentence) =>
        Text.Tokens[_firstTokens[sentence]].Text is "كان" or "كانت" or "وكان" or "وكانت" or "كانوا" or "وكانوا"
        || _aside.Contains(sentence);

    /// <summary>Told as something that may come ("التلويح بضربة").</summary>
    public bool IsThreatened(int sentence) => _ahead.Contains(sentence);

    public TextSpan SpanOf(TokenRun run) => Text.SpanOf(run.First, run.Count);

    private void NumberSentences(TextSpan span)
    {
        var (first, end) = Text.TokensIn(span);
        var current = -1;
        for (var token = first; token < end; token++)
        {
            var sentence = Text.SentenceOf(token);
            if (sentence != current)
            {
                current = sentence;
                _firstTokens.Add(token);
            }

            _sentences[token] = _firstTokens.Count - 1;
        }
    }

    // A mention's span leaves out the particles written onto its first word, the token's does not.
    private TokenRun RunOf(TextSpan span)
    {
        var first = Math.Max(0, Text.FirstTokenFrom(span.Start + 1) - 1);
        var end = Text.FirstTokenFrom(span.End);
        return new TokenRun(first, Math.Max(1, end - first));
    }

    private static (int[] Starts, TokenRun[] Runs) Gather(List<(int Item, TokenRun Run)> found, int items)
    {
        var starts = new int[items + 1];
        foreach (var (item, _) in found)
            starts[item + 1]++;
        for (var item = 0; item < items; item++)
            starts[item + 1] += starts[item];
        var runs = new TokenRun[found.Count];
        var next = starts[..items];
        foreach (var (item, run) in found)
            runs[next[item]++] = run;
        return (starts, runs);
    }
}
