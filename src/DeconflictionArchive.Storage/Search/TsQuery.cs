namespace DeconflictionArchive.Storage.Search;

/// <summary>Writes tsqueries. Every lexeme is quoted, so nothing in a word is ever an operator.</summary>
/// <remarks>https://www.postgresql.org/docs/15/datatype-textsearch.html#DATATYPE-TSQUERY</remarks>
public static class TsQuery
{
    public static string Lexeme(string lexeme) =>
        "'" + lexeme.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal) + "'";

    public static string Prefix(string prefix) => Lexeme(prefix) + ":*";

    public static string Phrase(IEnumerable<string> lexemes) => "(" + string.Join(" <-> ", lexemes.Select(Lexeme)) + ")";

    public static string All(IEnumerable<string> queries) => "(" + string.Join(" & ", queries) + ")";

    public static string Any(IEnumerable<string> queries) => "(" + string.Join(" | ", queries) + ")";

    public static string None(string query) => "!" + query;
}
