using System.Globalization;
using Npgsql;

namespace DeconflictionArchive.Benchmarks.Import;

/// <summary>Where the server's time goes, by statement, from an extension most packages of PostgreSQL bring.</summary>
internal static class StatementTimes
{
    /// <summary>What a server needs to be started with.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["shared_preload_libraries"] = "pg_stat_statements",
        ["pg_stat_statements.track_utility"] = "on",
    };

    public static async Task BeginAsync(string connectionString) =>
        await ExecuteAsync(connectionString, "create extension if not exists pg_stat_statements", _ => { });

    public static async Task PrintAsync(string connectionString, int reports) => await ExecuteAsync(
        connectionString,
        """
        select total_exec_time, calls, left(regexp_replace(query, '\s+', ' ', 'g'), 110)
        from pg_stat_statements order by total_exec_time desc limit 30
        """,
        row => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{row.GetDouble(0) / reports,8:0.000} ms a report, {row.GetInt64(1),6} calls  {row.GetString(2)}")));

    private static async Task ExecuteAsync(string connectionString, string sql, Action<NpgsqlDataReader> row)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            row(reader);
    }
}
