using System.Security.Cryptography;
using DeconflictionArchive.Analysis;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DeconflictionArchive.Storage.Imports;

/// <param name="Charset">The encoding the sender named; null when it named none.</param>
public sealed record UploadedFile(string Name, string? Charset, Stream Content);

/// <summary>Imports that were accepted and are done later, with their bytes.</summary>
public sealed class ImportUploads(NpgsqlDataSource writer, TimeProvider time)
{
    private const int PartBytes = 1 << 20;

    private readonly DbContextOptions<ArchiveDbContext> _options = ArchiveDbContext.Over(writer);

    /// <summary>Takes an import in. When this returns it will be done, whatever becomes of this program.</summary>
    /// <param name="files">Read one after the other, each to its end.</param>
    /// <returns>Id of the import.</returns>
    public async Task<long> AddAsync(
        string origin, string requestedBy, ReportMetadata metadata, IAsyncEnumerable<UploadedFile> files, CancellationToken cancellation)
    {
        await using var connection = await writer.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var import = await BeginAsync(connection, origin, requestedBy, metadata, cancellation);
        var ordinal = 0;
        await foreach (var file in files.WithCancellation(cancellation))
            await AddFileAsync(connection, import, ++ordinal, file, cancellation);
        await transaction.CommitAsync(cancellation);
        return import;
    }

    /// <summary>The oldest import that waits, or that was interrupted; null when none does.</summary>
    public async Task<ImportUploadRow?> NextAsync(CancellationToken cancellation)
    {
        await using var archive = new ArchiveDbContext(_options);
        return await archive.ImportUploads
            .Where(upload => upload.State == UploadState.Queued || upload.State == UploadState.Running)
            .OrderBy(upload => upload.Import)
            .FirstOrDefaultAsync(cancellation);
    }

    public async Task<IReadOnlyList<ImportUploadFileRow>> FilesAsync(long import, CancellationToken cancellation)
    {
        await using var archive = new ArchiveDbContext(_options);
        return await archive.ImportUploadFiles.Where(file => file.Import == import).OrderBy(file => file.Ordinal).ToListAsync(cancellation);
    }

    /// <summary>Writes the bytes of a file to a stream.</summary>
    public async Task CopyToAsync(ImportUploadFileRow file, Stream into, CancellationToken cancellation)
    {
        await using var connection = await writer.OpenConnectionAsync(cancellation);
        for (var part = 0; ; part++)
        {
            await using var command = new NpgsqlCommand("select bytes from import_upload_part where import = $1 and file = $2 and part = $3", connection)
            {
                Parameters = { new() { Value = file.Import }, new() { Value = file.Ordinal }, new() { Value = part } },
            };
            if (await command.ExecuteScalarAsync(cancellation) is not byte[] bytes)
                return;
            await into.WriteAsync(bytes, cancellation);
        }
    }

    /// <summary>Moves an import that has not ended to another state; its bytes go when it ends.</summary>
    /// <param name="failure">Why, when it failed.</param>
    /// <returns>False when it had ended before.</returns>
    public async Task<bool> MoveAsync(long import, UploadState state, string? failure, CancellationToken cancellation)
    {
        await using var connection = await writer.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var move = new NpgsqlCommand(
            "update import_upload set state = $2, failure = $3 where import = $1 and state in ('queued', 'running')", connection)
        {
            Parameters = { new() { Value = import }, new() { Value = EnumName.Of(state) }, new() { Value = (object?)failure ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text } },
        };
        if (await move.ExecuteNonQueryAsync(cancellation) == 0)
            return false;
        if (state is not (UploadState.Queued or UploadState.Running))
            await EndAsync(connection, import, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    public async Task<UploadState?> StateAsync(long import, CancellationToken cancellation)
    {
        await using var archive = new ArchiveDbContext(_options);
        return (await archive.ImportUploads.SingleOrDefaultAsync(upload => upload.Import == import, cancellation))?.State;
    }

    private async Task<long> BeginAsync(NpgsqlConnection connection, string origin, string requestedBy, ReportMetadata metadata, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var command = new NpgsqlCommand(
            """
            with started as (
                insert into import (origin, started_at, stored, duplicate, revised, rejected) values ($1, $2, 0, 0, 0, 0) returning id)
            insert into import_upload (import, state, requested_by, metadata, submitted_at)
            select id, 'queued', $3, $4::jsonb, $2 from started returning import
            """,
            connection)
        {
            Parameters = { new() { Value = origin }, new() { Value = now }, new() { Value = requestedBy }, new() { Value = StoredJson.Write(metadata) } },
        };
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task AddFileAsync(NpgsqlConnection connection, long import, int ordinal, UploadedFile file, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[PartBytes];
        long length = 0;
        for (var part = 0; ; part++)
        {
            var read = await file.Content.ReadAtLeastAsync(buffer, PartBytes, throwOnEndOfStream: false, cancellation);
            if (read == 0)
                break;
            hash.AppendData(buffer, 0, read);
            length += read;
            await using var insert = new NpgsqlCommand("insert into import_upload_part (import, file, part, bytes) values ($1, $2, $3, $4)", connection)
            {
                Parameters = { new() { Value = import }, new() { Value = ordinal }, new() { Value = part }, new() { Value = buffer.AsMemory(0, read) } },
            };
            await insert.ExecuteNonQueryAsync(cancellation);
        }

        await using var command = new NpgsqlCommand(
            "insert into import_upload_file (import, ordinal, name, charset, length, sha256) values ($1, $2, $3, $4, $5, $6)", connection)
        {
            Parameters =
            {
                new() { Value = import }, new() { Value = ordinal }, new() { Value = file.Name },
                new() { Value = (object?)file.Charset ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text },
                new() { Value = length }, new() { Value = hash.GetHashAndReset() },
            },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task EndAsync(NpgsqlConnection connection, long import, CancellationToken cancellation)
    {
        await using var end = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("delete from import_upload_part where import = $1") { Parameters = { new() { Value = import } } },
                new("update import set finished_at = $2 where id = $1") { Parameters = { new() { Value = import }, new() { Value = time.GetUtcNow() } } },
            },
        };
        await end.ExecuteNonQueryAsync(cancellation);
    }
}
