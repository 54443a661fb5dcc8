using System.Diagnostics;
using Npgsql;

namespace DeconflictionArchive.Benchmarks.Import;

/// <summary>The rows an import wrote, copied once more in binary into tables of the same columns without an index or a constraint.</summary>
internal static class BareCopy
{
    private static readonly string[] Tables =
    [
        "report_original", "report", "report_reading", "report_incident", "claim", "quantity", "channel_use", "told_event", "copy_body", "provenance", "import_verdict", "change",
    ];

    /// <returns>Seconds for writing alone; the rows wait in a file.</returns>
    public static async Task<(double Seconds, long Bytes)> MeasureAsync(string connectionString, string folder)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync();
        double seconds = 0;
        long bytes = 0;
        foreach (var table in Tables)
        {
            var file = Path.Combine(folder, table + ".copy");
            await using (var from = await connection.BeginRawBinaryCopyAsync($"copy {table} to stdout (format binary)"))
            await using (var into = File.Create(file))
                await from.CopyToAsync(into);
            await using (var create = new NpgsqlCommand($"create table bare_{table} (like {table} including storage including compression)", connection))
                await create.ExecuteNonQueryAsync();

            var clock = Stopwatch.StartNew();
            await using (var into = await connection.BeginRawBinaryCopyAsync($"copy bare_{table} from stdin (format binary)"))
            await using (var from = File.OpenRead(file))
                await from.CopyToAsync(into, 1 << 18);
            seconds += clock.Elapsed.TotalSeconds;
            bytes += new FileInfo(file).Length;
            File.Delete(file);
            await using (var drop = new NpgsqlCommand($"drop table bare_{table}", connection)) // a million reports fill the disk but once
                await drop.ExecuteNonQueryAsync();
        }

        return (seconds, bytes);
    }
}
