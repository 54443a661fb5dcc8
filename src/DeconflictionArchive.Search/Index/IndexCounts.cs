using System.Globalization;
using System.Runtime.InteropServices;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Index;

/// <summary>Counts the kept reports of all segments.</summary>
internal static class IndexCounts
{
    public static long Total(IReadOnlyList<Selected> selected) => selected.Sum(part => (long)Bits.Count(part.Kept));

    public static IReadOnlyList<ReportCount> Facets(IReadOnlyList<Selected> selected, IReadOnlyCollection<ReportFacet> facets) =>
        [.. facets.Distinct().SelectMany(facet => Facet(selected, facet).Select(count => new ReportCount(EnumName.Of(facet), count.Key, count.Value)))];

    /// <returns>One entry a step; then what has no date, counted as reports, and what lies in no single step, as families.</returns>
    public static IReadOnlyList<(DateOnly? Step, long Reports, long Families)> Timeline(IReadOnlyList<Selected> selected, TimelineInterval interval)
    {
        var reports = new SortedDictionary<DateOnly, (long Reports, HashSet<UInt128> Families)>();
        var (undated, tooWide) = (0L, 0L);
        foreach (var part in selected)
        {
            foreach (var report in Bits.In(part.Kept))
            {
                if (part.Segment.From[report] == Segment.NoDay)
                    undated++;
                else if (Step(part.Segment.From[report], interval) is var step && step != Step(part.Segment.To[report], interval))
                    tooWide++;
                else
                    Add(step, Selection.Family(part.Segment, report));
            }
        }

        return [.. reports.Select(step => ((DateOnly?)step.Key, step.Value.Reports, (long)step.Value.Families.Count)), (null, undated, tooWide)];

        void Add(DateOnly step, UInt128 family)
        {
            var (count, families) = reports.TryGetValue(step, out var known) ? known : (0, []);
            families.Add(family);
            reports[step] = (count + 1, families);
        }
    }

    /// <returns>The parties in most reports (no second one), then the pairs of them that reports name together.</returns>
    public static IReadOnlyList<(string First, string? Second, long Reports)> Network(IReadOnlyList<Selected> selected, int parties)
    {
        var nodes = Facet(selected, ReportFacet.Party)
            .OrderByDescending(party => party.Value).ThenBy(party => party.Key, StringComparer.Ordinal).Take(parties).ToList();
        var wanted = nodes.Select(node => node.Key).ToHashSet(StringComparer.Ordinal);
        var pairs = new Dictionary<(string First, string Second), long>();
        foreach (var part in selected)
        {
            var column = part.Segment.Columns[ReportFacet.Party];
            var counts = new Dictionary<(int First, int Second), long>();
            foreach (var report in Bits.In(part.Kept))
            {
                foreach (var first in column.Of(report))
                {
                    foreach (var second in column.Of(report))
                    {
                        if (first < second)
                            CollectionsMarshal.GetValueRefOrAddDefault(counts, (first, second), out _)++;
                    }
                }
            }

            foreach (var ((one, other), count) in counts)
            {
                var (first, second) = (column.Names[one], column.Names[other]);
                if (!wanted.Contains(first) || !wanted.Contains(second))
                    continue;
                if (string.CompareOrdinal(first, second) > 0)
                    (first, second) = (second, first);
                CollectionsMarshal.GetValueRefOrAddDefault(pairs, (first, second), out _) += count;
            }
        }

        return
        [
            .. nodes.Select(node => (node.Key, (string?)null, node.Value)),
            .. pairs.OrderBy(pair => pair.Key.Second, StringComparer.Ordinal).ThenByDescending(pair => pair.Value).ThenBy(pair => pair.Key.First, StringComparer.Ordinal)
                .Select(pair => (pair.Key.First, (string?)pair.Key.Second, pair.Value)),
        ];
    }

    private static Dictionary<string, long> Facet(IReadOnlyList<Selected> selected, ReportFacet facet)
    {
        var total = new Dictionary<string, long>(StringComparer.Ordinal);
        if (facet is ReportFacet.Month or ReportFacet.Year)
        {
            var interval = facet == ReportFacet.Month ? TimelineInterval.Month : TimelineInterval.Year;
            foreach (var (step, count) in Periods(selected, interval))
                total[step.ToString(facet == ReportFacet.Month ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture)] = count;
            return total;
        }

        foreach (var part in selected)
        {
            var column = part.Segment.Columns[facet];
            var counts = new int[column.Names.Count];
            foreach (var report in Bits.In(part.Kept))
            {
                foreach (var value in column.Of(report))
                    counts[value]++;
            }

            for (var value = 0; value < counts.Length; value++)
            {
                if (counts[value] > 0)
                    CollectionsMarshal.GetValueRefOrAddDefault(total, column.Names[value], out _) += counts[value];
            }
        }

        return total;
    }

    private static Dictionary<DateOnly, long> Periods(IReadOnlyList<Selected> selected, TimelineInterval interval)
    {
        // Few different intervals: the calendar is asked once for each.
        var byDays = new Dictionary<(int From, int To), long>();
        foreach (var part in selected)
        {
            foreach (var report in Bits.In(part.Kept))
            {
                if (part.Segment.From[report] != Segment.NoDay)
                    CollectionsMarshal.GetValueRefOrAddDefault(byDays, (part.Segment.From[report], part.Segment.To[report]), out _)++;
            }
        }

        var total = new Dictionary<DateOnly, long>();
        foreach (var ((from, to), count) in byDays)
        {
            if (Step(from, interval) is var step && step == Step(to, interval))
                CollectionsMarshal.GetValueRefOrAddDefault(total, step, out _) += count;
        }

        return total;
    }

    private static DateOnly Step(int day, TimelineInterval interval)
    {
        var date = DateOnly.FromDayNumber(day);
        return interval switch
        {
            TimelineInterval.Day => date,
            TimelineInterval.Month => new DateOnly(date.Year, date.Month, 1),
            _ => new DateOnly(date.Year, 1, 1),
        };
    }
}
