using System.Numerics;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>The words a story is told in, to tell what belongs to it from what only stands beside it.</summary>
internal sealed class StoryWords(PageDraft draft, int bodyStart)
{
    private const int Enough = 400; // tokens; a story names its people and places early
    private const int StemLength = 4; // letters, which fit one 64-bit number
    private const int MostWords = 64; // of a compared line; a longer one has shown what it tells

    private readonly TokenList _tokens = draft.Text.Tokens;
    private readonly (int Shared, int Words)?[] _compared = new (int, int)?[draft.Lines.Count];

    // A table of stems at the places their numbers give them, or the next free ones; 0 where there is none.
    private ulong[]? _stems;

    /// <summary>How many different words of a line the story has too, and how many it could have.</summary>
    public (int Shared, int Words) Compare(int line) => _compared[line] ??= Compare(draft.Lines[line]);

    private (int Shared, int Words) Compare(LineShape line)
    {
        var stems = _stems ??= Gather();
        Span<ulong> seen = stackalloc ulong[MostWords];
        int words = 0, shared = 0;
        for (var at = line.First; at < line.End && words < MostWords; at++)
        {
            var stem = Stem(_tokens[at]);
            if (stem == 0 || seen[..words].Contains(stem))
                continue;
            seen[words++] = stem;
            shared += stems[PlaceOf(stem, stems)] == stem ? 1 : 0;
        }

        return (shared, words);
    }

    // Headlines of other stories are short, so they are left out; a page of short lines alone is read as it is.
    private ulong[] Gather()
    {
        var inParagraphs = bodyStart < draft.Lines.Count && draft.Lines[bodyStart].IsParagraph;
        var left = Math.Min(Enough, _tokens.Count);
        var stems = new ulong[BitOperations.RoundUpToPowerOf2((uint)(2 * left) + 1)];
        for (var line = bodyStart; line < draft.Lines.Count && left > 0; line++)
        {
            var shape = draft.Lines[line];
            if (draft.Facts[line].IsFurniture || draft.IsAside(line) || (inParagraphs && !shape.IsParagraph))
                continue;
            for (var at = shape.First; at < shape.End && left > 0; at++, left--)
            {
                if (Stem(_tokens[at]) is var stem and not 0)
                    stems[PlaceOf(stem, stems)] = stem;
            }
        }

        return stems;
    }

    private static int PlaceOf(ulong stem, ulong[] stems)
    {
        var place = (int)((stem * 0x9E3779B97F4A7C15UL) >> 32) & (stems.Length - 1);
        while (stems[place] != stem && stems[place] != 0)
            place = (place + 1) & (stems.Length - 1);
        return place;
    }

    // Rough on purpose, it compares and does not search; 0 for a word that tells nothing.
    private static ulong Stem(Token token)
    {
        var word = token.Text.AsSpan();
        if (!token.IsWord || word.Length < 2 || LayoutWords.Is(LayoutWord.Stop, token))
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
