namespace DeconflictionArchive.Analysis.Text;

/// <summary>
/// The words met lately, so that a word that comes again is neither spelled nor looked up anew. It holds a fixed number
/// of words whatever is read: a word that takes the place of another merely makes that one be learned again.
/// </summary>
internal static class Vocabulary
{
    private const int SizeBits = 13;

    private const int Ways = 4;

    private const uint Spread = 0x9E3779B1; // odd, near 2^32 over the golden ratio: words alike come to lie apart

    private const int Longest = 32; // letters; longer words seldom come twice

    // The sums stand beside the words, so that only the word that is meant has to be fetched.
    private static readonly Place[] Places = new Place[Ways << SizeBits];

    private static readonly Vocable[] Marks = [.. Enumerable.Range(0, 128).Select(unit => new Vocable(((char)unit).ToString(), (uint)unit))];

    public static Vocable Of(ReadOnlySpan<char> word)
    {
        var sum = 0u;
        foreach (var letter in word)
            sum = Sum(sum, letter);
        return Of(word, sum);
    }

    /// <summary>What a word is looked up by, letter after letter from 0, so that whoever finds its end knows it as well.</summary>
    public static uint Sum(uint before, char letter) => (before * 31) + letter;

    /// <param name="sum">That of all its letters.</param>
    public static Vocable Of(ReadOnlySpan<char> word, uint sum)
    {
        if (word.Length == 1 && word[0] < Marks.Length)
            return Marks[word[0]];
        if (word.Length > Longest)
            return new Vocable(word.ToString(), sum);

        // A word has a few places: the newest of those that share them is looked at first, the oldest makes room.
        var first = (int)((sum * Spread) >> (32 - SizeBits)) * Ways;
        var places = Places.AsSpan(first, Ways);
        foreach (ref var place in places)
        {
            if (place.Sum == sum && Volatile.Read(ref place.Word) is { } known && word.SequenceEqual(known.Text))
                return known;
        }

        var met = new Vocable(word.ToString(), sum);
        places[..^1].CopyTo(places[1..]);
        places[0].Sum = sum;
        Volatile.Write(ref places[0].Word, met);
        return met;
    }

    // Another thread may read the sum of one word beside another: then the letters differ, or the word is learned again.
    private struct Place
    {
        public Vocable? Word;
        public uint Sum;
    }
}
