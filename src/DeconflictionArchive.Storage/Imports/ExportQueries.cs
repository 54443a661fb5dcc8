using System.Data;
using System.Runtime.CompilerServices;
using System.Text;
using DeconflictionArchive.Analysis;
using Npgsql;

namespace DeconflictionArchive.Storage.Imports;

/// <summary>Reads everything that was imported, in the order of its coming.</summary>
public sealed class ExportQueries(NpgsqlDataSource source)
{
    // Small enough to be in memory whatever the reports hold, large enough that a question's own cost does not count.
    private const int BatchSize = 100;

    private static readonly string Sql = EmbeddedSql.Of<ExportQueries>();

    /// <summary>The archive as it is at the first record, whatever is imported meanwhile.</summary>
    public async IAsyncEnumerable<ExportedRecord> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        long after = 0;
        while (true)
        {
            var records = await ReadAsync(connection, after, cancellation);
            foreach (var (_, record) in records)
                yield return record;
            if (records.Count < BatchSize)
                yield break;
            after = records[^1].Id;
        }
    }

    private static async Task<List<(long Id, ExportedRecord Record)>> ReadAsync(NpgsqlConnection connection, long after, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.AddWithValue("after", after);
        command.Parameters.AddWithValue("limit", BatchSize);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var records = new List<(long, ExportedRecord)>();
        while (await reader.ReadAsync(cancellation))
            records.Add((reader.GetInt64(0), Record(reader)));
        return records;
    }

    private static ExportedRecord Record(NpgsqlDataReader reader)
    {
        var (file, record, line) = (reader.GetString(1), reader.GetInt32(2), reader.IsDBNull(3) ? (int?)null : reader.GetInt32(3));
        bool? again = !reader.IsDBNull(11) && reader.GetBoolean(11) ? true : null;
        if (!reader.IsDBNull(5))
        {
            var hash = reader.IsDBNull(4) ? null : Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(4));
            var rejection = new Rejection(EnumName.Parse<RejectionCode>(reader.GetString(5)), reader.GetString(6));
            return new ExportedRecord(file, record, line, null, null, null, null, hash, rejection, again);
        }

        var (bytes, text) = (reader.GetFieldValue<byte[]>(9), reader.GetString(10));
        return new ExportedRecord(
            file,
            record,
            line,
            reader.GetString(7),
            StoredJson.Read<ReportMetadata>(reader.GetString(8)),
            bytes,
            bytes.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(text)) ? null : text,
            null,
            null,
            again);
    }
}
