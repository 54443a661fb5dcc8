using Npgsql;

namespace DeconflictionArchive.Storage.Schema;

/// <summary>The role that may read and nothing else.</summary>
public static class ReaderRole
{
    public const string Name = "archive_reader";

    /// <returns>Whether the connection's user can act as the reader; false where it may not make roles.</returns>
    public static async Task<bool> PrepareAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.Read(typeof(ReaderRole).FullName + ".sql"), connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Whether the connection's user can act as the reader.</summary>
    public static async Task<bool> IsGivenAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select exists (select from pg_roles where rolname = $1 and pg_has_role(current_user, oid, 'member'))", connection)
        {
            Parameters = { new() { Value = Name } },
        };
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
