using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DeconflictionArchive.Search.Index;

/// <summary>
/// The reports in which two very common stems stand side by side, and three where two of them do in many reports. Nearly every
/// report has them all somewhere, so that looking their positions through takes longer than everything else in a search.
/// </summary>
internal sealed class CommonPhrases
{
    private const int MaxWords = 512; // the commonest
    private const int MinReports = 4096; // of fewer, the positions are soon looked through
    private const int Share = 6; // one report in so many would have both words if they did not care for each other
    private const int Far = byte.MaxValue; // a distance that takes two more bytes

    private readonly Postings _postings;
    private readonly int _reports;
    private readonly int[] _words;

    // Pairs that are known with a third word, too; numbers are those of StandingWords.
    private readonly int[] _dense;
    private readonly int[] _starts;

    // What has as many bytes as that takes has a bit for each report; what has fewer has the distances between its reports.
    private readonly byte[] _bytes;

    public CommonPhrases(TermDictionary terms, Postings postings, int reports)
        : this(postings, reports, reports < MinReports ? [] : Commonest(terms, postings, reports), [], [0], [])
    {
        if (_words.Length > 0)
            (_dense, _starts, _bytes) = Coded(new StandingWords(_words, postings, reports, IsKnown));
    }

    private CommonPhrases(Postings postings, int reports, int[] words, int[] dense, int[] starts, byte[] bytes) =>
        (_postings, _reports, _words, _dense, _starts, _bytes) = (postings, reports, words, dense, starts, bytes);

    public static CommonPhrases ReadFrom(BinaryReader reader, Postings postings, int reports) =>
        new(postings, reports, SegmentFile.Array<int>(reader), SegmentFile.Array<int>(reader), SegmentFile.Array<int>(reader), SegmentFile.Array<byte>(reader));

    public void WriteTo(BinaryWriter writer)
    {
        SegmentFile.Add<int>(writer, _words);
        SegmentFile.Add<int>(writer, _dense);
        SegmentFile.Add<int>(writer, _starts);
        SegmentFile.Add<byte>(writer, _bytes);
    }

    public long Size => (4L * (_words.Length + _dense.Length + _starts.Length)) + _bytes.Length;

    /// <summary>Keeps the reports in which the second term stands behind the first.</summary>
    /// <returns>Whether it is known where they do; if not, nothing is changed.</returns>
    public bool Keep(ulong[] bits, int first, int second)
    {
        var pair = Pair(first, second);
        if (pair >= 0)
            KeepNumber(bits, pair);
        return pair >= 0;
    }

    /// <summary>The same for three terms.</summary>
    public bool Keep(ulong[] bits, int first, int second, int third)
    {
        if (Array.BinarySearch(_dense, Pair(first, second)) is not (>= 0 and var one) || Array.BinarySearch(_dense, Pair(second, third)) is not (>= 0 and var other))
            return false;
        KeepNumber(bits, (_words.Length * _words.Length) + (one * _dense.Length) + other);
        return true;
    }

    private int SetBytes => 8 * ((_reports + 63) / 64);

    private int Pair(int first, int second) =>
        IsKnown(first, second) && Array.BinarySearch(_words, first) is >= 0 and var one && Array.BinarySearch(_words, second) is >= 0 and var other
            ? (one * _words.Length) + other : -1;

    private bool IsKnown(int first, int second) => (long)_postings.Count(first) * _postings.Count(second) * Share >= (long)_reports * _reports;

    private void KeepNumber(ulong[] bits, int number)
    {
        var bytes = _bytes.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);
        if (bytes.Length == SetBytes)
        {
            var set = MemoryMarshal.Cast<byte, ulong>(bytes);
            for (var word = 0; word < bits.Length; word++)
                bits[word] &= set[word];
            return;
        }

        var having = Bits.None(_reports);
        var report = -1;
        for (var index = 0; index < bytes.Length;)
        {
            int distance = bytes[index++];
            if (distance == Far)
            {
                distance = BinaryPrimitives.ReadUInt16LittleEndian(bytes[index..]);
                index += 2;
            }

            report += distance;
            having[report >> 6] |= 1UL << (report & 63);
        }

        Bits.And(bits, having);
    }

    private static int[] Commonest(TermDictionary terms, Postings postings, int reports)
    {
        int[] words =
        [
            .. Enumerable.Range(0, terms.Count)
                .Where(term => (long)postings.Count(term) * Share >= reports && postings.Common(term) is not null && SegmentBuilder.IsStem(terms[term]))
                .OrderByDescending(postings.Count).Take(MaxWords),
        ];
        Array.Sort(words);
        return words;
    }

    private (int[] Dense, int[] Starts, byte[] Bytes) Coded(StandingWords standing)
    {
        var starts = new int[standing.Count + 1];
        var bytes = new List<byte>();
        for (var number = 0; number < standing.Count; number++)
        {
            Add(bytes, standing.ReportsOf(number));
            starts[number + 1] = bytes.Count;
        }

        return (standing.Dense, starts, [.. bytes]);
    }

    private void Add(List<byte> bytes, ReadOnlySpan<ushort> reports)
    {
        var first = bytes.Count;
        var before = -1;
        foreach (var report in reports)
        {
            var distance = report - before;
            before = report;
            bytes.Add((byte)Math.Min(distance, Far));
            if (distance < Far)
                continue;
            bytes.Add((byte)distance);
            bytes.Add((byte)(distance >> 8));
        }

        if (bytes.Count - first < SetBytes)
            return;
        bytes.RemoveRange(first, bytes.Count - first);
        var set = Bits.None(_reports);
        foreach (var report in reports)
            Bits.Add(set, report);
        bytes.AddRange(MemoryMarshal.AsBytes(set.AsSpan()));
    }
}
