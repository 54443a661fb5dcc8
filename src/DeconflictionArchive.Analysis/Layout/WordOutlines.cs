namespace DeconflictionArchive.Analysis.Layout;

/// <summary>
/// Tells most words that are not in a set without looking them up, by a hash of three letters and the length.
/// It never denies a word that was added.
/// </summary>
internal sealed class WordOutlines
{
    private readonly ulong[] _bits = new ulong[1 << 10];

    public void Add(string word)
    {
        var outline = Of(word);
        _bits[outline >> 6] |= 1UL << outline;
    }

    public bool MayHold(string word)
    {
        var outline = Of(word);
        return (_bits[outline >> 6] & (1UL << outline)) != 0;
    }

    private static int Of(string word)
    {
        if (word.Length == 0)
            return 0;
        var mixed = ((uint)word[0] << 10) ^ ((uint)word[^1] << 5) ^ ((uint)word[word.Length / 2] << 16) ^ (uint)word.Length;
        return (int)((mixed * 2654435769U) >> 16);
    }
}
