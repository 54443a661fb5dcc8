namespace DeconflictionArchive.Search.Index;

/// <summary>The lexemes of a segment in the order of their UTF-8 bytes; a term is an index into them.</summary>
internal sealed class TermDictionary(byte[] bytes, int[] starts)
{
    private const int TermBits = 24; // of a slot; above them are bits of the hash, so that few lexemes are compared in vain
    private const uint Empty = uint.MaxValue;

    // Searching the order reads memory all over the dictionary, which costs more than all the rest of asking for a rare word.
    private readonly uint[] _slots = Slots(bytes, starts);

    public static TermDictionary ReadFrom(BinaryReader reader) => new(SegmentFile.Array<byte>(reader), SegmentFile.Array<int>(reader));

    public void WriteTo(BinaryWriter writer)
    {
        SegmentFile.Add<byte>(writer, bytes);
        SegmentFile.Add<int>(writer, starts);
    }

    public int Count => starts.Length - 1;

    public long Size => bytes.Length + (4L * (starts.Length + _slots.Length));

    public ReadOnlySpan<byte> this[int term] => bytes.AsSpan(starts[term], starts[term + 1] - starts[term]);

    /// <returns>A negative number when no report has the lexeme.</returns>
    public int Find(ReadOnlySpan<byte> lexeme)
    {
        if (_slots.Length == 0)
        {
            var first = FirstFrom(lexeme);
            return first < Count && this[first].SequenceEqual(lexeme) ? first : -1;
        }

        var hash = LexemeHash.Of(lexeme);
        for (var slot = First(hash, _slots.Length); _slots[slot] != Empty; slot = Next(slot, _slots.Length))
        {
            var term = (int)(_slots[slot] & ((1 << TermBits) - 1));
            if (_slots[slot] >> TermBits == (byte)hash && this[term].SequenceEqual(lexeme))
                return term;
        }

        return -1;
    }

    /// <summary>The terms that begin with a prefix.</summary>
    public (int First, int End) Beginning(ReadOnlySpan<byte> prefix)
    {
        var first = FirstFrom(prefix);
        var end = first;
        var step = 1;
        while (end < Count && this[end].StartsWith(prefix))
        {
            // Doubling steps: a short prefix may have half the dictionary.
            if (end + step < Count && this[end + step].StartsWith(prefix))
            {
                end += step;
                step *= 2;
            }
            else if (step > 1)
            {
                step /= 2;
            }
            else
            {
                end++;
            }
        }

        return (first, end);
    }

    private int FirstFrom(ReadOnlySpan<byte> lexeme)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].SequenceCompareTo(lexeme) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    // A third more than there are terms; none where their numbers do not fit, and the order is searched.
    private static uint[] Slots(byte[] bytes, int[] starts)
    {
        var count = starts.Length - 1;
        if (count >= (1 << TermBits) - 1)
            return [];
        var slots = new uint[count + (count / 3) + 1];
        Array.Fill(slots, Empty);
        for (var term = 0; term < count; term++)
        {
            var hash = LexemeHash.Of(bytes.AsSpan(starts[term], starts[term + 1] - starts[term]));
            var slot = First(hash, slots.Length);
            while (slots[slot] != Empty)
                slot = Next(slot, slots.Length);
            slots[slot] = ((uint)(byte)hash << TermBits) | (uint)term;
        }

        return slots;
    }

    private static int First(uint hash, int slots) => (int)(((ulong)hash * (uint)slots) >> 32);

    private static int Next(int slot, int slots) => slot + 1 == slots ? 0 : slot + 1;
}
