using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DeconflictionArchive.Storage.Access;

/// <summary>Keys: made, listed, revoked, and known again.</summary>
public sealed class AccessKeys(NpgsqlDataSource writer, TimeProvider time)
{
    private const string Prefix = "dca_"; // so that a key that leaks is known for what it is
    private const int SecretBytes = 32;

    private readonly DbContextOptions<ArchiveDbContext> _options = ArchiveDbContext.Over(writer);

    /// <returns>The key, which is never to be seen again; null when a key of this name is in use.</returns>
    public async Task<string?> AddAsync(string name, IReadOnlyList<AccessRight> rights, CancellationToken cancellation)
    {
        var key = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        await using var command = writer.CreateCommand("""
            insert into access_key (name, sha256, rights, created_at) values ($1, $2, $3, $4)
            on conflict (name) where revoked_at is null do nothing
            """);
        command.Parameters.AddWithValue(name);
        command.Parameters.AddWithValue(HashOf(key));
        command.Parameters.AddWithValue(rights.Distinct().Select(EnumName.Of).ToArray());
        command.Parameters.AddWithValue(time.GetUtcNow());
        return await command.ExecuteNonQueryAsync(cancellation) == 1 ? key : null;
    }

    /// <summary>All keys ever made, in the order of their making.</summary>
    public async Task<IReadOnlyList<AccessKeyRow>> ListAsync(CancellationToken cancellation)
    {
        await using var archive = new ArchiveDbContext(_options);
        return await archive.AccessKeys.OrderBy(key => key.Id).ToListAsync(cancellation);
    }

    /// <returns>False when no key of this name is in use.</returns>
    public async Task<bool> RevokeAsync(string name, CancellationToken cancellation)
    {
        await using var command = writer.CreateCommand("update access_key set revoked_at = $2 where name = $1 and revoked_at is null");
        command.Parameters.AddWithValue(name);
        command.Parameters.AddWithValue(time.GetUtcNow());
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <returns>Null when the key was never made, or is revoked.</returns>
    public async Task<AccessKeyRow?> FindAsync(string key, CancellationToken cancellation)
    {
        // Looked up by its hash: how long that takes tells nothing of any key.
        var hash = HashOf(key);
        await using var archive = new ArchiveDbContext(_options);
        return await archive.AccessKeys.SingleOrDefaultAsync(row => row.Sha256 == hash && row.RevokedAt == null, cancellation);
    }

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
