using System.Text;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Copies;

/// <summary>A word of a body, or the words of a name taken as one.</summary>
/// <param name="Key">The folded spelling that is compared; a name's without the particles written onto it.</param>
/// <param name="Span">Where it stands in the original, particles included.</param>
/// <param name="Name">What is named; null for a plain word.</param>
public sealed record CopyWord(string Key, TextSpan Span, Mention? Name);

/// <summary>The body of a report as copies are compared by it: folded words, each name one word, no punctuation, no furniture.</summary>
public static class CopyText
{
    public static IReadOnlyList<CopyWord> Of(ReportText text, Page page, IReadOnlyList<Mention> mentions)
    {
        var names = Names(mentions);
        var words = new List<CopyWord>();
        foreach (var stretch in page.Body)
        {
            var (token, end) = text.TokensIn(stretch);
            while (token < end)
            {
                var first = text.Tokens[token++];
                if (first.Kind == TokenKind.Punctuation)
                    continue;
                if (Named(names, first.Span) is not { } name)
                {
                    words.Add(new CopyWord(first.Text, first.Span, null));
                    continue;
                }

                var last = first;
                while (token < end && text.Tokens[token].Span.Start < name.Span.End)
                    last = text.Tokens[token++];
                words.Add(new CopyWord(Folded(name.Form), TextSpan.FromBounds(first.Span.Start, last.Span.End), name));
            }
        }

        return words;
    }

    // Of names that overlap the first and longest stays: "the Syrian army" is not read again as "Syria".
    private static List<Mention> Names(IReadOnlyList<Mention> mentions)
    {
        var names = new List<Mention>();
        foreach (var mention in mentions.OrderBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Span.Length).ThenBy(mention => mention.Kind))
        {
            if (names.Count == 0 || names[^1].Span.End <= mention.Span.Start)
                names.Add(mention);
        }

        return names;
    }

    private static Mention? Named(List<Mention> names, TextSpan word)
    {
        int low = 0, high = names.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Span.End <= word.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < names.Count && names[low].Span.Overlaps(word) ? names[low] : null;
    }

    private static string Folded(string form)
    {
        var words = new StringBuilder();
        foreach (var token in Tokenizer.Tokenize(FoldedText.Of(form)))
        {
            if (token.Kind != TokenKind.Punctuation)
                words.Append(words.Length > 0 ? " " : "").Append(token.Text);
        }

        return words.ToString();
    }
}
