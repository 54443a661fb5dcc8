using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Places;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Search.Query;

/// <summary>Answers which parties, places and channels some words of a query name, in Arabic or English.</summary>
internal sealed class AliasFinder
{
    /// <summary>The longest names of the lexicons that are worth trying.</summary>
    public const int MaxWords = 6;

    private const string Article = "ال";

    private readonly PartyLexicon _parties = PartyLexicon.Shipped;
    private readonly PlaceLexicon _places = PlaceLexicon.Shipped;
    private readonly ChannelLexicon _channels = ChannelLexicon.Shipped;
    private readonly MentionFinder _mentions = new();

    /// <returns>Ids; empty when the words are not a name as a whole.</returns>
    public IReadOnlyList<string> Find(IReadOnlyList<QueryItem> items)
    {
        var written = string.Join(' ', items.Select(item => item.Written));
        var ids = Resolve(written);
        if (ids.Count > 0)
            return ids;

        // The lexicons know "البنتاغون"; a query may say "والبنتاغون" or "بنتاغون".
        var first = items[0].Words[0].Form;
        var rest = written[items[0].Written.Length..];
        foreach (var (word, length) in Proclitics.Readings(first))
        {
            if (length > 0 && Resolve(word + rest) is { Count: > 0 } read)
                return read;
        }

        if (!first.StartsWith(Article, StringComparison.Ordinal) && Resolve(Article + first + rest) is { Count: > 0 } withArticle)
            return withArticle;
        return Mentioned(written);
    }

    public bool IsName(string word) => Resolve(word).Count > 0;

    private List<string> Resolve(string name)
    {
        var ids = new List<string>();
        foreach (var id in new[] { _parties.Resolve(name), _places.Resolve(name), _channels.Resolve(name) })
        {
            if (id is not null && !ids.Contains(id))
                ids.Add(id);
        }

        return ids;
    }

    // Names that reports put together, such as a body and its nation, are in no list.
    private List<string> Mentioned(string written)
    {
        var text = new ReportText(written);
        var line = new PageLine(new TextSpan(0, written.Length), PageLineKind.Body, null, "query");
        return [.. _mentions.Find(text, new Page([line], null, null, null))
            .Where(mention => mention.Span.End == text.Tokens[^1].Span.End && text.FirstTokenFrom(mention.Span.Start + 1) <= 1)
            .Select(mention => mention.Id)
            .Distinct()];
    }
}
