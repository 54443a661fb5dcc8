using DeconflictionArchive.Analysis.Incidents;
using Npgsql;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>How the archive keeps an incident that events may be gathered into.</summary>
internal enum Kept
{
    /// <summary>As what was gathered, to be changed as events come and go.</summary>
    Candidate,

    /// <summary>In an editor's words, with the events that are gathered into it.</summary>
    Reviewed,

    /// <summary>As the register's own, or as none any more.</summary>
    Other,
}

internal static class KnownIncidents
{
    /// <returns>Those of the ids that the archive has.</returns>
    public static async Task<IReadOnlyDictionary<string, Kept>> ReadAsync(NpgsqlConnection connection, string[] ids, CancellationToken cancellation)
    {
        const string sql = "select id, status, curated_at is not null from incident where id = any (@ids)";
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { SqlValue.Of("ids", ids) } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var known = new Dictionary<string, Kept>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            known.Add(reader.GetString(0), (EnumName.Parse<IncidentStatus>(reader.GetString(1)), reader.GetBoolean(2)) switch
            {
                (IncidentStatus.Candidate, false) => Kept.Candidate,
                (IncidentStatus.Candidate or IncidentStatus.Reviewed, _) => Kept.Reviewed,
                _ => Kept.Other,
            });
        }

        return known;
    }
}
