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

/// <summary>A date expression of the told part, and the token it begins at.</summary>
internal readonly record struct StoryDate(DateExpression Expression, TokenRun Run);

/// <summary>The told part of a report, furniture left out: where each item of <see cref="EventWords"/> stands, sentence by sentence.</summary>
internal sealed class Story
{
    private static readonly IReadOnlyList<TokenRun> Nowhere = [];

    private readonly List<TokenRun>?[] _runs;
    private readonly List<int> _items = [];
    private readonly int[] _sentences;
    private readonly List<bool> _titles = [];
    private readonly List<int> _firstTokens = [];
    private readonly HashSet<int> _aside;
    private readonly int _lead;

    public Story(ReportText text, Page page, IReadOnlyList<Mention> mentions, IReadOnlyList<DateExpression> dates, EventWords words)
    {
        Text = text;
        _runs = new List<TokenRun>[words.ItemCount];
        _sentences = new int[text.Tokens.Count];
        Array.Fill(_sentences, -1);
        foreach (var span in page.Prose)
            NumberSentences(span, page.Title is { } title && title.Overlaps(span));
        var found = new List<(int Item, int Count)>();
        for (var token = 0; token < _sentences.Length; token++)
        {
            if (_sentences[token] < 0 || text.Tokens[token].Kind == TokenKind.Punctuation)
                continue;
            found.Clear();
            words.Read(text.Tokens, token, EndOfSentence(token), found);
            foreach (var (item, count) in found)
                Add(item, new TokenRun(token, count));
        }

        _lead = _titles.Count(title => title) + 1;
        _aside = [.. Where(words.Item(EventWords.Concept("recalled"))).Concat(Where(words.Item(EventWords.Concept("aside")))).Select(run => SentenceOf(run.First))];

        foreach (var mention in mentions)
        {
            if (words.Mentioned(mention.Id) is { } item && RunOf(mention.Span) is var run && SentenceOf(run.First) >= 0)
                Add(item, run);
        }

        foreach (var date in dates)
        {
            var run = RunOf(date.Span);
            if (SentenceOf(run.First) >= 0)
                Dates.Add(new StoryDate(date, run));
        }
    }

    public ReportText Text { get; }

    public List<StoryDate> Dates { get; } = [];

    /// <summary>The items it holds, in the order they are first met.</summary>
    public IReadOnlyList<int> Items => _items;

    public bool Holds(int item) => item < _runs.Length && _runs[item] is not null;

    /// <summary>Where an item stands, in the order of the text.</summary>
    public IReadOnlyList<TokenRun> Where(int item) => item < _runs.Length && _runs[item] is { } runs ? runs : Nowhere;

    /// <summary>Number of a token's sentence among those told; -1 in furniture.</summary>
    public int SentenceOf(int token) => token < _sentences.Length ? _sentences[token] : -1;

    /// <summary>The title, or one of the first two sentences under it.</summary>
    public bool IsEarly(int sentence) => sentence <= _lead;

    /// <summary>Told as past when the news happened ("وكان ... قد", "سبق أن"), or beside it ("في سياق متصل").</summary>
    public bool IsRecalled(int sentence) =>
        Text.Tokens[_firstTokens[sentence]].Text is "كان" or "كانت" or "وكان" or "وكانت" or "كانوا" or "وكانوا"
        || _aside.Contains(sentence);

    public TextSpan SpanOf(TokenRun run) => Text.SpanOf(run.First, run.Count);

    private void NumberSentences(TextSpan span, bool isTitle)
    {
        var (first, end) = Text.TokensIn(span);
        var current = -1;
        for (var token = first; token < end; token++)
        {
            var sentence = Text.SentenceOf(token);
            if (sentence != current)
            {
                current = sentence;
                _titles.Add(isTitle);
                _firstTokens.Add(token);
            }

            _sentences[token] = _titles.Count - 1;
        }
    }

    private int EndOfSentence(int token) => Text.Sentences[Text.SentenceOf(token)].EndToken;

    // A mention's span leaves out the particles written onto its first word, the token's does not.
    private TokenRun RunOf(TextSpan span)
    {
        var first = Math.Max(0, Text.FirstTokenFrom(span.Start + 1) - 1);
        var end = Text.FirstTokenFrom(span.End);
        return new TokenRun(first, Math.Max(1, end - first));
    }

    private void Add(int item, TokenRun run)
    {
        if (_runs[item] is not { } runs)
        {
            _runs[item] = runs = [];
            _items.Add(item);
        }

        runs.Add(run);
    }
}
