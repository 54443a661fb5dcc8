using System.Net.Sockets;
using Npgsql;

namespace DeconflictionArchive.Storage;

public enum DatabaseFailureKind
{
    /// <summary>Not the database's doing.</summary>
    None,

    /// <summary>The server is not there, is starting or stopping, has no connection left, or does not let us in.</summary>
    Away,

    /// <summary>A statement went over its time.</summary>
    TooSlow,

    /// <summary>The server has no room left.</summary>
    DiskFull,
}

/// <summary>Tells what an exception says about the database, so that callers need not know the driver.</summary>
public static class DatabaseFailure
{
    public static DatabaseFailureKind Of(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case PostgresException server:
                    return OfState(server.SqlState);
                case NpgsqlException { InnerException: TimeoutException } late:
                    // The driver words both alike; only a connection that stands can be late with an answer.
                    return late.Message.Contains("reading", StringComparison.Ordinal) ? DatabaseFailureKind.TooSlow : DatabaseFailureKind.Away;
                case NpgsqlException or SocketException:
                    return DatabaseFailureKind.Away;
            }
        }

        return DatabaseFailureKind.None;
    }

    // Classes and codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static DatabaseFailureKind OfState(string state) => state switch
    {
        PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable => DatabaseFailureKind.TooSlow,
        PostgresErrorCodes.DiskFull => DatabaseFailureKind.DiskFull,
        PostgresErrorCodes.InvalidCatalogName => DatabaseFailureKind.Away,
        _ => state[..2] switch
        {
            "08" or "28" or "53" or "57" or "58" => DatabaseFailureKind.Away,
            _ => DatabaseFailureKind.None,
        },
    };
}
