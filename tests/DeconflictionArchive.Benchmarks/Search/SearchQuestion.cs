using DeconflictionArchive.Search.Query;

namespace DeconflictionArchive.Benchmarks.Search;

internal enum QuestionKind
{
    Term,
    And,
    Or,
    Phrase,
    Prefix,
}

/// <summary>A question of the benchmark, in stems, so that every engine is asked for the same.</summary>
/// <param name="Faceted">Whether months, sources and parties are counted too.</param>
internal sealed record SearchQuestion(string Class, QuestionKind Kind, IReadOnlyList<string> Stems, bool Faceted)
{
    public ReadQuery Read()
    {
        var words = Stems.Select(stem => new AnyLexeme([stem])).ToList<QueryNode>();
        QueryNode root = Kind switch
        {
            QuestionKind.Term => words[0],
            QuestionKind.And => new AllOf(words),
            QuestionKind.Or => new AnyOf(words),
            QuestionKind.Phrase => new LexemePhrase(Stems),
            _ => new AnyPrefix(Stems),
        };
        return new ReadQuery(root, [.. (Kind == QuestionKind.Prefix ? [root] : words).Select(word => new ScoredTerm(word, 1))], "", [], []);
    }
}

/// <summary>Questions of every class, their words chosen by the share of the reports that have them.</summary>
internal static class SearchQuestions
{
    private const int Sampled = 20_000; // reports whose words are counted
    private const int OfEach = 20;
    private const int SingleWords = 50; // of each rarity, all different: what is remembered from one does nothing for the next

    public static IReadOnlyList<SearchQuestion> Of(SearchCorpus corpus)
    {
        var random = new Random(7);
        var sample = corpus.First(Sampled).ToList();
        var shares = sample.SelectMany(report => report.Words.Select(word => corpus.Words[word].Stem).Distinct(StringComparer.Ordinal)).CountBy(stem => stem, StringComparer.Ordinal)
            .ToDictionary(stem => stem.Key, stem => (double)stem.Value / Sampled, StringComparer.Ordinal);
        var (rare, medium, common) = (Between(0.0002, 0.0006), Between(0.007, 0.015), Between(0.22, 0.45));
        var (tenth, seventh) = (Between(0.06, 0.12), Between(0.11, 0.17));
        return
        [
            .. Single("rare", rare),
            .. Single("medium", medium),
            .. Single("common", common),
            .. Make("and 2", QuestionKind.And, 2, tenth),
            .. Make("and 2 common", QuestionKind.And, 2, common),
            .. Make("and 3", QuestionKind.And, 3, tenth),
            .. Make("or 2", QuestionKind.Or, 2, tenth),
            .. Make("or 3", QuestionKind.Or, 3, seventh),
            .. Phrases("phrase 2", 2),
            .. Phrases("phrase 3", 3),
            .. Make("prefix", QuestionKind.Prefix, 1, [.. medium.Concat(tenth).Where(stem => stem.Length > 3).Select(stem => stem[..3])]),
            .. Make("common, facets", QuestionKind.Term, 1, common, faceted: true),
            .. Make("and 2 common, facets", QuestionKind.And, 2, common, faceted: true),
            .. Make("or 3, facets", QuestionKind.Or, 3, seventh, faceted: true),
        ];

        List<string> Between(double least, double most) => [.. shares.Where(stem => stem.Value > least && stem.Value < most).Select(stem => stem.Key).Order(StringComparer.Ordinal)];

        IEnumerable<SearchQuestion> Make(string name, QuestionKind kind, int words, IReadOnlyList<string> of, bool faceted = false) =>
            Enumerable.Range(0, OfEach).Select(_ => new SearchQuestion(name, kind, Different(of, words), faceted)).ToList();

        IEnumerable<SearchQuestion> Single(string name, IReadOnlyList<string> of)
        {
            var words = of.ToArray();
            random.Shuffle(words);
            return words.Take(SingleWords).Select(word => new SearchQuestion(name, QuestionKind.Term, [word], Faceted: false)).ToList();
        }

        List<string> Different(IReadOnlyList<string> of, int count)
        {
            var chosen = new List<string>();
            while (chosen.Count < count)
            {
                if (of[random.Next(of.Count)] is var stem && !chosen.Contains(stem))
                    chosen.Add(stem);
            }

            return chosen;
        }

        // Words that stand together in some report and are common enough for the phrase to be more than that one.
        IEnumerable<SearchQuestion> Phrases(string name, int words)
        {
            for (var made = 0; made < OfEach;)
            {
                var report = sample[random.Next(Sampled)].Words;
                var from = random.Next(report.Length - words);
                var stems = report[from..(from + words)].Select(word => corpus.Words[word].Stem).ToList();
                if (stems.Distinct(StringComparer.Ordinal).Count() < words || stems.Exists(stem => shares[stem] < 0.05))
                    continue;
                made++;
                yield return new SearchQuestion(name, QuestionKind.Phrase, stems, Faceted: false);
            }
        }
    }
}
