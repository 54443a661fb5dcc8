using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>The words a story is told in, to tell what belongs to it from what only stands beside it.</summary>
internal sealed class StoryWords
{
    private const int Enough = 400; // tokens; a story names its people and places early
    private const int StemLength = 4; // letters, which fit one 64-bit number
    private const int MostWords = 64; // of a compared line; a longer one has shown what it tells

    private readonly Lazy<HashSet<ulong>> _stems;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly (int Shared, int Words)?[] _compared;
    private readonly IReadOnlyList<LineShape> _lines;

    public StoryWords(IReadOnlyList<Token> tokens, IReadOnlyList<LineShape> lines, IEnumerable<int> paragraphs)
    {
        _tokens = tokens;
        _lines = lines;
        _compared = new (int, int)?[lines.Count];
        _stems = new Lazy<HashSet<ulong>>(() => Gather(paragraphs), LazyThreadSafetyMode.None);
    }

    /// <summary>How many different words of a line the story has too, and how many it could have.</summary>
    public (int Shared, int Words) Compare(int line) => _compared[line] ??= Compare(_lines[line]);

    private (int Shared, int Words) Compare(LineShape line)
    {
        var stems = _stems.Value;
        Span<ulong> seen = stackalloc ulong[MostWords];
        int words = 0, shared = 0;
        for (var at = line.First; at < line.End && words < MostWords; at++)
        {
            var stem = Stem(_tokens[at]);
            if (stem == 0 || seen[..words].Contains(stem))
                continue;
            seen[words++] = stem;
            shared += stems.Contains(stem) ? 1 : 0;
        }

        return (shared, words);
    }

    private HashSet<ulong> Gather(IEnumerable<int> paragraphs)
    {
        var stems = new HashSet<ulong>(Enough);
        var left = Enough;
        foreach (var paragraph in paragraphs)
        {
            for (var at = _lines[paragraph].First; at < _lines[paragraph].End && left > 0; at++, left--)
            {
                if (Stem(_tokens[at]) is var stem and not 0)
                    stems.Add(stem);
            }

            if (left == 0)
                break;
        }

        return stems;
    }

    // Rough on purpose, it compares and does not search; 0 for a word that tells nothing.
    private static ulong Stem(Token token)
    {
        var word = token.Text.AsSpan();
        if (!token.IsWord || word.Length < 2 || LayoutWords.Shared.Is(LayoutWord.Stop, token.Text))
            return 0;
        if (word.Length > 3)
        {
            if (word.Length > 4 && word[0] is 'و' or 'ف' or 'ب' or 'ك' && word[1] == 'ا' && word[2] == 'ل')
                word = word[3..];
            else if (word[1] == 'ل' && word[0] is 'ا' or 'ل')
                word = word[2..];
            else if (word.Length > 4 && word[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك')
                word = word[1..];
        }

        var stem = 0UL;
        for (var at = 0; at < word.Length && at < StemLength; at++)
            stem = (stem << 16) | word[at];
        return stem;
    }
}
