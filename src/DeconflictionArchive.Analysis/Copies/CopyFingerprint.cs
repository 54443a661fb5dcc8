namespace DeconflictionArchive.Analysis.Copies;

/// <summary>
/// What is kept of a body to tell its near copies by: a sample of the hashes of its three-word runs, so that the share of
/// runs two bodies have in common can be estimated without their texts. It follows from the folded words alone.
/// </summary>
/// <remarks>
/// A hash belongs to the sample when it is below a bound that only the length of the body decides (a power of two), so that the
/// samples of a short and a long body can be compared at the stricter bound. For most reports the sample is all there is.
/// </remarks>
public sealed class CopyFingerprint
{
    /// <summary>Most hashes in a fingerprint; a report of this many words is kept whole.</summary>
    public const int MaxHashes = 256;

    // Words in a run. Two reports of one incident share few runs of three, and a copy with every tenth word changed 7 in 10.
    private const int RunLength = 3;

    // One hash in two to this power is looked up.
    private const int KeyScaleBits = 3;

    // A copy shares at least three keys in ten of the shorter body, give or take what the sample does: the root of such a count
    // strays by a half, and by more than this in two of a thousand samples. Fewer are those of a common turn of phrase.
    private const double LeastShareOfKeys = 0.3;
    private const double RootStraysBy = 1.4;

    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;

    private static readonly int[] LeastKeysToShare = [.. Enumerable.Range(0, MaxHashes + 1).Select(keys =>
        Math.Sqrt(LeastShareOfKeys * keys) - RootStraysBy is > 1 and var root ? (int)(root * root) : 1)];

    private readonly uint[] _hashes;
    private uint[]? _sorted;
    private int[]? _keys;

    private CopyFingerprint(uint[] hashes, int scaleBits)
    {
        _hashes = hashes;
        ScaleBits = scaleBits;
    }

    /// <summary>One run in two to this power was kept.</summary>
    public int ScaleBits { get; }

    /// <summary>The sample in the order of the text, each hash once.</summary>
    public IReadOnlyList<int> Hashes => Array.ConvertAll(_hashes, hash => unchecked((int)hash));

    /// <summary>The part of the sample by which copies are looked up.</summary>
    public IReadOnlyList<int> Keys => _keys ??= [.. At(Math.Max(KeyScaleBits, ScaleBits)).Select(hash => unchecked((int)hash))];

    /// <summary>How long the body is, by the keys a sample of its size has; which of its hashes are keys is chance.</summary>
    public int ExpectedKeys => _hashes.Length >> Math.Max(0, KeyScaleBits - ScaleBits);

    /// <summary>How many keys two bodies have to share to be compared, by the <see cref="ExpectedKeys"/> of both.</summary>
    public static int KeysToShare(int keys, int otherKeys) => LeastKeysToShare[Math.Min(Math.Min(keys, otherKeys), MaxHashes)];

    /// <returns>Null for a body too short to tell a copy by.</returns>
    public static CopyFingerprint? Of(IReadOnlyList<string> words)
    {
        if (words.Count < BodyWords.MinOfCopy)
            return null;
        var hashed = words.Select(Hash).ToArray();
        var runs = new List<uint>(words.Count);
        var once = new HashSet<uint>(words.Count);
        for (var run = 0; run + RunLength <= hashed.Length; run++)
        {
            var hash = FnvOffset;
            for (var word = run; word < run + RunLength; word++)
                hash = unchecked((hash ^ hashed[word]) * FnvPrime);
            hash = Mix(hash);
            if (once.Add(hash))
                runs.Add(hash);
        }

        var bits = 0;
        while (runs.Count > MaxHashes)
        {
            var bound = Bound(++bits);
            runs.RemoveAll(hash => hash > bound);
        }

        return new CopyFingerprint([.. runs], bits);
    }

    /// <summary>A fingerprint as it was stored.</summary>
    public static CopyFingerprint Read(IReadOnlyList<int> hashes, int scaleBits) =>
        new([.. hashes.Select(hash => unchecked((uint)hash))], scaleBits);

    /// <summary>Whether the two have so much in common that it pays to compare them: no copy is missed, and nothing is copied to find out.</summary>
    public bool MayBeCopyOf(CopyFingerprint other)
    {
        // What one sample has beyond the other's bound is not in the other.
        var bound = Bound(Math.Max(ScaleBits, other.ScaleBits));
        uint[] mine = Sorted(), theirs = other.Sorted();
        int one = 0, two = 0, shared = 0;
        while (one < mine.Length && two < theirs.Length && mine[one] <= bound && theirs[two] <= bound)
        {
            var (left, right) = (mine[one], theirs[two]);
            shared += left == right ? 1 : 0;
            one += left <= right ? 1 : 0;
            two += right <= left ? 1 : 0;
        }

        return SharedRuns.MayBeCopy(shared, Math.Min(CountTo(mine, bound), CountTo(theirs, bound)));
    }

    /// <summary>How much of the shorter body the two have in common.</summary>
    public SharedRuns Compare(CopyFingerprint other)
    {
        var bits = Math.Max(ScaleBits, other.ScaleBits);
        uint[] mine = [.. At(bits)], theirs = [.. other.At(bits)];
        var (shorter, longer) = Shorter(mine, theirs) ? (mine, theirs) : (theirs, mine);
        var known = longer.ToHashSet();
        Span<int> shared = stackalloc int[SharedRuns.Parts];
        Span<int> all = stackalloc int[SharedRuns.Parts];
        for (var run = 0; run < shorter.Length; run++)
        {
            var part = (int)((long)run * SharedRuns.Parts / shorter.Length);
            all[part]++;
            shared[part] += known.Contains(shorter[run]) ? 1 : 0;
        }

        var (count, least) = (0, 1.0);
        for (var part = 0; part < SharedRuns.Parts; part++)
        {
            count += shared[part];
            least = Math.Min(least, all[part] == 0 ? 0 : (double)shared[part] / all[part]);
        }

        return new SharedRuns(count, shorter.Length, least);
    }

    private uint[] Sorted()
    {
        if (_sorted is null)
        {
            var sorted = (uint[])_hashes.Clone();
            Array.Sort(sorted);
            _sorted = sorted;
        }

        return _sorted;
    }

    private static int CountTo(uint[] sorted, uint bound)
    {
        var found = Array.BinarySearch(sorted, bound);
        return found < 0 ? ~found : found + 1;
    }

    // Two of one length need an order too: the answer must not depend on who asks.
    private static bool Shorter(uint[] mine, uint[] theirs) =>
        mine.Length != theirs.Length ? mine.Length < theirs.Length : mine.AsSpan().SequenceCompareTo(theirs) <= 0;

    private IEnumerable<uint> At(int bits)
    {
        var bound = Bound(bits);
        return _hashes.Where(hash => hash <= bound);
    }

    private static uint Bound(int bits) => uint.MaxValue >> bits;

    private static uint Hash(string word)
    {
        var hash = FnvOffset;
        foreach (var unit in word)
            hash = unchecked((hash ^ unit) * FnvPrime);
        return Mix(hash);
    }

    // The finalizer of MurmurHash3: every bit of the sum decides whether a run is sampled.
    private static uint Mix(uint hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
            hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
            return hash ^ (hash >> 16);
        }
    }
}
