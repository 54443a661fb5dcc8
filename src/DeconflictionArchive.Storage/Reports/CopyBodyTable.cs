using DeconflictionArchive.Analysis.Copies;
using Npgsql;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>Writes bodies with what their copies are told by; keys that too many bodies have are left out.</summary>
internal static class CopyBodyTable
{
    private const string ComeSql = """
        create temporary table if not exists copy_body_come (
            body_sha256 bytea, number integer, first_on date, first_report text, scale_bits integer, expected_keys integer, hashes integer[], keys integer[]
        ) on commit delete rows
        """;

    private static readonly string[] Columns = ["body_sha256", "number", "first_on", "first_report", "scale_bits", "expected_keys", "hashes", "keys"];

    /// <summary>The largest number a body has; 0 where there is none.</summary>
    public static async Task<int> LastNumberAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select coalesce(max(number), 0) from copy_body", connection);
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Bodies that are not stored yet.</summary>
    public static Task WriteAsync(
        NpgsqlConnection connection, IEnumerable<(byte[] Body, int Number, CopyFingerprint Fingerprint, CopyPlace Place)> bodies, CopyKeys known, CancellationToken cancellation) =>
        WriteAsync(connection, "copy_body", bodies, known, cancellation);

    /// <summary>Bodies that are stored and came once more: beside the table, until they are compared with what it has.</summary>
    public static async Task WriteComeAsync(
        NpgsqlConnection connection, IEnumerable<(byte[] Body, int Number, CopyFingerprint Fingerprint, CopyPlace Place)> bodies, CopyKeys known, CancellationToken cancellation)
    {
        await using (var create = new NpgsqlCommand(ComeSql, connection))
            await create.ExecuteNonQueryAsync(cancellation);
        await WriteAsync(connection, "copy_body_come", bodies, known, cancellation);
    }

    private static Task WriteAsync(
        NpgsqlConnection connection, string table, IEnumerable<(byte[] Body, int Number, CopyFingerprint Fingerprint, CopyPlace Place)> bodies, CopyKeys known, CancellationToken cancellation) =>
        BinaryCopy.WriteAsync(
            connection,
            table,
            Columns,
            bodies,
            (buffer, row) =>
            {
                buffer.Int16((short)Columns.Length);
                buffer.Field(row.Body);
                buffer.Field(row.Number);
                if (row.Place.FirstOn is { } day)
                    buffer.Field(day);
                else
                    buffer.Null();
                buffer.Field(row.Place.Report);
                buffer.Field(row.Fingerprint.ScaleBits);
                buffer.Field(row.Fingerprint.ExpectedKeys);
                buffer.Field(row.Fingerprint.Hashes);
                buffer.Field((IReadOnlyList<int>)[.. row.Fingerprint.Keys.Where(key => !known.IsCommon(key))]);
            },
            cancellation);
}
