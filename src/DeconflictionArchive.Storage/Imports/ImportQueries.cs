using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace DeconflictionArchive.Storage.Imports;

/// <summary>An import with the files it was accepted with; a command's has none, and no upload.</summary>
public sealed record ImportDetail(ImportRow Import, ImportUploadRow? Upload, IReadOnlyList<ImportUploadFileRow> Files);

/// <summary>Reads imports and their verdicts.</summary>
public sealed class ImportQueries(ArchiveDataSources sources)
{
    // From the writer's server: who has just sent an import asks for it at once, and a replica may not have it yet.
    private readonly DbContextOptions<ArchiveDbContext> _options = ArchiveDbContext.Over(sources.Writer);

    /// <summary>The latest first.</summary>
    public async Task<Rows<ImportDetail>> ListAsync(IReadOnlyList<string?>? after, int limit, CancellationToken cancellation)
    {
        var before = after is null ? long.MaxValue : long.Parse(after[0]!, CultureInfo.InvariantCulture);
        await using var archive = new ArchiveDbContext(_options);
        var total = await archive.Imports.LongCountAsync(cancellation);
        var rows = await archive.Imports.Where(import => import.Id < before).OrderByDescending(import => import.Id).Take(limit + 1).ToListAsync(cancellation);
        var page = Rows.Of(rows, total, limit, last => [last.Id.ToString(CultureInfo.InvariantCulture)]);
        return page.With(await WithUploadsAsync(archive, page.Items, cancellation));
    }

    /// <returns>Null when there is no such import.</returns>
    public async Task<ImportDetail?> FindAsync(long id, CancellationToken cancellation)
    {
        await using var archive = new ArchiveDbContext(_options);
        var import = await archive.Imports.SingleOrDefaultAsync(import => import.Id == id, cancellation);
        return import is null ? null : (await WithUploadsAsync(archive, [import], cancellation))[0];
    }

    /// <summary>What became of each record, in their order.</summary>
    /// <param name="kinds">Of these kinds alone; all when empty.</param>
    public async Task<Rows<ImportVerdictRow>> VerdictsAsync(
        long import, IReadOnlyList<Verdict> kinds, IReadOnlyList<string?>? after, int limit, CancellationToken cancellation)
    {
        var beyond = after is null ? 0 : long.Parse(after[0]!, CultureInfo.InvariantCulture);
        await using var archive = new ArchiveDbContext(_options);
        var all = archive.ImportVerdicts.Where(verdict => verdict.Import == import);
        if (kinds.Count > 0)
            all = all.Where(verdict => kinds.Contains(verdict.Verdict));
        var total = await all.LongCountAsync(cancellation);
        var rows = await all.Where(verdict => verdict.Id > beyond).OrderBy(verdict => verdict.Id).Take(limit + 1).ToListAsync(cancellation);
        return Rows.Of(rows, total, limit, last => [last.Id.ToString(CultureInfo.InvariantCulture)]);
    }

    private static async Task<IReadOnlyList<ImportDetail>> WithUploadsAsync(ArchiveDbContext archive, IReadOnlyList<ImportRow> imports, CancellationToken cancellation)
    {
        var ids = imports.Select(import => import.Id).ToList();
        var uploads = await archive.ImportUploads.Where(upload => ids.Contains(upload.Import)).ToDictionaryAsync(upload => upload.Import, cancellation);
        var files = await archive.ImportUploadFiles.Where(file => ids.Contains(file.Import)).OrderBy(file => file.Ordinal).ToListAsync(cancellation);
        var filesOf = files.ToLookup(file => file.Import);
        return [.. imports.Select(import => new ImportDetail(import, uploads.GetValueOrDefault(import.Id), [.. filesOf[import.Id]]))];
    }
}
