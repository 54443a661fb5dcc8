using Npgsql;

namespace DeconflictionArchive.Storage.Reports;

/// <param name="Changed">Ids of the reports whose link changed.</param>
/// <param name="Families">Ids of the originals whose families may have other members, or members with other days, than before.</param>
internal sealed record CopyLinks(IReadOnlyList<string> Changed, IReadOnlyList<string> Families)
{
    private const string FamiliesSql = "select distinct coalesce(copy_of, id) from report where body_sha256 = any (@bodies)";

    private static readonly string LinkSql = EmbeddedSql.Of<CopyLinks>();

    /// <summary>Links the reports that have some bodies to the first of their families, which is known of each body.</summary>
    /// <param name="reports">Ids of reports that may be linked, and have no body to tell a copy by any more.</param>
    public static async Task<CopyLinks> WriteAsync(NpgsqlConnection connection, byte[][] bodies, string[] reports, DateTimeOffset now, CancellationToken cancellation)
    {
        var linked = new List<string>();
        var families = new HashSet<string>(StringComparer.Ordinal);
        await using (var command = new NpgsqlCommand(LinkSql, connection))
        {
            command.Parameters.AddWithValue("bodies", bodies);
            command.Parameters.AddWithValue("reports", reports);
            command.Parameters.AddWithValue("now", now);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                linked.Add(reader.GetString(0));
                if (!await reader.IsDBNullAsync(1, cancellation))
                    families.Add(reader.GetString(1));
            }
        }

        await using (var command = new NpgsqlCommand(FamiliesSql, connection))
        {
            command.Parameters.AddWithValue("bodies", bodies);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                families.Add(reader.GetString(0));
        }

        return new CopyLinks(linked, [.. families]);
    }
}
