using Npgsql;

namespace DeconflictionArchive.Storage;

/// <summary>
/// What waits beside inverted indexes, merged into them all at once. Whoever looks something up would read what waits from end to
/// end, so it is merged before a batch looks up what it wrote, and before it is committed. What is long, or only looked up by
/// imports, is merged after some batches, and at the latest when an import ends: each merge goes through the whole index.
/// https://www.postgresql.org/docs/15/gin-implementation.html#GIN-FAST-UPDATE
/// </summary>
internal static class PendingLists
{
    public static readonly string[] OfReports = ["report_agencies", "report_parties", "report_places", "report_channels", "report_incidents"];

    public static readonly string[] OfLexemes = ["report_lexemes"];

    public static readonly string[] OfBodies = ["copy_body_keys"];

    public static async Task MergeAsync(NpgsqlConnection connection, string[] indexes, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select gin_clean_pending_list(index::regclass) from unnest($1) index", connection)
        {
            Parameters = { new() { Value = indexes } },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
