using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Lexemes;

/// <summary>
/// Makes every lexeme, for reports and queries alike: the stem, the exact form, and the entities named.
/// Safe to share between threads.
/// </summary>
public sealed class LexemeAnalyzer
{
    /// <summary>Raised with every change that can change a lexeme; stored with each report.</summary>
    public const int Version = 1;

    /// <summary>Positions left empty where the title ends and where furniture was passed over, so that no phrase reaches across.</summary>
    private const int Gap = 1;

    private static readonly IReadOnlyDictionary<int, List<string>> NoEntities = new Dictionary<int, List<string>>();

    private readonly Stemmer _stemmer = new();

    /// <summary>The lexemes a report is found by. Furniture has none.</summary>
    public ReportLexemes Analyze(AnalyzedReport report) =>
        ReportLexemes.From(Words(report.Text, report.Page.Title, SkippedIn(report.Page), report.Mentions, TitleOutside(report)));

    /// <summary>What of a page is not searched: furniture, and the title printed once more.</summary>
    public static IReadOnlyList<TextSpan> SkippedIn(Page page) => [.. page.Furniture.Select(line => line.Span)];

    /// <summary>The searched words of a text in the order of their positions, the title first.</summary>
    /// <param name="skipped">Stretches that are not searched, in the order of the text.</param>
    /// <param name="titleOutside">A title that came with the report but is not printed in it; its words have an empty span.</param>
    public IReadOnlyList<SearchedWord> Words(
        ReportText text,
        TextSpan? title,
        IReadOnlyList<TextSpan> skipped,
        IReadOnlyList<Mention> mentions,
        string? titleOutside = null)
    {
        var words = new List<SearchedWord>(text.Tokens.Count);
        var entities = EntitiesByToken(text, mentions);
        var position = 0;
        if (titleOutside is not null)
        {
            words.AddRange(Words(titleOutside).Select(word => word with { Field = LexemeField.Title, Span = default }));
            position = words.Count;
        }

        var (titleFirst, titleEnd) = title is { } printed ? text.TokensIn(printed) : (0, 0);
        position = Add(titleFirst, titleEnd, LexemeField.Title, position);
        position += Gap;
        var from = 0;
        foreach (var span in skipped.Append(new TextSpan(text.Original.Length, 0)))
        {
            var (skipFirst, skipEnd) = text.TokensIn(span);
            if (titleFirst >= from && titleEnd <= skipFirst)
            {
                position = Add(from, titleFirst, LexemeField.Body, position) + Gap;
                from = titleEnd;
            }

            position = Add(from, skipFirst, LexemeField.Body, position) + Gap;
            from = Math.Max(from, skipEnd);
        }

        return words;

        int Add(int first, int end, LexemeField field, int last)
        {
            for (var index = first; index < end; index++)
            {
                if (text.Tokens[index].Kind == TokenKind.Punctuation)
                    continue;
                last++;
                IReadOnlyList<string> named = entities.TryGetValue(index, out var ids) ? ids : [];
                words.Add(Word(text.Tokens[index], last, field, named));
            }

            return last;
        }
    }

    /// <summary>The words of a query, or of any text read on its own, at positions from 1.</summary>
    public IReadOnlyList<SearchedWord> Words(string text)
    {
        var words = new List<SearchedWord>();
        foreach (var token in Tokenizer.Tokenize(FoldedText.Of(text)))
        {
            if (token.Kind != TokenKind.Punctuation)
                words.Add(Word(token, words.Count + 1, LexemeField.Body, []));
        }

        return words;
    }

    private SearchedWord Word(Token token, int position, LexemeField field, IReadOnlyList<string> entities)
    {
        var form = Lexeme.Bounded(token.Text);
        return new SearchedWord(position, field, token.Span, form, token.IsNumber ? form : _stemmer.Stem(form), entities);
    }

    private static string? TitleOutside(AnalyzedReport report) =>
        report.Page.Title is null ? report.Raw.Metadata?.Title : null;

    // A mention's span leaves out the particles written onto its first word, the token's does not.
    private static IReadOnlyDictionary<int, List<string>> EntitiesByToken(ReportText text, IReadOnlyList<Mention> mentions)
    {
        if (mentions.Count == 0)
            return NoEntities;
        var entities = new Dictionary<int, List<string>>();
        foreach (var mention in mentions)
        {
            var token = text.FirstTokenFrom(mention.Span.Start + 1) - 1;
            if (token < 0)
                continue;
            if (!entities.TryGetValue(token, out var ids))
                entities[token] = ids = [];
            if (!ids.Contains(mention.Id))
                ids.Add(mention.Id);
        }

        return entities;
    }
}
