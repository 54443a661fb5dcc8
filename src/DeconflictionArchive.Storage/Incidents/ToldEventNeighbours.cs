using DeconflictionArchive.Analysis.Incidents.Clustering;
using Npgsql;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>Reads the events that hang together with given ones: linked by likeness, or bearing the same name, through however many steps.</summary>
internal static class ToldEventNeighbours
{
    private const string Columns = "report, ordinal, base, slug, blocks, incident, told::text";

    // Key by key: for many keys at once the planner would read every event and compare it with all of them.
    private const string NearSql = $$"""
        with near as materialized (
            select report, ordinal from unnest(@blocks) block join told_event on blocks @> array[block]
            union
            select report, ordinal from told_event where blocks <> '{}' and base = any (@bases)
        )
        select {{Columns}} from near join told_event using (report, ordinal) --
        """;

    /// <param name="come">Events of the archive; they are part of the answer.</param>
    /// <param name="gone">Events that were in it; only what hung together with them is.</param>
    public static async Task<IReadOnlyList<ToldEventRow>> AllAsync(
        NpgsqlConnection connection, EventClustering clustering, IReadOnlyList<ToldEventRow> come, IReadOnlyList<ToldEventRow> gone, CancellationToken cancellation)
    {
        var near = new Near();
        var together = new Dictionary<string, ToldEventRow>(StringComparer.Ordinal);
        foreach (var row in come.Where(row => row.Blocks.Count > 0))
            together[row.Slug + row.Report + row.Ordinal] = near.Add(row);
        var edge = together.Values.Concat(gone.Where(row => row.Blocks.Count > 0)).ToList();
        while (edge.Count > 0)
        {
            var blocks = edge.SelectMany(row => row.Blocks).Where(near.IsNewBlock).ToArray();
            var bases = edge.Select(row => row.Base).Where(near.IsNewBase).Distinct(StringComparer.Ordinal).ToArray();
            if (blocks.Length + bases.Length > 0)
            {
                foreach (var row in await ReadAsync(
                    connection,
                    NearSql,
                    cancellation,
                    SqlValue.Of("blocks", blocks),
                    SqlValue.Of("bases", bases)))
                {
                    near.Add(row);
                }
            }

            var next = new List<ToldEventRow>();
            foreach (var row in edge)
            {
                foreach (var other in near.Of(row))
                {
                    var key = other.Slug + other.Report + other.Ordinal;
                    if (!together.ContainsKey(key) && (other.Base == row.Base || clustering.AreLinked(row.Told, other.Told)))
                    {
                        together[key] = other;
                        next.Add(other);
                    }
                }
            }

            edge = next;
        }

        return [.. together.Values];
    }

    /// <param name="sql">A statement up to where the columns it returns are to stand.</param>
    public static async Task<IReadOnlyList<ToldEventRow>> ReadAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand($"{sql} {Columns}", connection);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<ToldEventRow>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(new ToldEventRow
            {
                Report = reader.GetString(0),
                Ordinal = reader.GetInt32(1),
                Base = reader.GetString(2),
                Slug = reader.GetString(3),
                Blocks = reader.GetFieldValue<string[]>(4),
                Incident = await reader.IsDBNullAsync(5, cancellation) ? null : reader.GetString(5),
                Told = StoredJson.Read<ToldEvent>(reader.GetString(6)),
            });
        }

        return rows;
    }

    /// <summary>The events read so far, by the keys under which they are asked for.</summary>
    private sealed class Near
    {
        private readonly HashSet<string> _blocks = new(StringComparer.Ordinal);
        private readonly HashSet<string> _bases = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<ToldEventRow>> _byKey = new(StringComparer.Ordinal);
        private readonly Dictionary<(string, int), ToldEventRow> _all = [];

        public bool IsNewBlock(string block) => _blocks.Add(block);

        public bool IsNewBase(string name) => _bases.Add(name);

        public ToldEventRow Add(ToldEventRow row)
        {
            if (_all.TryGetValue((row.Report, row.Ordinal), out var known))
                return known;
            _all.Add((row.Report, row.Ordinal), row);
            foreach (var key in row.Blocks.Append("=" + row.Base))
            {
                if (!_byKey.TryGetValue(key, out var same))
                    _byKey[key] = same = [];
                same.Add(row);
            }

            return row;
        }

        public IEnumerable<ToldEventRow> Of(ToldEventRow row) =>
            row.Blocks.Append("=" + row.Base).SelectMany(key => _byKey.GetValueOrDefault(key) ?? []).Distinct();
    }
}
