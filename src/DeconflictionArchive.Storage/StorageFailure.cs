using System.Net.Sockets;
using DeconflictionArchive.Storage.Schema;
using Npgsql;

namespace DeconflictionArchive.Storage;

public enum StorageFailureKind
{
    /// <summary>The server cannot be reached, ended the connection, or refuses us.</summary>
    DatabaseAway,
    DiskFull,
    Schema,

    /// <summary>Another program writes to the archive.</summary>
    Busy,
}

/// <summary>What went wrong with the database, for those who answer to people and do not know PostgreSQL.</summary>
/// <param name="Message">One sentence that says what to do.</param>
public sealed record StorageFailure(StorageFailureKind Kind, string Message)
{
    /// <returns>Null when the exception is not the database's doing, but a fault of the program.</returns>
    public static StorageFailure? Of(Exception exception) => exception switch
    {
        SchemaException => new(StorageFailureKind.Schema, exception.Message),
        WriterBusyException => new(StorageFailureKind.Busy, exception.Message),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
            new(StorageFailureKind.DiskFull, "The database's disk is full. Make room and start again: what was stored is safe, the rest is taken up where it stopped."),
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn } missing =>
            new(StorageFailureKind.Schema, $"The database lacks a part of the schema ({missing.MessageText}). Run: archive upgrade-schema"),
        PostgresException refused when IsAway(refused.SqlState) => new(StorageFailureKind.DatabaseAway, $"The database does not answer: {refused.MessageText}."),
        PostgresException => null,
        NpgsqlException { InnerException: TimeoutException } => new(StorageFailureKind.DatabaseAway, "The database did not answer in time."),
        NpgsqlException lost => new(StorageFailureKind.DatabaseAway, $"The connection to the database failed: {lost.InnerException?.Message ?? lost.Message}"),
        SocketException unreachable => new(StorageFailureKind.DatabaseAway, $"The database cannot be reached: {unreachable.Message}."),
        { InnerException: { } inner } => Of(inner),
        _ => null,
    };

    // Classes of https://www.postgresql.org/docs/15/errcodes-appendix.html: connection, authorization, no such database,
    // insufficient resources, operator intervention.
    private static bool IsAway(string state) =>
        state[..2] is "08" or "28" or "53" or "57" || state == PostgresErrorCodes.InvalidCatalogName;
}
