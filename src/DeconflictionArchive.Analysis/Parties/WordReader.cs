using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>A way to read a word: a word of the lexicons after some letters of particles.</summary>
internal readonly record struct Reading(int Word, int Proclitic);

/// <summary>A word inside a token: all of it, unless the space between two words was lost or an underscore joins them.</summary>
/// <param name="Offset">Folded letters of the token before the word.</param>
/// <param name="Length">Folded letters of the word.</param>
/// <param name="Bare">The word without any particle taken off; unknown when no lexicon has it.</param>
internal readonly record struct TokenPart(int Offset, int Length, int Bare, Reading[] Readings);

/// <summary>Cuts a token into the words the lexicons know, with the ways to read each.</summary>
internal sealed class WordReader(WordTable table)
{
    private const int ShortestRest = 2; // letters that must remain when a particle is taken off
    private const int ShortestAfterRare = 5; // letters that must remain after ف or ك without article: "فاطمة" is not ف + أطمة
    private const int ShortestGlued = 4; // letters of each part of a word that lost its space
    private const int LongestGlued = 64; // letters; a longer run is damage

    public TokenPart[] Read(string token)
    {
        var parts = new List<TokenPart>(1);
        if (token.Contains('_', StringComparison.Ordinal))
            AddJoined(token, parts);
        else
            AddGlued(token, parts);
        return [.. parts];
    }

    // A hashtag joins its words: "#دير_الزور".
    private void AddJoined(string joined, List<TokenPart> parts)
    {
        for (var start = 0; start < joined.Length;)
        {
            var end = joined.IndexOf('_', start) is >= 0 and var underscore ? underscore : joined.Length;
            if (end > start)
                parts.Add(Part(joined, start, end - start));
            start = end + 1;
        }
    }

    private void AddGlued(string word, List<TokenPart> parts)
    {
        var whole = Part(word, 0, word.Length);
        if (whole.Readings.Length > 0 || word.Length < 2 * ShortestGlued || word.Length > LongestGlued || Seam(word, 0) is not (> 0 and var seam))
        {
            parts.Add(whole);
            return;
        }

        for (var from = 0; from < word.Length; from = seam, seam = Seam(word, from) is > 0 and var next ? next : word.Length)
            parts.Add(Part(word, from, seam - from));
    }

    private TokenPart Part(string token, int offset, int length)
    {
        var word = token.AsSpan(offset, length);
        return new TokenPart(offset, length, table.Find(word), ReadingsOf(word));
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
        var readings = new List<Reading>();
        Add(word, 0, readings);
        AddWithoutPreposition(word, 0, readings);
        if (word.Length > ShortestRest && (word[0] == 'و' || (word[0] == 'ف' && IsLongOrDefinite(word[1..]))))
        {
            Add(word[1..], 1, readings);
            AddWithoutPreposition(word[1..], 1, readings);
        }

        return readings.Count == 0 ? [] : [.. readings];
    }

    private void AddWithoutPreposition(ReadOnlySpan<char> word, int before, List<Reading> readings)
    {
        if (word.Length > ShortestRest + 1 && word[0] == 'ل' && word[1] == 'ل')
        {
            // "للتحالف" is ل + "التحالف": the article shows only as a second lam.
            Span<char> whole = stackalloc char[64];
            if (word.Length < whole.Length)
            {
                whole[0] = 'ا';
                word[1..].CopyTo(whole[1..]);
                Add(whole[..word.Length], before + 1, readings);
            }
        }

        if (word.Length > ShortestRest && (word[0] is 'ب' or 'ل' || (word[0] == 'ك' && IsLongOrDefinite(word[1..]))))
            Add(word[1..], before + 1, readings);
    }

    private static bool IsLongOrDefinite(ReadOnlySpan<char> rest) =>
        rest.Length >= ShortestAfterRare || rest.StartsWith("ال", StringComparison.Ordinal);

    private void Add(ReadOnlySpan<char> word, int proclitic, List<Reading> readings)
    {
        var id = table.Find(word);
        if (id != WordTable.Unknown)
            readings.Add(new Reading(id, proclitic));
    }
}
