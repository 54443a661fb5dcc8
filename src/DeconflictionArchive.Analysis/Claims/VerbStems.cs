namespace DeconflictionArchive.Analysis.Claims;

/// <summary>The forms of a verb in the third person, from its two stems as a lexicon gives them.</summary>
internal static class VerbStems
{
    private const char IsAnotherWord = '-';

    /// <param name="perfect">"انتهك"; behind "-" where the stem alone is another word: "-خرق".</param>
    /// <param name="imperfect">"ينتهك"</param>
    public static IEnumerable<string> Forms(string perfect, string imperfect)
    {
        var stem = perfect.TrimStart(IsAnotherWord);
        if (stem == perfect)
            yield return stem;
        var (root, ends) = stem[^1] is 'ي' or 'ا' ? (stem[..^1], true) : (stem, false);
        yield return root + "ت";
        yield return root + "تا";
        yield return root + "وا";
        if (!ends && stem == perfect)
            yield return stem + "ا";
        yield return imperfect;
        yield return "ت" + imperfect[1..];
        var plural = imperfect[^1] is 'ي' or 'و' ? imperfect[..^1] : imperfect;
        yield return plural + "ون";
        yield return plural + "وا";
        yield return imperfect + "ان";
        yield return "ت" + imperfect[1..] + "ان";
    }
}
