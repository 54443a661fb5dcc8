using System.Buffers;
using System.Numerics;
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
        // By part and family; rented, since a large archive has many and every search asks for them.
        var speakers = selected.ConvertAll(part => ArrayPool<int>.Shared.Rent(part.Segment.Families));
        var orphaned = new List<int>[selected.Count];
        for (var part = 0; part < selected.Count; part++)
            orphaned[part] = TakeOutCopies(selected[part], speakers[part]);
        for (var part = 0; part < selected.Count; part++)
        {
            var segment = selected[part].Segment;
            var elsewhere = orphaned[part].Count == 0 ? [] : selected.ConvertAll(other => other.Segment == segment ? null : segment.In(other.Segment));
            foreach (var family in orphaned[part])
            {
                if (Speaks(family, segment.Keys[speakers[part][family]], selected, speakers, elsewhere))
                    Bits.Add(selected[part].Kept, speakers[part][family]);
            }
        }

        foreach (var rented in speakers)
            ArrayPool<int>.Shared.Return(rented);
    }

    /// <summary>Leaves the first copy of each family whose original is not kept beside it, which may speak for it; originals stay as they are.</summary>
    /// <returns>Those families; most have their original among the kept, since copies share its words.</returns>
    private static List<int> TakeOutCopies(Selected part, int[] speakers)
    {
        var (segment, kept) = (part.Segment, part.Kept);
        var orphaned = new List<int>();
        Array.Fill(speakers, -1, 0, segment.Families);
        for (var (word, before) = (0, 0); word < kept.Length; before += BitOperations.PopCount(segment.Copies[word++]))
        {
            var all = segment.Copies[word];
            var copies = kept[word] & all;
            kept[word] &= ~copies;
            for (; copies != 0; copies &= copies - 1)
            {
                var report = BitOperations.TrailingZeroCount(copies);
                var family = segment.FamilyOfCopy(before + BitOperations.PopCount(all & ((1UL << report) - 1)));
                if (segment.OriginalOf(family) is >= 0 and var original && Bits.Has(kept, original))
                    continue;
                report += word << 6;
                ref var speaker = ref speakers[family];
                if (speaker < 0)
                    orphaned.Add(family);
                if (speaker < 0 || segment.Keys[report] < segment.Keys[speaker])
                    speaker = report;
            }
        }

        return orphaned;
    }

    // Where one of several segments holds a report still, the others' is not live.
    private static bool Speaks(int family, UInt128 key, List<Selected> selected, List<int[]> speakers, List<Elsewhere?> elsewhere)
    {
        for (var other = 0; other < selected.Count; other++)
        {
            if (elsewhere[other] is not { } there)
                continue;
            if (there.Originals[family] is >= 0 and var original && Bits.Has(selected[other].Kept, original))
                return false;
            if (there.Families[family] is >= 0 and var same && speakers[other][same] is >= 0 and var rival && selected[other].Segment.Keys[rival] < key)
                return false;
        }

        return true;
    }
}
