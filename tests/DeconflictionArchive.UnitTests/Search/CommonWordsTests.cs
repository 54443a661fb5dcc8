using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.DatabaseTests.Search;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Following;
using DeconflictionArchive.Search.Index;
using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Search.Ranking;
using DeconflictionArchive.Storage.Reports;
using DeconflictionArchive.Storage.Search;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Search;

/// <summary>What the index keeps ready for words that many reports have, in an archive large enough for it.</summary>
public sealed class CommonWordsTests
{
    private const int Count = 4500;
    private const int Vocabulary = 24; // the first in nearly every report, the last in one of forty
    private const int TitleLength = 3;

    private static readonly ReportFilter All = new() { Copies = CopiesShown.All };

    private static readonly string[] Forms = ["", "x", "y"]; // of each stem

    [Theory]
    [InlineData("merged")]
    [InlineData("with reports taken out")]
    [InlineData("read back")]
    public async Task Phrases_are_found_where_their_words_stand_side_by_side(string how)
    {
        var texts = Texts(1);
        var (index, kept) = await MadeAsync(texts, how);
        for (var first = 0; first < Vocabulary; first += 2)
        {
            foreach (var second in new[] { 0, first, first * 7 % Vocabulary })
            {
                Check([$"w{first}", $"w{second}"]);
                Check([$"=w{first}{Forms[second % 3]}", $"=w{second}"]);
            }

            Check([$"w{first}", $"w{first % 3}", $"w{first % 5}"]);
            Check([$"w{first % 4}", $"w{first}", $"=w{first % 2}x"]);
        }

        void Check(string[] phrase) =>
            Found(index, new LexemePhrase(phrase)).ShouldBe(
                kept.Where(number => StandsTogether(texts[number], phrase)).Select(Id), ignoreOrder: true, customMessage: $"{how}: {string.Join(' ', phrase)}");
    }

    [Theory]
    [InlineData("merged")]
    [InlineData("in parts")]
    [InlineData("with reports taken out")]
    public async Task The_best_reports_of_a_word_are_those_of_the_highest_scores(string how)
    {
        var texts = Texts(2);
        var (index, kept) = await MadeAsync(texts, how);
        for (var word = 0; word < Vocabulary; word += 5)
        {
            foreach (var lexeme in new[] { $"w{word}", $"=w{word}", $"=w{word}y", "r" + word })
            {
                var asked = new ReadQuery(new AnyLexeme([lexeme]), [new ScoredTerm(new AnyLexeme([lexeme]), 1)], "", [], []);
                var having = kept.Where(number => Frequency(texts[number], lexeme) > 0).ToList();
                var ranking = Bm25.Of(asked.Scored, kept.Count, kept.Sum(number => (long)texts[number].Length), [having.Count]);
                var expected = having.Select(number => (Id: Id(number), Score: ranking.Part(0, Frequency(texts[number], lexeme), texts[number].Length)))
                    .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id, StringComparer.Ordinal).ToList();
                ReportPlace? after = null;
                for (var (from, limit) = (0, 10); from < 120; limit += 40)
                {
                    var answer = index.Ask(asked, All, ReportSort.Relevance, index.StatisticsOf(asked), after, limit, []);
                    answer.Total.ShouldBe(having.Count, $"{how}: {lexeme}");
                    answer.Hits.Select(hit => (hit.Id, hit.Score)).ShouldBe(expected.Skip(from).Take(limit).Select(hit => (hit.Id, (double?)hit.Score)), $"{how}: {lexeme} from {from}");
                    from += limit;
                    after = answer.Hits.Count > 0 ? answer.Hits[^1] : after;
                }
            }
        }
    }

    [Fact]
    public void A_form_that_goes_with_two_stems_keeps_its_places_when_segments_are_merged()
    {
        var index = new ReportIndex();
        for (var number = 0; number < 64; number++)
            index.Replace([], [Report(number, 9, ("a" + (number % 2), [2, 5]), ("=a", [2, 5]), ("b", [3]), ("=b", [3 + (number % 3)]))]);
        index.Current.SegmentCount.ShouldBeLessThan(64);
        Found(index.Current, new LexemePhrase(["=a", "b"])).Count().ShouldBe(64);
        Found(index.Current, new LexemePhrase(["=a", "=b"])).ShouldBe(Enumerable.Range(0, 64).Where(number => number % 3 == 0).Select(Id), ignoreOrder: true);
    }

    private static async Task<(IndexSnapshot Index, IReadOnlyList<int> Kept)> MadeAsync(List<string[]> texts, string how)
    {
        var (index, kept) = (new ReportIndex(), Enumerable.Range(0, Count).ToList());
        foreach (var part in kept.Chunk(how is "merged" ? 500 : how is "in parts" ? 1500 : Count))
            index.Replace([], [.. part.Select(number => Of(number, texts[number]))]);
        index.Settle();
        if (how is "with reports taken out")
        {
            kept = [.. kept.Where(number => number % 3 > 0)];
            index.Replace([.. Enumerable.Range(0, Count).Where(number => number % 3 == 0).Select(Id)], []);
        }

        if (how is not "read back")
            return (index.Current, kept);
        var folder = Directory.CreateTempSubdirectory("archive-test-").FullName;
        try
        {
            var saved = new SavedIndex(folder);
            saved.Write(index.Current, new ChangeMark(0, ""));
            return ((await saved.ReadAsync()).ShouldNotBeNull().Index.Current, kept);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Forms of words, most of them the common ones; now and then a rare one.
    private static List<string[]> Texts(int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, Count).Select(_ => Enumerable.Range(0, random.Next(4, 40))
                .Select(_ => random.Next(400) == 0 ? "r" + random.Next(Vocabulary) : "w" + (int)(Math.Pow(random.NextDouble(), 3) * Vocabulary) + Forms[random.Next(8) / 6 * random.Next(1, 3)]).ToArray()),
        ];
    }

    private static bool Has(string form, string lexeme) => lexeme[0] == '=' ? lexeme.AsSpan(1).SequenceEqual(form) : form.AsSpan().TrimEnd("xy").SequenceEqual(lexeme);

    private static bool StandsTogether(string[] text, string[] phrase) =>
        Enumerable.Range(0, Math.Max(0, text.Length - phrase.Length + 1)).Any(start => Enumerable.Range(0, phrase.Length).All(word => Has(text[start + word], phrase[word])));

    private static int Frequency(string[] text, string lexeme) =>
        text.Select((form, place) => Has(form, lexeme) ? (place < TitleLength ? 2 : 1) : 0).Sum();

    private static IndexedReport Of(int number, string[] text)
    {
        var lexemes = text.SelectMany((form, place) => new[] { (Lexeme: form.TrimEnd('x', 'y'), Place: place + 1), (Lexeme: "=" + form, Place: place + 1) })
            .GroupBy(entry => entry.Lexeme, entry => entry.Place, StringComparer.Ordinal).Select(entry => (entry.Key, entry.ToArray()));
        return Report(number, text.Length, [.. lexemes]);
    }

    private static IEnumerable<string> Found(IndexSnapshot index, QueryNode root) =>
        index.Ask(new ReadQuery(root, [], "", [], []), All, ReportSort.Newest, null, null, int.MaxValue, []).Hits.Select(hit => hit.Id);

    private static IndexedReport Report(int number, int length, params (string Lexeme, int[] Positions)[] words) => new(
        Id(number), length, TitleLength, null, null, null, null, [], [], [], [], [],
        IndexedReports.TsVector(new ReportLexemes([.. words.Select(word => new LexemePositions(word.Lexeme, word.Positions))], TitleLength, length)));

    private static string Id(int number) => ReportId.Of($"report {number}");
}
