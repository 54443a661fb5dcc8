using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Copies;

/// <summary>The folded words of a report's body, without title, captions, furniture and punctuation: what copies are told by.</summary>
public static class BodyWords
{
    /// <summary>Bodies with fewer words are alike by chance: "No comment was available."</summary>
    public const int MinOfCopy = 20;

    public static IReadOnlyList<string> Of(ReportText text, Page page)
    {
        var words = new List<string>();
        foreach (var stretch in page.Body)
        {
            var (first, end) = text.TokensIn(stretch);
            for (var index = first; index < end; index++)
            {
                if (text.Tokens[index].Kind != TokenKind.Punctuation)
                    words.Add(text.Tokens[index].Text);
            }
        }

        return words;
    }
}
