using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Incidents.Clustering;

namespace DeconflictionArchive.Analysis.Evaluation;

/// <summary>
/// Scores how candidates gather the incidents of a set of reports that were read without the register, as B-cubed over
/// (report, incident) pairs: the form for readers who find their own items (Bagga and Baldwin 1998; Cai and Strube 2010).
/// <para>
/// An item of gold is a report and an incident it tells; an item of ours a report and an event we read in it. Inside a report
/// the two are paired one to one by type, day and persons, never by the clusters they are in, so that no cluster can help its
/// own score. Precision of one of our items is the share of its cluster that is paired with the same incident, recall of one of
/// gold's the share of the incident that is paired into the same cluster; an item without its pair scores 0. Both are averaged
/// over items. Incidents of kind context are left out, and with them an event of ours that tells of one.
/// </para>
/// </summary>
public sealed class ClusterEvaluation(IncidentRegister register)
{
    private readonly Dictionary<string, RegisterIncident> _register = register.Incidents.ToDictionary(incident => incident.Id, StringComparer.Ordinal);
    private readonly List<ToldEvent> _events = [];
    private readonly List<(string Report, string Incident)> _gold = [];
    private readonly Dictionary<(string Report, string Incident), ToldEvent> _pairs = [];

    /// <param name="report">As read without the register.</param>
    public void Add(GoldReport gold, AnalyzedReport report)
    {
        var told = report.Events.Select(one => one with { Report = gold.Id }).ToList();
        var known = gold.Incidents.Where(incident => incident.Register != "context" && _register.ContainsKey(incident.Id)).DistinctBy(incident => incident.Id).ToList();
        foreach (var (incident, ours) in EventPairing.Pair([.. known.Select(incident => _register[incident.Id])], told))
            _pairs[(gold.Id, incident.Id)] = ours;
        _gold.AddRange(known.Select(incident => (gold.Id, incident.Id)));
        var context = gold.Incidents.Except(known).Select(incident => incident.Id).ToList();
        _events.AddRange(told.Where(one => _pairs.ContainsValue(one) || !context.Exists(id => EventPairing.IsOfContext(one, id))));
    }

    /// <summary>Clusters all events added so far and scores them.</summary>
    public Figure Score()
    {
        var clusters = new EventClustering().Cluster(_events);
        var clusterOf = clusters.SelectMany(cluster => cluster.Events.Select(member => (member, cluster))).ToDictionary(pair => pair.member, pair => pair.cluster);
        var incidentOf = _pairs.ToDictionary(pair => pair.Value, pair => pair.Key.Incident);
        var sizes = _gold.CountBy(item => item.Incident).ToDictionary(StringComparer.Ordinal);
        var misses = new List<string>();

        double Shared(ToldEvent member) => clusterOf[member].Events.Count(other => incidentOf.GetValueOrDefault(other) == incidentOf[member]);

        var precision = 0.0;
        foreach (var cluster in clusters)
        {
            foreach (var member in cluster.Events)
                precision += incidentOf.ContainsKey(member) ? Shared(member) / cluster.Events.Count : 0;
            if (cluster.Events.Select(member => incidentOf.GetValueOrDefault(member)).Distinct().Skip(1).Any() || cluster.Events.Any(member => !incidentOf.ContainsKey(member)))
                misses.Add($"mixed    {cluster.Slug}: {string.Join(", ", cluster.Events.Select(member => $"{member.Report} {incidentOf.GetValueOrDefault(member) ?? "nothing"}"))}");
        }

        var recall = _gold.Sum(item => _pairs.TryGetValue(item, out var member) ? Shared(member) / sizes[item.Incident] : 0);
        foreach (var incident in _gold.GroupBy(item => item.Incident))
        {
            var parts = incident.GroupBy(item => _pairs.TryGetValue(item, out var member) ? clusterOf[member].Slug : "not read").ToList();
            if (parts.Count > 1 || parts[0].Key == "not read")
                misses.Add($"split    {incident.Key}: {string.Join("; ", parts.Select(part => $"{part.Key} {string.Join(" ", part.Select(item => item.Report))}"))}");
        }

        return Figure.Of("clusters", Ratio(precision, _events.Count), Ratio(recall, _gold.Count), _gold.Count, misses);
    }

    private static double Ratio(double sum, int count) => count == 0 ? 1 : sum / count;
}
