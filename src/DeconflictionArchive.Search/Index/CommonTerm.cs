using System.Numerics;

namespace DeconflictionArchive.Search.Index;

/// <summary>The reports of a term that many have: a bit for each report of the segment, smaller than their list and joined at once.</summary>
internal sealed class CommonTerm
{
    private const int Words = 4; // of bits, in a line of memory; how many reports come before them is known

    private readonly ushort[] _before;

    public CommonTerm(ulong[] bits)
    {
        Reports = bits;
        _before = new ushort[(bits.Length + Words - 1) / Words];
        for (var word = 0; word + Words < bits.Length; word += Words)
            _before[(word / Words) + 1] = (ushort)(_before[word / Words] + Bits.Count(bits.AsSpan(word, Words)));
    }

    public ulong[] Reports { get; }

    public ushort[] Best { get; } = new ushort[BestReports.BlockSize];

    public long Size => (8L * Reports.Length) + (2L * _before.Length) + (2L * Best.Length) + 64;

    /// <summary>How many of the term's reports come before one.</summary>
    public int Before(int report)
    {
        var (word, count) = (report >> 6, (int)_before[report >> 8]);
        for (var earlier = word & ~(Words - 1); earlier < word; earlier++)
            count += BitOperations.PopCount(Reports[earlier]);
        return count + BitOperations.PopCount(Reports[word] & ((1UL << (report & 63)) - 1));
    }
}
