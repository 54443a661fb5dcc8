using System.Globalization;
using DeconflictionArchive.Analysis.Lexemes;

namespace DeconflictionArchive.Search.Query;

/// <summary>What no query may be, whatever it looks through.</summary>
public static class QueryLimits
{
    private static readonly QueryLexer Lexer = new(new LexemeAnalyzer());

    private static readonly QueryProblem WithoutWords = new("q", "query-without-words", "The query holds no letter and no digit; leave it out to list everything.");

    private static readonly QueryProblem TooManyTerms = new("q", "query-too-many-terms", string.Create(CultureInfo.InvariantCulture, $"The query holds more than {QueryReader.MaxTerms} words."));

    /// <returns>Null when the text can be asked for.</returns>
    public static QueryProblem? ProblemWith(string text) => ProblemOfText(text) ?? ProblemOfItems(Lexer.Cut(text));

    internal static QueryProblem? ProblemOfItems(IReadOnlyList<QueryItem> items)
    {
        if (items.Count == 0)
            return WithoutWords;
        return items.Sum(item => item.Kind == QueryItemKind.Or ? 0 : item.Words.Count) > QueryReader.MaxTerms ? TooManyTerms : null;
    }

    internal static QueryProblem? ProblemOfText(string text)
    {
        if (text.Length > QueryReader.MaxLength)
            return new QueryProblem("q", "query-too-long", string.Create(CultureInfo.InvariantCulture, $"The query has {text.Length} characters; up to {QueryReader.MaxLength} are accepted."));
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\0')
                return InvalidCharacter("NUL");
            if (!char.IsSurrogate(text[index]))
                continue;
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                return InvalidCharacter("half a surrogate pair");
            index++;
        }

        return null;
    }

    private static QueryProblem InvalidCharacter(string what) =>
        new("q", "query-invalid-character", $"The query holds {what}, which no text can hold.");
}
