using System.Data;
using System.Runtime.CompilerServices;
using DeconflictionArchive.Storage.Changes;
using Npgsql;

namespace DeconflictionArchive.Storage.Search;

/// <summary>What changed in the archive since a position.</summary>
/// <param name="Latest">The last position of the feed.</param>
/// <param name="Position">The last of those read here; everything up to it is in <paramref name="Reports"/>.</param>
/// <param name="Reports">Ids, each once.</param>
public sealed record ReportChanges(long Latest, long Position, IReadOnlyList<string> Reports);

/// <summary>A position of the feed, and what tells its change from those other stores have there.</summary>
public sealed record ChangeMark(long Position, string Digest);

/// <summary>How much is searched at a position of the feed.</summary>
public sealed record SearchedExtent(long Position, long Reports, long Words);

/// <summary>Reads what an index outside the database is made of and kept in step by.</summary>
public sealed class IndexFeed(ArchiveDataSources sources)
{
    // Reading a whole archive takes as long as it takes.
    private const string Patience = "select set_config('statement_timeout', '0', true)";

    private static readonly string MarkSql = EmbeddedSql.Of<IndexFeed>("Mark");
    private static readonly string ExtentSql = EmbeddedSql.Of<IndexFeed>("Extent");
    private static readonly string ReportsSql = EmbeddedSql.Of<IndexFeed>("Reports");
    private static readonly string ChangesSql = EmbeddedSql.Of<IndexFeed>("Changes");

    /// <returns>Null when the feed has no such position.</returns>
    public async Task<ChangeMark?> MarkAsync(long position, CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(MarkSql);
        command.Parameters.AddWithValue("position", position);
        return await command.ExecuteScalarAsync(cancellation) is string digest ? new ChangeMark(position, digest) : null;
    }

    public async Task<SearchedExtent> ExtentAsync(CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(ExtentSql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new SearchedExtent(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    /// <summary>Every report, as of one moment.</summary>
    /// <param name="began">Told the position of the feed at that moment, before the first report.</param>
    public async IAsyncEnumerable<IndexedReport> AllAsync(Action<long> began, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await sources.Reader.OpenConnectionAsync(cancellation);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using (var patience = new NpgsqlCommand(Patience, connection, snapshot))
            await patience.ExecuteNonQueryAsync(cancellation);
        await using (var position = new NpgsqlCommand("select coalesce(max(position), 0) from change", connection, snapshot))
            began((long)(await position.ExecuteScalarAsync(cancellation))!);
        await using var command = new NpgsqlCommand(ReportsSql, connection, snapshot) { CommandTimeout = 0 };
        command.Parameters.Add(SqlValue.Of("ids", (IReadOnlyList<string>?)null));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            yield return Read(reader);
    }

    /// <summary>Some reports as they are now; those that are gone are left out.</summary>
    public async Task<IReadOnlyList<IndexedReport>> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(ReportsSql);
        command.Parameters.Add(SqlValue.Of("ids", ids));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var reports = new List<IndexedReport>(ids.Count);
        while (await reader.ReadAsync(cancellation))
            reports.Add(Read(reader));
        return reports;
    }

    public async Task<ReportChanges> ChangesAsync(long after, int limit, CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(ChangesSql);
        command.Parameters.AddWithValue("after", after);
        command.Parameters.AddWithValue("limit", limit);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (latest, position) = (0L, after);
        var reports = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            latest = reader.GetInt64(0);
            if (await reader.IsDBNullAsync(1, cancellation))
                continue;
            position = reader.GetInt64(1);
            if (reader.GetString(2) == ChangeFeed.Report)
                reports.Add(reader.GetString(3));
        }

        return new ReportChanges(latest, position, [.. reports]);
    }

    private static IndexedReport Read(NpgsqlDataReader reader) => new(
        reader.GetString(0),
        reader.GetInt32(1),
        reader.GetInt32(2),
        reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3),
        reader.IsDBNull(4) ? null : reader.GetFieldValue<DateOnly>(4),
        reader.IsDBNull(5) ? null : reader.GetString(5),
        reader.IsDBNull(6) ? null : reader.GetString(6),
        reader.GetFieldValue<string[]>(7),
        reader.GetFieldValue<string[]>(8),
        reader.GetFieldValue<string[]>(9),
        reader.GetFieldValue<string[]>(10),
        reader.GetFieldValue<string[]>(11),
        reader.GetFieldValue<byte[]>(12));
}
