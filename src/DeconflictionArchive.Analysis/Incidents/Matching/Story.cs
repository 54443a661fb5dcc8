using System.Numerics;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>A date expression of the told part, and the tokens it takes.</summary>
/// <param name="Before">The last before it that names a day of a month: what "a week later" counts from.</param>
internal readonly record struct StoryDate(DateExpression Expression, TokenRun Run, DateExpression? Before);

/// <summary>
/// The told part of a report, furniture left out: where each item of <see cref="EventWords"/> stands, sentence by sentence.
/// It is told anew for every report.
/// </summary>
internal sealed class Story
{
    private const int Bits = 64;
    private const int FarthestAuxiliary = 5; // tokens: "وكان رئيس الأركان الأميركي قد اتصل"

    private readonly EventWords _words;
    private readonly List<int> _firstTokens = [];
    private readonly List<StoryDate> _dates = [];
    private readonly List<(int Item, TokenRun Run)> _found = [];
    private readonly SentenceSet _aside = new();
    private readonly SentenceSet _ahead = new();

    // The runs of an item lie together, in the order of the text; those of item i begin at _starts[i].
    private readonly int[] _starts;
    private readonly int[] _counts;
    private readonly ulong[] _bits;
    private readonly ulong[] _sentencesOf;
    private readonly int[] _held;
    private TokenRun[] _runs = [];
    private int[] _sentences = [];
    private int _tokenCount;
    private int _heldCount;
    private int _titles;

    /// <param name="words">Frozen: no item is asked for any more.</param>
    public Story(EventWords words)
    {
        _words = words;
        _starts = new int[words.ItemCount];
        _counts = new int[words.ItemCount];
        _held = new int[words.ItemCount];
        _sentencesOf = new ulong[words.ItemCount];
        _bits = new ulong[(words.ItemCount / Bits) + 1];
    }

    public ReportText Text { get; private set; } = new("");

    public List<StoryDate> Dates => _dates;

    public int TokenCount => _tokenCount;

    public int SentenceCount => _firstTokens.Count;

    /// <summary>The items it holds, in their order.</summary>
    public ReadOnlySpan<int> Held => _held.AsSpan(0, _heldCount);

    public void Tell(ReportText text, Page page, IReadOnlyList<Mention> mentions, IReadOnlyList<DateExpression> dates)
    {
        Text = text;
        NumberSentences(page);
        _found.Clear();
        ReadWords();
        foreach (var mention in mentions)
        {
            if (_words.Mentioned(mention.Id) is { } item && RunOf(mention.Span) is var run && SentenceOf(run.First) >= 0)
                _found.Add((item, run));
        }

        Gather();
        Date(dates);
        CollectSentences(_aside, _words.Markers);
        CollectSentences(_ahead, _words.Threats);
    }

    /// <summary>Takes the date expressions anew, as when their days have become known.</summary>
    public void Date(IReadOnlyList<DateExpression> dates)
    {
        _dates.Clear();
        DateExpression? before = null;
        foreach (var date in dates)
        {
            var run = RunOf(date.Span);
            if (SentenceOf(run.First) < 0)
                continue;
            _dates.Add(new StoryDate(date, run, before));
            if (date.Reading is { Day: not null, Month: not null, Anchor: DateAnchor.Report })
                before = date;
        }
    }

    /// <summary>Where an item stands, in the order of the text.</summary>
    public ReadOnlySpan<TokenRun> Where(int item) => _runs.AsSpan(_starts[item], _counts[item]);

    /// <summary>
    /// The sentences an item stands in as bits, those of a number and of 64 more as one: items without a bit in common
    /// stand in no sentence together.
    /// </summary>
    public ulong SentencesOf(int item) => _sentencesOf[item];

    /// <summary>The bit of a sentence in <see cref="SentencesOf"/>.</summary>
    public static ulong BitOf(int sentence) => 1UL << (sentence % Bits);

    public bool Holds(int item) => (_bits[item / Bits] & (1UL << (item % Bits))) != 0;

    /// <summary>Number of a token's sentence among those told; -1 in furniture.</summary>
    public int SentenceOf(int token) => token < _tokenCount ? _sentences[token] : -1;

    /// <summary>The title, or one of the first two sentences under it.</summary>
    public bool IsEarly(int sentence) => sentence <= _titles + 1;

    /// <summary>The token a sentence begins with.</summary>
    public int FirstTokenOf(int sentence) => _firstTokens[sentence];

    /// <summary>Told as past when the news happened ("وكان ... قد", "سبق أن"), or beside it ("في سياق متصل").</summary>
    public bool IsRecalled(int sentence) =>
        Text.Tokens[_firstTokens[sentence]].Text is "كان" or "كانت" or "وكان" or "وكانت" or "كانوا" or "وكانوا"
        || _aside.Contains(sentence);

    /// <summary>Told as over before what is told around it: "علماً أن طائرات كانت قد قصفت".</summary>
    public bool IsPluperfect(int sentence)
    {
        var end = Text.Sentences[Text.SentenceOf(_firstTokens[sentence])].EndToken;
        for (var token = _firstTokens[sentence]; token < end; token++)
        {
            if (Text.Tokens[token].Text is not "قد")
                continue;
            for (var before = token - 1; before >= Math.Max(_firstTokens[sentence], token - FarthestAuxiliary); before--)
            {
                if (Text.Tokens[before].Text is "كان" or "كانت" or "وكان" or "وكانت" or "كانوا" or "وكانوا" or "كانتا" or "كانا")
                    return true;
            }
        }

        return false;
    }

    /// <summary>Told as something that may come ("التلويح بضربة").</summary>
    public bool IsThreatened(int sentence) => _ahead.Contains(sentence);

    public TextSpan SpanOf(TokenRun run) => Text.SpanOf(run.First, run.Count);

    private void CollectSentences(SentenceSet sentences, ReadOnlySpan<int> items)
    {
        sentences.Clear(SentenceCount);
        foreach (var item in items)
        {
            foreach (var run in Where(item))
                sentences.Add(SentenceOf(run.First));
        }
    }

    private void NumberSentences(Page page)
    {
        _tokenCount = Text.Tokens.Count;
        if (_sentences.Length < _tokenCount)
            _sentences = new int[_tokenCount];
        Array.Fill(_sentences, -1, 0, _tokenCount);
        _firstTokens.Clear();
        _titles = 0;
        foreach (var span in page.Prose)
        {
            var isTitle = page.Title is { } title && title.Overlaps(span);
            var before = _firstTokens.Count;
            NumberSentences(span);
            if (isTitle)
                _titles += _firstTokens.Count - before;
        }
    }

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

    private void ReadWords()
    {
        var (tokens, sentence, end) = (Text.Tokens, -1, 0);
        for (var token = 0; token < _tokenCount; token++)
        {
            if (_sentences[token] < 0)
                continue;
            if (_sentences[token] != sentence)
                (sentence, end) = (_sentences[token], Text.Sentences[Text.SentenceOf(token)].EndToken);
            _words.Read(tokens, token, end, _found);
        }
    }

    /// <summary>The tokens of a finding: a mention's span leaves out the particles written onto its first word, the token's does not.</summary>
    public TokenRun RunOf(TextSpan span)
    {
        var first = Math.Max(0, Text.FirstTokenFrom(span.Start + 1) - 1);
        var end = Text.FirstTokenFrom(span.End);
        return new TokenRun(first, Math.Max(1, end - first));
    }

    private void Gather()
    {
        foreach (var item in Held)
            (_counts[item], _sentencesOf[item]) = (0, 0);
        Array.Clear(_bits);
        foreach (var (item, run) in _found)
        {
            _counts[item]++;
            _sentencesOf[item] |= BitOf(_sentences[run.First]);
            _bits[item / Bits] |= 1UL << (item % Bits);
        }

        if (_runs.Length < _found.Count)
            _runs = new TokenRun[_found.Count];
        _heldCount = 0;
        var start = 0;
        for (var word = 0; word < _bits.Length; word++)
        {
            for (var bits = _bits[word]; bits != 0; bits &= bits - 1)
            {
                var item = (word * Bits) + BitOperations.TrailingZeroCount(bits);
                _held[_heldCount++] = item;
                _starts[item] = start;
                start += _counts[item];
            }
        }

        foreach (var (item, run) in _found)
            _runs[_starts[item]++] = run;
        foreach (var item in Held)
            _starts[item] -= _counts[item];
    }
}
