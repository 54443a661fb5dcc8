using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Storage.Reports;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Query;

/// <summary>Looks phrases up in the text of reports that have more words than a tsvector has positions.</summary>
internal sealed class LongReports(LexemeAnalyzer analyzer)
{
    /// <returns>Ids of the long reports the query finds; null where the stored lexemes answer for them.</returns>
    public async Task<IReadOnlyList<string>?> FindAsync(ReportSearchQueries engine, ReadQuery asked, CancellationToken cancellation)
    {
        if (asked.Root is null || !HasPhrase(asked.Root))
            return null;
        var without = WithoutPhrases(asked.Root);
        List<string>? found = null;
        await foreach (var (id, text, reading) in engine.LongAsync(without is null ? null : PostgresSelection.Words(without), cancellation))
        {
            found ??= [];
            if (Holds(asked.Root, PositionsOf(text, reading)))
                found.Add(id);
        }

        return found;
    }

    /// <summary>A query that keeps at least as much and has no phrase; null where that is everything.</summary>
    internal static QueryNode? WithoutPhrases(QueryNode node)
    {
        switch (node)
        {
            case LexemePhrase phrase:
                return new AllOf([.. phrase.Lexemes.Select(lexeme => new AnyLexeme([lexeme]))]);
            case NoneOf none:
                return HasPhrase(none.Part) ? null : none;
            case AllOf all:
                var needed = all.Parts.Select(WithoutPhrases).OfType<QueryNode>().ToList();
                return needed.Count == 0 ? null : new AllOf(needed);
            case AnyOf any:
                var either = any.Parts.Select(WithoutPhrases).ToList();
                return either.Contains(null) ? null : new AnyOf(either.OfType<QueryNode>().ToList());
            default:
                return node;
        }
    }

    internal static bool HasPhrase(QueryNode node) => node switch
    {
        LexemePhrase => true,
        NoneOf none => HasPhrase(none.Part),
        AllOf all => all.Parts.Any(HasPhrase),
        AnyOf any => any.Parts.Any(HasPhrase),
        _ => false,
    };

    private Dictionary<string, HashSet<int>> PositionsOf(string text, ReportReading reading)
    {
        var positions = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var word in analyzer.Words(new ReportText(text), reading.Page.Title, LexemeAnalyzer.SkippedIn(reading.Page), reading.Mentions))
        {
            Add(Lexeme.Stem(word.Stem), word.Position);
            Add(Lexeme.Exact(word.Form), word.Position);
            foreach (var id in word.Entities)
                Add(Lexeme.Entity(id), word.Position);
        }

        return positions;

        void Add(string lexeme, int position)
        {
            if (!positions.TryGetValue(lexeme, out var known))
                positions[lexeme] = known = [];
            known.Add(position);
        }
    }

    private static bool Holds(QueryNode node, Dictionary<string, HashSet<int>> positions) => node switch
    {
        AnyLexeme any => any.Lexemes.Any(positions.ContainsKey),
        AnyPrefix any => positions.Keys.Any(lexeme => any.Prefixes.Any(prefix => lexeme.StartsWith(prefix, StringComparison.Ordinal))),
        LexemePhrase phrase => StandsTogether(phrase.Lexemes, positions),
        AllOf all => all.Parts.All(part => Holds(part, positions)),
        AnyOf any => any.Parts.Any(part => Holds(part, positions)),
        NoneOf none => !Holds(none.Part, positions),
        _ => false,
    };

    private static bool StandsTogether(IReadOnlyList<string> lexemes, Dictionary<string, HashSet<int>> positions)
    {
        var places = lexemes.Select(lexeme => positions.GetValueOrDefault(lexeme)).ToList();
        return !places.Contains(null)
            && places[0]!.Any(start => Enumerable.Range(1, places.Count - 1).All(offset => places[offset]!.Contains(start + offset)));
    }
}
