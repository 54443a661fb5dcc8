namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>
/// Brings events of several reports together where they are one: same type, days that meet, places and persons that do not
/// contradict, and enough in common. Average linkage, which never joins what no chain of likeness joins: so each group of
/// linked events is clustered by itself, and the result is a function of the set of events, whatever their order.
/// </summary>
public sealed class EventClustering
{
    private const double Alike = 0.46;
    private const double Stricter = 1.5; // times as alike, where too much is linked
    private const int MostLinked = 300; // events clustered in one go

    private readonly Likeness _likeness = new();

    /// <summary>Whether two events may be one, seen alone.</summary>
    public bool AreLinked(ToldEvent one, ToldEvent other) => _likeness.Of(one, other) > Alike;

    public IReadOnlyList<EventCluster> Cluster(IReadOnlyList<ToldEvent> events)
    {
        var clusters = events
            .GroupBy(told => told.Type, StringComparer.Ordinal)
            .SelectMany(type => Linked([.. type.OrderBy(told => told.Key, StringComparer.Ordinal)], Alike))
            .SelectMany(Join)
            .ToList();
        return Slugs.Name(clusters);
    }

    // Groups joined by chains of likeness.
    private List<List<ToldEvent>> Linked(List<ToldEvent> events, double alike)
    {
        var group = Enumerable.Range(0, events.Count).ToArray();
        for (var one = 0; one < events.Count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                if (Root(one) != Root(other) && _likeness.Of(events[one], events[other]) > alike)
                    group[Root(one)] = Root(other);
            }
        }

        var groups = events.Select((told, index) => (told, root: Root(index))).GroupBy(pair => pair.root, pair => pair.told).Select(linked => linked.ToList());
        return [.. groups.SelectMany(linked => linked.Count > MostLinked && linked.Count < events.Count ? Linked(linked, alike * Stricter) : [linked])];

        int Root(int index)
        {
            while (group[index] != index)
                index = group[index] = group[group[index]];
            return index;
        }
    }

    private IEnumerable<List<ToldEvent>> Join(List<ToldEvent> linked)
    {
        // More than that are days of raids told in one voice; they stay as they are linked.
        if (linked.Count is 1 or > MostLinked)
            return [linked];
        var clusters = linked.Select(told => (List<ToldEvent>?)[told]).ToList();
        var sums = new double[linked.Count, linked.Count];
        for (var one = 0; one < linked.Count; one++)
        {
            for (var other = 0; other < one; other++)
                sums[one, other] = sums[other, one] = _likeness.Of(linked[one], linked[other]);
        }

        while (Closest(clusters, sums) is var (into, from))
        {
            clusters[into]!.AddRange(clusters[from]!);
            clusters[from] = null;
            for (var other = 0; other < linked.Count; other++)
                sums[into, other] = sums[other, into] = sums[into, other] + sums[from, other];
        }

        return clusters.OfType<List<ToldEvent>>();
    }

    private static (int Into, int From)? Closest(List<List<ToldEvent>?> clusters, double[,] sums)
    {
        (int, int)? closest = null;
        var best = Alike;
        for (var one = 0; one < clusters.Count; one++)
        {
            for (var other = one + 1; clusters[one] is { } left && other < clusters.Count; other++)
            {
                if (clusters[other] is { } right && sums[one, other] / (left.Count * right.Count) is var alike && alike > best)
                    (best, closest) = (alike, (one, other));
            }
        }

        return closest;
    }
}
