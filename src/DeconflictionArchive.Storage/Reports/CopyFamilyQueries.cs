using DeconflictionArchive.Analysis.Layout;
using Npgsql;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>A report of a wire family with its text.</summary>
public sealed record FamilyMember(string Id, string? CopyOf, string Text, Page Page);

/// <summary>Reads a report and all that repeat each other with it.</summary>
public sealed class CopyFamilyQueries(ArchiveDataSources sources)
{
    /// <returns>The original first, then its copies as they came; none for an unknown report.</returns>
    public async Task<IReadOnlyList<FamilyMember>> FindAsync(string id, CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(
            """
            with original as (select coalesce(copy_of, id) as id from report where id = $1)
            select report.id, report.copy_of, report.text, report_reading.reading -> 'page'
            from report
            join report_reading on report_reading.report = report.id
            where report.id = (select id from original) or report.copy_of = (select id from original)
            order by report.copy_of nulls first, report.ordinal
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = id });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var family = new List<FamilyMember>();
        while (await reader.ReadAsync(cancellation))
        {
            family.Add(new FamilyMember(
                reader.GetString(0),
                await reader.IsDBNullAsync(1, cancellation) ? null : reader.GetString(1),
                reader.GetString(2),
                StoredJson.Read<Page>(reader.GetString(3))));
        }

        return family;
    }
}
