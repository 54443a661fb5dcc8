using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Cuts a token into the words the lexicons know, with the ways to read each.</summary>
internal sealed class WordReader(WordTable table)
{
    private const int ShortestRest = 2; // letters that must remain when a particle is taken off
    private const int ShortestAfterRare = 5; // letters that must remain after ف or ك without article: "فاطمة" is not ف + أطمة
    private const int MostReadings = 6; // bare, without ل of لل, without a preposition; and each of them after "و"
    private const int ShortestGlued = 4; // letters of each part of a word that lost its space
    private const int LongestGlued = 64; // letters; a longer run is damage

    /// <returns>The first of its words; null for a whole token that no lexicon knows, as most are.</returns>
    public WordForm? Read(string token)
    {
        if (token.Contains('_', StringComparison.Ordinal))
            return Joined(token) ?? WordForm.Nothing;
        var whole = Form(token, 0, token.Length, null);
        if (whole.Readings.Length == 0 && token.Length is >= 2 * ShortestGlued and <= LongestGlued && Seam(token, 0) is > 0 and var seam)
            return Glued(token, 0, seam);
        return whole == WordForm.Unknown ? null : whole;
    }

    // A hashtag joins its words: "#دير_الزور".
    private WordForm? Joined(string token)
    {
        var words = new List<(int Start, int End)>();
        for (var start = 0; start < token.Length;)
        {
            var end = token.IndexOf('_', start) is >= 0 and var underscore ? underscore : token.Length;
            if (end > start)
                words.Add((start, end));
            start = end + 1;
        }

        WordForm? form = null;
        for (var word = words.Count - 1; word >= 0; word--)
            form = Form(token, words[word].Start, words[word].End - words[word].Start, form);
        return form;
    }

    private WordForm Glued(string token, int from, int seam)
    {
        var next = seam == token.Length ? null : Glued(token, seam, Seam(token, seam) is > 0 and var further ? further : token.Length);
        return Form(token, from, seam - from, next);
    }

    private WordForm Form(string token, int offset, int length, WordForm? next)
    {
        var word = token.AsSpan(offset, length);
        var readings = ReadingsOf(word);
        var begins = WordRoles.None;
        foreach (var reading in readings)
            begins |= table.Begins(reading.Word);
        var skeleton = table.Skeletons.Find(word);
        var afterParticle = SkeletonTable.TakesParticle(word) ? table.Skeletons.Find(word[1..]) : WordTable.Unknown;
        begins |= table.Skeletons.Begins(word, skeleton, afterParticle);
        if (length == token.Length && readings.Length == 0 && begins == WordRoles.None && skeleton == WordTable.Unknown)
            return WordForm.Unknown;
        var bare = readings is [{ Proclitic: 0, Word: var itself }, ..] ? itself : WordTable.Unknown;
        return new WordForm
        {
            Offset = offset,
            Length = length == token.Length ? 0 : length,
            Bare = bare,
            Readings = readings,
            Begins = begins,
            Continues = table.Continues(bare),
            Skeleton = skeleton,
            SkeletonAfterParticle = afterParticle,
            Next = next,
        };
    }

    // Agencies and mirrors lose spaces: "الدفاعالروسية", "الولاياتالمتحدةوروسيا" are words when all their parts are known.
    // Looking at articles and "و" alone keeps it cheap.
    private int Seam(string word, int from)
    {
        for (var seam = from + ShortestGlued; seam <= word.Length - ShortestGlued; seam++)
        {
            var joined = word[seam] == 'و' ? 1 : 0;
            if (joined == 0 && !(word[seam] == 'ا' && word[seam + 1] == 'ل'))
                continue;
            if (table.Find(word.AsSpan(from, seam - from)) == WordTable.Unknown)
                continue;
            if (table.Find(word.AsSpan(seam + joined)) != WordTable.Unknown || Seam(word, seam) > 0)
                return seam;
        }

        return 0;
    }

    private Reading[] ReadingsOf(ReadOnlySpan<char> word)
    {
        Span<Reading> readings = stackalloc Reading[MostReadings];
        var count = 0;
        Add(word, 0, readings, ref count);
        AddWithoutPreposition(word, 0, readings, ref count);
        if (word.Length > ShortestRest && (word[0] == 'و' || (word[0] == 'ف' && IsLongOrDefinite(word[1..]))))
        {
            Add(word[1..], 1, readings, ref count);
            AddWithoutPreposition(word[1..], 1, readings, ref count);
        }

        return readings[..count].ToArray();
    }

    private void AddWithoutPreposition(ReadOnlySpan<char> word, int before, Span<Reading> readings, ref int count)
    {
        if (word.Length > ShortestRest + 1 && word[0] == 'ل' && word[1] == 'ل')
        {
            // "للتحالف" is ل + "التحالف": the article shows only as a second lam.
            Span<char> whole = stackalloc char[64];
            if (word.Length < whole.Length)
            {
                whole[0] = 'ا';
                word[1..].CopyTo(whole[1..]);
                Add(whole[..word.Length], before + 1, readings, ref count);
            }
        }

        if (word.Length > ShortestRest && (word[0] is 'ب' or 'ل' || (word[0] == 'ك' && IsLongOrDefinite(word[1..]))))
            Add(word[1..], before + 1, readings, ref count);
    }

    private static bool IsLongOrDefinite(ReadOnlySpan<char> rest) =>
        rest.Length >= ShortestAfterRare || rest.StartsWith("ال", StringComparison.Ordinal);

    private void Add(ReadOnlySpan<char> word, int proclitic, Span<Reading> readings, ref int count)
    {
        var id = table.Find(word);
        if (id != WordTable.Unknown)
            readings[count++] = new Reading(id, proclitic);
    }
}
