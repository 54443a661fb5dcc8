using DeconflictionArchive.Search.Ranking;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Query;

/// <summary>A question in the terms of the PostgreSQL engine.</summary>
internal static class PostgresSelection
{
    public static ReportSelection Of(ReadQuery query, ReportFilter filter, IReadOnlyList<string>? longReports, Bm25? ranking) => new()
    {
        Words = query.Root is null ? null : Words(query.Root),
        LongReports = longReports,
        From = filter.From,
        To = filter.To,
        Dated = filter.UndatedShown != UndatedReports.Only,
        Undated = filter.UndatedShown != UndatedReports.Exclude,
        Copies = EnumName.Of(filter.Copies),
        Sources = filter.Sources,
        Agencies = filter.Agencies,
        Parties = filter.Parties,
        Places = filter.Places,
        Channels = filter.Channels,
        Incidents = filter.Incidents,
        Weights = ranking is null ? null : Weights(query.Scored, ranking),
    };

    public static string Words(QueryNode node) => node switch
    {
        AnyLexeme any => TsQuery.Any(any.Lexemes.Select(TsQuery.Lexeme)),
        AnyPrefix any => TsQuery.Any(any.Prefixes.Select(TsQuery.Prefix)),
        LexemePhrase phrase => TsQuery.Phrase(phrase.Lexemes),
        AllOf all => TsQuery.All(all.Parts.Select(Words)),
        AnyOf any => TsQuery.Any(any.Parts.Select(Words)),
        NoneOf none => TsQuery.None(Words(none.Part)),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Not a node the engine knows."),
    };

    private static ReportWeights Weights(IReadOnlyList<ScoredTerm> terms, Bm25 ranking)
    {
        var lexemes = new List<(string Lexeme, int Term)>();
        var prefixes = new List<(string Query, int Term)>();
        for (var term = 0; term < terms.Count; term++)
        {
            if (terms[term].Term is AnyLexeme any)
                lexemes.AddRange(any.Lexemes.Select(lexeme => (lexeme, term + 1)));
            else
                prefixes.Add((Words(terms[term].Term), term + 1));
        }

        return new ReportWeights(
            [.. lexemes.Select(entry => entry.Lexeme)],
            [.. lexemes.Select(entry => entry.Term)],
            [.. prefixes.Select(entry => entry.Query)],
            [.. prefixes.Select(entry => entry.Term)],
            [.. ranking.Factors],
            ranking.NormBase,
            ranking.NormSlope,
            Bm25.TitleWeight);
    }
}
