using DeconflictionArchive.Analysis.Incidents.Clustering;
using DeconflictionArchive.Storage.Changes;
using Npgsql;
using NpgsqlTypes;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>
/// Keeps the candidates in step with the events that reports tell: what came or went is put where it belongs, with what moves beside
/// it and nothing else. The candidates are a function of the reports, whoever imported them in whatever order. The caller holds the
/// transaction and the importer's lock.
/// </summary>
internal static class CandidateStore
{
    private static readonly TableCopy<ToldEventRow> ToldEvents = new();
    private static readonly TableCopy<IncidentRow> Incidents = new();
    private static readonly TableCopy<ReportIncidentRow> Links = new();

    /// <summary>Takes the events of reports out, before they are read anew.</summary>
    public static Task<IReadOnlyList<ToldEventRow>> TakeOutAsync(NpgsqlConnection connection, string[] reports, CancellationToken cancellation) =>
        new StoredEvents(connection, cancellation).TakeOutAsync(reports);

    /// <summary>Takes the events of reports out that tell nothing any more, with what came of them.</summary>
    public static async Task<IReadOnlyList<ToldEventRow>> TakeOutForGoodAsync(NpgsqlConnection connection, string[] reports, CancellationToken cancellation)
    {
        if (reports.Length == 0)
            return [];
        var taken = await TakeOutAsync(connection, reports, cancellation);
        // Those without blocks are of the register, and the text itself is linked with it.
        await ReleaseAsync(connection, [.. taken.Where(row => row.IsOpen).Select(row => row.Standing)], cancellation);
        return taken;
    }

    /// <summary>Puts the events of reports in and brings the candidates up to date.</summary>
    /// <param name="reports">Those that are written, or written anew.</param>
    /// <returns>What changed beside the reports themselves.</returns>
    public static async Task<IReadOnlyList<ChangeRow>> PutInAsync(
        NpgsqlConnection connection, Gathering gathering, IReadOnlySet<string> reports, DateTimeOffset now, CancellationToken cancellation)
    {
        if (gathering.Come.Count + gathering.Gone.Count == 0)
            return [];
        var stored = new StoredEvents(connection, cancellation);
        var touched = gathering.Moved.Where(row => row.Was.Incident != row.Is.Incident).Select(row => row.Was.Report).ToHashSet(StringComparer.Ordinal);
        var places = gathering.Moved.ToDictionary(row => row.Was.Key, row => row.Is);
        List<ToldEventRow> beside = touched.Count == 0 ? [] : [.. (await stored.OfReportsAsync([.. touched])).Where(row => row.IsOpen)];
        await ReleaseAsync(connection, [.. beside.Select(row => row.Standing)], cancellation);
        List<ToldEventRow> told = [.. gathering.Come.Where(row => row.IsOpen), .. beside.Select(row => places.TryGetValue(row.Standing.Key, out var place) ? row with { Incident = place.Incident } : row)];

        var members = MembersOf(gathering, told);
        var known = await KnownIncidents.ReadAsync(connection, [.. members.Select(candidate => candidate.Key)], cancellation);
        var created = members.Where(candidate => !known.ContainsKey(candidate.Key)).ToList();
        await WriteAsync(connection, [.. created.Select(candidate => FactsOf(candidate.Key, candidate.Select(member => member.Row!)))], [], now, cancellation);
        await ToldEvents.WriteAsync(connection, gathering.Come, cancellation);
        await MoveAsync(connection, gathering.Moved, cancellation);
        await Links.WriteAsync(connection, LinksOf(told, gathering.Come), cancellation);
        await AssignAsync(connection, told, cancellation);

        var mine = members.Where(candidate => known.GetValueOrDefault(candidate.Key, Kept.Other) == Kept.Candidate).ToList();
        var empty = await WithdrawAsync(connection, [.. mine.Select(candidate => candidate.Key)], cancellation);
        var revised = mine.Where(candidate => !empty.Contains(candidate.Key)).ToList();
        await ReviseAsync(connection, stored, revised, now, cancellation);
        string[] moved = [.. touched, .. gathering.Gone.Select(row => row.Report).Where(report => !reports.Contains(report))];
        return
        [
            .. created.Select(candidate => Change(ChangeKind.Created, ChangeFeed.Incident, candidate.Key, now)),
            .. revised.Select(candidate => Change(ChangeKind.Revised, ChangeFeed.Incident, candidate.Key, now)),
            .. empty.Select(id => Change(ChangeKind.Withdrawn, ChangeFeed.Incident, id, now)),
            .. (await MovedAsync(connection, [.. moved.Distinct(StringComparer.Ordinal)], now, cancellation)).Where(id => !reports.Contains(id)).Select(id => Change(ChangeKind.Reread, ChangeFeed.Report, id, now)),
        ];
    }

    // Who came, moved or went, by the candidates they were or are gathered into; without a row where they are gathered no more.
    private static List<IGrouping<string, (string Rank, ToldEventRow? Row)>> MembersOf(Gathering gathering, List<ToldEventRow> told)
    {
        var rows = told.ToDictionary(row => row.Standing.Key);
        var left = gathering.Moved.Where(row => row.Was.Incident != row.Is.Incident).Select(row => row.Was)
            .Concat(gathering.Gone.Where(row => row.IsOpen).Select(row => row.Standing))
            .Select(row => (row.Incident, row.Rank, Row: (ToldEventRow?)null));
        var joined = gathering.Moved.Where(row => row.Was.Incident != row.Is.Incident).Select(row => rows[row.Is.Key])
            .Concat(gathering.Come.Where(row => row.IsOpen))
            .Select(row => (row.Incident, row.Rank, Row: (ToldEventRow?)row));
        return [.. left.Concat(joined).Where(one => one.Incident is not null).GroupBy(one => one.Incident!, one => (one.Rank, one.Row), StringComparer.Ordinal)];
    }

    private static CandidateFacts FactsOf(string id, IEnumerable<ToldEventRow> members) =>
        CandidateFacts.Of(id, [.. members.OrderBy(row => row.Rank, StringComparer.Ordinal).Select(row => row.Told)]);

    private static async Task WriteAsync(
        NpgsqlConnection connection, IReadOnlyList<CandidateFacts> created, IReadOnlyList<CandidateFacts> revised, DateTimeOffset now, CancellationToken cancellation)
    {
        var (added, changed) = (created.Select(CandidateIncident.Of).ToList(), revised.Select(CandidateIncident.Of).ToList());
        await Incidents.WriteAsync(connection, added.Select(incident => CandidateIncident.Row(incident, now)), cancellation);
        await RegisterStore.ReplaceAsync(connection, [.. changed.Select(incident => CandidateIncident.Row(incident, now))], cancellation);
        await RegisterStore.WritePartsAsync(connection, [.. added, .. changed], cancellation);
    }

    // What a candidate is follows from its first events; of the others it only has one more or less.
    private static async Task ReviseAsync(
        NpgsqlConnection connection, StoredEvents stored, List<IGrouping<string, (string Rank, ToldEventRow? Row)>> revised, DateTimeOffset now, CancellationToken cancellation)
    {
        if (revised.Count == 0)
            return;
        var last = await stored.LastAskedAsync([.. revised.Select(candidate => candidate.Key)]);
        var other = revised
            .Where(candidate => !last.TryGetValue(candidate.Key, out var rank) || candidate.Any(member => string.CompareOrdinal(member.Rank, rank) <= 0))
            .Select(candidate => candidate.Key)
            .ToArray();
        var first = await stored.FirstAsync(other);
        await WriteAsync(connection, [], [.. first.GroupBy(row => row.Incident!, StringComparer.Ordinal).Select(candidate => FactsOf(candidate.Key, candidate))], now, cancellation);
        await ExecuteAsync(
            connection,
            "update incident set updated_at = @now where id = any (@ids) and updated_at <> @now",
            cancellation,
            SqlValue.Of("ids", [.. revised.Select(candidate => candidate.Key)]),
            new NpgsqlParameter("now", now));
    }

    private static Task ReleaseAsync(NpgsqlConnection connection, IReadOnlyList<EventStanding> told, CancellationToken cancellation)
    {
        var gathered = told.Where(row => row.Incident is not null).ToList();
        return gathered.Count == 0
            ? Task.CompletedTask
            : ExecuteAsync(
                connection,
                EmbeddedSql.Read(typeof(CandidateStore).FullName + ".Release.sql"),
                cancellation,
                SqlValue.Of("reports", [.. gathered.Select(row => row.Report)]),
                SqlValue.Of("incidents", [.. gathered.Select(row => row.Incident!)]));
    }

    private static Task MoveAsync(NpgsqlConnection connection, IReadOnlyList<(EventStanding Was, EventStanding Is)> moved, CancellationToken cancellation) => moved.Count == 0
        ? Task.CompletedTask
        : ExecuteAsync(
            connection,
            """
            update told_event set heard = moved.heard, centre = moved.centre, incident = moved.incident
            from unnest(@reports, @ordinals, @heard, @centres, @incidents) as moved (report, ordinal, heard, centre, incident)
            where told_event.report = moved.report and told_event.ordinal = moved.ordinal
            """,
            cancellation,
            SqlValue.Of("reports", [.. moved.Select(row => row.Is.Report)]),
            new NpgsqlParameter("ordinals", moved.Select(row => row.Is.Ordinal).ToArray()),
            new NpgsqlParameter("heard", moved.Select(row => row.Is.Heard).ToArray()),
            new NpgsqlParameter("centres", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = moved.Select(row => row.Is.Centre).ToArray() },
            new NpgsqlParameter("incidents", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = moved.Select(row => row.Is.Incident).ToArray() });

    // A report that the register already links with a reviewed incident needs no second link.
    private static IEnumerable<ReportIncidentRow> LinksOf(IReadOnlyList<ToldEventRow> told, IReadOnlyList<ToldEventRow> come)
    {
        var linked = come.Where(row => !row.IsOpen).Select(row => (row.Report, row.Incident)).ToHashSet();
        return told
            .Where(row => row.Incident is not null && !linked.Contains((row.Report, row.Incident)))
            .GroupBy(row => (row.Report, Incident: row.Incident!), row => row.Told)
            .Select(link => new ReportIncidentRow
            {
                Report = link.Key.Report,
                Incident = link.Key.Incident,
                Role = link.Min(member => member.Role),
                Reasons = [.. link.SelectMany(member => member.Reasons).Distinct().OrderBy(reason => reason.Span?.Start)],
            });
    }

    // The claims, numbers and channel uses of the sentences that tell it, where no other incident has them.
    private static async Task AssignAsync(NpgsqlConnection connection, IReadOnlyList<ToldEventRow> told, CancellationToken cancellation)
    {
        var passages = told.Where(row => row.Incident is not null).SelectMany(row => row.Told.Passages.Select(passage => (row.Report, passage.Start, passage.End, Incident: row.Incident!))).ToList();
        if (passages.Count == 0)
            return;
        await ExecuteAsync(
            connection,
            EmbeddedSql.Read(typeof(CandidateStore).FullName + ".Assign.sql"),
            cancellation,
            SqlValue.Of("reports", [.. passages.Select(passage => passage.Report)]),
            new NpgsqlParameter("starts", passages.Select(passage => passage.Start).ToArray()),
            new NpgsqlParameter("ends", passages.Select(passage => passage.End).ToArray()),
            SqlValue.Of("incidents", [.. passages.Select(passage => passage.Incident)]));
    }

    /// <returns>The candidates that no event is gathered into any more.</returns>
    private static async Task<IReadOnlyList<string>> WithdrawAsync(NpgsqlConnection connection, string[] ids, CancellationToken cancellation)
    {
        var empty = await IdsAsync(connection, "Empty", cancellation, SqlValue.Of("ids", ids));
        if (empty.Count > 0)
            await ExecuteAsync(connection, EmbeddedSql.Read(typeof(CandidateStore).FullName + ".Withdraw.sql"), cancellation, SqlValue.Of("ids", empty));
        return empty;
    }

    /// <returns>Reports whose incidents are others than before.</returns>
    private static Task<IReadOnlyList<string>> MovedAsync(NpgsqlConnection connection, string[] reports, DateTimeOffset now, CancellationToken cancellation) =>
        reports.Length == 0 ? Task.FromResult<IReadOnlyList<string>>([]) : IdsAsync(connection, "Reports", cancellation, SqlValue.Of("reports", reports), new NpgsqlParameter("now", now));

    private static async Task<IReadOnlyList<string>> IdsAsync(NpgsqlConnection connection, string query, CancellationToken cancellation, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.Read($"{typeof(CandidateStore).FullName}.{query}.sql"), connection);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var ids = new List<string>();
        while (await reader.ReadAsync(cancellation))
            ids.Add(reader.GetString(0));
        return ids;
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
