namespace DeconflictionArchive.Analysis.Text;

/// <summary>
/// The words met lately, so that a word that comes again is neither spelled nor looked up anew. It holds a fixed number
/// of words whatever is read: a word that takes the place of another merely makes that one be learned again.
/// </summary>
internal static class Vocabulary
{
    private const int Size = 1 << 14;

    private const int Longest = 32; // letters; longer words seldom come twice

    private static readonly Vocable?[] Words = new Vocable?[Size];

    private static readonly Vocable[] Marks = [.. Enumerable.Range(0, 128).Select(unit => new Vocable(((char)unit).ToString()))];

    public static Vocable Of(ReadOnlySpan<char> word)
    {
        if (word.Length == 1 && word[0] < Marks.Length)
            return Marks[word[0]];
        if (word.Length > Longest)
            return new Vocable(word.ToString());

        // Two places for each word: the newer one is looked at first and moves to the second when another comes.
        var place = string.GetHashCode(word, StringComparison.Ordinal) & (Size - 1);
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
