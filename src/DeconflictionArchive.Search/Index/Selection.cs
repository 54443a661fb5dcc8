using System.Numerics;
using System.Runtime.InteropServices;
using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Storage;

namespace DeconflictionArchive.Search.Index;

/// <summary>Which reports a question keeps: its words, its filters, its period, and one of each family of copies.</summary>
internal static class Selection
{
    /// <param name="longReports">The long reports that hold the words; null leaves them to their positions.</param>
    public static IReadOnlyList<Selected> Of(
        IReadOnlyList<LiveSegment> segments, ReadQuery asked, ReportFilter filter, IReadOnlyCollection<UInt128>? longReports)
    {
        var selected = segments.Select((segment, number) => Of(number, segment, asked, filter, longReports)).ToList();
        if (filter.Copies == CopiesShown.Collapse)
            Collapse(selected);
        return selected;
    }

    /// <summary>Reports that fell out for having no date: families when copies collapse.</summary>
    public static long Undated(IReadOnlyList<Selected> selected, CopiesShown copies)
    {
        if (copies != CopiesShown.Collapse)
            return selected.Sum(part => part.FallenOut is null ? 0 : (long)Bits.Count(part.FallenOut));
        var families = new HashSet<UInt128>();
        foreach (var part in selected)
        {
            foreach (var report in Bits.In(part.FallenOut ?? []))
                families.Add(Family(part.Segment, report));
        }

        return families.Count;
    }

    public static UInt128 Family(Segment segment, int report) =>
        Bits.Has(segment.Copies, report) ? segment.Original(report) : segment.Keys[report];

    private static Selected Of(int number, LiveSegment live, ReadQuery asked, ReportFilter filter, IReadOnlyCollection<UInt128>? longReports)
    {
        var segment = live.Segment;
        ulong[] bits = [.. live.Live];
        if (filter.Copies == CopiesShown.Only)
            Bits.And(bits, segment.Copies);
        Keep(bits, segment, ReportFacet.Source, filter.Sources);
        Keep(bits, segment, ReportFacet.Agency, filter.Agencies);
        Keep(bits, segment, ReportFacet.Party, filter.Parties);
        Keep(bits, segment, ReportFacet.Place, filter.Places);
        Keep(bits, segment, ReportFacet.Channel, filter.Channels);
        Keep(bits, segment, ReportFacet.Incident, filter.Incidents);
        if (asked.Root is not null)
            KeepWords(bits, segment, asked.Root, longReports);

        if (!filter.HasPeriod && filter.UndatedShown == UndatedReports.Include)
            return new Selected(number, segment, bits, null);
        var undated = bits.ToArray();
        Bits.And(undated, segment.Undated);
        Bits.AndNot(bits, segment.Undated);
        if (filter.UndatedShown == UndatedReports.Only)
            bits = Bits.None(segment.Count);
        else if (filter.HasPeriod)
            KeepPeriod(bits, segment, filter);
        if (filter.UndatedShown == UndatedReports.Exclude)
            return new Selected(number, segment, bits, undated);
        Bits.Or(bits, undated);
        return new Selected(number, segment, bits, null);
    }

    private static void KeepWords(ulong[] bits, Segment segment, QueryNode root, IReadOnlyCollection<UInt128>? longReports)
    {
        var matching = SegmentMatch.Of(segment, root, bits);
        if (longReports is not null)
        {
            foreach (var report in segment.Long)
                Bits.Remove(matching, report);
            foreach (var key in longReports)
            {
                if (segment.Find(key) is >= 0 and var report)
                    Bits.Add(matching, report);
            }
        }

        Bits.And(bits, matching);
    }

    private static void Keep(ulong[] bits, Segment segment, ReportFacet facet, IdFilter ids)
    {
        if (ids.Any.Count > 0)
        {
            var having = Bits.None(segment.Count);
            segment.Columns[facet].AddTo(having, ids.Any);
            Bits.And(bits, having);
        }

        if (ids.None.Count > 0)
        {
            var having = Bits.None(segment.Count);
            segment.Columns[facet].AddTo(having, ids.None);
            Bits.AndNot(bits, having);
        }
    }

    private static void KeepPeriod(ulong[] bits, Segment segment, ReportFilter filter)
    {
        var (first, last) = (filter.From?.DayNumber ?? int.MinValue, filter.To?.DayNumber ?? int.MaxValue);
        foreach (var report in Bits.In(bits))
        {
            if (segment.From[report] > last || segment.To[report] < first)
                Bits.Remove(bits, report);
        }
    }

    // Of copies whose original is not found, the first speaks for the family.
    private static void Collapse(List<Selected> selected)
    {
        // What is found is asked for before anything is taken out; that only ever takes out copies, and an original is none.
        var speakers = new Dictionary<UInt128, (UInt128 Key, int Part, int Report)>();
        for (var part = 0; part < selected.Count; part++)
        {
            var segment = selected[part].Segment;
            var kept = selected[part].Kept;
            var elsewhere = segment.HasCopies ? selected.Where((_, other) => other != part).Select(other => (other.Kept, Originals: segment.OriginalsIn(other.Segment))).ToArray() : [];
            for (var word = 0; word < kept.Length; word++)
            {
                var copies = kept[word] & segment.Copies[word];
                if (copies == 0)
                    continue;
                kept[word] &= ~copies;
                for (; copies != 0; copies &= copies - 1)
                {
                    var report = (word << 6) + BitOperations.TrailingZeroCount(copies);
                    if (IsOriginalFound(segment, kept, elsewhere, report))
                        continue;
                    ref var speaker = ref CollectionsMarshal.GetValueRefOrAddDefault(speakers, segment.Original(report), out var known);
                    if (!known || segment.Keys[report] < speaker.Key)
                        speaker = (segment.Keys[report], part, report);
                }
            }
        }

        foreach (var (_, part, report) in speakers.Values)
            Bits.Add(selected[part].Kept, report);
    }

    // Where one of several segments holds the original still, the others' is not live.
    private static bool IsOriginalFound(Segment segment, ulong[] kept, (ulong[] Kept, int[] Originals)[] elsewhere, int copy)
    {
        if (segment.OriginalOf(copy) is >= 0 and var near && Bits.Has(kept, near))
            return true;
        var number = segment.CopyNumber(copy);
        foreach (var (keptThere, originals) in elsewhere)
        {
            if (originals[number] is >= 0 and var there && Bits.Has(keptThere, there))
                return true;
        }

        return false;
    }
}
