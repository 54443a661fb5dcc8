using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>The words by which two tellings of one event are known to each other: stems, the commonest words left out.</summary>
internal sealed class EventStems
{
    private const int ShortestWord = 2;
    private const int Most = 150; // stems of a report; beyond, the page is a collection

    private readonly WordMemo<string> _stems;

    public EventStems()
    {
        var stemmer = new Stemmer();
        _stems = new WordMemo<string>(word => word.Length < ShortestWord || StopWords.Contains(word) ? null : stemmer.Stem(word));
    }

    /// <summary>Stems of some spans of a report.</summary>
    /// <param name="named">For each token whether it is part of a name.</param>
    public IReadOnlyList<string> Of(ReportText text, IEnumerable<TextSpan> spans, bool[] named)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var span in spans)
        {
            var (first, end) = text.TokensIn(span);
            for (var index = first; index < end && stems.Count < Most; index++)
            {
                if (!named[index] && text.Tokens[index] is { Kind: not TokenKind.Punctuation } token && _stems.Of(token) is { } stem)
                    stems.Add(stem);
            }
        }

        return InOrder(stems);
    }

    /// <summary>Stems of a whole report, and the ids of what it names with "@" before them.</summary>
    public IReadOnlyList<string> Of(AnalyzedReport report, bool[] named)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in report.Mentions)
            names.Add(mention.Id);
        return [.. Of(report.Text, report.Page.Prose, named), .. InOrder(names).Select(name => "@" + name)];
    }

    /// <summary>Names are compared as what they name; their words say the same of every talk between the same two.</summary>
    public static bool[] NamedIn(AnalyzedReport report)
    {
        var named = new bool[report.Text.Tokens.Count];
        foreach (var mention in report.Mentions)
        {
            var first = Math.Max(0, report.Text.FirstTokenFrom(mention.Span.Start + 1) - 1);
            for (var token = first; token < report.Text.FirstTokenFrom(mention.Span.End); token++)
                named[token] = true;
        }

        return named;
    }

    private static string[] InOrder(HashSet<string> words)
    {
        string[] ordered = [.. words];
        Array.Sort(ordered, StringComparer.Ordinal);
        return ordered;
    }
}
