namespace DeconflictionArchive.Storage.Reports;

/// <summary>Keys of copies, a bit for each that there can be: 64 megabytes whatever it holds.</summary>
internal sealed class KeySet
{
    private const int KeyBits = 29; // of the hashes of runs one in eight is a key, the lowest
    private const int PageBits = 23; // a megabyte

    private readonly ulong[][] _pages = [.. Enumerable.Range(0, 1 << (KeyBits - PageBits)).Select(_ => new ulong[1 << (PageBits - 6)])];

    /// <summary>Whether a key was added; yes, too, for a number that is none.</summary>
    public bool Contains(int key) => (uint)key >> KeyBits != 0 || (_pages[key >> PageBits][(key & ((1 << PageBits) - 1)) >> 6] & (1UL << (key & 63))) != 0;

    public void Add(int key)
    {
        if ((uint)key >> KeyBits == 0)
            _pages[key >> PageBits][(key & ((1 << PageBits) - 1)) >> 6] |= 1UL << (key & 63);
    }
}
