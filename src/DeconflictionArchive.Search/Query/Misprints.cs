using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Query;

/// <summary>
/// Reads a query anew where no report holds one of its words but some hold a word one letter away: left out, too much, another, or
/// two in the wrong order; or where it is one letter away from a name of a party, a place or a channel that reports tell of. Every engine counts the same words, so all read it alike.
/// </summary>
public sealed class Misprints(QueryReader queries)
{
    /// <summary>Of a shorter word too much is one letter away.</summary>
    public const int ShortestWord = 4;

    private const int LongestWord = 24;
    private const int MostWords = 2; // of one query; each may be looked for in some hundred spellings
    private const string Arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤ";
    private const string Article = "ال";
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";

    /// <param name="statistics">Of the query as written.</param>
    /// <param name="count">In how many reports each of some terms is found.</param>
    /// <returns>Null when it is to be taken as written.</returns>
    public async Task<ReadQuery?> CorrectAsync(
        ReadQuery asked, ReportQuery query, LexemeStatistics statistics, Func<IReadOnlyList<QueryNode>, Task<LexemeStatistics>> count)
    {
        var corrected = asked.Normalized.Split(' ');
        var unknown = asked.Words.Where(word => IsUnknown(word, asked, statistics)).Take(MostWords).ToList();
        foreach (var word in unknown)
        {
            if (await NearestAsync(word.Form, query, count) is not { } near)
                continue;
            for (var index = 0; index < corrected.Length; index++)
            {
                if (corrected[index] == word.Written)
                    corrected[index] = near;
            }
        }

        var text = string.Join(' ', corrected);
        return text == asked.Normalized ? null : queries.Read(text, query.Match, query.ExpandAliases).Query;
    }

    /// <summary>All spellings one letter away, in the order in which they are preferred when as many reports have them.</summary>
    public static IReadOnlyList<string> Near(string form)
    {
        var letters = Latin.Contains(form[0], StringComparison.Ordinal) ? Latin : Arabic;
        var near = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at + 1 < form.Length; at++)
            near.Add(form[..at] + form[at + 1] + form[at] + form[(at + 2)..]);
        for (var at = 0; at < form.Length; at++)
            near.Add(form.Remove(at, 1));
        for (var at = 0; at <= form.Length; at++)
        {
            foreach (var letter in letters)
            {
                near.Add(form.Insert(at, letter.ToString()));
                if (at < form.Length)
                    near.Add(form[..at] + letter + form[(at + 1)..]);
            }
        }

        near.Remove(form);
        return [.. near];
    }

    private static bool IsUnknown(AskedWord word, ReadQuery asked, LexemeStatistics statistics)
    {
        if (word.Form.Length is < ShortestWord or > LongestWord || !word.Form.All(char.IsLetter))
            return false;
        for (var term = 0; term < asked.Scored.Count; term++)
        {
            if (asked.Scored[term].Term.Equals(word.Term))
                return statistics.Frequencies[term] == 0;
        }

        return false;
    }

    private async Task<string?> NearestAsync(string form, ReportQuery query, Func<IReadOnlyList<QueryNode>, Task<LexemeStatistics>> count)
    {
        var near = Near(form);
        var printed = await MostFrequentAsync(near, spelling => new AnyLexeme([Lexeme.Exact(spelling), Lexeme.Exact(WithOtherArticle(spelling))]), count);
        if (printed is not null || query.Match != MatchMode.Stem || !query.ExpandAliases)
            return printed;

        // A name is found however reports print it: "Dunfrod" where all write دانفورد.
        return await MostFrequentAsync([.. near.Where(queries.IsName)], name => queries.Read(name, query.Match, query.ExpandAliases).Query!.Root!, count);
    }

    private static async Task<string?> MostFrequentAsync(
        IReadOnlyList<string> spellings, Func<string, QueryNode> asked, Func<IReadOnlyList<QueryNode>, Task<LexemeStatistics>> count)
    {
        if (spellings.Count == 0)
            return null;
        var found = (await count([.. spellings.Select(asked)])).Frequencies;
        var best = Enumerable.Range(0, spellings.Count).MaxBy(index => found[index]);
        return found[best] == 0 ? null : spellings[best];
    }

    // Reports may have the word with the article only, or never with it.
    private static string WithOtherArticle(string form) => form.StartsWith(Article, StringComparison.Ordinal) ? form[Article.Length..] : Article + form;
}
