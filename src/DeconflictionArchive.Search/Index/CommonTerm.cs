using System.Numerics;

namespace DeconflictionArchive.Search.Index;

/// <summary>The reports of a term that many have: a bit for each report of the segment, smaller than their list and joined at once.</summary>
internal sealed class CommonTerm
{
    private readonly ushort[] _before;

    public CommonTerm(ulong[] bits)
    {
        Reports = bits;
        _before = new ushort[bits.Length];
        for (var word = 1; word < bits.Length; word++)
            _before[word] = (ushort)(_before[word - 1] + BitOperations.PopCount(bits[word - 1]));
    }

    public ulong[] Reports { get; }

    public long Size => (10L * Reports.Length) + 64;

    /// <summary>How many of the term's reports come before one.</summary>
    public int Before(int report) => _before[report >> 6] + BitOperations.PopCount(Reports[report >> 6] & ((1UL << (report & 63)) - 1));
}
