using Npgsql;

namespace DeconflictionArchive.Storage.Schema;

/// <summary>The locks programs take on the database as a whole, as pairs of numbers.</summary>
internal static class AdvisoryLocks
{
    /// <summary>"ARCH" as a number: ours among the locks of other programs.</summary>
    public const int Class = 1095910216;

    public const int Schema = 1;

    /// <summary>Held by the one importer.</summary>
    public const int Import = 2;

    // 3 keeps the change feed in the order of commits; the trigger in 0001_archive.sql takes it.
    public const int Register = 4;

    /// <summary>Waits for the lock, which the transaction holds to its end.</summary>
    public static async Task TakeForTransactionAsync(NpgsqlConnection connection, int number, CancellationToken cancellation)
    {
        await using var command = Command(connection, "select pg_advisory_xact_lock($1, $2)", number);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <returns>False when another session holds the lock; else this one does until it ends.</returns>
    public static async Task<bool> TryTakeAsync(NpgsqlConnection connection, int number, CancellationToken cancellation)
    {
        await using var command = Command(connection, "select pg_try_advisory_lock($1, $2)", number);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public static async Task ReleaseAsync(NpgsqlConnection connection, int number)
    {
        await using var command = Command(connection, "select pg_advisory_unlock($1, $2)", number);
        await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, int number) =>
        new(sql, connection) { Parameters = { new() { Value = Class }, new() { Value = number } } };
}
