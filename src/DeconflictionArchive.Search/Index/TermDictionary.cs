namespace DeconflictionArchive.Search.Index;

/// <summary>The lexemes of a segment in the order of their UTF-8 bytes; a term is an index into them.</summary>
internal sealed class TermDictionary(byte[] bytes, int[] starts)
{
    public static TermDictionary ReadFrom(BinaryReader reader) => new(SegmentFile.Array<byte>(reader), SegmentFile.Array<int>(reader));

    public void WriteTo(BinaryWriter writer)
    {
        SegmentFile.Add<byte>(writer, bytes);
        SegmentFile.Add<int>(writer, starts);
    }

    public int Count => starts.Length - 1;

    public long Size => bytes.Length + (4L * starts.Length);

    public ReadOnlySpan<byte> this[int term] => bytes.AsSpan(starts[term], starts[term + 1] - starts[term]);

    /// <returns>A negative number when no report has the lexeme.</returns>
    public int Find(ReadOnlySpan<byte> lexeme)
    {
        var term = FirstFrom(lexeme);
        return term < Count && this[term].SequenceEqual(lexeme) ? term : -1;
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
}
