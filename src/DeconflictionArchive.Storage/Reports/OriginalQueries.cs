using System.Runtime.CompilerServices;
using Npgsql;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>A file as it came.</summary>
/// <param name="File">The name it came with.</param>
public sealed record OriginalFile(string File, byte[] Bytes);

/// <summary>Reads every original, for export.</summary>
public sealed class OriginalQueries(NpgsqlDataSource source)
{
    /// <summary>In the order of their coming; the same bytes under the same name once.</summary>
    public async IAsyncEnumerable<OriginalFile> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("""
            select first.file, original.bytes
            from (select min(id) as id, file, sha256 from provenance group by file, sha256) first
            join report_original original on original.sha256 = first.sha256
            order by first.id
            """);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            yield return new OriginalFile(reader.GetString(0), reader.GetFieldValue<byte[]>(1));
    }
}
