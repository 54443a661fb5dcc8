using System.Runtime.InteropServices;
using DeconflictionArchive.Analysis.Lexemes;

namespace DeconflictionArchive.Search.Index;

/// <summary>
/// For each term of a segment the reports that have it, ascending, how often, and where. A posting is an index into all of
/// them; those of a term are neighbours. Frequencies are exact; what is rounded (upwards) only says where no better report can be.
/// </summary>
internal sealed class Postings
{
    /// <summary>Reports in a stretch that a walk can pass over.</summary>
    public const int Window = 256;

    private const int MinWindowed = 1024; // postings; for rarer terms one bound does
    private const int MinCommon = 512; // postings; no term of a small segment is worth a set of its own
    private const int CommonShare = 15; // one report in so many; from there on bits with their counts are smaller than a list
    private const int PositionStride = 64;
    private const int Large = 15; // a frequency of half a byte; from here on its positions are counted

    private readonly int[] _starts;
    private readonly int[] _lists;
    private readonly ushort[] _reports;
    private readonly List<CommonTerm> _common = [];
    private readonly byte[] _frequencies;
    private readonly ushort[] _titles;
    private readonly byte[] _positions;
    private readonly int[] _positionStarts;
    private readonly int[] _stems;
    private readonly byte[] _bounds;
    private readonly Dictionary<int, byte[]> _windowBounds = [];

    /// <param name="starts">First posting of each term, and the end of the last.</param>
    /// <param name="frequencies">Of two postings in a byte, as <see cref="Pack"/> writes them.</param>
    /// <param name="positions">Of each posting, one after the other, as <see cref="PositionCode"/> writes them.</param>
    /// <param name="stems">The term whose positions are a term's own, where <see cref="PositionCode"/> says that they are those of another.</param>
    /// <param name="lengths">Of the reports.</param>
    /// <param name="titles">How many words of each report are its title.</param>
    public Postings(int[] starts, ReadOnlySpan<ushort> reports, byte[] frequencies, byte[] positions, int[] stems, int[] lengths, ushort[] titles)
    {
        _stems = stems;
        _starts = starts;
        _positions = positions;
        _frequencies = frequencies;
        _titles = titles;
        _positionStarts = new int[(reports.Length / PositionStride) + 1];
        for (var stride = 1; stride < _positionStarts.Length; stride++)
            _positionStarts[stride] = PositionCode.Skip(positions, _positionStarts[stride - 1], PositionStride);

        Bounds = new PartBounds(lengths);
        _bounds = new byte[starts.Length - 1];
        _lists = new int[_bounds.Length];
        var listed = 0;
        for (var term = 0; term < _bounds.Length; term++)
        {
            var count = starts[term + 1] - starts[term];
            if (IsCommon(count, lengths.Length))
                continue;
            // The best come before the list, so that one place in memory has both.
            listed += count < BestReports.MinPostings ? 0 : BestReports.BlockSize;
            _lists[term] = listed;
            listed += count;
        }

        _reports = new ushort[listed];
        var choice = new BestReports.Choice();
        for (var term = 0; term < _bounds.Length; term++)
        {
            var having = reports[starts[term]..starts[term + 1]];
            if (IsCommon(having.Length, lengths.Length))
                _lists[term] = ~AddCommon(having, lengths.Length);
            else
                having.CopyTo(_reports.AsSpan(_lists[term]));
            Sum(term, having, lengths, choice);
        }
    }

    public static Postings ReadFrom(BinaryReader reader, int[] lengths, ushort[] titles)
    {
        var (starts, reports, frequencies) = (SegmentFile.Array<int>(reader), SegmentFile.Array<ushort>(reader), SegmentFile.Array<byte>(reader));
        return new Postings(starts, reports, frequencies, SegmentFile.Array<byte>(reader), SegmentFile.Array<int>(reader), lengths, titles);
    }

    public void WriteTo(BinaryWriter writer)
    {
        SegmentFile.Add<int>(writer, _starts);
        writer.Write(_starts[^1]);
        for (var term = 0; term < TermCount; term++)
            writer.Write(MemoryMarshal.AsBytes(Reports(term)));
        SegmentFile.Add<byte>(writer, _frequencies);
        SegmentFile.Add<byte>(writer, _positions);
        SegmentFile.Add<int>(writer, _stems);
    }

    /// <summary>Room for the frequencies of postings.</summary>
    public static byte[] Packed(int postings) => new byte[(postings + 1) / 2];

    /// <summary>Whether a frequency is told without counting positions.</summary>
    public static bool IsKept(int frequency) => frequency < Large;

    public static void Pack(byte[] packed, int posting, int frequency) =>
        packed[posting >> 1] |= (byte)(Math.Min(frequency, Large) << ((posting & 1) << 2));

    public PartBounds Bounds { get; }

    public int TermCount => _bounds.Length;

    public ReadOnlySpan<byte> AllPositions => _positions;

    public long Size => (4L * (_starts.Length + _lists.Length + _stems.Length + _positionStarts.Length)) + (2L * _reports.Length) + _frequencies.Length + _positions.Length + _bounds.Length
        + _windowBounds.Values.Sum(bounds => bounds.Length + 64L) + _common.Sum(term => term.Size);

    public int First(int term) => _starts[term];

    public int Count(int term) => _starts[term + 1] - _starts[term];

    /// <summary>How often a posting's term stands in its report, a word of the title counted twice (<see cref="Ranking.Bm25.TitleWeight"/>).</summary>
    /// <param name="report">The one the posting is of.</param>
    public int Frequency(int posting, int report)
    {
        var frequency = (_frequencies[posting >> 1] >> ((posting & 1) << 2)) & Large;
        return frequency < Large ? frequency : Counted(posting, report);
    }

    /// <summary>The stem that an exact form stands with; negative where its positions are all its own.</summary>
    public int StemOf(int term) => _stems[term];

    /// <summary>Null for a term whose reports are a list.</summary>
    public CommonTerm? Common(int term) => _lists[term] < 0 ? _common[~_lists[term]] : null;

    /// <summary>The reports of a term that is not common.</summary>
    public ReadOnlySpan<ushort> List(int term) => _reports.AsSpan(_lists[term], Count(term));

    /// <summary>The reports of any term, ascending.</summary>
    public ReadOnlySpan<ushort> Reports(int term)
    {
        if (Common(term) is not { } common)
            return List(term);
        var reports = new ushort[Count(term)];
        var next = 0;
        foreach (var report in Bits.In(common.Reports))
            reports[next++] = (ushort)report;
        return reports;
    }

    /// <summary>For a term with at least <see cref="BestReports.MinPostings"/> postings.</summary>
    public BestReports Best(int term) => new(BestBlock(term));

    /// <summary>At most this is a posting's part of a score, in the steps of <see cref="PartBounds"/>.</summary>
    public byte Bound(int term) => _bounds[term];

    /// <summary>The same by window; null where one bound does.</summary>
    public byte[]? WindowBounds(int term) => _windowBounds.GetValueOrDefault(term);

    public void AddTo(ulong[] bits, int term)
    {
        if (Common(term) is { } common)
        {
            Bits.Or(bits, common.Reports);
            return;
        }

        foreach (var report in List(term))
            Bits.Add(bits, report);
    }

    /// <summary>The first place in a list, from one on, that is not before a report; the list's end if there is none.</summary>
    public static int Seek(ReadOnlySpan<ushort> list, int from, int report)
    {
        if (from >= list.Length || list[from] >= report)
            return from;
        var step = 1;
        while (from + step < list.Length && list[from + step] < report)
        {
            from += step;
            step *= 2;
        }

        // The report before is known to be smaller; what is sought lies within one step.
        var (low, high) = (from + 1, Math.Min(from + step, list.Length));
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (list[middle] < report)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Where the positions of a posting are written.</summary>
    public int PositionsAt(int posting) =>
        PositionCode.Skip(_positions, _positionStarts[posting / PositionStride], posting % PositionStride);

    /// <summary>The same, from an earlier posting on where that is nearer than the last place that is known.</summary>
    public int PositionsAt(int posting, int earlier, int offset) => posting - earlier <= posting % PositionStride
        ? PositionCode.Skip(_positions, offset, posting - earlier)
        : PositionsAt(posting);

    // Few postings are of so many, so that counting them again costs less than keeping what was counted.
    private int Counted(int posting, int report)
    {
        Span<ushort> places = stackalloc ushort[ReportLexemes.MaxPositions + 1];
        var count = PositionCode.Read(_positions, PositionsAt(posting), places);
        var title = 0;
        while (title < count && places[title] <= _titles[report])
            title++;
        return count + title;
    }

    private static bool IsCommon(int postings, int reports) => postings >= MinCommon && postings > reports / CommonShare;

    private int AddCommon(ReadOnlySpan<ushort> reports, int count)
    {
        var bits = Bits.None(count);
        foreach (var report in reports)
            Bits.Add(bits, report);
        _common.Add(new CommonTerm(bits));
        return _common.Count - 1;
    }

    private Span<ushort> BestBlock(int term) => _lists[term] < 0
        ? _common[~_lists[term]].Best
        : _reports.AsSpan(_lists[term] - BestReports.BlockSize, BestReports.BlockSize);

    private void Sum(int term, ReadOnlySpan<ushort> reports, int[] lengths, BestReports.Choice choice)
    {
        var windows = reports.Length >= MinWindowed ? new byte[(lengths.Length + Window - 1) / Window] : null;
        var chosen = reports.Length >= BestReports.MinPostings;
        double most = 0;
        for (var index = 0; index < reports.Length; index++)
        {
            int report = reports[index];
            var frequency = Frequency(_starts[term] + index, report);
            var part = Bounds.Part(frequency, lengths[report]);
            most = Math.Max(most, part);
            if (chosen)
                choice.Offer(report, frequency, lengths[report], part);
            if (windows is not null)
                windows[report / Window] = Math.Max(windows[report / Window], PartBounds.Rounded(part));
        }

        _bounds[term] = PartBounds.Rounded(most);
        if (chosen)
            choice.WriteTo(BestBlock(term));
        if (windows is not null)
            _windowBounds[term] = windows;
    }
}
