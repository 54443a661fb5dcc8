using System.Globalization;

namespace DeconflictionArchive.Search.Query;

/// <summary>What no query may be.</summary>
internal static class QueryLimits
{
    public static readonly QueryProblem WithoutWords = new("q", "query-without-words", "The query holds no letter and no digit; leave it out to list all reports.");

    public static readonly QueryProblem TooManyTerms = new("q", "query-too-many-terms", string.Create(CultureInfo.InvariantCulture, $"The query holds more than {QueryReader.MaxTerms} words."));

    public static QueryProblem? ProblemWith(string text)
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
