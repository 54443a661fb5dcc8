using Npgsql;

namespace DeconflictionArchive.Storage.Schema;

/// <summary>
/// Brings a database to the schema of this program: runs the numbered scripts it has not seen, each in a transaction with its
/// line in the journal. Any number of programs may start at once; a lock lets one work and the others find the work done.
/// </summary>
public sealed class SchemaUpgrader(IReadOnlyList<SchemaScript> scripts)
{
    private const string Journal = """
        create table if not exists schema_journal (
            script text not null,
            sha256 text not null,
            applied_at timestamptz not null default now(),
            constraint schema_journal_pk primary key (script)
        )
        """;

    /// <returns>The names of the scripts that were applied; empty when the schema was current.</returns>
    /// <exception cref="SchemaException">A script of the journal was changed or is unknown here, or a script failed.</exception>
    public static Task<IReadOnlyList<string>> UpgradeAsync(string connectionString, CancellationToken cancellation) =>
        new SchemaUpgrader(SchemaScript.ReadEmbedded()).ApplyAsync(connectionString, cancellation);

    public async Task<IReadOnlyList<string>> ApplyAsync(string connectionString, CancellationToken cancellation)
    {
        // No pool: the session and with it the lock must end here, whatever happens.
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync(cancellation);

        // A session lock, not a transaction's: it is held until after the last commit, so nobody reads a half-written journal.
        await ExecuteAsync(connection, "set lock_timeout = 0; set statement_timeout = 0", cancellation);
        await ExecuteAsync(connection, $"select pg_advisory_lock({AdvisoryLocks.Class}, {AdvisoryLocks.Schema})", cancellation);

        var applied = await ReadJournalAsync(connection, cancellation);
        Check(applied);
        var added = new List<string>();
        foreach (var script in scripts.Where(script => !applied.ContainsKey(script.Name)))
        {
            await ApplyAsync(connection, script, cancellation);
            added.Add(script.Name);
        }

        await ReaderRole.PrepareAsync(connection, cancellation);
        return added;
    }

    private static async Task<Dictionary<string, string>> ReadJournalAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            await ExecuteAsync(connection, Journal, cancellation);
            await using var command = new NpgsqlCommand("select script, sha256 from schema_journal", connection);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                applied.Add(reader.GetString(0), reader.GetString(1));
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new SchemaException($"This user may not make tables in the database: {e.MessageText}. Connect as the database's owner.", e);
        }

        return applied;
    }

    private void Check(Dictionary<string, string> applied)
    {
        foreach (var (name, sha256) in applied)
        {
            var script = scripts.FirstOrDefault(script => script.Name == name)
                ?? throw new SchemaException($"The database has the schema script {name}, which this program does not know: it was upgraded by a newer program. Use that one.");
            if (script.Sha256 != sha256)
                throw new SchemaException($"The schema script {name} was changed after it had been applied to this database. Put it back as it was and add a new script.");
        }

        var last = applied.Keys.Max(StringComparer.Ordinal);
        if (scripts.FirstOrDefault(script => !applied.ContainsKey(script.Name) && string.CompareOrdinal(script.Name, last) < 0) is { } late)
            throw new SchemaException($"The schema script {late.Name} comes before {last}, which was already applied. Give it the next number.");
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, SchemaScript script, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        try
        {
            await ExecuteAsync(connection, script.Sql, cancellation);
        }
        catch (PostgresException e)
        {
            throw new SchemaException($"The schema script {script.Name} failed and was undone: {e.MessageText}", e);
        }

        await using var journal = new NpgsqlCommand("insert into schema_journal (script, sha256) values ($1, $2)", connection)
        {
            Parameters = { new() { Value = script.Name }, new() { Value = script.Sha256 } },
        };
        await journal.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
