using DeconflictionArchive.Analysis.Incidents.Clustering;
using Npgsql;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>Reads told events of the archive, few at a time, and counts how many: what an import costs must not grow with the archive.</summary>
internal sealed class StoredEvents(NpgsqlConnection connection, CancellationToken cancellation)
{
    private const string Standing = "report, ordinal, base, slug, shelf, rank, heard, centre, incident";
    private const string Columns = Standing + ", blocks, told::text";

    /// <summary>Rows read so far.</summary>
    public int Read { get; private set; }

    /// <summary>Deletes the events of reports.</summary>
    /// <returns>What they were.</returns>
    public Task<IReadOnlyList<ToldEventRow>> TakeOutAsync(string[] reports) =>
        RowsAsync($"delete from told_event where report = any ($1) returning {Columns}", reports);

    /// <summary>The first of each shelf by rank, as many as are heard.</summary>
    public Task<IReadOnlyList<EventStanding>> HeadsAsync(string[] shelves) => StandingsAsync(
        $"""
        select {Standing} from unnest($1, $2) as asked (name, most)
        cross join lateral (select * from told_event where shelf = asked.name and shelf <> '' order by rank limit asked.most) head
        """,
        shelves,
        shelves.Select(EventShelf.Heard).ToArray());

    /// <summary>What is compared under some keys, or the beginnings among it.</summary>
    // Key by key: for many keys at once the planner would read every event and compare it with all of them.
    public Task<IReadOnlyList<ToldEventRow>> NearAsync(string[] blocks, bool onlyBeginnings) => RowsAsync(
        $"""
        with near as materialized (
            select distinct report, ordinal from unnest($1) block join told_event on blocks @> array[block] and heard {(onlyBeginnings ? "and centre = rank" : "")}
        )
        select {Columns} from near join told_event using (report, ordinal)
        """,
        blocks);

    /// <summary>Those that are compared and have joined one of some beginnings.</summary>
    public Task<IReadOnlyList<EventStanding>> FollowersAsync(string[] centres) =>
        StandingsAsync($"select {Standing} from told_event where centre = any ($1) and centre <> rank", centres);

    public Task<IReadOnlyList<ToldEventRow>> OfRanksAsync(IReadOnlyList<EventStanding> places) => RowsAsync(
        $"select {Columns} from unnest($1, $2) as asked (name, place) join told_event on shelf = asked.name and rank = asked.place and shelf <> ''",
        [.. places.Select(row => row.Shelf)],
        places.Select(row => row.Rank).ToArray());

    public Task<IReadOnlyList<ToldEventRow>> OfReportsAsync(string[] reports) =>
        RowsAsync($"select {Columns} from told_event where report = any ($1)", reports);

    /// <summary>The first events of a candidate by rank, as many as are asked for its facts.</summary>
    public Task<IReadOnlyList<ToldEventRow>> FirstAsync(string[] incidents) => RowsAsync(
        $"""
        select {Columns} from unnest($1) as asked (name)
        cross join lateral (select * from told_event where incident = asked.name and blocks <> '{"{}"}' order by rank limit {CandidateFacts.Asked}) first
        """,
        incidents);

    /// <returns>By candidate the rank of the last event asked for its facts; none for one with fewer events.</returns>
    public async Task<IReadOnlyDictionary<string, string>> LastAskedAsync(string[] incidents)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select asked.name, last.rank from unnest($1) as asked (name)
            cross join lateral (select rank from told_event where incident = asked.name and blocks <> '{"{}"}' order by rank offset {CandidateFacts.Asked - 1} limit 1) last
            """,
            connection);
        command.Parameters.Add(new NpgsqlParameter { Value = incidents });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
            last.Add(reader.GetString(0), reader.GetString(1));
        Read += last.Count;
        return last;
    }

    /// <summary>Beginnings whose names have one of these bases.</summary>
    public Task<IReadOnlyList<EventStanding>> NamesakesAsync(string[] bases) =>
        StandingsAsync($"select {Standing} from told_event where base = any ($1) and centre = rank", bases);

    /// <summary>Some beginnings.</summary>
    public Task<IReadOnlyList<EventStanding>> OfCentresAsync(string[] centres) =>
        StandingsAsync($"select {Standing} from told_event where rank = any ($1) and centre = rank", centres);

    /// <summary>Those that are compared and have joined one of some beginnings, and these.</summary>
    public Task<IReadOnlyList<EventStanding>> JoinedAsync(string[] centres) =>
        StandingsAsync($"select {Standing} from told_event where centre = any ($1)", centres);

    /// <summary>Everything on some shelves.</summary>
    public Task<IReadOnlyList<EventStanding>> OnAsync(string[] shelves) =>
        StandingsAsync($"select {Standing} from told_event where shelf = any ($1) and shelf <> ''", shelves);

    private Task<IReadOnlyList<ToldEventRow>> RowsAsync(string sql, string[] names, Array? beside = null) => ReadAsync(
        sql,
        names,
        beside,
        (reader, standing) => new ToldEventRow
        {
            Report = standing.Report,
            Ordinal = standing.Ordinal,
            Base = standing.Base,
            Slug = standing.Slug,
            Shelf = standing.Shelf,
            Rank = standing.Rank,
            Heard = standing.Heard,
            Centre = standing.Centre,
            Incident = standing.Incident,
            Blocks = reader.GetFieldValue<string[]>(9),
            Told = StoredJson.Read<ToldEvent>(reader.GetString(10)),
        });

    private Task<IReadOnlyList<EventStanding>> StandingsAsync(string sql, string[] names, Array? beside = null) => ReadAsync(sql, names, beside, (_, standing) => standing);

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, string[] names, Array? beside, Func<NpgsqlDataReader, EventStanding, T> rowOf)
    {
        if (names.Length == 0)
            return [];
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = names });
        if (beside is not null)
            command.Parameters.Add(new NpgsqlParameter { Value = beside });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(rowOf(reader, new EventStanding(
                reader.GetString(0),
                reader.GetInt32(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetString(4),
                reader.GetString(5),
                reader.GetBoolean(6),
                await reader.IsDBNullAsync(7, cancellation) ? null : reader.GetString(7),
                await reader.IsDBNullAsync(8, cancellation) ? null : reader.GetString(8))));
        }

        Read += rows.Count;
        return rows;
    }
}
