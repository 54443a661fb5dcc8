using System.Text;
using Npgsql;

namespace DeconflictionArchive.DatabaseTests;

/// <summary>Everything an archive holds, as text to compare.</summary>
internal static class ArchiveState
{
    /// <summary>Every column of every row.</summary>
    public static Task<string> WholeAsync(string connectionString) => ReadAsync(connectionString, "true");

    /// <summary>What does not depend on when and in how many runs it was imported: no clock, no counter, no import.</summary>
    public static Task<string> ContentAsync(string connectionString) =>
        ReadAsync(connectionString, "attidentity = '' and atttypid <> 'timestamptz'::regtype and attname <> 'import' and relname <> 'import' and (relname, attname) <> ('copy_body', 'number')");

    /// <summary>The same without the feed of changes: what is linked anew while it comes depends on which records come in one batch.</summary>
    public static async Task<string> KeptAsync(string connectionString) =>
        string.Concat((await ContentAsync(connectionString)).Split('\n').Where(table => !table.StartsWith("change ", StringComparison.Ordinal)).Select(table => table + "\n"));

    private static async Task<string> ReadAsync(string connectionString, string columns)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var tables = new List<(string Name, string Columns)>();
        await using (var command = new NpgsqlCommand(
            $"""
            select relname, string_agg(quote_ident(attname), ', ' order by attnum)
            from pg_attribute a join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace
            where nspname = 'public' and relkind = 'r' and attnum > 0 and not attisdropped and {columns}
            group by relname order by relname
            """,
            connection))
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                tables.Add((reader.GetString(0), reader.GetString(1)));
        }

        var state = new StringBuilder();
        foreach (var (name, list) in tables)
        {
            await using var command = new NpgsqlCommand(
                $"select count(*) || ' ' || coalesce(md5(string_agg(row, E'\\n' order by row)), '') from (select row({list})::text as row from {name}) rows", connection);
            state.Append(name).Append(' ').Append(await command.ExecuteScalarAsync()).AppendLine();
        }

        return state.ToString();
    }
}
