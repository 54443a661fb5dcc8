using System.Text;

namespace DeconflictionArchive.Analysis.Text;

/// <summary>A text in its folded spelling, with the way back to the original.</summary>
public sealed class FoldedText
{
    private readonly int[] _offsets;

    private FoldedText(string original, string text, int[] offsets)
    {
        Original = original;
        Text = text;
        _offsets = offsets;
    }

    public string Original { get; }

    /// <summary>The folded text; may be shorter than the original (marks dropped) or longer (ligatures unfolded).</summary>
    public string Text { get; }

    public static FoldedText Of(string original)
    {
        var folded = new StringBuilder(original.Length);
        var offsets = new List<int>(original.Length);
        for (var offset = 0; offset < original.Length; offset++)
            ArabicFolding.Append(original[offset], offset, folded, offsets);
        return new FoldedText(original, folded.ToString(), [.. offsets]);
    }

    /// <summary>Offset in the original of a folded unit; the original's length for the end.</summary>
    public int OriginalOffset(int foldedOffset) =>
        foldedOffset < _offsets.Length ? _offsets[foldedOffset] : Original.Length;

    /// <summary>The original stretch from the first folded unit to the last, marks that follow the last letter included.</summary>
    public TextSpan ToOriginal(int foldedStart, int foldedLength)
    {
        if (foldedLength <= 0)
            return new TextSpan(OriginalOffset(foldedStart), 0);
        var start = _offsets[foldedStart];
        var end = _offsets[foldedStart + foldedLength - 1] + 1;
        var limit = OriginalOffset(foldedStart + foldedLength);
        while (end < limit && IsMark(Original[end]))
            end++;
        return TextSpan.FromBounds(start, end);
    }

    // Invisible controls between words are not part of the word before; vowel marks on its last letter are.
    private static bool IsMark(char unit) => unit is '\u0640' or '\u0670' or >= '\u064B' and <= '\u065F';
}
