namespace DeconflictionArchive.Analysis.Parties;

/// <summary>
/// The consonants of a foreign name, with letters that stand for one sound made one: غيراسيموف, جيراسيموف and كراسيموف
/// have one skeleton. Only for names of several words: short skeletons meet too often.
/// </summary>
internal static class NameSkeleton
{
    public const int Longest = 24; // consonants; no word of a name has more

    private const char Vowel = '\u0001';
    private const int FirstLetter = 0x0600;

    private static readonly char[] Sounds = BuildSounds();

    /// <returns>The number of letters written; 0 when the word has none or too many.</returns>
    public static int Write(ReadOnlySpan<char> folded, Span<char> skeleton)
    {
        var length = 0;
        for (var index = 0; index < folded.Length; index++)
        {
            var sound = SoundAt(folded, index);
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

    /// <summary>A number for the first two letters of a word's skeleton, to tell quickly that no name begins so.</summary>
    public static int Beginning(ReadOnlySpan<char> folded)
    {
        var first = '\0';
        for (var index = 0; index < folded.Length; index++)
        {
            var sound = SoundAt(folded, index);
            if (sound == '\0' || sound == first)
                continue;
            if (first != '\0')
                return ((first & 0xFF) << 8) | (sound & 0xFF);
            first = sound;
        }

        return (first & 0xFF) << 8;
    }

    private static char SoundAt(ReadOnlySpan<char> word, int index)
    {
        var offset = word[index] - FirstLetter;
        if (offset < 0 || offset >= Sounds.Length)
            return word[index];
        var sound = Sounds[offset];
        if (sound == Vowel)
            return index > 0 ? '\0' : word[0] == 'و' ? 'و' : 'ا'; // a vowel counts only where it begins the name
        if (sound == 'ه' && index == word.Length - 1)
            return '\0';
        return sound == 'ت' && index + 1 < word.Length && word[index + 1] is 'ش' or 'س' ? '\0' : sound;
    }

    private static char[] BuildSounds()
    {
        var sounds = new char[0x100];
        for (var offset = 0; offset < sounds.Length; offset++)
        {
            sounds[offset] = (char)(FirstLetter + offset) switch
            {
                'ا' or 'و' or 'ي' or 'ؤ' or 'ئ' or 'ء' => Vowel,
                'ج' or 'ك' or 'ق' or 'گ' or 'غ' => 'ك',
                'ط' => 'ت',
                'ص' or 'ز' or 'ذ' or 'ث' or 'ژ' or 'ظ' => 'س',
                'چ' => 'ش',
                'ڤ' => 'ف',
                'پ' => 'ب',
                'ض' => 'د',
                var letter => letter,
            };
        }

        return sounds;
    }
}
