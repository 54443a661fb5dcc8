using System.Globalization;
using System.Text.Json;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.DatabaseTests.Search;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Index;
using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Search.Ranking;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Benchmarks.Search;

/// <summary>
/// How well the ranking finds the paragraph a question was asked about: every paragraph is a report, every question a
/// query whose words are joined by OR, and the question's own paragraph the only right answer. It tests the stemmer and
/// the ranking, not the news.
/// </summary>
internal static class RankingQuality
{
    private const int Depth = 10;

    private static readonly LexemeAnalyzer Analyzer = new();
    private static readonly QueryReader Queries = new(Analyzer);

    public static int Measure(string path)
    {
        var (texts, questions) = Read(path);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} paragraphs, {questions.Count} questions"));
        Report("exact forms alone", texts, questions, MatchMode.Exact, exactToo: false);
        Report("stems alone", texts, questions, MatchMode.Stem, exactToo: false);
        Report("as searched", texts, questions, MatchMode.Stem, exactToo: true);
        ReportIndexed(texts, questions);
        foreach (var k1 in new[] { 0.9, 1.2, 1.6, 2.0 })
        {
            foreach (var b in new[] { 0.4, 0.6, 0.75, 0.9 })
                Report(string.Create(CultureInfo.InvariantCulture, $"k1 {k1}, b {b}"), texts, questions, MatchMode.Stem, exactToo: true, k1, b);
        }

        foreach (var exact in new[] { 0.1, 0.3, 0.5 })
            Report(string.Create(CultureInfo.InvariantCulture, $"exact form {exact}"), texts, questions, MatchMode.Stem, exactToo: true, exact: exact);
        return 0;
    }

    // The same through the index in memory, which breaks ties by id.
    private static void ReportIndexed(List<ReportLexemes> texts, List<(string Question, int Answer)> questions)
    {
        var index = new ReportIndex();
        index.Replace([], [.. texts.Select((text, number) => new IndexedReport(Id(number), text.Length, 0, null, null, null, null, [], [], [], [], [], IndexedReports.TsVector(text)))]);
        var filter = new ReportFilter { Copies = CopiesShown.All };
        var gains = questions.ConvertAll(question =>
        {
            if (Queries.Read(Plain(question.Question), MatchMode.Stem, expandAliases: false).Query is not { } query)
                return 0;
            var asked = query with { Root = new AnyOf([.. query.Scored.Select(term => term.Term)]) };
            var hits = index.Current.Ask(asked, filter, ReportSort.Relevance, index.Current.StatisticsOf(asked), null, Depth, []).Hits;
            var rank = hits.TakeWhile(hit => hit.Id != Id(question.Answer)).Count() + 1;
            return rank > hits.Count ? 0 : 1 / Math.Log2(rank + 1);
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"by the index",-20} nDCG@{Depth} {gains.Average():F4}"));

        static string Id(int number) => ReportId.Of(string.Create(CultureInfo.InvariantCulture, $"paragraph {number}"));
    }

    // Question marks and quotes out, so that only words are left; the length limit is no matter here.
    private static string Plain(string question) => string.Join(' ', Analyzer.Words(question).Select(word => word.Form));

    private static (List<ReportLexemes> Texts, List<(string Question, int Answer)> Questions) Read(string path)
    {
        var texts = new List<ReportLexemes>();
        var questions = new List<(string, int)>();
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var article in file.RootElement.GetProperty("data").EnumerateArray())
        {
            foreach (var paragraph in article.GetProperty("paragraphs").EnumerateArray())
            {
                foreach (var asked in paragraph.GetProperty("qas").EnumerateArray())
                    questions.Add((asked.GetProperty("question").GetString()!, texts.Count));
                texts.Add(ReportLexemes.From(Analyzer.Words(paragraph.GetProperty("context").GetString()!)));
            }
        }

        return (texts, questions);
    }

    private static void Report(string name, List<ReportLexemes> texts, List<(string Question, int Answer)> questions, MatchMode match, bool exactToo, double k1 = Bm25.K1, double b = Bm25.B, double? exact = null)
    {
        var frequencies = texts.Select(text => text.Lexemes.ToDictionary(lexeme => lexeme.Lexeme, lexeme => lexeme.Positions.Count)).ToList();
        var words = texts.Sum(text => (long)text.Length);
        double ndcg = 0, reciprocal = 0;
        foreach (var (question, answer) in questions)
        {
            if (Queries.Read(Plain(question), match, expandAliases: false).Query is not { } query)
                continue;
            var terms = query.Scored.Where(term => exactToo || term.Weight >= 1).Select(term => term.Weight < 1 && exact is { } weight ? term with { Weight = weight } : term).ToList();
            var found = terms.Select(term => (long)frequencies.Count(text => Frequency(text, term) > 0)).ToList();
            // The factor has k1 in it, too, which changes no order.
            var ranking = Bm25.Of(terms, texts.Count, words, found) with { NormBase = k1 * (1 - b), NormSlope = k1 * b * texts.Count / words };
            var scores = frequencies.Select((text, index) => Score(text, texts[index].Length, terms, ranking)).ToList();
            var rank = 1 + scores.Where((score, index) => score > scores[answer] || (score == scores[answer] && index < answer)).Count();
            if (scores[answer] == 0 || rank > Depth)
                continue;
            ndcg += 1 / Math.Log2(rank + 1);
            reciprocal += 1.0 / rank;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-20} nDCG@{Depth} {ndcg / questions.Count:F4}  MRR@{Depth} {reciprocal / questions.Count:F4}"));
    }

    private static double Score(Dictionary<string, int> text, int length, List<ScoredTerm> terms, Bm25 ranking)
    {
        double score = 0;
        for (var term = 0; term < terms.Count; term++)
        {
            if (Frequency(text, terms[term]) is > 0 and var frequency)
                score += ranking.Part(term, frequency, length);
        }

        return score;
    }

    private static int Frequency(Dictionary<string, int> text, ScoredTerm term) =>
        term.Term is AnyLexeme any ? any.Lexemes.Max(lexeme => text.GetValueOrDefault(lexeme)) : 0;
}
