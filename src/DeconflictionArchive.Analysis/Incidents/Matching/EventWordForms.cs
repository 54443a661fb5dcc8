namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>The ways to read a folded word without what is written onto it, and the root its inflections share.</summary>
internal static class EventWordForms
{
    /// <summary>More than the particles and endings of one word can give.</summary>
    public const int MostReadings = 24;

    private const int ShortestRoot = 3;

    private const int LongestWord = 40; // letters; a longer "word" is damage

    // Longest first, so that an ending is not taken for a part of itself.
    private static readonly string[] Endings = ["تين", "تان", "هما", "ات", "ون", "ين", "ان", "يه", "يا", "ها", "هم", "نا", "وا", "تا", "ه", "ي", "و", "ا", "ت"];

    /// <summary>Root of a word as it stands in a lexicon or register: without its article.</summary>
    public static string Root(string word) => new(Cut(Bare(word)));

    public static string RootKey(string word) => "~" + Root(word);

    /// <summary>The word as written, without its article.</summary>
    public static string Bare(string word)
    {
        var plain = Plain(word);
        return HasArticle(plain) ? plain[2..] : plain;
    }

    /// <summary>Keys a token can be known by, among those that were asked for.</summary>
    /// <returns>How many were written to <paramref name="found"/>.</returns>
    public static int Keys(string word, Dictionary<string, int> known, Span<int> found)
    {
        if (word.Length > LongestWord)
            return 0;
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> letters = stackalloc char[LongestWord + 1];
        letters[0] = '~';
        var plain = letters[1..];
        var length = WritePlain(word, plain);
        var count = 0;
        Span<int> starts = stackalloc int[8];
        var readings = Starts(plain[..length], starts);
        for (var reading = 0; reading < readings; reading++)
        {
            ReadOnlySpan<char> bare = plain[starts[reading]..length];
            if (lookup.TryGetValue(bare, out var exact))
                Add(exact, found, ref count);
            var root = Cut(bare);
            var before = letters[starts[reading]];
            letters[starts[reading]] = '~';
            if (lookup.TryGetValue(letters.Slice(starts[reading], root.Length + 1), out var key))
                Add(key, found, ref count);
            letters[starts[reading]] = before;
        }

        return count;
    }

    private static void Add(int key, Span<int> found, ref int count)
    {
        if (count < found.Length && found[..count].IndexOf(key) < 0)
            found[count++] = key;
    }

    // Where the word itself may begin: as written, after و or ف, after ب ل ك, after the article, after the س of the future.
    private static int Starts(ReadOnlySpan<char> word, Span<int> starts)
    {
        var count = 0;
        AddStart(word, 0, starts, ref count);
        if (word.Length > ShortestRoot && word[0] is 'و' or 'ف')
            AddStart(word, 1, starts, ref count);
        return count;
    }

    private static void AddStart(ReadOnlySpan<char> word, int from, Span<int> starts, ref int count)
    {
        var rest = word[from..];
        if (HasArticle(rest))
        {
            starts[count++] = from + 2;
            return;
        }

        starts[count++] = from;
        if (rest.Length > 4 && rest[0] is 'ب' or 'ك' && HasArticle(rest[1..]))
            starts[count++] = from + 3;
        else if (rest.Length > 4 && rest[0] == 'ل' && rest[1] == 'ل')
            starts[count++] = from + 2;
        else if (rest.Length >= ShortestRoot && rest[0] is 'ب' or 'ل' or 'ك')
            starts[count++] = from + 1;
        else if (rest.Length > ShortestRoot && rest[0] == 'س' && rest[1] is 'ي' or 'ت' or 'ن')
            starts[count++] = from + 1;
    }

    private static bool HasArticle(ReadOnlySpan<char> word) => word.Length > ShortestRoot && word[0] == 'ا' && word[1] == 'ل';

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word)
    {
        for (var round = 0; round < 2; round++)
        {
            var length = word.Length;
            foreach (var ending in Endings)
            {
                if (word.Length - ending.Length >= ShortestRoot && word.EndsWith(ending, StringComparison.Ordinal))
                {
                    word = word[..^ending.Length];
                    break;
                }
            }

            if (word.Length == length)
                break;
        }

        return word;
    }

    private static string Plain(string word)
    {
        Span<char> letters = stackalloc char[Math.Min(word.Length, LongestWord)];
        return new string(letters[..WritePlain(word, letters)]);
    }

    // The seat of a hamza changes with its ending and its country: "مسؤول" and "مسئول", "طائرة" and "طايرة".
    private static int WritePlain(string word, Span<char> letters)
    {
        var length = 0;
        foreach (var letter in word)
        {
            if (length == letters.Length)
                break;
            if (letter == 'ء')
                continue;
            letters[length++] = letter switch { 'ئ' => 'ي', 'ؤ' => 'و', _ => letter };
        }

        return length;
    }
}
