using Npgsql;

namespace DeconflictionArchive.Storage.Schema;

/// <summary>Compares a database's schema with the one this program was written for, without changing it.</summary>
public static class SchemaCheck
{
    /// <returns>The scripts the database has not seen; empty when it is current.</returns>
    public static Task<IReadOnlyList<string>> MissingAsync(ArchiveDataSources sources, CancellationToken cancellation) => MissingAsync(sources.Writer, cancellation);

    /// <summary>The same of the database that reads go to, which may be a replica still behind.</summary>
    public static Task<IReadOnlyList<string>> MissingForReadersAsync(ArchiveDataSources sources, CancellationToken cancellation) => MissingAsync(sources.Reader, cancellation);

    private static async Task<IReadOnlyList<string>> MissingAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            await using var command = source.CreateCommand("select script from schema_journal");
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                seen.Add(reader.GetString(0));
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            // An empty database: it has seen none.
        }

        return [.. SchemaScript.ReadEmbedded().Select(script => script.Name).Where(name => !seen.Contains(name))];
    }
}
