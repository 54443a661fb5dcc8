using System.Runtime.CompilerServices;
using System.Text;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Index;

/// <summary>
/// Some of the archive's reports, written once. A report is a number below 65,536 in the order in which it came.
/// Everything is exact: what a segment answers is what the store would.
/// </summary>
internal sealed class Segment
{
    /// <summary>So that a report's number takes two bytes.</summary>
    public const int MaxReports = ushort.MaxValue + 1;

    /// <summary>Bytes of positions, so that an offset takes four.</summary>
    public const int MaxPositionBytes = 1_000_000_000;

    /// <summary>Of a report that repeats none; no id has so many bits.</summary>
    public static readonly UInt128 NoOriginal = UInt128.MaxValue;

    /// <summary>A day that is not known.</summary>
    public const int NoDay = -1;

    private const int MostOnStack = 256; // bytes of a lexeme

    private readonly ushort[] _byKey;
    // Families are numbered in the order of their originals' keys, copies in the order of the reports.
    private readonly UInt128[] _originals;
    private readonly int[] _familyOf;
    private readonly int[] _nearOriginals;
    private readonly CommonTerm _copies;
    private readonly ConditionalWeakTable<Segment, Elsewhere> _elsewhere = [];
    private readonly List<int> _long = [];

    public Segment(SegmentColumns columns, TermDictionary terms, Postings postings, CommonPhrases? phrases = null)
    {
        Terms = terms;
        Postings = postings;
        Keys = [.. columns.Keys];
        Lengths = [.. columns.Lengths];
        Titles = [.. columns.Titles];
        ShortestLength = Lengths.Length == 0 ? 0 : Lengths.Min();
        From = [.. columns.From];
        To = [.. columns.To];
        Copies = Bits.None(Count);
        Undated = Bits.None(Count);
        All = Bits.None(Count);
        for (var report = 0; report < Count; report++)
        {
            Bits.Add(All, report);
            if (columns.Originals[report] != NoOriginal)
                Bits.Add(Copies, report);
            if (From[report] == NoDay)
                Bits.Add(Undated, report);
            if (Lengths[report] > ReportLexemes.LongestCertain)
                _long.Add(report);
        }

        Phrases = phrases ?? new CommonPhrases(terms, postings, Count);
        Columns = columns.Values.ToDictionary(column => column.Key, column => new ValueColumn(column.Value));
        Months = new PeriodColumn(From, To, TimelineInterval.Month);
        Years = new PeriodColumn(From, To, TimelineInterval.Year);
        _byKey = [.. Enumerable.Range(0, Count).OrderBy(report => Keys[report]).Select(report => (ushort)report)];
        var originals = columns.Originals.Where(original => original != NoOriginal).ToArray();
        _originals = [.. originals.Distinct().Order()];
        _familyOf = Array.ConvertAll(originals, original => Array.BinarySearch(_originals, original));
        _nearOriginals = Array.ConvertAll(_originals, Find);
        _copies = new CommonTerm(Copies);
    }

    public TermDictionary Terms { get; }

    public Postings Postings { get; }

    public CommonPhrases Phrases { get; }

    public UInt128[] Keys { get; }

    public int[] Lengths { get; }

    /// <summary>How many words of each report are its title, as far as words have positions.</summary>
    public ushort[] Titles { get; }

    public int ShortestLength { get; }

    /// <summary>Day numbers, <see cref="NoDay"/> where none is known.</summary>
    public int[] From { get; }

    public int[] To { get; }

    public ulong[] All { get; }

    public ulong[] Copies { get; }

    public ulong[] Undated { get; }

    /// <summary>Reports with more words than have positions of their own.</summary>
    public IReadOnlyList<int> Long => _long;

    /// <summary>Sources, agencies, parties, places, channels, incidents.</summary>
    public IReadOnlyDictionary<ReportFacet, ValueColumn> Columns { get; }

    public PeriodColumn Months { get; }

    public PeriodColumn Years { get; }

    public int Count => Keys.Length;

    /// <summary>Bytes, about.</summary>
    public long Size => Terms.Size + Postings.Size + Phrases.Size + Columns.Values.Sum(column => column.Size) + (Count * (16L + 4 + 2 + 4 + 4 + 2 + 2 + 2)) + (20L * _originals.Length) + (4L * _familyOf.Length) + (34L * All.Length);

    /// <returns>A negative number when no report has the lexeme.</returns>
    public int Term(string lexeme)
    {
        var bytes = Encoding.UTF8.GetMaxByteCount(lexeme.Length) <= MostOnStack ? stackalloc byte[MostOnStack] : new byte[Encoding.UTF8.GetByteCount(lexeme)];
        return Terms.Find(bytes[..Encoding.UTF8.GetBytes(lexeme, bytes)]);
    }

    /// <summary>How many reports have copies here.</summary>
    public int Families => _originals.Length;

    /// <summary>The number of a copy's family.</summary>
    public int FamilyOf(int copy) => FamilyOfCopy(_copies.Before(copy));

    /// <param name="number">Of the copy among all copies here, in the order of the reports.</param>
    public int FamilyOfCopy(int number) => _familyOf[number];

    /// <returns>A negative number when a family's original is not here.</returns>
    public int OriginalOf(int family) => _nearOriginals[family];

    /// <summary>Where the families stand in another segment; looked up once, since neither changes.</summary>
    public Elsewhere In(Segment other) => _elsewhere.GetValue(other, there => new Elsewhere(
        Array.ConvertAll(_originals, there.Find), Array.ConvertAll(_originals, original => Array.BinarySearch(there._originals, original))));

    /// <summary>The key of the report one repeats, or <see cref="NoOriginal"/>.</summary>
    public UInt128 Original(int report) => Bits.Has(Copies, report) ? _originals[FamilyOf(report)] : NoOriginal;

    /// <returns>A negative number when the report is not here.</returns>
    public int Find(UInt128 key)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Keys[_byKey[middle]].CompareTo(key);
            if (order == 0)
                return _byKey[middle];
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }
}

/// <summary>By family: its original and its number in another segment, each negative where it is not there.</summary>
internal sealed record Elsewhere(int[] Originals, int[] Families);

/// <summary>What of a segment stands report by report, while it is made.</summary>
internal sealed class SegmentColumns
{
    public static readonly IReadOnlyList<ReportFacet> Facets =
        [ReportFacet.Source, ReportFacet.Agency, ReportFacet.Party, ReportFacet.Place, ReportFacet.Channel, ReportFacet.Incident];

    public List<UInt128> Keys { get; } = [];

    public List<UInt128> Originals { get; } = [];

    public List<int> Lengths { get; } = [];

    public List<ushort> Titles { get; } = [];

    public List<int> From { get; } = [];

    public List<int> To { get; } = [];

    public Dictionary<ReportFacet, List<IReadOnlyList<string>>> Values { get; } = Facets.ToDictionary(facet => facet, _ => new List<IReadOnlyList<string>>());

    public void Add(IndexedReport report)
    {
        Keys.Add(ReportKey.Read(report.Id) ?? throw new ArgumentException("Not the id of a report.", nameof(report)));
        Originals.Add(report.CopyOf is null ? Segment.NoOriginal : ReportKey.Read(report.CopyOf) ?? throw new ArgumentException("A copy of what is no report.", nameof(report)));
        Lengths.Add(report.Length);
        Titles.Add((ushort)Math.Clamp(report.TitleLength, 0, ReportLexemes.LastPosition));
        From.Add(report.From?.DayNumber ?? Segment.NoDay);
        To.Add(report.To?.DayNumber ?? Segment.NoDay);
        Values[ReportFacet.Source].Add(report.Source is null ? [] : [report.Source]);
        Values[ReportFacet.Agency].Add(report.Agencies);
        Values[ReportFacet.Party].Add(report.Parties);
        Values[ReportFacet.Place].Add(report.Places);
        Values[ReportFacet.Channel].Add(report.Channels);
        Values[ReportFacet.Incident].Add(report.Incidents);
    }

    public void Add(Segment segment, int report)
    {
        Keys.Add(segment.Keys[report]);
        Originals.Add(segment.Original(report));
        Lengths.Add(segment.Lengths[report]);
        Titles.Add(segment.Titles[report]);
        From.Add(segment.From[report]);
        To.Add(segment.To[report]);
        foreach (var (facet, column) in segment.Columns)
            Values[facet].Add(column.NamesOf(report));
    }
}
