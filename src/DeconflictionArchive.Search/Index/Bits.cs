using System.Numerics;
using System.Runtime.InteropServices;

namespace DeconflictionArchive.Search.Index;

/// <summary>Sets of reports of one segment, a bit for each. All operands have the same length.</summary>
internal static class Bits
{
    public static ulong[] None(int reports) => new ulong[(reports + 63) / 64];

    public static bool Has(ulong[] bits, int report) => (bits[report >> 6] >> (report & 63) & 1) != 0;

    public static void Add(ulong[] bits, int report) => bits[report >> 6] |= 1UL << (report & 63);

    public static void Remove(ulong[] bits, int report) => bits[report >> 6] &= ~(1UL << (report & 63));

    public static void And(ulong[] bits, ulong[] other)
    {
        var left = Vectors(bits);
        var right = Vectors(other);
        for (var index = 0; index < left.Length; index++)
            left[index] &= right[index];
        for (var index = left.Length * Vector<ulong>.Count; index < bits.Length; index++)
            bits[index] &= other[index];
    }

    public static void Or(ulong[] bits, ulong[] other)
    {
        var left = Vectors(bits);
        var right = Vectors(other);
        for (var index = 0; index < left.Length; index++)
            left[index] |= right[index];
        for (var index = left.Length * Vector<ulong>.Count; index < bits.Length; index++)
            bits[index] |= other[index];
    }

    public static void AndNot(ulong[] bits, ulong[] other)
    {
        var left = Vectors(bits);
        var right = Vectors(other);
        for (var index = 0; index < left.Length; index++)
            left[index] = Vector.AndNot(left[index], right[index]);
        for (var index = left.Length * Vector<ulong>.Count; index < bits.Length; index++)
            bits[index] &= ~other[index];
    }

    public static int Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>How many reports are in both sets.</summary>
    public static int CountBoth(ulong[] bits, ulong[] other)
    {
        var count = 0;
        for (var word = 0; word < bits.Length && word < other.Length; word++)
            count += BitOperations.PopCount(bits[word] & other[word]);
        return count;
    }

    public static bool Any(ulong[] bits) => bits.AsSpan().ContainsAnyExcept(0UL);

    public static Members In(ulong[] bits) => new(bits, 0, bits.Length);

    /// <summary>The members of a stretch of words.</summary>
    public static Members In(ulong[] bits, int firstWord, int endWord) => new(bits, firstWord, endWord);

    private static Span<Vector<ulong>> Vectors(ulong[] bits) => MemoryMarshal.Cast<ulong, Vector<ulong>>(bits.AsSpan());

    /// <summary>Walks a set upwards.</summary>
    internal ref struct Members(ulong[] bits, int firstWord, int endWord)
    {
        private int _next = firstWord;
        private ulong _rest;

        public int Current { get; private set; }

        public readonly Members GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_rest == 0)
            {
                if (_next >= endWord)
                    return false;
                _rest = bits[_next++];
            }

            Current = ((_next - 1) << 6) + BitOperations.TrailingZeroCount(_rest);
            _rest &= _rest - 1;
            return true;
        }
    }
}
