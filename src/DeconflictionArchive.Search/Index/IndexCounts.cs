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
        foreach (var part in selected)
        {
            var (names, counts) = facet switch
            {
                ReportFacet.Month => Periods(part, part.Segment.Months),
                ReportFacet.Year => Periods(part, part.Segment.Years),
                _ => (part.Segment.Columns[facet].Names, part.Segment.Columns[facet].CountsIn(part.Kept)),
            };
            for (var value = 0; value < names.Count; value++)
            {
                if (counts[value] > 0)
                    CollectionsMarshal.GetValueRefOrAddDefault(total, names[value], out _) += counts[value];
            }
        }

        return total;
    }

    private static (IReadOnlyList<string> Names, int[] Counts) Periods(Selected part, PeriodColumn column)
    {
        // The last place takes those that lie in none.
        var counts = new int[column.Names.Count + 1];
        var values = column.Values;
        foreach (var report in Bits.In(part.Kept))
            counts[Math.Min(values[report], (uint)column.Names.Count)]++;
        return (column.Names, counts);
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
