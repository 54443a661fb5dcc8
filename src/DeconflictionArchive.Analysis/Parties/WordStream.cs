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

/// <summary>A way to read a word: a word of the lexicons after some letters of particles.</summary>
internal readonly record struct Reading(int Word, int Proclitic);

/// <param name="Token">Index of its token; two words share one when the space between them was lost.</param>
/// <param name="Offset">Folded letters of the token before the word.</param>
/// <param name="Length">Folded letters of the word.</param>
/// <param name="Before">What stands between it and the word before.</param>
/// <param name="Bare">The word without any particle taken off; unknown when no lexicon has it.</param>
internal readonly record struct Word(int Token, int Offset, int Length, Gap Before, int Bare, int FirstReading, int ReadingCount);

/// <summary>The words of the parts of a report that are read for names, punctuation turned into gaps.</summary>
internal sealed class WordStream
{
    private const int ShortestRest = 2; // letters that must remain when a particle is taken off
    private const int ShortestAfterRare = 5; // letters that must remain after ف or ك without article: "فاطمة" is not ف + أطمة
    private const int ShortestGlued = 4; // letters of each part of a word that lost its space

    private readonly List<Word> _words = [];
    private readonly List<Reading> _readings = [];
    private readonly WordTable _table;
    private readonly ReportText _text;
    private readonly Dictionary<HashSet<int>, bool> _held = [];

    public WordStream(ReportText text, IReadOnlyList<TextSpan> spans, WordTable table)
    {
        _text = text;
        _table = table;
        foreach (var span in spans)
            Read(span);
    }

    public int Count => _words.Count;

    public Word this[int index] => _words[index];

    public ReadOnlySpan<Reading> ReadingsOf(int index) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_readings).Slice(_words[index].FirstReading, _words[index].ReadingCount);

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
        foreach (var reading in _readings)
        {
            if (!words.Contains(reading.Word))
                continue;
            held = true;
            break;
        }

        return _held[words] = held;
    }

    /// <summary>The folded letters of a word, particles included.</summary>
    public ReadOnlySpan<char> LettersOf(int index)
    {
        var word = _words[index];
        return _text.Tokens[word.Token].Text.AsSpan(word.Offset, word.Length);
    }

    /// <summary>The original span from a word, particles taken off, to the word before another.</summary>
    public TextSpan SpanOf(int first, int end, int proclitic)
    {
        var from = _words[first];
        var to = _words[end - 1];
        var start = _text.Tokens[from.Token].FoldedStart + from.Offset + proclitic;
        var stop = _text.Tokens[to.Token].FoldedStart + to.Offset + to.Length;
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

            if (token.Text.Contains('_', StringComparison.Ordinal))
                AddParts(index, token.Text, gap);
            else
                Add(index, token.Text, gap);
            gap = Gap.None;
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

    // A hashtag joins its words: "#دير_الزور".
    private void AddParts(int token, string joined, Gap gap)
    {
        for (var start = 0; start < joined.Length;)
        {
            var end = joined.IndexOf('_', start) is >= 0 and var underscore ? underscore : joined.Length;
            if (end > start)
            {
                var firstReading = _readings.Count;
                AddReadings(joined.AsSpan(start, end - start));
                _words.Add(new Word(token, start, end - start, gap, _table.Find(joined.AsSpan(start, end - start)), firstReading, _readings.Count - firstReading));
                gap = Gap.None;
            }

            start = end + 1;
        }
    }

    private void Add(int token, string word, Gap gap)
    {
        var firstReading = _readings.Count;
        AddReadings(word);
        if (_readings.Count > firstReading || word.Length < 2 * ShortestGlued || Seam(word, 0) is not (> 0 and var seam))
        {
            _words.Add(new Word(token, 0, word.Length, gap, _table.Find(word), firstReading, _readings.Count - firstReading));
            return;
        }

        for (var from = 0; from < word.Length; from = seam, seam = Seam(word, from) is > 0 and var next ? next : word.Length)
        {
            firstReading = _readings.Count;
            AddReadings(word.AsSpan(from, seam - from));
            _words.Add(new Word(token, from, seam - from, from == 0 ? gap : Gap.None, _table.Find(word.AsSpan(from, seam - from)), firstReading, _readings.Count - firstReading));
        }
    }

    // Agencies and mirrors lose spaces: "الدفاعالروسية", "الولاياتالمتحدةوروسيا" are words when all their parts are known.
    // Looking at articles and "و" alone keeps it cheap.
    private int Seam(string word, int from)
    {
        for (var seam = from + ShortestGlued; seam <= word.Length - ShortestGlued; seam++)
        {
            var joined = word[seam] == 'و' ? 1 : 0;
            if (joined == 0 && !(word[seam] == 'ا' && word[seam + 1] == 'ل'))
                continue;
            if (_table.Find(word.AsSpan(from, seam - from)) == WordTable.Unknown)
                continue;
            if (_table.Find(word.AsSpan(seam + joined)) != WordTable.Unknown || Seam(word, seam) > 0)
                return seam;
        }

        return 0;
    }

    private void AddReadings(ReadOnlySpan<char> word)
    {
        AddReading(word, 0);
        AddWithoutPreposition(word, 0);
        if (word.Length > ShortestRest && (word[0] == 'و' || (word[0] == 'ف' && IsLongOrDefinite(word[1..]))))
        {
            AddReading(word[1..], 1);
            AddWithoutPreposition(word[1..], 1);
        }
    }

    private void AddWithoutPreposition(ReadOnlySpan<char> word, int before)
    {
        if (word.Length > ShortestRest + 1 && word[0] == 'ل' && word[1] == 'ل')
        {
            // "للتحالف" is ل + "التحالف": the article shows only as a second lam.
            Span<char> whole = stackalloc char[64];
            if (word.Length < whole.Length)
            {
                whole[0] = 'ا';
                word[1..].CopyTo(whole[1..]);
                AddReading(whole[..word.Length], before + 1);
            }
        }

        if (word.Length > ShortestRest && (word[0] is 'ب' or 'ل' || (word[0] == 'ك' && IsLongOrDefinite(word[1..]))))
            AddReading(word[1..], before + 1);
    }

    private static bool IsLongOrDefinite(ReadOnlySpan<char> rest) =>
        rest.Length >= ShortestAfterRare || rest.StartsWith("ال", StringComparison.Ordinal);

    private void AddReading(ReadOnlySpan<char> word, int proclitic)
    {
        var id = _table.Find(word);
        if (id != WordTable.Unknown)
            _readings.Add(new Reading(id, proclitic));
    }
}
