namespace DeconflictionArchive.Analysis.Text;

/// <summary>A text in its folded spelling, with the way back to the original.</summary>
public sealed class FoldedText
{
    // Null when every unit stands where it stood in the original, as in most texts.
    private readonly int[]? _offsets;

    private FoldedText(string original, string text, int[]? offsets)
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
        var plain = 0;
        while (plain < original.Length && !ArabicFolding.IsPresentationForm(original[plain]) && ArabicFolding.Fold(original[plain]) != ArabicFolding.Dropped)
            plain++;
        return plain == original.Length
            ? new FoldedText(original, string.Create(original.Length, original, static (folded, text) => FoldPlain(text, folded)), null)
            : Moved(original, plain);
    }

    /// <summary>Offset in the original of a folded unit; the original's length for the end.</summary>
    public int OriginalOffset(int foldedOffset) =>
        foldedOffset >= Text.Length ? Original.Length : _offsets is null ? foldedOffset : _offsets[foldedOffset];

    /// <summary>The original stretch from the first folded unit to the last, marks that follow the last letter included.</summary>
    public TextSpan ToOriginal(int foldedStart, int foldedLength)
    {
        if (foldedLength <= 0)
            return new TextSpan(OriginalOffset(foldedStart), 0);
        var start = OriginalOffset(foldedStart);
        var end = OriginalOffset(foldedStart + foldedLength - 1) + 1;
        var limit = OriginalOffset(foldedStart + foldedLength);
        while (end < limit && IsMark(Original[end]))
            end++;
        return TextSpan.FromBounds(start, end);
    }

    private static void FoldPlain(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var offset = 0; offset < folded.Length; offset++)
            folded[offset] = ArabicFolding.Fold(text[offset]);
    }

    private static FoldedText Moved(string original, int plain)
    {
        var length = LengthOf(original);
        var folded = new char[length];
        var offsets = new int[length];
        FoldPlain(original, folded.AsSpan(0, plain));
        for (var offset = 0; offset < plain; offset++)
            offsets[offset] = offset;
        var end = plain;
        for (var offset = plain; offset < original.Length; offset++)
        {
            var unit = original[offset];
            if (ArabicFolding.IsPresentationForm(unit))
            {
                // The letters of a ligature all point to the one unit they came from.
                foreach (var letter in ArabicFolding.Unfold(unit))
                    (folded[end], offsets[end++]) = (letter, offset);
            }
            else if (ArabicFolding.Fold(unit) is var letter and not ArabicFolding.Dropped)
            {
                (folded[end], offsets[end++]) = (letter, offset);
            }
        }

        return new FoldedText(original, new string(folded), offsets);
    }

    private static int LengthOf(string original)
    {
        var length = 0;
        foreach (var unit in original)
        {
            if (ArabicFolding.IsPresentationForm(unit))
                length += ArabicFolding.Unfold(unit).Length;
            else if (ArabicFolding.Fold(unit) != ArabicFolding.Dropped)
                length++;
        }

        return length;
    }

    // Invisible controls between words are not part of the word before; vowel marks on its last letter are.
    private static bool IsMark(char unit) => unit is '\u0640' or '\u0670' or >= '\u064B' and <= '\u065F';
}
