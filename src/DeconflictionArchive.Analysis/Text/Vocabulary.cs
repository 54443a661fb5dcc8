namespace DeconflictionArchive.Analysis.Text;

/// <summary>
/// The words met lately, so that a word that comes again is neither spelled nor looked up anew. It holds a fixed number
/// of words whatever is read: a word that takes the place of another merely makes that one be learned again.
/// </summary>
internal static class Vocabulary
{
    private const int SizeBits = 14;

    private const uint Spread = 0x9E3779B1; // odd, near 2^32 over the golden ratio: words alike come to lie apart

    private const int Longest = 32; // letters; longer words seldom come twice

    private static readonly Vocable?[] Words = new Vocable?[1 << SizeBits];

    private static readonly Vocable[] Marks = [.. Enumerable.Range(0, 128).Select(unit => new Vocable(((char)unit).ToString()))];

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
            return new Vocable(word.ToString());

        // Two places for each word: the newer one is looked at first and moves to the second when another comes.
        var place = (int)((sum * Spread) >> (32 - SizeBits));
        if (Volatile.Read(ref Words[place]) is { } newer && word.SequenceEqual(newer.Text))
            return newer;
        if (Volatile.Read(ref Words[place ^ 1]) is { } older && word.SequenceEqual(older.Text))
            return older;
        var met = new Vocable(word.ToString());
        if (Words[place] is { } displaced)
            Volatile.Write(ref Words[place ^ 1], displaced);
        Volatile.Write(ref Words[place], met);
        return met;
    }
}
