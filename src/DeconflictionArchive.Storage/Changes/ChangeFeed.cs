using Npgsql;

namespace DeconflictionArchive.Storage.Changes;

/// <summary>
/// The feed of changes. Whoever writes to it waits for other writers until they commit, so it is written last in a transaction.
/// </summary>
internal static class ChangeFeed
{
    public const string Report = "report";
    public const string Incident = "incident";

    private static readonly TableCopy<ChangeRow> Change = new();

    public static Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<ChangeRow> changes, CancellationToken cancellation) =>
        Change.WriteAsync(connection, changes, cancellation);
}
