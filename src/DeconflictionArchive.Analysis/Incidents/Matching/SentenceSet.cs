namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Some of the sentences of a story, by their numbers; used again for the next story.</summary>
internal sealed class SentenceSet
{
    private const int Bits = 64;

    private ulong[] _words = new ulong[1];

    /// <summary>Begins anew, for a story of so many sentences.</summary>
    public void Clear(int sentences)
    {
        var words = (sentences / Bits) + 1;
        if (words > _words.Length)
            _words = new ulong[words];
        else
            Array.Clear(_words);
    }

    /// <summary>Whether it was not there before.</summary>
    public bool Add(int sentence)
    {
        ref var word = ref _words[sentence / Bits];
        var before = word;
        word |= 1UL << (sentence % Bits);
        return word != before;
    }

    public bool Contains(int sentence) => sentence >= 0 && (_words[sentence / Bits] & (1UL << (sentence % Bits))) != 0;
}
