using System.Globalization;
using DeconflictionArchive.PrivatePostgres;
using Npgsql;

namespace DeconflictionArchive.Benchmarks.Reading;

/// <summary>Milliseconds of to_tsvector('arabic', text) inside a private server, taken by its own clock: no network, no parsing, no client.</summary>
internal static class TsVectorTimes
{
    // The text is made anew before the clock starts, so that it is neither compressed nor out of line.
    private const string Measure = """
        do $$
        declare
            report record;
            body text;
            started timestamptz;
            words int;
        begin
            for round in 1 .. (select max(rounds) from run) loop
                for report in select id, text from reports order by id loop
                    body := report.text || '';
                    started := clock_timestamp();
                    words := length(to_tsvector('arabic', body));
                    insert into times values (report.id, round, 1000 * extract(epoch from clock_timestamp() - started));
                end loop;
            end loop;
        end
        $$
        """;

    /// <returns>By report, the times of its rounds.</returns>
    public static async Task<double[][]> TakeAsync(IReadOnlyList<SampleText> texts, int rounds)
    {
        var folder = TemporaryFolder.New("archive-benchmark-");
        try
        {
            await using var server = await PrivateServer.StartAsync(new PrivateServerOptions(folder));
            return await TakeAsync(server.ConnectionString, texts, rounds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double[][]> TakeAsync(string connectionString, IReadOnlyList<SampleText> texts, int rounds)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"""
            create temp table reports (id int, text text);
            create temp table times (id int, round int, ms float8);
            create temp table run as select {rounds} as rounds
            """));
        for (var id = 0; id < texts.Count; id++)
        {
            await using var insert = new NpgsqlCommand("insert into reports values ($1, $2)", connection) { Parameters = { new() { Value = id }, new() { Value = texts[id].Text } } };
            await insert.ExecuteNonQueryAsync();
        }

        await ExecuteAsync(connection, Measure);
        var times = texts.Select(_ => new double[rounds]).ToArray();
        await using var select = new NpgsqlCommand("select id, round, ms from times", connection);
        await using var row = await select.ExecuteReaderAsync();
        while (await row.ReadAsync())
            times[row.GetInt32(0)][row.GetInt32(1) - 1] = row.GetDouble(2);
        return times;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
