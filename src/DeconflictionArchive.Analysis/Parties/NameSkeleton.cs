namespace DeconflictionArchive.Analysis.Parties;

/// <summary>
/// The consonants of a foreign name, with letters that stand for one sound made one: غيراسيموف, جيراسيموف and كراسيموف
/// have one skeleton. Only for names of several words: short skeletons meet too often.
/// </summary>
internal static class NameSkeleton
{
    public const int Longest = 24; // consonants; no word of a name has more

    /// <returns>The number of letters written; 0 when the word has none or too many.</returns>
    public static int Write(ReadOnlySpan<char> folded, Span<char> skeleton)
    {
        var length = 0;
        for (var index = 0; index < folded.Length; index++)
        {
            var sound = SoundOf(folded, index);
            if (sound == '\0' || (length > 0 && skeleton[length - 1] == sound))
                continue;
            if (length == Longest)
                return 0;
            skeleton[length++] = sound;
        }

        return length;
    }

    public static string Of(string folded)
    {
        Span<char> skeleton = stackalloc char[Longest];
        return skeleton[..Write(folded, skeleton)].ToString();
    }

    private static char SoundOf(ReadOnlySpan<char> word, int index) => word[index] switch
    {
        // A vowel counts only where it begins the name; which one is a matter of the writer.
        'ا' or 'و' or 'ي' or 'ؤ' or 'ئ' or 'ء' => index == 0 && word[0] != 'و' ? 'ا' : index == 0 ? 'و' : '\0',
        'ه' when index == word.Length - 1 => '\0',
        'ج' or 'ك' or 'ق' or 'گ' or 'غ' => 'ك',
        'ت' when index + 1 < word.Length && word[index + 1] is 'ش' or 'س' => '\0',
        'ط' => 'ت',
        'ص' or 'ز' or 'ذ' or 'ث' or 'ژ' or 'ظ' => 'س',
        'چ' => 'ش',
        'ڤ' => 'ف',
        'پ' => 'ب',
        'ض' => 'د',
        _ => word[index],
    };
}
