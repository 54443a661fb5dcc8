using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Storage.Reports;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Benchmarks.Search;

/// <summary>A word of the generated reports, analysed once.</summary>
internal sealed record CorpusWord(string Form, string Stem, byte[] StemLexeme, byte[] ExactLexeme);

/// <summary>A generated report.</summary>
/// <param name="Words">Indices into the vocabulary; the first <paramref name="TitleLength"/> are the title.</param>
internal sealed record CorpusReport(
    int Number, int[] Words, int TitleLength, DateOnly? From, DateOnly? To, int? CopyOf, string? Source,
    string[] Agencies, string[] Parties, string[] Places, string[] Channels, string[] Incidents);

/// <summary>
/// Reports of about 350 words: sentences drawn by Zipf's law from a stock, a fifth of their words exchanged, over a vocabulary
/// made of the samples' words, their frequency kept, and of the inflections of these. The same numbers make the same reports.
/// </summary>
internal sealed class SearchCorpus
{
    private const int Seed = 20160616;
    private const int Vocabulary = 60_000;
    private const int Stock = 40_000; // sentences
    private const double ShareExchanged = 0.2;

    private static readonly string[] Before = ["", "ال", "و", "وال", "ب", "بال", "لل", "ف", "ل"];
    private static readonly string[] After = ["", "ات", "ين", "ون", "ية", "ه", "ها", "هم", "ان"];

    private static readonly LexemeAnalyzer Analyzer = new();

    private readonly int[][] _sentences;

    public SearchCorpus(IReadOnlyList<string> texts)
    {
        var random = new Random(Seed);
        Words = Read(texts);
        var numbers = Words.Select((word, number) => (word.Form, number)).ToDictionary(entry => entry.Form, entry => entry.number, StringComparer.Ordinal);
        var real = texts.SelectMany(text => text.Split('\n', '.')).Select(line => Analyzer.Words(line).Select(word => word.Form).Where(numbers.ContainsKey).Select(form => numbers[form]).ToArray())
            .Where(line => line.Length is > 5 and < 40).ToList();
        _sentences = [.. real, .. Enumerable.Range(0, Stock - real.Count).Select(_ => Enumerable.Range(0, random.Next(6, 25)).Select(_ => Zipf(random, Words.Count)).ToArray())];
        random.Shuffle(_sentences);
    }

    public IReadOnlyList<CorpusWord> Words { get; }

    public IEnumerable<CorpusReport> First(int count) => Enumerable.Range(0, count).Select(Make);

    /// <summary>Each by its number alone, so that any of them can be made again.</summary>
    public CorpusReport Make(int number)
    {
        var random = new Random(unchecked((Seed * 31) + (number * 7919)));
        var words = new List<int>();
        var title = random.Next(5, 12);
        for (var word = 0; word < title; word++)
            words.Add(Zipf(random, Words.Count));
        for (var length = random.Next(150, 560); words.Count < length;)
            words.AddRange(_sentences[Zipf(random, _sentences.Length)].Select(word => random.NextDouble() < ShareExchanged ? Zipf(random, Words.Count) : word));
        var from = random.Next(20) == 0 ? (DateOnly?)null : new DateOnly(2015, 10, 1).AddDays(random.Next(2500));
        return new CorpusReport(
            number,
            [.. words],
            title,
            from,
            random.Next(10) == 0 ? from?.AddDays(random.Next(60)) : from,
            number > 100 && random.Next(10) == 0 ? Original(random.Next(number)) : null,
            random.Next(10) == 0 ? null : Some(random, "source", 150, 1)[0],
            Some(random, "agency", 30, random.Next(3)),
            Some(random, "party", 120, random.Next(1, 7)),
            Some(random, "place", 300, random.Next(5)),
            Some(random, "channel", 12, random.Next(3)),
            Some(random, "incident", 80, random.Next(3) == 0 ? 1 : 0));

        // What is a copy itself is no original.
        int? Original(int other) => Make(other).CopyOf is null ? other : null;
    }

    public static string Id(int number) => ReportId.Of(string.Create(CultureInfo.InvariantCulture, $"generated report {number}"));

    public IndexedReport Indexed(CorpusReport report) => new(
        Id(report.Number),
        report.Words.Length,
        report.TitleLength,
        report.From,
        report.To,
        report.CopyOf is { } original ? Id(original) : null,
        report.Source,
        report.Agencies,
        report.Parties,
        report.Places,
        report.Channels,
        report.Incidents,
        TsVector(report));

    /// <summary>The stems, as the peers take them.</summary>
    public string Stems(CorpusReport report) => string.Join(' ', report.Words.Select(word => Words[word].Stem));

    public string Forms(CorpusReport report) => string.Join(' ', report.Words.Select(word => Words[word].Form));

    private static List<CorpusWord> Read(IReadOnlyList<string> texts)
    {
        var counted = texts.SelectMany(text => Analyzer.Words(text).Select(word => word.Form)).CountBy(form => form, StringComparer.Ordinal)
            .OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).Select(form => form.Key).ToList();
        var words = new List<CorpusWord>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        // The common ones as they come, then all their inflections, the most usual letters first.
        foreach (var form in counted.Concat(Before.SelectMany(before => After.Select(after => (before, after))).SelectMany(affix => counted.Where(form => form.Length is > 2 and < 8).Select(form => affix.before + form + affix.after))))
        {
            if (words.Count == Vocabulary)
                break;
            if (!known.Add(form) || Analyzer.Words(form) is not [var read] || read.Form != form || read.Stem.Any(char.IsWhiteSpace))
                continue;
            words.Add(new CorpusWord(form, read.Stem, Encoding.UTF8.GetBytes(Lexeme.Stem(read.Stem)), Encoding.UTF8.GetBytes(Lexeme.Exact(form))));
        }

        return words;
    }

    // As PostgreSQL sends it, but for the order of the lexemes.
    private byte[] TsVector(CorpusReport report)
    {
        var positions = new Dictionary<byte[], List<ushort>>(LexemeBytes.Comparer);
        for (var index = 0; index < report.Words.Length; index++)
        {
            var position = (ushort)((index + 1) | (index < report.TitleLength ? 0xC000 : 0));
            Add(Words[report.Words[index]].StemLexeme, position);
            Add(Words[report.Words[index]].ExactLexeme, position);
        }

        var at = report.TitleLength;
        foreach (var id in report.Parties.Concat(report.Places).Concat(report.Channels))
            Add(Encoding.UTF8.GetBytes(Lexeme.Entity(id)), (ushort)(at = Math.Min(at + 9, report.Words.Length)));

        var bytes = new byte[4 + positions.Sum(entry => entry.Key.Length + 3 + (2 * entry.Value.Count))];
        BinaryPrimitives.WriteInt32BigEndian(bytes, positions.Count);
        var rest = bytes.AsSpan(4);
        foreach (var (lexeme, places) in positions)
        {
            lexeme.CopyTo(rest);
            BinaryPrimitives.WriteUInt16BigEndian(rest[(lexeme.Length + 1)..], (ushort)places.Count);
            rest = rest[(lexeme.Length + 3)..];
            foreach (var place in places)
            {
                BinaryPrimitives.WriteUInt16BigEndian(rest, place);
                rest = rest[2..];
            }
        }

        return bytes;

        void Add(byte[] lexeme, ushort position)
        {
            if (!positions.TryGetValue(lexeme, out var places))
                positions[lexeme] = places = [];
            places.Add(position);
        }
    }

    private static string[] Some(Random random, string kind, int of, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => string.Create(CultureInfo.InvariantCulture, $"{kind}-{Zipf(random, of)}")).Distinct(StringComparer.Ordinal)];

    // Ranks whose share falls with their number: the inverse of the integral of 1/x.
    private static int Zipf(Random random, int count) => Math.Min(count - 1, (int)Math.Exp(random.NextDouble() * Math.Log(count + 1)) - 1);

    private sealed class LexemeBytes : IEqualityComparer<byte[]>
    {
        public static readonly LexemeBytes Comparer = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj)
        {
            var hash = default(HashCode);
            hash.AddBytes(obj);
            return hash.ToHashCode();
        }
    }
}
