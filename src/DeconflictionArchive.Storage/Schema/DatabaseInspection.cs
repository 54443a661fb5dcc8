using DeconflictionArchive.Analysis;
using Npgsql;

namespace DeconflictionArchive.Storage.Schema;

/// <summary>What can be said of a database from outside.</summary>
/// <param name="ReadsAs">The user that reads act as.</param>
/// <param name="MissingScripts">Schema scripts the database has not seen; the counts are 0 while there are any.</param>
/// <param name="ReportsOfOlderRules">Read by an older version of the analysis.</param>
public sealed record DatabaseInspection(
    string ServerVersion, string Encoding, string ReadsAs, IReadOnlyList<string> MissingScripts, long Reports, long Incidents, long ReportsOfOlderRules)
{
    public static async Task<DatabaseInspection> OfAsync(ArchiveDataSources sources, CancellationToken cancellation)
    {
        var missing = await SchemaCheck.MissingAsync(sources, cancellation);
        await using var server = sources.Reader.CreateCommand("select current_setting('server_version'), current_setting('server_encoding'), current_user::text");
        await using var reader = await server.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var found = new DatabaseInspection(reader.GetString(0), reader.GetString(1), reader.GetString(2), missing, 0, 0, 0);
        return missing.Count == 0 ? await CountAsync(sources.Reader, found, cancellation) : found;
    }

    private static async Task<DatabaseInspection> CountAsync(NpgsqlDataSource source, DatabaseInspection found, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            "select (select count(*) from report), (select count(*) from incident), (select count(*) from report where analysis_version < $1)");
        command.Parameters.Add(new NpgsqlParameter { Value = AnalysisVersion.Current });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return found with { Reports = reader.GetInt64(0), Incidents = reader.GetInt64(1), ReportsOfOlderRules = reader.GetInt64(2) };
    }
}
