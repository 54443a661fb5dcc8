using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DeconflictionArchive.Storage.Claims;

/// <param name="Undated">Claims that fell out of the period because neither they nor their reports have a date.</param>
public sealed record ClaimList(Rows<DatedClaim> Rows, long Undated);

/// <summary>Reads claims across incidents.</summary>
public sealed class ClaimQueries(ArchiveDataSources sources)
{
    private static readonly string ListSql = EmbeddedSql.Of<ClaimQueries>("List");
    private static readonly string DaysSql = EmbeddedSql.Of<ClaimQueries>("Days");

    private readonly DbContextOptions<ArchiveDbContext> _options = ArchiveDbContext.Over(sources.Reader);

    /// <param name="after">Sort keys of the last claim given out; null to begin.</param>
    public async Task<ClaimList> ListAsync(ClaimFilter filter, IReadOnlyList<string?>? after, int limit, CancellationToken cancellation)
    {
        var (total, undated, keys) = await KeysAsync(filter, after, limit, cancellation);
        var page = Rows.Of(keys, total, limit, last => [DayKey.Write(last.Day), last.Id]);
        var claims = await ReadAsync([.. page.Items.Select(key => key.Id)], cancellation);
        return new ClaimList(page.With(await WithDaysAsync(claims, cancellation)), undated);
    }

    /// <summary>Finds the words that give the day of each claim.</summary>
    public async Task<IReadOnlyList<DatedClaim>> WithDaysAsync(IReadOnlyList<ClaimRow> claims, CancellationToken cancellation)
    {
        var days = new Dictionary<string, DayWords>(StringComparer.Ordinal);
        if (claims.Where(claim => claim.SaidOn is not null).Select(claim => claim.Id).ToList() is { Count: > 0 } dated)
        {
            await using var command = sources.Reader.CreateCommand(DaysSql);
            command.Parameters.Add(SqlValue.Of("ids", dated));
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                days[reader.GetString(0)] = new DayWords(reader.GetInt32(1), reader.GetInt32(2), reader.GetString(3), reader.GetBoolean(4));
        }

        return [.. claims.Select(claim => new DatedClaim(claim, days.GetValueOrDefault(claim.Id)))];
    }

    private async Task<(long Total, long Undated, List<(string Id, DateOnly Day)> Keys)> KeysAsync(
        ClaimFilter filter, IReadOnlyList<string?>? after, int limit, CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(ListSql);
        command.Parameters.AddRange((NpgsqlParameter[])
        [
            SqlValue.Of("from", filter.From),
            SqlValue.Of("to", filter.To),
            .. SqlValue.Of("speakers", filter.Speakers),
            .. SqlValue.Of("about", filter.About),
            .. SqlValue.Of("channels", filter.Channels),
            .. SqlValue.Of("stances", filter.Stances),
            .. SqlValue.Of("questions", filter.Questions),
            .. SqlValue.Of("incidents", filter.Incidents),
            new NpgsqlParameter("dated", filter.Dated),
            new NpgsqlParameter("undated", filter.Undated),
            new NpgsqlParameter("oldest_first", filter.OldestFirst),
            .. DayKey.After(after),
            SqlValue.Of("after_id", after?[1]),
            new NpgsqlParameter("limit", limit + 1),
        ]);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        long total = 0, undated = 0;
        var keys = new List<(string, DateOnly)>();
        while (await reader.ReadAsync(cancellation))
        {
            (total, undated) = (reader.GetInt64(0), reader.GetInt64(1));
            if (!await reader.IsDBNullAsync(2, cancellation))
                keys.Add((reader.GetString(2), reader.GetFieldValue<DateOnly>(3)));
        }

        return (total, undated, keys);
    }

    private async Task<IReadOnlyList<ClaimRow>> ReadAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
            return [];
        await using var archive = new ArchiveDbContext(_options);
        var claims = await archive.Claims.Where(claim => ids.Contains(claim.Id)).ToDictionaryAsync(claim => claim.Id, StringComparer.Ordinal, cancellation);
        return [.. ids.Where(claims.ContainsKey).Select(id => claims[id])];
    }
}
