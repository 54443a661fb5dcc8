using DeconflictionArchive.Analysis.Incidents;
using Npgsql;

namespace DeconflictionArchive.Storage.Changes;

/// <summary>Asks how far the archive has come, and what came with that beside reports: the incidents and outlets one can ask for.</summary>
public sealed class ArchiveStateQueries(ArchiveDataSources sources)
{
    private const string WordColumns = "id, type, title_ar, title_en, summary_ar, summary_en, cues";

    public async Task<ArchiveState> FindAsync(CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand("select position, changed_at from change order by position desc limit 1");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new ArchiveState(reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1))
            : new ArchiveState(0, null);
    }

    /// <summary>The outlets that published something, with the name first printed for each.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SourcesAsync(CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(EmbeddedSql.Of<ArchiveStateQueries>("Sources"));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
            names[reader.GetString(0)] = reader.GetString(1);
        return names;
    }

    /// <summary>What the incidents are called and can be found by.</summary>
    public async Task<IReadOnlyList<IncidentWords>> IncidentsAsync(CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand($"select {WordColumns} from incident");
        return [.. (await ReadAsync(command, cancellation)).Select(row => row.Words!)];
    }

    /// <summary>The incidents that the feed names after a position, with their words as they are now; without words what the archive has no more.</summary>
    public async Task<IReadOnlyList<(string Id, IncidentWords? Words)>> IncidentsChangedAsync(long after, CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(
            $"""
            select {WordColumns}
            from (select distinct subject_id as id from change where subject = 'incident' and position > @after) changed
            left join incident using (id)
            """);
        command.Parameters.AddWithValue("after", after);
        return await ReadAsync(command, cancellation);
    }

    private static async Task<IReadOnlyList<(string Id, IncidentWords? Words)>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var incidents = new List<(string, IncidentWords?)>();
        while (await reader.ReadAsync(cancellation))
        {
            var id = reader.GetString(0);
            incidents.Add((id, await reader.IsDBNullAsync(1, cancellation) ? null : new IncidentWords(
                id, reader.GetString(1), new Bilingual(reader.GetString(2), reader.GetString(3)), [.. Enumerable.Range(2, 4).Select(reader.GetString), .. reader.GetFieldValue<string[]>(6)])));
        }

        return incidents;
    }
}

/// <param name="Words">Titles, summaries and cues.</param>
public sealed record IncidentWords(string Id, string Type, Bilingual Title, IReadOnlyList<string> Words);
