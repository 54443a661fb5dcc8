using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>Reads one report; lists are the search's.</summary>
public sealed class ReportQueries(NpgsqlDataSource source)
{
    private readonly DbContextOptions<ArchiveDbContext> _options = ArchiveDbContext.Over(source);

    /// <returns>Null when the archive has no such report.</returns>
    public async Task<Report?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var archive = new ArchiveDbContext(_options);

        // One view of all tables: a new reading may replace the rows between two queries.
        await using var snapshot = await archive.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var facts = await archive.Reports.FirstOrDefaultAsync(report => report.Id == id, cancellation);
        if (facts is null)
            return null;
        var reading = await archive.Readings.FirstAsync(reading => reading.Report == id, cancellation);
        return new Report(
            facts,
            reading.Reading,
            await archive.ReportIncidents.Where(link => link.Report == id).OrderByDescending(link => link.Role).ThenBy(link => link.Incident).ToListAsync(cancellation),
            await archive.Claims.Where(claim => claim.Report == id).OrderBy(claim => claim.Ordinal).ToListAsync(cancellation),
            await archive.Quantities.Where(quantity => quantity.Report == id).OrderBy(quantity => quantity.Ordinal).ToListAsync(cancellation),
            await archive.ChannelUses.Where(use => use.Report == id).OrderBy(use => use.Ordinal).ToListAsync(cancellation),
            await archive.Provenances.Where(provenance => provenance.Report == id).OrderBy(provenance => provenance.Id).ToListAsync(cancellation),
            await archive.Reports.CountAsync(copy => copy.CopyOf == id, cancellation));
    }

    /// <summary>The bytes the report first came as.</summary>
    public async Task<OriginalText?> FindOriginalAsync(string id, CancellationToken cancellation)
    {
        await using var archive = new ArchiveDbContext(_options);
        return await (
            from provenance in archive.Provenances
            where provenance.Report == id
            join original in archive.Originals on provenance.Sha256 equals original.Sha256
            orderby provenance.Id
            select new OriginalText(original.Bytes, provenance.Encoding, original.Sha256)).FirstOrDefaultAsync(cancellation);
    }

    // Asked at every start, where EF's model would cost a second that nothing else needs yet.
    public async Task<bool> AnyAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select exists (select from report)");
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Those of some ids the archive has.</summary>
    public async Task<IReadOnlySet<string>> WhichExistAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        await using var archive = new ArchiveDbContext(_options);
        return await archive.Reports.Where(report => ids.Contains(report.Id)).Select(report => report.Id).ToHashSetAsync(cancellation);
    }
}
