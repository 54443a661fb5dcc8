using System.Buffers;

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
        var room = Room(original);
        var folded = ArrayPool<char>.Shared.Rent(room);
        var offsets = ArrayPool<int>.Shared.Rent(room);
        var length = Fold(original, folded, offsets, out var isMoved);
        var text = new FoldedText(original, new string(folded, 0, length), isMoved ? offsets[..length] : null);
        ArrayPool<char>.Shared.Return(folded);
        ArrayPool<int>.Shared.Return(offsets);
        return text;
    }

    /// <summary>Offset in the original of a folded unit; the original's length for the end.</summary>
    public int OriginalOffset(int foldedOffset) =>
        foldedOffset >= Text.Length ? Original.Length : _offsets is null ? foldedOffset : _offsets[foldedOffset];

    /// <summary>The original stretch from the first folded unit to the last, marks that follow the last letter included.</summary>
    public TextSpan ToOriginal(int foldedStart, int foldedLength)
    {
        if (foldedLength <= 0)
            return new TextSpan(OriginalOffset(foldedStart), 0);
        if (_offsets is null && foldedStart + foldedLength <= Text.Length)
            return new TextSpan(foldedStart, foldedLength);
        var start = OriginalOffset(foldedStart);
        var end = OriginalOffset(foldedStart + foldedLength - 1) + 1;
        var limit = OriginalOffset(foldedStart + foldedLength);
        while (end < limit && IsMark(Original[end]))
            end++;
        return TextSpan.FromBounds(start, end);
    }

    /// <returns>How many folded units were written, with the offset of each.</returns>
    private static int Fold(string original, Span<char> folded, Span<int> offsets, out bool isMoved)
    {
        var end = 0;
        isMoved = false;
        for (var offset = 0; offset < original.Length; offset++)
        {
            var unit = original[offset];
            var letter = ArabicFolding.Fold(unit);
            if (letter != ArabicFolding.Dropped)
            {
                folded[end] = letter;
                offsets[end++] = offset;
                continue;
            }

            isMoved = true;
            if (!ArabicFolding.IsPresentationForm(unit))
                continue;

            // The letters of a ligature all point to the one unit they came from.
            foreach (var part in ArabicFolding.Unfold(unit))
            {
                folded[end] = part;
                offsets[end++] = offset;
            }
        }

        return end;
    }

    // Enough for the folded text: only ligatures make it longer.
    private static int Room(string original)
    {
        var ligature = original.AsSpan().IndexOfAnyInRange(ArabicFolding.FirstPresentationForm, ArabicFolding.LastPresentationForm);
        if (ligature < 0)
            return original.Length;
        var room = ligature;
        foreach (var unit in original.AsSpan(ligature))
            room += ArabicFolding.IsPresentationForm(unit) ? ArabicFolding.Unfold(unit).Length : 1;
        return room;
    }

    // Invisible controls between words are not part of the word before; vowel marks on its last letter are.
    private static bool IsMark(char unit) => unit is '\u0640' or '\u0670' or >= '\u064B' and <= '\u065F';
}
