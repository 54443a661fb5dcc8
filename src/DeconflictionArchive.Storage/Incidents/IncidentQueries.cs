using DeconflictionArchive.Analysis.Claims.Contradictions;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Storage.Channels;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>Reads incidents with everything known of them.</summary>
public sealed class IncidentQueries(ArchiveDataSources sources)
{
    private static readonly string ListSql = EmbeddedSql.Of<IncidentQueries>("List");
    private static readonly string UsesSql = EmbeddedSql.Of<IncidentQueries>("Uses");
    private static readonly string DaysSql = EmbeddedSql.Of<IncidentQueries>("Days");
    private static readonly string CountsSql = EmbeddedSql.Of<IncidentQueries>("Counts");

    private readonly DbContextOptions<ArchiveDbContext> _options = ArchiveDbContext.Over(sources.Reader);

    /// <param name="after">Sort keys of the last incident given out; null to begin.</param>
    public async Task<Rows<Incident>> ListAsync(IncidentFilter filter, IReadOnlyList<string?>? after, int limit, CancellationToken cancellation)
    {
        var (total, keys) = await KeysAsync(filter, after, limit, cancellation);
        var page = Rows.Of(keys, total, limit, last => [DayKey.Write(last.Day), last.Id]);
        var incidents = await ReadAsync([.. page.Items.Select(key => key.Id)], cancellation);
        return page.With(incidents);
    }

    /// <returns>Null when the archive has no such incident.</returns>
    public async Task<Incident?> FindAsync(string id, CancellationToken cancellation) => await ReadAsync([id], cancellation) is [var incident] ? incident : null;

    /// <summary>Whether the archive has such an incident, and it is not merged into another.</summary>
    public async Task<bool> HasAsync(string id, CancellationToken cancellation)
    {
        await using var archive = new ArchiveDbContext(_options);
        return await archive.Incidents.AnyAsync(incident => incident.Id == id && incident.Status != IncidentStatus.Merged, cancellation);
    }

    /// <summary>The incident an id leads to, through however many mergers; the name of an event leads to the candidate it is gathered into. Null when there is none.</summary>
    public async Task<string?> SurvivorAsync(string id, CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(
            """
            with recursive line as (
                select id, merged_into, 1 as steps from incident
                where id = coalesce((select id from incident where id = $1), (select incident from told_event where (slug = $1 or base = $1) and incident is not null order by slug <> $1, slug limit 1))
                union all
                select incident.id, incident.merged_into, steps + 1 from line join incident on incident.id = line.merged_into where steps < 100
            )
            select id from line where merged_into is null
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = id });
        return (string?)await command.ExecuteScalarAsync(cancellation);
    }

    private async Task<(long Total, List<(string Id, DateOnly Day)> Keys)> KeysAsync(
        IncidentFilter filter, IReadOnlyList<string?>? after, int limit, CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(ListSql);
        command.Parameters.AddRange((NpgsqlParameter[])
        [
            SqlValue.Of("from", filter.From),
            SqlValue.Of("to", filter.To),
            SqlValue.Of("ids", filter.Ids),
            SqlValue.Of("at", filter.At),
            .. SqlValue.Of("statuses", filter.Statuses),
            .. SqlValue.Of("types", filter.Types),
            .. SqlValue.Of("parties", filter.Parties),
            .. SqlValue.Of("places", filter.Places),
            .. SqlValue.Of("channels", filter.Channels),
            new NpgsqlParameter("oldest_first", filter.OldestFirst),
            .. DayKey.After(after),
            SqlValue.Of("after_id", after?[1]),
            new NpgsqlParameter("limit", limit + 1),
        ]);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        long total = 0;
        var keys = new List<(string, DateOnly)>();
        while (await reader.ReadAsync(cancellation))
        {
            total = reader.GetInt64(0);
            if (!await reader.IsDBNullAsync(1, cancellation))
                keys.Add((reader.GetString(1), reader.GetFieldValue<DateOnly>(2)));
        }

        return (total, keys);
    }

    private async Task<IReadOnlyList<Incident>> ReadAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
            return [];
        await using var archive = new ArchiveDbContext(_options);
        var current = archive.Reports.Where(report => report.RevisedBy == null);
        var facts = await archive.Incidents.Where(incident => ids.Contains(incident.Id)).ToDictionaryAsync(incident => incident.Id, StringComparer.Ordinal, cancellation);
        var places = (await archive.IncidentPlaces.Where(place => ids.Contains(place.Incident)).OrderBy(place => place.Ordinal).ToListAsync(cancellation)).ToLookup(place => place.Incident);
        var parties = (await archive.IncidentParties.Where(party => ids.Contains(party.Incident)).OrderBy(party => party.Ordinal).ToListAsync(cancellation)).ToLookup(party => party.Incident);
        var channels = (await archive.IncidentChannels.Where(channel => ids.Contains(channel.Incident)).OrderBy(channel => channel.Ordinal).ToListAsync(cancellation)).ToLookup(channel => channel.Incident);
        var addresses = (await archive.IncidentSources.Where(source => ids.Contains(source.Incident)).OrderBy(source => source.Ordinal).ToListAsync(cancellation)).ToLookup(source => source.Incident);
        var claims = (await archive.Claims.Where(claim => ids.Contains(claim.Incident!) && current.Any(report => report.Id == claim.Report)).OrderBy(claim => claim.Report).ThenBy(claim => claim.Ordinal).ToListAsync(cancellation)).ToLookup(claim => claim.Incident);
        var uses = await UsesAsync(ids, cancellation);
        var quantities = (await archive.Quantities.Where(quantity => ids.Contains(quantity.Incident!) && current.Any(report => report.Id == quantity.Report)).OrderBy(quantity => quantity.Report).ThenBy(quantity => quantity.Ordinal).ToListAsync(cancellation)).ToLookup(quantity => quantity.Incident);
        var counts = await CountsAsync(ids, cancellation);
        var days = await DaysAsync([.. claims.SelectMany(told => told).Select(claim => claim.Id)], cancellation);
        return
        [
            .. ids.Where(facts.ContainsKey).Select(id => new Incident(
                facts[id],
                [.. places[id].Select(place => place.Place)],
                [.. parties[id]],
                [.. channels[id].Select(channel => channel.Channel)],
                [.. addresses[id].Select(source => source.Address)],
                [.. claims[id]],
                [.. uses[id]],
                [.. quantities[id]],
                days,
                counts.GetValueOrDefault(id, IncidentCounts.None))),
        ];
    }

    private async Task<Dictionary<string, IncidentCounts>> CountsAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(CountsSql);
        command.Parameters.Add(SqlValue.Of("ids", ids));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var counts = new Dictionary<string, IncidentCounts>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
            counts[reader.GetString(0)] = new IncidentCounts(reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3));
        return counts;
    }

    private async Task<ILookup<string?, ChannelUse>> UsesAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(UsesSql);
        command.Parameters.Add(SqlValue.Of("ids", ids));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var uses = new List<ChannelUse>();
        while (await reader.ReadAsync(cancellation))
            uses.Add(ChannelQueries.ReadUse(reader, 0));
        return uses.ToLookup(use => use.Facts.Incident, StringComparer.Ordinal);
    }

    private async Task<ILookup<string, ToldDay>> DaysAsync(IReadOnlyList<string> claims, CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(DaysSql);
        command.Parameters.Add(SqlValue.Of("ids", claims));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var days = new List<(string Claim, ToldDay Day)>();
        while (await reader.ReadAsync(cancellation))
            days.Add((reader.GetString(0), new ToldDay(reader.GetFieldValue<DateOnly>(1), reader.GetFieldValue<DateOnly>(2), new TextSpan(reader.GetInt32(3), reader.GetInt32(4)))));
        return days.ToLookup(day => day.Claim, day => day.Day, StringComparer.Ordinal);
    }
}
