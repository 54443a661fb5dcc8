using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace DeconflictionArchive.Storage.Changes;

/// <summary>
/// Reads the feed of changes. Its writers wait for each other until they commit (the trigger change_in_order), so positions become
/// visible in their order: after a position is read, no earlier one can appear. A number may be missing where a writer failed.
/// </summary>
public sealed class ChangeQueries(ArchiveDataSources sources)
{
    private static readonly string ListSql = EmbeddedSql.Of<ChangeQueries>("List");

    /// <param name="after">Position of the last change given out; null to begin.</param>
    public async Task<Rows<ChangeRow>> ListAsync(ChangeFilter filter, IReadOnlyList<string?>? after, int limit, CancellationToken cancellation)
    {
        var from = after is null ? filter.Since : Math.Max(filter.Since, long.Parse(after[0]!, CultureInfo.InvariantCulture));
        await using var command = sources.Reader.CreateCommand(ListSql);
        command.Parameters.AddRange((NpgsqlParameter[])
        [
            new NpgsqlParameter("since", filter.Since),
            new NpgsqlParameter("after", from),
            .. SqlValue.Of("kinds", filter.Kinds),
            .. SqlValue.Of("subjects", filter.Subjects),
            new NpgsqlParameter("limit", limit + 1),
        ]);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        long total = 0;
        var changes = new List<ChangeRow>();
        while (await reader.ReadAsync(cancellation))
        {
            total = reader.GetInt64(0);
            if (!await reader.IsDBNullAsync(1, cancellation))
                changes.Add(Read(reader));
        }

        return Rows.Of(changes, total, limit, last => [last.Position.ToString(CultureInfo.InvariantCulture)]);
    }

    private static ChangeRow Read(NpgsqlDataReader reader) => new()
    {
        Position = reader.GetInt64(1),
        ChangedAt = reader.GetFieldValue<DateTimeOffset>(2),
        Kind = EnumName.Parse<ChangeKind>(reader.GetString(3)),
        Subject = reader.GetString(4),
        SubjectId = reader.GetString(5),
        Detail = reader.IsDBNull(6) ? null : JsonSerializer.Deserialize<JsonElement>(reader.GetString(6)),
    };
}
