using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DeconflictionArchive.Search.Index;

/// <summary>
/// The reports in which two very common stems stand side by side. Nearly every report has both somewhere, so that looking
/// all their positions through takes longer than everything else in a search.
/// </summary>
internal sealed class WordPairs
{
    /// <summary>Words that can be of a pair; the commonest.</summary>
    public const int MaxWords = 512;

    private const int MinReports = 4096; // of fewer, the positions are soon looked through
    private const int Share = 6; // one report in so many would have both words if they did not care for each other
    private const int Far = byte.MaxValue; // a distance that takes two more bytes

    private readonly Postings _postings;
    private readonly int _reports;
    private readonly int[] _words;

    // A pair's number is that of its first word times how many words there are, plus that of its second.
    private readonly int[] _starts;

    // A pair with as many bytes as that takes has a bit for each report; one with fewer has the distances between its reports.
    private readonly byte[] _bytes;

    public WordPairs(TermDictionary terms, Postings postings, int reports)
        : this(postings, reports, reports < MinReports ? [] : Commonest(terms, postings, reports), [0], [])
    {
        if (_words.Length > 0)
            (_starts, _bytes) = Coded(new StandingPairs(_words, postings, reports, IsKnown));
    }

    private WordPairs(Postings postings, int reports, int[] words, int[] starts, byte[] bytes) =>
        (_postings, _reports, _words, _starts, _bytes) = (postings, reports, words, starts, bytes);

    public static WordPairs ReadFrom(BinaryReader reader, Postings postings, int reports) =>
        new(postings, reports, SegmentFile.Array<int>(reader), SegmentFile.Array<int>(reader), SegmentFile.Array<byte>(reader));

    public void WriteTo(BinaryWriter writer)
    {
        SegmentFile.Add<int>(writer, _words);
        SegmentFile.Add<int>(writer, _starts);
        SegmentFile.Add<byte>(writer, _bytes);
    }

    public long Size => (4L * (_words.Length + _starts.Length)) + _bytes.Length;

    /// <summary>Keeps the reports in which the second term stands behind the first.</summary>
    /// <returns>Whether it is known where they do; if not, nothing is changed.</returns>
    public bool Keep(ulong[] bits, int first, int second)
    {
        if (!IsKnown(first, second) || Array.BinarySearch(_words, first) is not (>= 0 and var one) || Array.BinarySearch(_words, second) is not (>= 0 and var other))
            return false;
        var pair = (one * _words.Length) + other;
        var bytes = _bytes.AsSpan(_starts[pair], _starts[pair + 1] - _starts[pair]);
        if (bytes.Length == SetBytes)
        {
            var set = MemoryMarshal.Cast<byte, ulong>(bytes);
            for (var word = 0; word < bits.Length; word++)
                bits[word] &= set[word];
            return true;
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
        return true;
    }

    private int SetBytes => 8 * ((_reports + 63) / 64);

    private bool IsKnown(int first, int second) => (long)_postings.Count(first) * _postings.Count(second) * Share >= (long)_reports * _reports;

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

    private (int[] Starts, byte[] Bytes) Coded(StandingPairs standing)
    {
        var starts = new int[(_words.Length * _words.Length) + 1];
        var bytes = new List<byte>();
        for (var pair = 0; pair + 1 < starts.Length; pair++)
        {
            Add(bytes, standing.ReportsOf(pair));
            starts[pair + 1] = bytes.Count;
        }

        return (starts, [.. bytes]);
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
