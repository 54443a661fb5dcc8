using DeconflictionArchive.Analysis.Lexemes;

namespace DeconflictionArchive.Benchmarks.Http;

/// <summary>A search as people type it, and the same as a tsquery.</summary>
internal sealed record WordSearch(string Typed, string TsQuery)
{
    public string Address => $"/api/v1/reports?q={Uri.EscapeDataString(Typed)}&facets=source,party,month";
}

/// <summary>Chooses words of the texts: single ones, two, one of two, phrases in turn.</summary>
internal static class SearchedWords
{
    private const int ShortestWord = 4;

    private static readonly LexemeAnalyzer Analyzer = new();

    public static IReadOnlyList<WordSearch> Choose(IReadOnlyList<string> texts, int count)
    {
        var random = new Random(3);
        var words = texts.Select(text => Analyzer.Words(text).Where(word => word.Form.Length >= ShortestWord && word.Form.All(char.IsLetter)).ToList()).Where(words => words.Count > 50).ToList();
        return [.. Enumerable.Range(0, count).Select(number => Choose(random, words[random.Next(words.Count)], number % 4))];
    }

    private static WordSearch Choose(Random random, List<SearchedWord> words, int kind)
    {
        var at = random.Next(words.Count - 1);
        var first = words[at];
        var second = kind == 3 ? words[at + 1] : words[random.Next(words.Count)];
        return kind switch
        {
            0 => new(first.Form, Quoted(first)),
            1 => new($"{first.Form} {second.Form}", $"{Quoted(first)} & {Quoted(second)}"),
            2 => new($"{first.Form} OR {second.Form}", $"{Quoted(first)} | {Quoted(second)}"),
            _ => new($"\"{first.Form} {second.Form}\"", $"{Quoted(first)} <-> {Quoted(second)}"),
        };
    }

    private static string Quoted(SearchedWord word) => $"'{Lexeme.Stem(word.Stem)}'";
}
