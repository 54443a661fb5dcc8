using DeconflictionArchive.Storage.Reports;
using Npgsql;
using NpgsqlTypes;

namespace DeconflictionArchive.Storage.Search;

/// <summary>Reads from the store what an engine has found, and tells whether what was read of it before still holds.</summary>
public static class FoundReportQueries
{
    private static readonly string Hits = EmbeddedSql.Read(typeof(FoundReportQueries).FullName + ".Hits.sql");
    private static readonly string Versions = EmbeddedSql.Read(typeof(FoundReportQueries).FullName + ".Versions.sql");
    private static readonly string Moment = EmbeddedSql.Read(typeof(FoundReportQueries).FullName + ".Moment.sql");

    /// <summary>The reports of some ids as they are now, in their order; those that are gone are left out.</summary>
    public static async Task<IReadOnlyList<FoundReport>> HitsAsync(
        ArchiveDataSources sources, IReadOnlyList<(string Id, double? Score)> hits, bool withText, CancellationToken cancellation)
    {
        if (hits.Count == 0)
            return [];
        await using var connection = await sources.Reader.OpenConnectionAsync(cancellation);
        return await HitsAsync(connection, null, hits, withText, cancellation);
    }

    /// <summary>
    /// What tells the state of the store now: as long as it is the same, so is every row. Null where that cannot be told.
    /// https://www.postgresql.org/docs/15/functions-info.html#FUNCTIONS-PG-SNAPSHOT
    /// </summary>
    public static async Task<string?> MomentAsync(ArchiveDataSources sources, CancellationToken cancellation)
    {
        await using var connection = await sources.Reader.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand(Moment, connection);
        await command.PrepareAsync(cancellation);
        return await command.ExecuteScalarAsync(cancellation) as string;
    }

    /// <summary>What the rows of some reports are told by now, and the moment of which that is so; those that are gone are left out.</summary>
    public static async Task<(IReadOnlyDictionary<string, ReportVersion> Versions, string? Moment)> VersionsAsync(
        ArchiveDataSources sources, string[] ids, CancellationToken cancellation)
    {
        await using var connection = await sources.Reader.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand(Versions, connection);
        command.Parameters.AddWithValue("ids", NpgsqlDbType.Array | NpgsqlDbType.Text, ids);
        // Planning it would cost more than asking it; a connection of the pool keeps the plan.
        await command.PrepareAsync(cancellation);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var versions = new Dictionary<string, ReportVersion>(ids.Length, StringComparer.Ordinal);
        string? moment = null;
        while (await reader.ReadAsync(cancellation))
        {
            moment ??= reader.IsDBNull(6) ? null : reader.GetString(6);
            versions[reader.GetString(0)] = new ReportVersion(reader.GetFieldValue<uint>(1), reader.GetFieldValue<uint>(2), reader.GetFieldValue<uint>(3), reader.GetFieldValue<DateTimeOffset>(4), reader.GetInt32(5));
        }

        return (versions, moment);
    }

    internal static async Task<IReadOnlyList<FoundReport>> HitsAsync(
        NpgsqlConnection connection, NpgsqlTransaction? snapshot, IReadOnlyList<(string Id, double? Score)> hits, bool withText, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Hits, connection, snapshot);
        command.Parameters.AddWithValue("ids", NpgsqlDbType.Array | NpgsqlDbType.Text, hits.Select(hit => hit.Id).ToArray());
        command.Parameters.AddWithValue("scores", NpgsqlDbType.Array | NpgsqlDbType.Double, hits.Select(hit => hit.Score).ToArray());
        command.Parameters.AddWithValue("with_text", withText);
        await command.PrepareAsync(cancellation);
        var found = new List<FoundReport>(hits.Count);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            found.Add(ReadWhole(reader));
        return found;
    }

    internal static FoundReport ReadCard(NpgsqlDataReader reader) => new()
    {
        Card = ReportCardQueries.ReadCard(reader),
        Score = reader.IsDBNull(ReportCardQueries.CardColumns) ? null : reader.GetDouble(ReportCardQueries.CardColumns),
    };

    private static FoundReport ReadWhole(NpgsqlDataReader reader)
    {
        const int next = ReportCardQueries.CardColumns + 1;
        var found = ReadCard(reader);
        return found with
        {
            Text = reader.IsDBNull(next) ? null : reader.GetString(next),
            Reading = reader.IsDBNull(next + 1) ? null : StoredJson.Read<ReportReading>(reader.GetString(next + 1)),
            Version = new ReportVersion(
                reader.GetFieldValue<uint>(next + 2), reader.GetFieldValue<uint>(next + 3), reader.GetFieldValue<uint>(next + 4), found.Card.UpdatedAt, found.Card.Copies),
        };
    }
}
