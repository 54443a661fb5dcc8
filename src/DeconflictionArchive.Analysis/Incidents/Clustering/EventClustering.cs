namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>
/// Brings events of several reports together where they are one: same type, days that meet, places and persons that do not
/// contradict, and enough in common. Clusters are stars, not chains: in the order of their rank an event begins a cluster when it
/// is like no beginning before it, else it joins the one it is most like. So the result is a function of the set of events, and
/// what comes or goes is compared with the beginnings near it and with nothing else.
/// </summary>
public sealed class EventClustering
{
    private const double Alike = 0.46;
    private const double AlikeUndated = 0.58; // what says no day must have more in common

    private readonly Likeness _likeness = new();

    /// <summary>Whether two events may be one, seen alone.</summary>
    public bool AreLinked(ToldEvent one, ToldEvent other) => _likeness.Of(one, other) > BarOf(one, other);

    /// <summary>The beginning an event joins; null when it is like none.</summary>
    /// <param name="before">Beginnings that come before the event, in the order of their rank: of two it is as much like it joins the first.</param>
    public ToldEvent? CentreOf(ToldEvent told, IEnumerable<ToldEvent> before)
    {
        ToldEvent? best = null;
        var most = (Says: false, Likeness: 0.0);
        foreach (var centre in before)
        {
            var likeness = _likeness.Of(told, centre);
            if (likeness > BarOf(told, centre) && (MayLead(told, centre), likeness) is var offer && offer.CompareTo(most) > 0)
                (best, most) = (centre, offer);
        }

        return best;
    }

    public IReadOnlyList<EventCluster> Cluster(IReadOnlyList<ToldEvent> events)
    {
        var ranked = events.Select(told => (Told: told, Rank: EventRank.Of(told))).OrderBy(one => one.Rank, StringComparer.Ordinal).ThenBy(one => one.Told.Key, StringComparer.Ordinal).ToList();
        var order = ranked.Select((one, index) => (one.Told, index)).ToDictionary(one => one.Told, one => one.index);
        var shelves = ranked.GroupBy(one => one.Told.Day.From is null ? one.Rank : EventShelf.Of(one.Told), one => one.Told, StringComparer.Ordinal);
        var stars = new List<List<ToldEvent>>();
        foreach (var (told, isHeard) in shelves.SelectMany(Together).OrderBy(together => order[together.Told[0]]))
        {
            if (isHeard && CentreOf(told[0], stars.Select(star => star[0])) is { } centre)
                stars.Find(star => star[0] == centre)!.AddRange(told);
            else
                stars.Add([.. told]);
        }

        return Slugs.Name([.. stars.Select(star => star.OrderBy(told => order[told]).ToList())]);
    }

    private static double BarOf(ToldEvent one, ToldEvent other) => one.Day.From is null || other.Day.From is null ? AlikeUndated : Alike;

    // What is dated is told of where it can be looked for, if it can.
    private static bool MayLead(ToldEvent told, ToldEvent centre) => told.Day.From is not null && CandidateFacts.IsEnough(centre);

    private static IEnumerable<(IReadOnlyList<ToldEvent> Told, bool IsHeard)> Together(IGrouping<string, ToldEvent> shelf)
    {
        if (shelf.First().Day.From is not null && EventShelf.IsOne(shelf.Key))
            return [([.. shelf], true)];
        return shelf.Select((told, index) => ((IReadOnlyList<ToldEvent>)[told], told.Day.From is null || index < EventShelf.Heard(shelf.Key)));
    }
}
