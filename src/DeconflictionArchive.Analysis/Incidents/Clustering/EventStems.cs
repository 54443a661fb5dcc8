using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>The words by which two tellings of one event are known to each other: stems, the commonest words left out.</summary>
internal sealed class EventStems
{
    private const int ShortestWord = 2;
    private const int Most = 150; // stems of a report; beyond, the page is a collection

    private readonly Stemmer _stemmer = new();

    public IReadOnlyList<string> Of(AnalyzedReport report, IEnumerable<TextSpan> spans)
    {
        var text = report.Text;
        var named = Named(report);
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var span in spans)
        {
            var (first, end) = text.TokensIn(span);
            for (var index = first; index < end && stems.Count < Most; index++)
            {
                var token = text.Tokens[index];
                if (token.Kind != TokenKind.Punctuation && token.Text.Length >= ShortestWord && !named.Contains(index) && !StopWords.Contains(token.Text))
                    stems.Add(token.IsNumber ? token.Text : _stemmer.Stem(token.Text));
            }
        }

        return [.. stems.Order(StringComparer.Ordinal)];
    }

    /// <summary>Stems of a whole report, and the ids of what it names with "@" before them.</summary>
    public IReadOnlyList<string> Of(AnalyzedReport report) =>
        [.. Of(report, report.Page.Prose), .. report.Mentions.Select(mention => "@" + mention.Id).Distinct().Order(StringComparer.Ordinal)];

    // Names are compared as what they name; their words say the same of every talk between the same two.
    private static HashSet<int> Named(AnalyzedReport report)
    {
        var named = new HashSet<int>();
        foreach (var mention in report.Mentions)
        {
            var first = Math.Max(0, report.Text.FirstTokenFrom(mention.Span.Start + 1) - 1);
            for (var token = first; token < report.Text.FirstTokenFrom(mention.Span.End); token++)
                named.Add(token);
        }

        return named;
    }
}
