using Npgsql;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>Reads and writes where stored reports stand among the texts of their pages.</summary>
internal static class RevisionPlaces
{
    private static readonly string MoveSql = EmbeddedSql.Read($"{typeof(RevisionPlaces).FullName}.Move.sql");

    /// <summary>The places of those that have an address of a page.</summary>
    public static async Task<IReadOnlyDictionary<string, RevisionPlace>> ReadAsync(NpgsqlConnection connection, string[] reports, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select id, address_key, address, revision, revises, revised_by from report where id = any ($1) and address_key is not null", connection)
        {
            Parameters = { new() { Value = reports } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var places = new Dictionary<string, RevisionPlace>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
            places[reader.GetString(0)] = new RevisionPlace(reader.GetString(1), Text(2), reader.GetInt32(3), Text(4), Text(5));
        return places;

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    public static async Task MoveAsync(
        NpgsqlConnection connection, IReadOnlyDictionary<string, RevisionPlace> places, DateTimeOffset now, CancellationToken cancellation)
    {
        // A page has one newest text at any time: those that are no longer make room first.
        foreach (var group in places.GroupBy(place => place.Value.RevisedBy is null).OrderBy(group => group.Key))
        {
            await using var command = new NpgsqlCommand(MoveSql, connection);
            command.Parameters.AddWithValue("ids", group.Select(place => place.Key).ToArray());
            command.Parameters.AddWithValue("keys", group.Select(place => place.Value.AddressKey).ToArray());
            command.Parameters.AddWithValue("addresses", group.Select(place => place.Value.Address).ToArray());
            command.Parameters.AddWithValue("revisions", group.Select(place => place.Value.Revision).ToArray());
            command.Parameters.AddWithValue("revises", group.Select(place => place.Value.Revises).ToArray());
            command.Parameters.AddWithValue("revised_by", group.Select(place => place.Value.RevisedBy).ToArray());
            command.Parameters.AddWithValue("now", now);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
