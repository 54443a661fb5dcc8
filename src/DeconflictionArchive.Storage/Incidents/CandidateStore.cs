using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Incidents.Clustering;
using DeconflictionArchive.Storage.Changes;
using Npgsql;
using NpgsqlTypes;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>
/// Keeps the candidates in step with the events that reports tell. Whatever came or went, the events linked with it are gathered
/// anew, all of them and only they: so the candidates are a function of the reports, whoever imported them in whatever order.
/// The caller holds the transaction and the importer's lock.
/// </summary>
internal static class CandidateStore
{
    private static readonly TableCopy<ToldEventRow> ToldEvents = new();
    private static readonly TableCopy<IncidentRow> Incidents = new();
    private static readonly TableCopy<ReportIncidentRow> Links = new();
    private static readonly EventClustering Clustering = new();

    /// <summary>Takes the events of reports out, before they are read anew.</summary>
    public static async Task<IReadOnlyList<ToldEventRow>> TakeOutAsync(NpgsqlConnection connection, string[] reports, CancellationToken cancellation)
    {
        var taken = await ToldEventNeighbours.ReadAsync(connection, "delete from told_event where report = any (@reports) returning", cancellation, SqlValue.Of("reports", reports));
        return taken;
    }

    /// <summary>Takes the events of reports out that tell nothing any more, with the links that came of them.</summary>
    public static async Task<IReadOnlyList<ToldEventRow>> TakeOutForGoodAsync(NpgsqlConnection connection, string[] reports, CancellationToken cancellation)
    {
        if (reports.Length == 0)
            return [];
        var taken = await TakeOutAsync(connection, reports, cancellation);
        // Those without blocks are of the register, and the text itself is linked with it.
        var told = taken.Where(row => row.Incident is not null && row.Blocks.Count > 0).ToList();
        await ExecuteAsync(
            connection,
            "delete from report_incident where (report, incident) in (select * from unnest(@reports, @incidents))",
            cancellation,
            SqlValue.Of("reports", [.. told.Select(row => row.Report)]),
            SqlValue.Of("incidents", [.. told.Select(row => row.Incident!)]));
        return taken;
    }

    /// <summary>What the candidates will be when some events have come and others gone. Nothing is written yet.</summary>
    /// <param name="gone">What was taken out of the same reports before.</param>
    public static async Task<Gathering> GatherAsync(
        NpgsqlConnection connection, IReadOnlyList<ToldEventRow> come, IReadOnlyList<ToldEventRow> gone, CancellationToken cancellation)
    {
        var rows = come.Count + gone.Count == 0 ? [] : await ToldEventNeighbours.AllAsync(connection, Clustering, come, gone, cancellation);
        var byEvent = rows.ToDictionary(row => row.Told);
        var before = rows.Concat(gone).Where(row => row.Incident is not null && row.Blocks.Count > 0).ToLookup(row => row.Incident!, Key, StringComparer.Ordinal);
        var clusters = Clustering.Cluster([.. byEvent.Keys]);
        var found = clusters.Select(cluster => (Cluster: cluster, Facts: CandidateFacts.Of(cluster))).Where(pair => pair.Facts is not null).ToDictionary(pair => pair.Cluster.Slug, pair => (pair.Cluster, Facts: pair.Facts!), StringComparer.Ordinal);
        var known = await ReadKnownAsync(connection, [.. before.Select(candidate => candidate.Key).Union(found.Keys, StringComparer.Ordinal)], cancellation);

        // What an editor or the register holds under such a name is theirs: reviewed ones are told of, the others bear no candidate beside them.
        var told = found.Where(pair => !known.TryGetValue(pair.Key, out var status) || status is Kept.Candidate or Kept.Reviewed).ToDictionary(StringComparer.Ordinal);
        var incidents = told.SelectMany(pair => pair.Value.Cluster.Events.Select(member => (Row: byEvent[member], pair.Key))).ToDictionary(pair => Key(pair.Row), pair => pair.Key, StringComparer.Ordinal);
        return new Gathering(come, gone, rows, byEvent, before, told, known, incidents);
    }

    /// <summary>Puts the events of reports in and brings the candidates up to date.</summary>
    /// <returns>What changed beside the reports themselves.</returns>
    public static async Task<IReadOnlyList<ChangeRow>> PutInAsync(
        NpgsqlConnection connection, Gathering gathering, IReadOnlySet<string> reports, DateTimeOffset now, CancellationToken cancellation)
    {
        var (come, gone, rows, byEvent, before, told, known, incidents) = gathering;
        if (come.Count + gone.Count == 0)
            return [];
        var mine = told.Where(pair => known.GetValueOrDefault(pair.Key, Kept.Candidate) == Kept.Candidate).ToDictionary(StringComparer.Ordinal);
        var obsolete = before.Select(candidate => candidate.Key).Where(id => known.GetValueOrDefault(id) == Kept.Candidate && !told.ContainsKey(id)).ToArray();
        var current = told.ToDictionary(pair => pair.Key, pair => pair.Value.Cluster.Events.Select(member => Key(byEvent[member])).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var created = mine.Keys.Where(id => !known.ContainsKey(id)).ToList();
        var revised = mine.Keys.Where(id => known.ContainsKey(id) && (!current[id].SetEquals(before[id]) || mine[id].Cluster.Events.Any(member => reports.Contains(member.Report)))).ToList();

        await ExecuteAsync(connection, EmbeddedSql.Read(typeof(CandidateStore).FullName + ".Release.sql"), cancellation, SqlValue.Of("ids", [.. obsolete, .. told.Keys]));
        await WriteAsync(connection, created, revised, mine, now, cancellation);
        await ToldEvents.WriteAsync(connection, come.Select(row => row.Blocks.Count == 0 ? row : row with { Incident = incidents.GetValueOrDefault(Key(row)) }), cancellation);
        await PendingLists.MergeAsync(connection, PendingLists.OfEvents, cancellation);
        var links = told.SelectMany(pair => LinksOf(pair.Key, pair.Value.Cluster)).ToList();
        await Links.WriteAsync(connection, links, cancellation);
        await AssignAsync(connection, gathering, cancellation);
        await ExecuteAsync(connection, EmbeddedSql.Read(typeof(CandidateStore).FullName + ".Withdraw.sql"), cancellation, SqlValue.Of("ids", obsolete));
        var touched = rows.Concat(gone).Select(row => row.Report).Distinct(StringComparer.Ordinal).ToArray();
        var moved = await MovedAsync(connection, touched, now, cancellation);
        return
        [
            .. created.Select(id => Change(ChangeKind.Created, ChangeFeed.Incident, id, now)),
            .. revised.Select(id => Change(ChangeKind.Revised, ChangeFeed.Incident, id, now)),
            .. obsolete.Select(id => Change(ChangeKind.Withdrawn, ChangeFeed.Incident, id, now)),
            .. moved.Where(id => !reports.Contains(id)).Select(id => Change(ChangeKind.Reread, ChangeFeed.Report, id, now)),
        ];
    }

    /// <summary>What the candidates are to be.</summary>
    /// <param name="Rows">The events that hang together with those that came or went.</param>
    /// <param name="Before">Keys of events by the candidate they were gathered into.</param>
    /// <param name="Told">Candidates, and what reviewed incidents are told by, by id.</param>
    /// <param name="Known">How the archive keeps those it has.</param>
    /// <param name="Incidents">Where each event belongs, by its key.</param>
    internal sealed record Gathering(
        IReadOnlyList<ToldEventRow> Come,
        IReadOnlyList<ToldEventRow> Gone,
        IReadOnlyList<ToldEventRow> Rows,
        IReadOnlyDictionary<ToldEvent, ToldEventRow> ByEvent,
        ILookup<string, string> Before,
        IReadOnlyDictionary<string, (EventCluster Cluster, CandidateFacts Facts)> Told,
        IReadOnlyDictionary<string, Kept> Known,
        IReadOnlyDictionary<string, string> Incidents)
    {
        /// <summary>The incidents that reports come to tell by their events.</summary>
        public ILookup<string, string> OfReports { get; } = Told
            .SelectMany(pair => pair.Value.Cluster.Events.Select(member => (member.Report, pair.Key)))
            .ToLookup(pair => pair.Report, pair => pair.Key, StringComparer.Ordinal);
    }

    internal enum Kept
    {
        Candidate,
        Reviewed,
        Other,
    }

    private static string Key(ToldEventRow row) => $"{row.Report} {row.Ordinal}";

    private static async Task<Dictionary<string, Kept>> ReadKnownAsync(NpgsqlConnection connection, string[] ids, CancellationToken cancellation)
    {
        const string sql = "select id, status, curated_at is not null from incident where id = any (@ids)";
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { SqlValue.Of("ids", ids) } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var known = new Dictionary<string, Kept>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            known.Add(reader.GetString(0), (EnumName.Parse<IncidentStatus>(reader.GetString(1)), reader.GetBoolean(2)) switch
            {
                (IncidentStatus.Candidate, false) => Kept.Candidate,
                (IncidentStatus.Candidate or IncidentStatus.Reviewed, _) => Kept.Reviewed,
                _ => Kept.Other,
            });
        }

        return known;
    }

    private static async Task WriteAsync(
        NpgsqlConnection connection, List<string> created, List<string> revised, Dictionary<string, (EventCluster Cluster, CandidateFacts Facts)> mine, DateTimeOffset now, CancellationToken cancellation)
    {
        var incidents = mine.ToDictionary(pair => pair.Key, pair => CandidateIncident.Of(pair.Value.Facts), StringComparer.Ordinal);
        await Incidents.WriteAsync(connection, created.Select(id => CandidateIncident.Row(incidents[id], now)), cancellation);
        await RegisterStore.ReplaceAsync(connection, [.. revised.Select(id => CandidateIncident.Row(incidents[id], now))], cancellation);
        await RegisterStore.WritePartsAsync(connection, [.. created.Concat(revised).Select(id => incidents[id])], cancellation);
    }

    private static IEnumerable<ReportIncidentRow> LinksOf(string id, EventCluster cluster) => cluster.Events
        .GroupBy(member => member.Report, StringComparer.Ordinal)
        .Select(report => new ReportIncidentRow
        {
            Report = report.Key,
            Incident = id,
            Role = report.Min(member => member.Role),
            Reasons = [.. report.SelectMany(member => member.Reasons).Distinct().OrderBy(reason => reason.Span?.Start)],
        });

    // The claims, numbers and channel uses of the sentences that tell it, where no other incident has them.
    private static async Task AssignAsync(NpgsqlConnection connection, Gathering gathering, CancellationToken cancellation)
    {
        var (rows, told, incidentOf) = (gathering.Rows, gathering.Told, gathering.Incidents);
        var passages = told.SelectMany(pair => pair.Value.Cluster.Events.SelectMany(member => member.Passages.Select(passage => (member.Report, passage.Start, passage.End, Incident: pair.Key)))).ToList();
        await ExecuteAsync(
            connection,
            EmbeddedSql.Read(typeof(CandidateStore).FullName + ".Assign.sql"),
            cancellation,
            SqlValue.Of("event_reports", [.. rows.Select(row => row.Report)]),
            new NpgsqlParameter("event_ordinals", rows.Select(row => row.Ordinal).ToArray()),
            new NpgsqlParameter("event_incidents", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = rows.Select(row => incidentOf.GetValueOrDefault(Key(row))).ToArray() },
            SqlValue.Of("reports", [.. passages.Select(passage => passage.Report)]),
            new NpgsqlParameter("starts", passages.Select(passage => passage.Start).ToArray()),
            new NpgsqlParameter("ends", passages.Select(passage => passage.End).ToArray()),
            SqlValue.Of("incidents", [.. passages.Select(passage => passage.Incident)]));
    }

    /// <returns>Reports whose incidents are others than before.</returns>
    private static async Task<IReadOnlyList<string>> MovedAsync(NpgsqlConnection connection, string[] reports, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.Read(typeof(CandidateStore).FullName + ".Reports.sql"), connection);
        command.Parameters.Add(SqlValue.Of("reports", reports));
        command.Parameters.Add(new NpgsqlParameter("now", now));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var moved = new List<string>();
        while (await reader.ReadAsync(cancellation))
            moved.Add(reader.GetString(0));
        return moved;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static ChangeRow Change(ChangeKind kind, string subject, string id, DateTimeOffset now) =>
        new() { ChangedAt = now, Kind = kind, Subject = subject, SubjectId = id };
}
