using Npgsql;

namespace DeconflictionArchive.Storage.Schema;

/// <summary>The role that may read and nothing else.</summary>
public static class ReaderRole
{
    public const string Name = "archive_reader";

    /// <summary>Makes the role and its rights, as far as the connection's user may.</summary>
    public static async Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.Read(typeof(ReaderRole).FullName + ".sql"), connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Whether the connection's user can act as the reader.</summary>
    public static async Task<bool> IsGivenAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        try
        {
            await using var command = new NpgsqlCommand($"set role {Name}; reset role", connection);
            await command.ExecuteNonQueryAsync(cancellation);
            return true;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.InvalidParameterValue)
        {
            return false; // not a member, or no such role
        }
    }
}
