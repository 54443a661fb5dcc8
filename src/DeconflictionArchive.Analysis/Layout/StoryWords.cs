using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>The words a story is told in, to tell what belongs to it from what only stands beside it.</summary>
internal sealed class StoryWords
{
    private const int Enough = 600; // tokens; a story names its people and places early
    private const int StemLength = 4;

    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Token> _tokens;

    public StoryWords(IReadOnlyList<Token> tokens, IEnumerable<LineShape> paragraphs)
    {
        _tokens = tokens;
        var left = Enough;
        foreach (var paragraph in paragraphs)
        {
            for (var at = paragraph.First; at < paragraph.End && left > 0; at++, left--)
            {
                if (Stem(tokens[at]) is { } stem)
                    _stems.Add(stem);
            }
        }
    }

    /// <summary>How many different words of a line the story has too, and how many it could have.</summary>
    public (int Shared, int Words) Compare(LineShape line)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var shared = 0;
        for (var at = line.First; at < line.End && seen.Count < Enough; at++)
        {
            if (Stem(_tokens[at]) is { } stem && seen.Add(stem) && _stems.Contains(stem))
                shared++;
        }

        return (shared, seen.Count);
    }

    // Rough on purpose: it compares, it does not search.
    private static string? Stem(Token token)
    {
        if (!token.IsWord || token.Text.Length < 3 || LayoutWords.Shared.Is(LayoutWord.Stop, token.Text))
            return null;
        var word = token.Text;
        var from = 0;
        if (word.Length > 4 && word[0] is 'و' or 'ف' or 'ب' or 'ك' && word.AsSpan(1).StartsWith("ال", StringComparison.Ordinal))
            from = 3;
        else if (word.Length > 4 && (word.StartsWith("ال", StringComparison.Ordinal) || word.StartsWith("لل", StringComparison.Ordinal)))
            from = 2;
        else if (word.Length > 4 && word[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك')
            from = 1;
        return word.Substring(from, Math.Min(StemLength, word.Length - from));
    }
}
